#pragma once
#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/bell.hpp"
#include "engine/base/paths.hpp"
#include "game/app/language_server.hpp"
#include "game/app/mailbox.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// What the thread may wait for, and how often it tries again.
struct LanguagePatience {
  std::chrono::milliseconds answer{20'000};  ///< the first answer needs every header read
  int failures = 3;                          ///< in a row; after that nothing is asked any more
};

/// The worker that talks to the language server: it starts one for the level in play with the first question,
/// puts the newest question and leaves out those before it. A server that dies, says nothing for too long or
/// speaks nonsense is ended, and the next question gets a new one; the third in a row is told, once.
class LanguageThread {
 public:
  /// `command` as LanguageServer::start() takes it; empty: there is none, and nothing is ever answered.
  /// `events` must outlive the thread; `wake` is called on it.
  LanguageThread(std::vector<std::string> command, Paths paths, Mailbox<Event>& events,
                 std::function<void()> wake, LanguagePatience patience = {});
  LanguageThread(const LanguageThread&) = delete;
  LanguageThread& operator=(const LanguageThread&) = delete;
  /// Ends the server.
  ~LanguageThread();

  /// UI thread only; never blocks.
  void post(LanguageJob job);

 private:
  using Clock = std::chrono::steady_clock;

  void work(const std::stop_token& stop);
  void listen();
  void take_jobs();
  void put_question();
  void hear(const nlohmann::json& message);
  void converse();
  void give_up(const Failure& why);

  std::vector<std::string> command_;
  Paths paths_;
  Mailbox<Event>& events_;
  std::function<void()> wake_;
  LanguagePatience patience_;
  Bell bell_;
  std::mutex mutex_;
  std::deque<LanguageJob> waiting_;  // guarded by mutex_
  std::unique_ptr<LanguageServer> server_;
  bool greeted_ = false;
  bool still_ = false;
  int version_ = 0;                         ///< of the text the server has
  std::string known_text_;                  ///< that text
  std::optional<AskServer> question_;       ///< still to be put
  std::optional<AskServer> unanswered_;     ///< put
  std::optional<Clock::time_point> until_;  ///< when patience ends
  int failures_ = 0;
  std::jthread thread_;  // last: it uses the rest
};

}  // namespace underpar::client

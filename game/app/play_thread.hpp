#pragma once
#include <functional>
#include <optional>
#include <stop_token>
#include <thread>

#include "game/app/engine.hpp"
#include "game/app/mailbox.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// The worker that owns the engine: it loads the course, prepares levels, plays rounds and inspects programs,
/// one thing at a time, because two timings at once would spoil each other.
///
/// It wakes the screen by `wake` when something is to be seen; during the duel at most once a second, as a
/// frame drawn in software costs the duel a core.
class PlayThread {
 public:
  /// `events` and `wake` must outlive the thread; `wake` is called on it.
  PlayThread(MakeEngine make_engine, Mailbox<Event>& events, std::function<void()> wake);
  PlayThread(const PlayThread&) = delete;
  PlayThread& operator=(const PlayThread&) = delete;
  /// Stops what runs and waits for it.
  ~PlayThread();

  /// UI thread only; never blocks. The Cancel… jobs stop what they name at once; a newer text
  /// and another level stop the background work they make useless.
  void post(PlayJob job);

 private:
  struct Ticket {
    PlayJob job;
    std::stop_source stop;
  };
  class Worker;

  Tray<Ticket> tray_;
  std::stop_source round_;
  std::stop_source card_;  ///< of the program of a card in play
  std::stop_source preparation_;
  std::stop_source syntax_;
  std::stop_source inspections_;  ///< of all that have been asked since the last cancel
  std::jthread thread_;           // last: it uses the rest
};

}  // namespace underpar::client

#pragma once
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <thread>

#include "engine/classroom/assignments.hpp"
#include "engine/classroom/queue.hpp"
#include "engine/classroom/roster.hpp"
#include "game/classroom/board_cache.hpp"

namespace underpar::classroom {

/// Notices that something happened. Safe from any thread.
class Bell {
 public:
  void ring();
  /// How often it rang so far.
  [[nodiscard]] std::uint64_t count();
  /// Waits until it rang more often than `seen`, at most so long.
  void wait(std::uint64_t seen, std::chrono::milliseconds at_most);

 private:
  std::mutex mutex_;
  std::condition_variable rung_;
  std::uint64_t count_ = 0;  // guarded by mutex_
};

/// Knows the version of the class: looks four times a second, because another server may have changed it.
/// Those who wait are told one after the other: hundreds who wake at once would keep all other requests
/// waiting for a processor.
class VersionWatch {
 public:
  /// Called on the watch's own thread with each new version, before anybody who waits is told of it.
  using Prepare = std::function<void()>;
  VersionWatch(Roster& roster, Prepare prepare);

  /// Waits until it is another than `seen`, at most so long; returns it. 0: the server is stopping.
  [[nodiscard]] std::int64_t wait(std::int64_t seen, std::chrono::milliseconds at_most);
  void stop();

 private:
  struct Waiter {
    std::int64_t seen;
    std::condition_variable told;
  };
  void look(Roster& roster, const std::stop_token& stop);
  /// Wakes the first who does not know the version yet. With mutex_ held.
  void tell_next();

  Prepare prepare_;
  std::mutex mutex_;
  std::condition_variable_any pause_;  ///< between two looks; ends with the thread
  std::list<Waiter*> waiters_;         // guarded by mutex_
  std::int64_t version_ = 0;           // guarded by mutex_
  bool stopping_ = false;              // guarded by mutex_
  std::jthread thread_;
};

/// At most so many of something a minute, counted for each address.
class MinuteLimit {
 public:
  explicit MinuteLimit(int most) : most_{most} {}
  [[nodiscard]] bool take(const std::string& address, Moment now);
  /// That one does not count after all.
  void give_back(const std::string& address);

 private:
  struct Window {
    Moment since{};
    int count = 0;
  };
  int most_;
  std::mutex mutex_;
  std::map<std::string, Window> windows_;  // guarded by mutex_
};

/// A level the class may play, as the server knows it.
struct KnownLevel {
  std::string id;
  std::string title;
  std::string reference;  ///< source text, for the folder that is compared for plagiarism
};

/// The parts of a class server; shared by all threads that answer requests.
struct Service {
  Service(Database& database, std::function<Moment()> now, std::vector<KnownLevel> known);

  Database& database;
  std::function<Moment()> now;
  std::vector<KnownLevel> levels;
  Roster roster;
  Queue queue;
  Assignments assignments;
  BoardCache boards;
  VersionWatch watch;
  Bell handed_in;
  MinuteLimit wrong_codes{10};
};

}  // namespace underpar::classroom

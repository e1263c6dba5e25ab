#pragma once
#include <sys/types.h>

#include <deque>
#include <filesystem>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/bell.hpp"
#include "engine/base/paths.hpp"
#include "game/app/mailbox.hpp"
#include "game/app/solution_watch.hpp"
#include "game/app/sounds.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// The worker that keeps files: it loads a level's texts, saves the player's, watches the player's file for
/// other editors, and starts them. Apart from the thread that plays, so that a save never waits behind a
/// round.
class FileThread {
 public:
  /// `events` must outlive the thread; `wake` is called on it.
  /// `before_each` is called before each job: a rehearsal's slow disk.
  FileThread(Paths paths, Mailbox<Event>& events, std::function<void()> wake,
             std::function<void()> before_each = {});
  FileThread(const FileThread&) = delete;
  FileThread& operator=(const FileThread&) = delete;
  /// Finishes what was posted.
  ~FileThread();

  /// UI thread only; never blocks on a disk.
  void post(FileJob job);

 private:
  void work(const std::stop_token& stop);
  [[nodiscard]] std::deque<FileJob> take_all();
  void say(Event event);
  void look_at_solution();

  void run(const LoadLevel& job);
  void run(const SaveSolution& job);
  void run(const SaveAside& job);
  void run(const SaveNotes& job);
  void run(const SaveSettings& job);
  void run(const SavePicture& job);
  void run(const EjectProject& job);
  void run(const SaveText& job);
  void run(const PlaySound& job);
  void run(const Hush& job);
  void run(const StartEditor& job);

  Paths paths_;
  Mailbox<Event>& events_;
  std::function<void()> wake_;
  std::function<void()> before_each_;
  Bell bell_;  ///< something was posted
  std::mutex mutex_;
  std::deque<FileJob> waiting_;  // guarded by mutex_
  SolutionWatch watch_;
  std::string level_id_;    ///< the level being watched
  std::string known_text_;  ///< what its file held when we last read or wrote it
  std::vector<pid_t> editors_;
  Sounds sounds_;
  std::jthread thread_;  // last: it uses the rest
};

}  // namespace underpar::client

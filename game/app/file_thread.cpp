#include "game/app/file_thread.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/wait.h>

#include <array>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/insight/eject.hpp"
#include "engine/notebook/notes_file.hpp"
#include "game/app/external_editor.hpp"
#include "game/app/picture.hpp"

namespace underpar::client {
namespace {

constexpr int kDebounceMs = 80;  ///< an editor may write a file in several steps
constexpr std::size_t kReadLimitBytes = std::size_t{1} << 20;

/// Waits for either; -1 waits for ever.
struct Heard {
  bool bell = false;
  bool watch = false;
};
Heard listen(int bell, int watch, int timeout_ms) {
  std::array<pollfd, 2> fds{{{bell, POLLIN, 0}, {watch, POLLIN, 0}}};
  poll(fds.data(), fds.size(), timeout_ms);
  return {(fds[0].revents & POLLIN) != 0, (fds[1].revents & POLLIN) != 0};
}

}  // namespace

FileThread::FileThread(Paths paths, Mailbox<Event>& events, std::function<void()> wake,
                       std::function<void()> before_each)
    : paths_{std::move(paths)},
      events_{events},
      wake_{std::move(wake)},
      before_each_{std::move(before_each)},
      sounds_{paths_.home / "assets" / "sounds"},
      thread_{[this](const std::stop_token& stop) { work(stop); }} {}

FileThread::~FileThread() {
  thread_.request_stop();
  bell_.ring();
}

void FileThread::post(FileJob job) {
  {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(job));
  }
  bell_.ring();
}

std::deque<FileJob> FileThread::take_all() {
  const std::scoped_lock lock{mutex_};
  return std::exchange(waiting_, {});
}

void FileThread::say(Event event) {
  events_.post(std::move(event));
  wake_();
}

void FileThread::work(const std::stop_token& stop) {
  bool changed = false;
  for (;;) {
    const int patience_ms = stop.stop_requested() ? 0 : changed ? kDebounceMs : -1;
    const Heard heard = listen(bell_.fd(), watch_.fd(), patience_ms);
    if (heard.bell) {
      bell_.hush();
    }
    const bool more = heard.watch && watch_.read_events();
    if (changed && !more && !heard.bell) {  // a quiet moment has passed
      changed = false;
      look_at_solution();
    }
    changed = changed || more;
    // Asked first: what was posted before the end was wished for is still done.
    const bool ending = stop.stop_requested();
    for (const FileJob& job : take_all()) {
      if (before_each_) {
        before_each_();
      }
      std::visit([this](const auto& one) { run(one); }, job);
    }
    // Only our own editors are waited for: other children belong to the thread that plays.
    std::erase_if(editors_, [](pid_t editor) { return waitpid(editor, nullptr, WNOHANG) != 0; });
    if (ending) {
      return;
    }
  }
}

void FileThread::look_at_solution() {
  Result<std::string> text = read_file(paths_.solution(level_id_), kReadLimitBytes);
  if (text && *text != known_text_) {
    known_text_ = *text;
    say(SolutionChangedOutside{level_id_, std::move(*text)});
  }
}

void FileThread::run(const LoadLevel& job) {
  const std::filesystem::path file = paths_.solution(job.level.id);
  const auto reference = read_file(job.level.puzzle_folder / "reference.cpp", kReadLimitBytes);
  const auto header = read_file(job.level.puzzle_folder / "puzzle.hpp", kReadLimitBytes);
  for (const auto* part : {&reference, &header}) {
    if (!*part) {
      say(LevelUnreadable{job.level.id, part->error()});
      return;
    }
  }
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) {
    if (const auto made = write_file_atomically(file, *reference); !made) {
      say(LevelUnreadable{job.level.id, made.error()});
      return;
    }
  }
  const auto solution = read_file(file, kReadLimitBytes);
  if (!solution) {
    say(LevelUnreadable{job.level.id, solution.error()});
    return;
  }
  level_id_ = job.level.id;
  known_text_ = *solution;
  watch_.follow(file);
  say(LevelLoaded{job.level.id, *solution, *reference, *header, read_notes(file.parent_path())});
}

void FileThread::run(const SaveSolution& job) {
  const bool watched = job.level_id == level_id_;
  const std::string before = watched ? std::exchange(known_text_, job.text) : std::string{};
  if (const auto saved = write_file_atomically(paths_.solution(job.level_id), job.text); !saved) {
    if (watched) {
      known_text_ = before;
    }
    say(SaveFailed{job.level_id, saved.error()});
    return;
  }
  say(SolutionSaved{job.level_id, job.text});
}

void FileThread::run(const SaveAside& job) {
  const auto file = paths_.solution(job.level_id).parent_path() / job.name;
  if (const auto saved = write_file_atomically(file, job.text); !saved) {
    say(Trouble{"saving aside", saved.error()});
  }
}

void FileThread::run(const SaveNotes& job) {
  if (const auto saved = write_notes(paths_.solution(job.level_id).parent_path(), job.notes); !saved) {
    say(Trouble{"notes", saved.error()});
  }
}

void FileThread::run(const SaveSettings& job) {
  const auto saved = write_file_atomically(paths_.config / "settings.json", settings_text(job.settings));
  if (!saved) {
    say(Trouble{"settings", saved.error()});
  }
}

void FileThread::run(const SavePicture& job) {
  const auto file = paths_.exports() / (job.name + ".png");
  if (const auto saved = save_png(job.picture, file); !saved) {
    say(Trouble{"export", saved.error()});
    return;
  }
  bool on_clipboard = false;
  if (job.to_clipboard && environment("DISPLAY")) {  // SDL 2 keeps texts there, nothing else
    const auto started =
        start_editor({"xclip", "-selection", "clipboard", "-target", "image/png", "-in", file.string()});
    if (started) {
      editors_.push_back(*started);
      on_clipboard = true;
    }
  }
  say(Exported{file, on_clipboard});
}

void FileThread::run(const EjectProject& job) {
  std::filesystem::path folder = paths_.exports() / job.level.id;
  std::error_code ignored;
  for (int i = 2; std::filesystem::exists(folder, ignored); ++i) {
    folder = paths_.exports() / fmt::format("{}-{}", job.level.id, i);
  }
  if (const auto ejected = eject(paths_, job.level, job.text, folder); !ejected) {
    say(Trouble{"export", ejected.error()});
    return;
  }
  say(Exported{folder});
}

void FileThread::run(const SaveText& job) {
  if (const auto saved = write_file_atomically(job.file, job.text); !saved) {
    say(Trouble{"text", saved.error()});
  }
}

void FileThread::run(const PlaySound& job) {
  sounds_.play(job.sound);
}

void FileThread::run(const Hush&) {
  sounds_.close();
}

void FileThread::run(const StartEditor& job) {
  const auto started =
      start_editor(editor_command(job.command, paths_.solution(job.level_id), job.line, environment));
  if (!started) {
    say(Trouble{"editor", started.error()});
    return;
  }
  editors_.push_back(*started);
}

}  // namespace underpar::client

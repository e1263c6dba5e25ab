#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <optional>

#include "engine/base/bell.hpp"
#include "game/cli/folder_watch.hpp"
#include "game/cli/lesson_text.hpp"
#include "game/cli/level_commands.hpp"
#include "game/cli/round_play.hpp"
#include "game/cli/solution_file.hpp"

namespace underpar::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::milliseconds kQuiet{80};

/// The level as it is now; else the console was told what is wrong with it.
const Level* whole_level(const Result<std::unique_ptr<Game>>& game, const Console& console,
                         const std::string& level_id) {
  if (!game) {
    console.tell(game.error());
    return nullptr;
  }
  return find_level(**game, console, level_id).value_or(nullptr);
}

/// Shows the lesson and plays one round.
void show(Game& game, const Console& console, const Level& level, const std::stop_token& stop) {
  const fs::path solution = game.paths.solution(level.id);
  console.out << lesson_text(level, console.out_terminal)
              << fmt::format("\nThe learner's file, which is yours to try: {}\n\n", solution.string())
              << std::flush;
  const Tee tee{.level = &level, .solution = solution, .trial = true};
  const RunOptions options{.level_id = level.id};
  const auto played = play(game, console, tee, options, stop);
  if (!stop.stop_requested()) {
    (void)tell(game, console, tee, options, {}, played);
  }
}

/// Watches the level's folders and that of the learner's file, which is made from the reference.
Result<FolderWatch> watch_files(const Game& game, const Level& level) {
  if (auto made = make_solution(game.paths, level); !made) {
    return std::unexpected(made.error());
  }
  return FolderWatch::create(
      std::array{level.file.parent_path(), level.puzzle_folder, game.paths.solution(level.id).parent_path()});
}

/// True when something was saved, false when it is time to end.
bool wait_for_save(FolderWatch& watch, const Bell& stopped) {
  for (;;) {
    std::array<pollfd, 2> waiting{{{.fd = stopped.fd(), .events = POLLIN, .revents = 0},
                                   {.fd = watch.fd(), .events = POLLIN, .revents = 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      continue;
    }
    if (waiting[0].revents != 0) {
      return false;
    }
    if (watch.saved_and_settled(kQuiet)) {
      return true;
    }
  }
}

}  // namespace

ExitStatus preview_level(const std::function<Result<std::unique_ptr<Game>>()>& open, const Console& console,
                         const std::string& level_id, const std::stop_token& stop) {
  const Bell stopped;
  const std::stop_callback on_stop{stop, [&stopped] { stopped.ring(); }};
  std::optional<FolderWatch> watch;
  do {
    const auto game = open();
    const Level* level = whole_level(game, console, level_id);
    if (!watch) {
      if (level == nullptr) {
        return ExitStatus::kUsage;
      }
      auto watching = watch_files(**game, *level);
      if (!watching) {
        console.tell(watching.error());
        return ExitStatus::kInternalError;
      }
      watch.emplace(std::move(*watching));
    }
    if (level != nullptr) {
      show(**game, console, *level, stop);
    }
    console.out << "\nWatching the level's files and yours (Ctrl-C ends it).\n" << std::flush;
  } while (wait_for_save(*watch, stopped));
  console.err << "Stopped watching.\n";
  return ExitStatus::kReached;
}

}  // namespace underpar::cli

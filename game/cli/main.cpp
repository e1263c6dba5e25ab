#include <fmt/format.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <variant>

#include "engine/build/build.hpp"
#include "engine/course/garden.hpp"
#include "engine/round/real_stages.hpp"
#include "engine/round/round.hpp"
#include "game/cli/class_commands.hpp"
#include "game/cli/command_line.hpp"
#include "game/cli/doctor.hpp"
#include "game/cli/interrupt.hpp"
#include "game/cli/pack_option.hpp"
#include "game/cli/spelling.hpp"

namespace underpar::cli {
namespace {

/// Plays with the real stages. The toolchain is looked for when the first round is played: `underpar course`
/// needs no compiler.
Play real_play(const Paths& paths, RecordBook& book) {
  auto stages = std::make_shared<std::optional<Stages>>();
  return [paths, &book, stages](const RoundRequest& request, const OnProgress& on_progress,
                                std::stop_token stop) -> Result<Record> {
    if (!*stages) {
      on_progress({.step = RoundStep::kBuild, .text = "looking for the compiler"});
      const auto toolchain = find_toolchain();
      if (!toolchain) {
        return std::unexpected(toolchain.error());
      }
      *stages = real_stages(paths, *toolchain, book);
    }
    return play_round(request, **stages, on_progress, std::move(stop));
  };
}

/// What a command needs the player's record for.
enum class BookUse {
  kKeep,   ///< rounds are written to it
  kTrial,  ///< nothing is written: it is played even where the record cannot be opened
  kNone,   ///< and none is made
};

Result<RecordBook> open_book(const std::filesystem::path& file, const Console& console, BookUse use) {
  if (use == BookUse::kNone) {
    return RecordBook::forgetful();
  }
  auto book = RecordBook::open(file);
  if (book || use == BookUse::kKeep) {
    return book;
  }
  console.tell(book.error());
  return RecordBook::forgetful();
}

/// `paths.data` is where the record and the solutions of this course are.
Result<std::unique_ptr<Game>> open_game(const Garden& garden, Paths paths, const Console& console,
                                        BookUse use) {
  const std::string pack = garden.folder == paths.home ? "" : garden.folder.filename().string();
  auto course = garden.load();
  if (!course) {
    return std::unexpected(course.error());
  }
  std::error_code error;
  const auto file = paths.data / "record.db";
  const bool first_start = !std::filesystem::exists(file, error);
  auto book = open_book(file, console, use);
  if (!book) {
    return std::unexpected(book.error());
  }
  auto game = std::make_unique<Game>(Game{.paths = paths,
                                          .course = std::move(*course),
                                          .book = std::move(*book),
                                          .play = {},
                                          .pack = pack,
                                          .first_start = first_start});
  game->play = real_play(paths, game->book);  // the game stays where it is, so the reference stays good
  return game;
}

/// The same with the built-in course.
Result<std::unique_ptr<Game>> open_game(const Paths& paths, const Console& console, BookUse use) {
  return open_game({.folder = paths.home, .data = paths.data}, paths, console, use);
}

/// Becomes the game with a window where there is a display. Comes back when there is none.
void become_window(const Paths& paths) {
  const auto shown = [](const char* name) { return !environment(name).value_or("").empty(); };
  const auto client = paths.programs / "underpar-client";
  if ((shown("DISPLAY") || shown("WAYLAND_DISPLAY")) && ::access(client.c_str(), X_OK) == 0) {
    ::execl(client.c_str(), client.c_str(), nullptr);
  }
}

ExitStatus preview(const LevelLine& line, const Paths& paths, const Console& console,
                   const std::stop_token& stop) {
  const auto garden = find_garden(paths, line.pack);
  if (!garden) {
    console.tell(garden.error());
    return ExitStatus::kUsage;
  }
  Paths beside = paths;
  beside.data = paths.cache / "preview" / garden->folder.filename();  // not the player's own solutions
  return preview_level([&] { return open_game(*garden, beside, console, BookUse::kNone); }, console,
                       line.ids.front(), stop);
}

ExitStatus obey(const LevelLine& line, const Paths& paths, const Console& console) {
  const Interrupt interrupt;
  switch (line.command) {
    case LevelCommand::kNew:
      return new_level(paths, console, line);
    case LevelCommand::kPreview:
      return preview(line, paths, console, interrupt.token());
    case LevelCommand::kPack:
      return pack_course(console, line);
    case LevelCommand::kInstall:
      return install_pack(paths, console, line, interrupt.token());
    case LevelCommand::kNone:
    case LevelCommand::kCheck:
      break;
  }
  return check_levels(paths, console, line, interrupt.token());
}

ExitStatus obey(const CommandLine& line, Game& game, const Console& console) {
  switch (line.command) {
    case Command::kCourse:
      return show_course(game, console);
    case Command::kStart:
      return start_level(game, console, line.level_id);
    case Command::kHint:
      return give_hint(game, console, line.level_id);
    case Command::kPredict:
      return predict_level(game, console, line.level_id, line.prediction);
    case Command::kChapter:
      return show_chapter(game, console, line.chapter_id);
    case Command::kCard:
      return show_card(game, console);
    case Command::kHistory:
      return show_history(game, console, line.level_id, line.limit);
    case Command::kExport:
      return export_book(game, console, line.exported);
    case Command::kReset:
      return reset_level(game, console, line.level_id, line.sure);
    case Command::kReview:
    case Command::kNone:
    case Command::kRun:
    case Command::kInsight:
    case Command::kWatch:
    case Command::kDoctor:
    case Command::kSandbox:
    case Command::kLevel:
    case Command::kClass:
      break;
  }
  const Interrupt interrupt;
  if (line.command == Command::kInsight) {
    return answer(game, console, line.insight, interrupt.token());
  }
  if (line.command == Command::kReview) {
    return review(game, console, line.review, interrupt.token());
  }
  return line.command == Command::kRun     ? run_level(game, console, line.run, interrupt.token())
         : line.command == Command::kWatch ? watch_level(game, console, line.level_id, interrupt.token())
                                           : welcome(game, console, interrupt.token());
}

ExitStatus obey(const ClassLine& line, const Paths& paths, const Console& console) {
  if (line.command != ClassCommand::kWorker && line.command != ClassCommand::kGrade) {
    return attend_class(paths, console, line);
  }
  if (line.slurm_nodes) {
    const Interrupt interrupt;
    return feed_slurm(paths, console, line, interrupt.token());
  }
  auto game = open_game(paths, console, BookUse::kNone);
  if (!game) {
    console.tell(game.error());
    return ExitStatus::kInternalError;
  }
  const Interrupt interrupt;
  return line.command == ClassCommand::kWorker ? work_for_class(**game, console, line, interrupt.token())
                                               : grade_file(**game, console, line, interrupt.token());
}

ExitStatus play(const CommandLine& line, const Result<Paths>& paths, const Console& console) {
  if (!paths) {
    console.tell(paths.error());
    return ExitStatus::kInternalError;
  }
  if (line.command == Command::kDoctor) {
    const Interrupt interrupt;
    return examine_machine(
        *paths, console, [&] { return open_game(*paths, console, BookUse::kNone); }, interrupt.token());
  }
  if (line.command == Command::kSandbox) {
    const Interrupt interrupt;
    return try_program(*paths, console, line.sandbox, interrupt.token());
  }
  if (line.command == Command::kLevel) {
    return obey(line.level, *paths, console);
  }
  if (line.command == Command::kClass) {
    return obey(line.classroom, *paths, console);
  }
  if (line.command == Command::kNone && !line.pack) {
    become_window(*paths);
  }
  const auto garden = find_garden(*paths, line.pack);
  if (!garden) {
    console.tell(garden.error());
    return ExitStatus::kUsage;
  }
  Paths own = *paths;
  own.data = garden->data;
  auto game = open_game(*garden, own, console,
                        line.run.solution || line.insight.solution ? BookUse::kTrial : BookUse::kKeep);
  if (!game) {
    console.tell(game.error());
    return ExitStatus::kInternalError;
  }
  return obey(line, **game, console);
}

ExitStatus begin(std::vector<std::string> arguments, const Result<Paths>& paths,
                 const Result<std::optional<std::string>>& pack, const Console& console) {
  if (!pack) {
    console.tell(pack.error());
    return ExitStatus::kUsage;
  }
  auto read = read_command_line(std::move(arguments));
  if (const auto* answered = std::get_if<Answered>(&read)) {
    console.out << answered->out;
    if (answered->status == ExitStatus::kUsage) {
      console.tell(answered->mistake);
    }
    return answered->status;
  }
  auto& line = std::get<CommandLine>(read);
  line.pack = line.level.pack = *pack;
  return play(line, paths, console);
}

std::string word_for(const Result<Paths>& paths, const Result<std::optional<std::string>>& pack) {
  std::error_code error;
  const auto here = std::filesystem::current_path(error);
  const std::string word = paths ? command_word(*paths, here) : "underpar";
  return pack && *pack ? fmt::format("{} --pack {}", word, **pack) : word;
}

/// The whole program, with streams that show commands as this player types them.
ExitStatus run_program(std::vector<std::string> arguments) {
  const auto paths = find_paths();
  const auto pack = take_pack(arguments);
  const std::string word = word_for(paths, pack);
  SpellingBuffer out_buffer{std::cout.rdbuf(), word};
  SpellingBuffer err_buffer{std::cerr.rdbuf(), word};
  std::ostream out{&out_buffer};
  std::ostream err{&err_buffer};
  const Console console{.out = out,
                        .err = err,
                        .in = std::cin,
                        .out_terminal = terminal_of(STDOUT_FILENO),
                        .err_terminal = terminal_of(STDERR_FILENO),
                        .in_is_terminal = ::isatty(STDIN_FILENO) == 1};
  auto status = ExitStatus::kInternalError;
  try {
    status = begin(std::move(arguments), paths, pack, console);
  } catch (const std::exception& error) {  // out of memory, a broken locale: nothing a command could mend
    console.tell({.what = fmt::format("Underpar stopped: {}.", error.what()),
                  .hint = "`underpar doctor` looks at this machine; what was recorded is safe."});
  }
  if (!out.flush()) {
    console.tell(
        {.what = "Standard output could not be written.", .hint = "Is the disk full, or the reader gone?"});
    status = ExitStatus::kInternalError;
  }
  return status;
}

}  // namespace
}  // namespace underpar::cli

int main(int argc, char** argv) {
  return static_cast<int>(underpar::cli::run_program({argv + 1, argv + argc}));
}

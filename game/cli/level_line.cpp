#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "game/cli/command_line.hpp"
#include "game/cli/house_style.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {
namespace {

struct CommandName {
  LevelCommand command;
  const char* name;
  const char* meaning;
  const char* needs;  ///< the mistake of a missing word
  const char* footer;
};

constexpr std::array<CommandName, 5> kCommands{{
    {LevelCommand::kNew, "new", "make a level that already passes check",
     "the name of the new level, and --chapter",
     "With --pack ./FOLDER the level is made in that course; a new folder becomes a course of its own."},
    {LevelCommand::kCheck, "check", "prove that levels are whole, right, fair and fast enough",
     "the name of a level, or --all",
     "Exit status: 0 everything holds, 1 something does not, 64 wrong usage, 70 our own fault, 130 Ctrl-C.\n"
     "docs/authoring.md tells what is proved, docs/cli.md explains the JSON object."},
    {LevelCommand::kPreview, "preview", "a level as a learner meets it, again after every save, until Ctrl-C",
     "the name of a level", ""},
    {LevelCommand::kPack, "pack", "a course as one file to share", "a folder and -o FILE.zip", ""},
    {LevelCommand::kInstall, "install", "put somebody's pack beside the built-in course",
     "the zip file of a pack", "Then `underpar --pack NAME` plays it."},
}};

void add_options(CLI::App& sub, LevelCommand command, LevelLine& line) {
  const auto word = [&sub](const char* name, auto& into, const char* meaning) {
    return sub.add_option(name, into, meaning)->type_name("");
  };
  switch (command) {
    case LevelCommand::kNew:
      word("LEVEL", line.ids, "name of the new level")->required()->expected(1);
      word("--chapter", line.chapter, "chapter of course.lua it belongs to")->required()->type_name("NAME");
      word("--like", line.like, "begin with a copy of this level (else with a small one)")
          ->type_name("LEVEL");
      break;
    case LevelCommand::kCheck:
      word("LEVEL", line.ids, "names of holes, as `underpar course` lists them");
      sub.add_flag("--all", line.all, "all levels of the course");
      sub.add_flag("--fast", line.fast, "no sanitizers, no repeated duels, fewer random inputs");
      sub.add_flag("--again", line.again, "also what has not changed since it was proved here");
      sub.add_flag("--json", line.json, "one JSON object on standard output");
      break;
    case LevelCommand::kPreview:
      word("LEVEL", line.ids, "name of a hole")->required()->expected(1);
      break;
    case LevelCommand::kPack:
      word("FOLDER", line.file, "the course: levels/ with course.lua, puzzles/")->required();
      word("-o,--output", line.output, "the file to write")->required()->type_name("FILE");
      break;
    case LevelCommand::kInstall:
      word("FILE", line.file, "the pack")->required();
      sub.add_flag("--check", line.check, "prove all its levels first, and install it only if they hold");
      break;
    case LevelCommand::kNone:
      break;
  }
}

}  // namespace

std::variant<CommandLine, Answered> read_level_line(std::vector<std::string> arguments) {
  CommandLine line{.command = Command::kLevel};
  CLI::App app{"For authors: make, prove, try and share levels. docs/authoring.md shows how.",
               "underpar level"};
  take_house_style(app);
  app.require_subcommand(0, 1);
  app.footer(
      "--pack NAME names the course: an installed pack, or a folder with a slash; else the built-in one.");
  std::array<CLI::App*, kCommands.size()> subs{};
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    const auto& command = kCommands.at(i);
    CLI::App* sub = app.add_subcommand(command.name, command.meaning);
    sub->group("Commands");
    sub->footer(command.footer);
    add_options(*sub, command.command, line.level);
    subs.at(i) = sub;
  }
  const auto chosen = [&]() -> const CommandName* {
    const auto at = std::ranges::find_if(subs, [](const CLI::App* sub) { return sub->parsed(); });
    return at == subs.end() ? nullptr : &kCommands.at(static_cast<std::size_t>(at - subs.begin()));
  };
  const auto name = [&] { return chosen() == nullptr ? "level" : fmt::format("level {}", chosen()->name); };
  const auto needs = [&] {
    return mistake(fmt::format("`underpar {}` needs {}.", name(), chosen()->needs),
                   fmt::format("`underpar {} --help` shows how it is written.", name()));
  };
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    const auto asked = std::ranges::find_if(subs, [](const CLI::App* sub) { return sub->parsed(); });
    return Answered{.out = asked == subs.end() ? app.help() : (*asked)->help("underpar level")};
  } catch (const CLI::RequiredError&) {
    return needs();
  } catch (const CLI::ParseError& error) {
    return mistake(fmt::format("{}.", error.what()),
                   fmt::format("`underpar {} --help` shows how it is written.", name()));
  }
  if (const auto extra = app.remaining(true); !extra.empty()) {
    return chosen() == nullptr && !extra.front().starts_with("-")
               ? unknown_command(extra.front(), "level", kCommands)
               : unknown_argument(extra.front(), name());
  }
  if (chosen() == nullptr) {
    return Answered{.out = app.help()};
  }
  line.level.command = chosen()->command;
  if (line.level.command == LevelCommand::kCheck && line.level.ids.empty() == !line.level.all) {
    return needs();
  }
  return line;
}

}  // namespace underpar::cli

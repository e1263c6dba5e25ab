#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>

#include "game/cli/command_line.hpp"
#include "game/cli/house_style.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {
namespace {

struct QuestionName {
  Question question;
  const char* name;
  const char* meaning;
};

constexpr std::array<QuestionName, 7> kQuestions{{
    {Question::kProfile, "profile", "which lines take the time, by sampling for about a second"},
    {Question::kCount, "count", "which lines take the instructions, the same in every run"},
    {Question::kHeap, "heap", "which lines ask for memory, and how much is there over the call"},
    {Question::kScaling, "scaling", "how the time grows with n, beside reference and par"},
    {Question::kAssembly, "asm", "the machine code of your lines, and the compiler's remarks on them"},
    {Question::kVersus, "versus", "your program beside par's, once you have reached par"},
    {Question::kEject, "eject", "write your program and its inputs as a CMake project of its own"},
}};

void add_options(CLI::App& app, InsightLine& line) {
  app.add_option("LEVEL", line.level_id, "name of a hole, as `underpar course` lists it")
      ->required()
      ->type_name("");
  app.footer(
      "Exit status: 0 answered, 1 locked, 4 does not compile, 5 could not be looked at, 64 wrong usage,\n"
      "70 our own fault, 130 Ctrl-C. docs/insight.md tells what the answers mean.");
  app.add_option("--solution", line.solution, "look at this file instead of your own")->type_name("FILE");
  if (line.question == Question::kEject) {
    app.add_option("DIR", line.folder, "a folder that is not there yet, or empty")->required()->type_name("");
    return;
  }
  app.add_flag("--json", line.json, "one JSON object on standard output");
  if (line.question == Question::kVersus) {
    app.add_option("--attempt", line.attempt, "this round of yours in place of the file")->type_name("ROUND");
    app.add_option("--against", line.against, "another round of yours in place of par")->type_name("ROUND");
  }
  if (line.question == Question::kProfile) {
    app.add_flag("--reference", line.reference, "look at the hole's slow program; scores your read of it");
    app.add_option("--folded", line.folded, "also write folded stacks, for flame graphs")->type_name("FILE");
    app.add_option("--speedscope", line.speedscope, "also write a file for speedscope.app")
        ->type_name("FILE");
  }
  if (line.question == Question::kProfile || line.question == Question::kCount) {
    app.add_option("--callgrind", line.callgrind, "also write a file for callgrind_annotate, KCachegrind")
        ->type_name("FILE");
  }
}

Answered explain(const CLI::ParseError& error, const std::string& command,
                 const std::vector<std::string>& extra) {
  if (!extra.empty()) {
    return unknown_argument(extra.front(), command);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return mistake("`underpar " + command + "` needs " +
                       (command == "eject" ? "the name of a level and a folder." : "the name of a level."),
                   "`underpar course` lists the levels.");
  }
  const std::string said = error.what();
  return mistake(said.substr(0, said.find_first_of(": ")) + " wants one value after it.",
                 "`underpar " + command + " --help` shows how it is written.");
}

}  // namespace

bool asks_why(std::string_view word) {
  return std::ranges::find(kQuestions, word, &QuestionName::name) != kQuestions.end();
}

std::variant<CommandLine, Answered> read_insight_line(std::vector<std::string> arguments) {
  const std::string name = arguments.front();
  const auto& asked = *std::ranges::find(kQuestions, name, &QuestionName::name);
  CommandLine line{.command = Command::kInsight};
  line.insight.question = asked.question;
  CLI::App app{asked.meaning, "underpar " + name};
  take_house_style(app);
  add_options(app, line.insight);
  arguments.erase(arguments.begin());
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return Answered{.out = app.help()};
  } catch (const CLI::ParseError& error) {
    return explain(error, name, app.remaining());
  }
  if (const auto extra = app.remaining(); !extra.empty()) {
    return unknown_argument(extra.front(), name);
  }
  return line;
}

}  // namespace underpar::cli

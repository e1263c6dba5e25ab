#include "game/cli/command_line.hpp"

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <optional>

#include "engine/model/names.hpp"
#include "game/cli/house_style.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {
namespace {

enum class Argument { kNone, kLevel, kChapter, kFile };

struct CommandName {
  Command command;
  const char* name;
  Argument argument;
  const char* meaning;
};

constexpr std::array<CommandName, 27> kCommands{{
    {Command::kCourse, "course", Argument::kNone, "all holes, what you reached, what is open"},
    {Command::kStart, "start", Argument::kLevel, "a hole's lesson; makes your solution.cpp"},
    {Command::kRun, "run", Argument::kLevel, "play one round"},
    {Command::kWatch, "watch", Argument::kLevel, "play a round after every save, until Ctrl-C"},
    {Command::kHint, "hint", Argument::kLevel, "ask the caddie for the next hint"},
    {Command::kPredict, "predict", Argument::kLevel, "place your read of a hole before the first edit"},
    {Command::kChapter, "chapter", Argument::kChapter, "a chapter's opening page"},
    {Command::kInsight, "profile", Argument::kLevel, "which lines of your program take the time"},
    {Command::kInsight, "count", Argument::kLevel, "which lines take the instructions, the same each time"},
    {Command::kInsight, "heap", Argument::kLevel, "which lines ask for memory, and when"},
    {Command::kInsight, "scaling", Argument::kLevel, "how the time grows with n, beside reference and par"},
    {Command::kInsight, "asm", Argument::kLevel, "the machine code of your lines, with remarks"},
    {Command::kInsight, "versus", Argument::kLevel, "your program beside par's, once par is reached"},
    {Command::kInsight, "eject", Argument::kLevel, "your program and its inputs as a project of its own"},
    {Command::kCard, "card", Argument::kNone, "your score card"},
    {Command::kHistory, "history", Argument::kLevel, "your rounds of a hole, newest first"},
    {Command::kExport, "export", Argument::kNone, "your score card or notebook as Markdown or HTML"},
    {Command::kReview, "review", Argument::kNone, "have another player sign your card, or sign theirs"},
    {Command::kReset, "reset", Argument::kLevel, "put the slow program back; your text is kept"},
    {Command::kDoctor, "doctor", Argument::kNone, "whether this machine can play, and what is missing"},
    {Command::kSandbox, "sandbox", Argument::kFile, "run any C++ program as players' programs are run"},
    {Command::kLevel, "level", Argument::kNone, "for authors: make, prove, try and share levels"},
    {Command::kClass, "class", Argument::kNone, "join or leave a class, or see how you stand in it"},
    {Command::kClass, "submit", Argument::kLevel, "hand in your file of a hole to your class"},
    {Command::kClass, "board", Argument::kNone, "the class's board"},
    {Command::kClass, "worker", Argument::kNone, "measure what a class handed in, on this machine"},
    {Command::kClass, "grade", Argument::kLevel, "play a file and print its grade for a grader"},
}};

/// The options as typed. They are read by our own functions: CLI11's messages speak of types.
struct Typed {
  std::string level_id;
  std::string chapter_id;
  std::optional<std::string> line;
  std::optional<std::string> share;
  std::optional<std::string> factor;
  std::optional<std::string> solution;
  std::optional<std::string> seed;
  std::optional<std::string> budget;
  std::optional<std::string> at_least;
  std::optional<std::string> limit;
  std::string file;
  std::optional<std::string> threads;
  std::optional<std::string> cpu;
  std::optional<std::string> wall;
  std::optional<std::string> memory;
  bool when_calm = false;
  bool compile_only = false;
  bool json = false;
  bool sure = false;
};

void add_options(CLI::App& sub, Command command, Typed& typed) {
  if (command == Command::kRun) {
    sub.add_option("--solution", typed.solution, "play this file instead; not recorded")->type_name("FILE");
    sub.add_option("--seed", typed.seed, "the same inputs again")->type_name("N");
    sub.add_option("--budget-ms", typed.budget, "measure at most so long (2500)")->type_name("N");
    sub.add_flag("--when-calm", typed.when_calm, "wait until other programs leave room for a duel");
    sub.add_option("--at-least", typed.at_least, "exit status 0 from this score on (par)")->type_name("TERM");
    sub.add_flag("--json", typed.json, "one JSON object on standard output");
    sub.footer(
        "Exit status: 0 reached, 1 not reached, 2 too close to call, 3 wrong answer, 4 does not\n"
        "compile, 5 crashed or stopped, 64 wrong usage, 70 our own fault, 130 Ctrl-C.\n"
        "docs/cli.md explains the JSON object.");
  } else if (command == Command::kPredict) {
    sub.add_option("--line", typed.line, "the line of the reference that takes most of the time")
        ->type_name("N");
    sub.add_option("--share", typed.share, "what it takes of the time, in percent")->type_name("P");
    sub.add_option("--factor", typed.factor, "how many times as fast as the reference you will be")
        ->type_name("F");
  } else if (command == Command::kReset) {
    sub.add_flag("-y,--yes", typed.sure, "do not ask");
  } else if (command == Command::kHistory) {
    sub.add_option("--limit", typed.limit, "at most so many rounds (20)")->type_name("N");
  } else if (command == Command::kSandbox) {
    sub.add_option("--threads", typed.threads, "threads it may have (1)")->type_name("N");
    sub.add_option("--cpu-ms", typed.cpu, "CPU time it may use (5000)")->type_name("N");
    sub.add_option("--wall-ms", typed.wall, "time it may take (8000)")->type_name("N");
    sub.add_option("--memory-mib", typed.memory, "memory it may use (1024)")->type_name("N");
    sub.add_flag("--compile-only", typed.compile_only, "build it and stop");
    sub.add_flag("--json", typed.json, "one JSON object on standard output");
    sub.footer(
        "Exit status: 0 it ran, 4 does not compile, 5 ended otherwise, 64 wrong usage, 70 our own fault.");
  }
}

std::optional<std::uint64_t> whole_number(std::string_view text, int base = 10) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
  return !text.empty() && error == std::errc{} && end == text.data() + text.size() ? std::optional{number}
                                                                                   : std::nullopt;
}

struct NumberOption {
  const char* name;
  const std::optional<std::string>& text;
  std::uint64_t most;
  std::function<void(std::uint64_t)> take;
};

Result<void> take_numbers(const Typed& typed, CommandLine& line) {
  using std::chrono::milliseconds;
  TrialLimits& limits = line.sandbox.limits;
  const std::array<NumberOption, 5> options{{
      {"--limit", typed.limit, 100'000, [&](auto n) { line.limit = static_cast<int>(n); }},
      {"--threads", typed.threads, 256, [&](auto n) { limits.threads = static_cast<int>(n); }},
      {"--cpu-ms", typed.cpu, 240'000, [&](auto n) { limits.cpu = milliseconds{n}; }},
      {"--wall-ms", typed.wall, 240'000, [&](auto n) { limits.wall = milliseconds{n}; }},
      {"--memory-mib", typed.memory, 1'000'000, [&](auto n) { limits.memory_mib = static_cast<int>(n); }},
  }};
  for (const auto& option : options) {
    if (!option.text) {
      continue;
    }
    const auto number = whole_number(*option.text);
    if (!number || *number < 1 || *number > option.most) {
      return fail(fmt::format("{} wants a whole number from 1 to {}, not “{}”.", option.name, option.most,
                              *option.text),
                  fmt::format("Try {} 50.", option.name));
    }
    option.take(*number);
  }
  return {};
}

Result<void> take_options(const Typed& typed, CommandLine& line) {
  line.level_id = line.run.level_id = typed.level_id;
  line.chapter_id = typed.chapter_id;
  auto prediction = read_prediction(typed.line, typed.share, typed.factor);
  if (!prediction) {
    return std::unexpected(prediction.error());
  }
  line.prediction = *prediction;
  line.sure = typed.sure;
  line.run.json = line.sandbox.json = typed.json;
  line.run.when_calm = typed.when_calm;
  line.sandbox.file = typed.file;
  line.sandbox.compile_only = typed.compile_only;
  if (typed.solution) {
    if (typed.solution->empty()) {
      return fail("The name after --solution is empty.", "Name the C++ file to play.");
    }
    line.run.solution = *typed.solution;
  }
  const auto take = [](const auto& read, const std::optional<std::string>& text, auto& into) -> Result<void> {
    if (!text) {
      return {};
    }
    auto value = read(*text);
    if (!value) {
      return std::unexpected(value.error());
    }
    into = *value;
    return {};
  };
  if (auto taken = take(read_seed, typed.seed, line.run.seed); !taken) {
    return taken;
  }
  if (auto taken = take(read_budget, typed.budget, line.run.budget); !taken) {
    return taken;
  }
  if (auto taken = take(read_term, typed.at_least, line.run.at_least); !taken) {
    return taken;
  }
  return take_numbers(typed, line);
}

/// What CLI11 complains of, said our way.
Answered explain(const CLI::ParseError& error, const std::string& command,
                 const std::vector<std::string>& extra) {
  if (!extra.empty()) {
    return command.empty() && !extra.front().starts_with("-")
               ? unknown_command(extra.front(), command, kCommands)
               : unknown_argument(extra.front(), command);
  }
  if (dynamic_cast<const CLI::RequiredError*>(&error) != nullptr) {
    return command == "sandbox"
               ? mistake("`underpar sandbox` needs a C++ file.", "Name a program with a main().")
           : command == "chapter"
               ? mistake("`underpar chapter` needs the name of a chapter.", "`underpar course` lists them.")
               : mistake(fmt::format("`underpar {}` needs the name of a level.", command),
                         "`underpar course` lists them.");
  }
  const std::string said = error.what();
  const std::string option = said.substr(0, said.find_first_of(": "));
  if (option.starts_with("--")) {
    return mistake(fmt::format("{} wants one value after it.", option),
                   fmt::format("`underpar {} --help` shows how it is written.", command));
  }
  return mistake(said + ".", "`underpar --help` shows how commands are written.");
}

}  // namespace

Result<std::uint64_t> read_seed(const std::string& text) {
  const auto number =
      text.starts_with("0x") ? whole_number(std::string_view{text}.substr(2), 16) : whole_number(text);
  if (!number) {
    return fail(fmt::format("--seed wants a whole number from 0 to 2^64 - 1, not “{}”.", text),
                "Take the seed that a verdict names, such as --seed 12345.");
  }
  return *number;
}

Result<std::chrono::milliseconds> read_budget(const std::string& text) {
  const auto number = whole_number(text);
  if (!number || *number < 1 || *number > 600'000) {
    return fail(fmt::format("--budget-ms wants 1 to 600000 milliseconds, not “{}”.", text),
                "2500 is usual; more settles verdicts close to a line.");
  }
  return std::chrono::milliseconds{*number};
}

Result<std::optional<Prediction>> read_prediction(const std::optional<std::string>& line,
                                                  const std::optional<std::string>& share,
                                                  const std::optional<std::string>& factor) {
  if (!line && !share && !factor) {
    return std::nullopt;
  }
  const auto number = [](const std::optional<std::string>& text) -> std::optional<double> {
    double value = 0;
    const char* const last = text ? text->data() + text->size() : nullptr;
    const bool whole = text && std::from_chars(text->data(), last, value).ptr == last && !text->empty();
    return whole ? std::optional{value} : std::nullopt;
  };
  const auto at = line ? whole_number(*line) : std::nullopt;
  const auto percent = number(share);
  const auto times = number(factor);
  if (!at || *at > 1'000'000 || !percent || !times) {
    return fail("A read has three numbers: a line, a share in percent and a factor.",
                "Such as --line 12 --share 80 --factor 10.");
  }
  return Prediction{.line = static_cast<int>(*at), .share_percent = *percent, .factor = *times};
}

Result<int> read_term(const std::string& text) {
  const auto strokes = strokes_of_term(text);
  if (!strokes || *strokes >= kPickedUp) {
    return fail(fmt::format("--at-least knows no score “{}”.", text),
                "There are albatross, eagle, birdie, par, bogey, double-bogey and triple-bogey.");
  }
  return *strokes;
}

std::variant<CommandLine, Answered> read_command_line(std::vector<std::string> arguments) {
  Typed typed;
  if (!arguments.empty() && asks_why(arguments.front())) {
    return read_insight_line(std::move(arguments));
  }
  if (!arguments.empty() && arguments.front() == "level") {
    return read_level_line({arguments.begin() + 1, arguments.end()});
  }
  if (!arguments.empty() && arguments.front() == "export") {
    return read_export_line({arguments.begin() + 1, arguments.end()});
  }
  if (!arguments.empty() && arguments.front() == "review") {
    return read_review_line({arguments.begin() + 1, arguments.end()});
  }
  if (!arguments.empty() && is_class_word(arguments.front())) {
    return read_class_line(std::move(arguments));
  }
  CLI::App app{"Underpar, a golf course of slow C++ programs: make them fast.", "underpar"};
  app.set_version_flag("--version", "underpar " UNDERPAR_VERSION, "the version of the game");
  take_house_style(app);
  app.require_subcommand(0, 1);
  app.footer(
      "Without a command: the game in a window where there is a display, else in the terminal.\n"
      "Begin with `underpar course`. With --pack NAME every command is about an installed\n"
      "pack, or about the course in a folder (--pack ./FOLDER).");
  std::array<CLI::App*, kCommands.size()> subs{};
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    const auto& command = kCommands.at(i);
    CLI::App* sub = app.add_subcommand(command.name, command.meaning);
    sub->group("Commands");
    if (command.argument == Argument::kFile) {
      sub->add_option("FILE", typed.file, "a whole C++ program with a main() of its own")
          ->required()
          ->type_name("");
    }
    if (command.argument == Argument::kLevel) {
      sub->add_option("LEVEL", typed.level_id, "name of a hole, as `underpar course` lists it")
          ->required()
          ->type_name("");
    }
    if (command.argument == Argument::kChapter) {
      sub->add_option("CHAPTER", typed.chapter_id, "name of a chapter, as `underpar course` lists it")
          ->required()
          ->type_name("");
    }
    add_options(*sub, command.command, typed);
    subs.at(i) = sub;
  }
  const auto chosen = [&] {
    return static_cast<std::size_t>(
        std::ranges::find_if(subs, [](const CLI::App* sub) { return sub->parsed(); }) - subs.begin());
  };
  const auto name_of_chosen = [&] {
    return chosen() < subs.size() ? std::string{kCommands.at(chosen()).name} : "";
  };
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForVersion& version) {
    return Answered{.status = ExitStatus::kReached, .out = std::string{version.what()} + '\n', .mistake = {}};
  } catch (const CLI::CallForHelp&) {
    const CLI::App* asked = chosen() < subs.size() ? subs.at(chosen()) : &app;
    return Answered{
        .status = ExitStatus::kReached, .out = asked->help(asked == &app ? "" : "underpar"), .mistake = {}};
  } catch (const CLI::ParseError& error) {
    return explain(error, name_of_chosen(), app.remaining(true));
  }
  if (const auto extra = app.remaining(true); !extra.empty()) {
    return explain(CLI::ExtrasError{{}}, name_of_chosen(), extra);
  }
  CommandLine line;
  if (chosen() < subs.size()) {
    line.command = kCommands.at(chosen()).command;
  }
  if (const auto taken = take_options(typed, line); !taken) {
    return mistake(taken.error());
  }
  return line;
}

}  // namespace underpar::cli

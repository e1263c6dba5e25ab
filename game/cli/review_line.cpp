#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <charconv>
#include <utility>
#include <vector>

#include "game/cli/command_line.hpp"
#include "game/cli/house_style.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {
namespace {

struct CommandName {
  ReviewCommand command;
  const char* name;
  const char* meaning;
  const char* needs;  ///< the mistake of a missing word
};

constexpr std::array<CommandName, 4> kCommands{{
    {ReviewCommand::kShare, "share", "write a round as a card for another player", "the name of a level"},
    {ReviewCommand::kRead, "read", "show another player's card and play it here", "the file of a card"},
    {ReviewCommand::kMark, "mark", "give three marks, and sign", "the file of a card"},
    {ReviewCommand::kTake, "take", "take the marks of a signed card into your notebook",
     "the file of a card"},
}};

/// The options as typed.
struct Typed {
  std::string round;
  std::array<std::pair<std::string, std::string>, 3> marks;  ///< points and why
};

template <class Number>
std::optional<Number> number_in(const std::string& text) {
  Number value{};
  const char* const last = text.data() + text.size();
  const auto [end, error] = std::from_chars(text.data(), last, value);
  return error == std::errc{} && end == last ? std::optional{value} : std::nullopt;
}

void add_options(CLI::App& sub, ReviewCommand command, ReviewLine& line, Typed& typed) {
  if (command == ReviewCommand::kShare) {
    sub.add_option("LEVEL", line.level_id, "name of a hole, as `underpar course` lists it")
        ->required()
        ->type_name("");
    sub.add_option("--round", typed.round, "as `underpar history` numbers them (the best one)")
        ->type_name("N");
  } else {
    sub.add_option("FILE", line.file, "the card")->required()->type_name("");
  }
  if (command == ReviewCommand::kRead) {
    sub.add_flag("--json", line.json, "one JSON object on standard output");
    sub.footer("Exit status: as that of `underpar run --at-least` with the claimed score.");
  }
  if (command == ReviewCommand::kMark) {
    sub.add_option("--as", line.marker, "the name you sign with")->type_name("NAME");
    for (const Aspect aspect : kAspects) {
      const auto index = static_cast<std::size_t>(aspect);
      sub.add_option(fmt::format("--{}", kAspectNames.at(index)), typed.marks.at(index),
                     fmt::format("{} 1 (no) to 4 (yes), and why", kAspectQuestions.at(index)))
          ->type_name("N SENTENCE");
    }
  }
  if (command == ReviewCommand::kShare || command == ReviewCommand::kMark) {
    sub.add_option("-o,--output", line.output, "the file to write; without it the card is printed")
        ->type_name("FILE");
  }
}

/// What an option lacks, said our way.
Answered option_mistake(const CLI::ParseError& error, const std::string& command) {
  const std::string said = error.what();
  const std::string option = said.substr(0, said.find_first_of(": "));
  const bool is_mark = std::ranges::any_of(
      kAspectNames, [&](const char* aspect) { return option == fmt::format("--{}", aspect); });
  return is_mark ? mistake(fmt::format("{} wants a mark and a sentence after it.", option),
                           fmt::format("Such as {} 3 \"It says why the order may change.\"", option))
                 : mistake(fmt::format("{} wants one value after it.", option),
                           fmt::format("`underpar {} --help` shows how it is written.", command));
}

}  // namespace

std::variant<CommandLine, Answered> read_review_line(std::vector<std::string> arguments) {
  CommandLine line{.command = Command::kReview};
  Typed typed;
  CLI::App app{"Peer review: another player signs your card. docs/review.md tells how.", "underpar review"};
  take_house_style(app);
  app.require_subcommand(0, 1);
  std::array<CLI::App*, kCommands.size()> subs{};
  for (std::size_t i = 0; i < kCommands.size(); ++i) {
    subs.at(i) = app.add_subcommand(kCommands.at(i).name, kCommands.at(i).meaning);
    subs.at(i)->group("Commands");
    add_options(*subs.at(i), kCommands.at(i).command, line.review, typed);
  }
  const auto chosen = [&]() -> std::size_t {
    return static_cast<std::size_t>(
        std::ranges::find_if(subs, [](const CLI::App* sub) { return sub->parsed(); }) - subs.begin());
  };
  const auto name = [&] {
    return chosen() == subs.size() ? "review" : fmt::format("review {}", kCommands.at(chosen()).name);
  };
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return Answered{.out = chosen() == subs.size() ? app.help() : subs.at(chosen())->help("underpar review")};
  } catch (const CLI::RequiredError&) {
    return mistake(fmt::format("`underpar {}` needs {}.", name(), kCommands.at(chosen()).needs),
                   fmt::format("`underpar {} --help` shows how it is written.", name()));
  } catch (const CLI::ParseError& error) {
    return option_mistake(error, name());
  }
  if (const auto extra = app.remaining(true); !extra.empty()) {
    return chosen() == subs.size() && !extra.front().starts_with("-")
               ? unknown_command(extra.front(), "review", kCommands)
               : unknown_argument(extra.front(), name());
  }
  if (chosen() == subs.size()) {
    return Answered{.out = app.help()};
  }
  line.review.command = kCommands.at(chosen()).command;
  if (!typed.round.empty()) {
    line.review.round = number_in<std::int64_t>(typed.round);
    if (!line.review.round) {
      return mistake(fmt::format("--round wants the number of a round, not “{}”.", typed.round),
                     fmt::format("`underpar history {}` numbers them.", line.review.level_id));
    }
  }
  for (std::size_t i = 0; i < typed.marks.size(); ++i) {
    const auto& [points, why] = typed.marks.at(i);
    line.review.marks.at(i) = {.points = number_in<int>(points).value_or(0), .why = why};
  }
  return line;
}

}  // namespace underpar::cli

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "game/cli/command_line.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {
namespace {

CLI::Option* needed(CLI::App* app, const char* name, std::string& into, const char* meaning) {
  return app->add_option(name, into, meaning)->required()->type_name("");
}

/// The commands of `underpar` that have to do with a class, by the words they are called with.
struct ClassCommands {
  CLI::App app{"What has to do with a class; docs/classroom.md tells more.", "underpar"};
  CLI::App* group = nullptr;  ///< `underpar class …`
  std::map<CLI::App*, ClassCommand> commands;

  explicit ClassCommands(ClassLine& line, std::string& file, std::string& format) {
    app.require_subcommand(1);
    group = app.add_subcommand("class", "join or leave a class, or see how you stand");
    group->require_subcommand(1);
    CLI::App* join = add(group, "join", "become a member of a class", ClassCommand::kJoin);
    needed(join, "ADDRESS", line.address, "such as http://10.0.0.2:8080");
    needed(join, "CODE", line.code, "from your instructor");
    needed(join, "--nick", line.nick, "the name others see, 1 to 24 characters");
    add(group, "leave", "drop your name and your sources from the class", ClassCommand::kLeave);
    add(group, "status", "what you handed in; sends what waits here", ClassCommand::kStatus);
    CLI::App* submit = add(&app, "submit", "hand in your file of a hole", ClassCommand::kSubmit);
    needed(submit, "LEVEL", line.level_id, "name of a hole");
    CLI::App* board = add(&app, "board", "the class's board of a hole", ClassCommand::kBoard);
    board->add_option("LEVEL", line.level_id, "name of a hole; none: which the class plays")->type_name("");
    CLI::App* worker = add(&app, "worker", "measure what a class handed in", ClassCommand::kWorker);
    needed(worker, "ADDRESS", line.address, "such as http://10.0.0.2:8080");
    needed(worker, "--token", line.token, "the worker token that `underpar-server init` printed")
        ->envname("UNDERPAR_WORKER_TOKEN");
    worker->add_option("--name", line.name, "what the class calls this machine (its host name)");
    worker->add_option("--node-class", line.node, "machines of one class rank together (its fingerprint)");
    worker->add_flag("--drain", line.drain, "end when nothing waits");
    worker->add_option("--max", line.max_minutes, "minutes after which no run is begun (no end)")
        ->check(CLI::Range(1, 100'000));
    worker->add_option("--slurm", line.slurm_nodes, "have Slurm run workers, on so many nodes at most")
        ->check(CLI::Range(1, 10'000));
    worker->add_option("--partition", line.partition, "of Slurm (its default)");
    CLI::App* grade = add(&app, "grade", "play a file and print its grade", ClassCommand::kGrade);
    needed(grade, "LEVEL", line.level_id, "name of a hole");
    needed(grade, "FILE", file, "the solution");
    grade->add_option("--format", format, "gradescope or coderunner (gradescope)")
        ->check(CLI::IsMember({"gradescope", "coderunner"}));
    grade->add_option("--points", line.points, "for par or better (100)")->check(CLI::Range(0.0, 1e6));
  }

  CLI::App* add(CLI::App* parent, const char* name, const char* meaning, ClassCommand command) {
    CLI::App* sub = parent->add_subcommand(name, meaning);
    commands[sub] = command;
    return sub;
  }
};

}  // namespace

bool is_class_word(std::string_view word) {
  constexpr std::array kWords{"class", "submit", "board", "worker", "grade"};
  return std::ranges::find(kWords, word) != kWords.end();
}

std::variant<CommandLine, Answered> read_class_line(std::vector<std::string> arguments) {
  CommandLine line{.command = Command::kClass};
  std::string file;
  std::string format;
  ClassCommands known{line.classroom, file, format};
  const std::string word = arguments.front();
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    known.app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return Answered{.out = known.app.get_subcommand(word)->help("underpar")};
  } catch (const CLI::ParseError& error) {
    const bool no_command = word == "class" && known.group->get_subcommands().empty();
    if (const auto extra = known.app.remaining(true); !extra.empty()) {
      return no_command && !extra.front().starts_with("-")
                 ? unknown_command(extra.front(), word, std::vector<std::string>{"join", "leave", "status"})
                 : unknown_argument(extra.front(), word);
    }
    if (no_command) {
      return mistake("`underpar class` needs a command: join, leave or status.",
                     "`underpar class --help` tells what each does.");
    }
    return mistake(fmt::format("{}.", error.what()),
                   fmt::format("`underpar {} --help` shows how it is written.", word));
  }
  for (const auto& [sub, command] : known.commands) {
    if (sub->parsed()) {
      line.classroom.command = command;
    }
  }
  line.classroom.file = file;
  line.classroom.format = format == "coderunner" ? GradeFormat::kCodeRunner : GradeFormat::kGradescope;
  return line;
}

}  // namespace underpar::cli

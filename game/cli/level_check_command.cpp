#include <fmt/format.h>

#include <algorithm>

#include "engine/authoring/level_texts.hpp"
#include "engine/authoring/prover.hpp"
#include "engine/course/garden.hpp"
#include "game/cli/level_commands.hpp"
#include "game/cli/level_report.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

Result<std::vector<const Level*>> chosen_levels(const Course& course, const LevelLine& line) {
  std::vector<const Level*> levels;
  if (line.all) {
    for (const auto& level : course.levels()) {
      levels.push_back(&level);
    }
    return levels;
  }
  for (const auto& id : line.ids) {
    const Level* level = course.find(id);
    if (level == nullptr) {
      return std::unexpected(unknown_level(course, id));
    }
    levels.push_back(level);
  }
  return levels;
}

/// Shows each line as it is proved; nothing of it with --json.
ProofEvents show_on(const Console& console, ProgressLine& progress, bool json) {
  return {
      .doing = [&progress](
                   const std::string& doing) { progress.show({.step = RoundStep::kBuild, .text = doing}); },
      .proved =
          [&console, &progress, json](const ProofLine& line) {
            progress.clear();
            if (!json) {
              console.out << proof_line_text(line, console.out_terminal) << std::flush;
            }
          }};
}

}  // namespace

ExitStatus check_levels(const Paths& paths, const Console& console, const LevelLine& line,
                        const std::stop_token& stop) {
  const auto garden = find_garden(paths, line.pack);
  if (!garden) {
    console.tell(garden.error());
    return ExitStatus::kUsage;
  }
  return check_garden(paths, console, *garden, line, stop);
}

ExitStatus check_garden(const Paths& paths, const Console& console, const Garden& garden,
                        const LevelLine& line, const std::stop_token& stop) {
  const auto refuse = [&](const Failure& failure, ExitStatus status) {
    console.tell(failure);
    return status;
  };
  const auto course = garden.load();
  if (!course) {
    return refuse(course.error(), ExitStatus::kNotReached);
  }
  const auto levels = chosen_levels(*course, line);
  if (!levels) {
    return refuse(levels.error(), ExitStatus::kUsage);
  }
  const auto toolchain = find_toolchain();
  if (!toolchain) {
    return refuse(toolchain.error(), ExitStatus::kInternalError);
  }
  const auto prover = Prover::create(paths, *toolchain);
  if (!prover) {
    return refuse(prover.error(), ExitStatus::kInternalError);
  }
  ProgressLine progress{console.err, console.err_terminal, true};
  const ProofEvents events = show_on(console, progress, line.json);
  std::vector<Failure> course_flaws;
  if (line.all) {
    course_flaws = flaws_of_course(*course, garden.levels());
  }
  std::vector<LevelReport> reports;
  for (const Level* level : *levels) {
    if (!line.json) {
      console.out << level->id << '\n' << std::flush;
    }
    auto report = prover->prove(*course, *level, {.fast = line.fast, .again = line.again}, events, stop);
    if (!report) {
      progress.clear();
      return stop.stop_requested() ? ExitStatus::kInterrupted
                                   : refuse(report.error(), ExitStatus::kInternalError);
    }
    if (report->known && !line.json) {
      console.out << "  unchanged since it was proved; --again proves it again\n";
    }
    reports.push_back(std::move(*report));
  }
  if (line.json) {
    console.out << proof_json(reports, course_flaws) << '\n';
  } else {
    console.out << '\n' << proof_table(reports, console.out_terminal);
    for (const auto& flaw : course_flaws) {
      console.out << failure_text(flaw, console.out_terminal);
    }
  }
  const bool holds =
      course_flaws.empty() && std::ranges::all_of(reports, [](const auto& report) { return report.holds(); });
  return holds ? ExitStatus::kReached : ExitStatus::kNotReached;
}

}  // namespace underpar::cli

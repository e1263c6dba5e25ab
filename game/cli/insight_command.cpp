#include <fmt/format.h>

#include <functional>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"
#include "engine/insight/assembly.hpp"
#include "engine/insight/count.hpp"
#include "engine/insight/eject.hpp"
#include "engine/insight/exports.hpp"
#include "engine/insight/heap.hpp"
#include "engine/insight/profile.hpp"
#include "engine/insight/scaling.hpp"
#include "engine/insight/source_lines.hpp"
#include "game/cli/insight_commands.hpp"
#include "game/cli/round_play.hpp"
#include "game/cli/round_text.hpp"

namespace underpar::cli {
namespace {

std::unexpected<ExitStatus> refuse(const Console& console, const Failure& failure, ExitStatus status) {
  console.tell(failure);
  return std::unexpected(status);
}

/// What is to be looked at.
std::expected<Attempt, ExitStatus> attempt_of(const Console& console, const Tee& tee,
                                              const InsightLine& line) {
  auto attempt =
      snapshot(tee.level->id, line.reference ? tee.level->puzzle_folder / "reference.cpp" : tee.solution);
  return attempt ? std::expected<Attempt, ExitStatus>{std::move(*attempt)}
                 : refuse(console, attempt.error(), ExitStatus::kUsage);
}

std::expected<Inspection, ExitStatus> ready(const Game& game, const Console& console, const InsightLine& line,
                                            const std::stop_token& stop) {
  const auto tee = tee_up(game, console, line.level_id, line.solution);
  if (!tee) {
    return std::unexpected(tee.error());
  }
  const auto attempt = attempt_of(console, *tee, line);
  if (!attempt) {
    return std::unexpected(attempt.error());
  }
  const auto toolchain = find_toolchain();
  if (!toolchain) {
    return refuse(console, toolchain.error(), ExitStatus::kInternalError);
  }
  auto inspection = inspect({*toolchain, game.paths.home, game.paths.cache}, game.paths, *tee->level,
                            attempt->file.filename().string(), attempt->source, stop);
  if (!inspection) {
    return refuse(console, inspection.error(), ExitStatus::kInternalError);
  }
  inspection->on_progress = [&console](const Progress& progress) {
    if (progress.step == RoundStep::kStart) {
      console.err << progress.text << '\n' << std::flush;
    }
  };
  if (!inspection->player.compiled()) {
    const Record record{.attempt = *attempt, .diagnostics = inspection->player.diagnostics};
    console.err << diagnostics_text(record, console.err_terminal);
    return std::unexpected(ExitStatus::kCompileError);
  }
  return std::move(*inspection);
}

/// Writes the files that were asked for beside the answer.
Result<void> write_exports(const Profile& profile, const InsightLine& line) {
  for (const auto& [file, text] :
       {std::pair{&line.folded, std::function{[&] { return folded_stacks(profile); }}},
        std::pair{&line.speedscope, std::function{[&] { return speedscope_json(profile, line.level_id); }}},
        std::pair{&line.callgrind, std::function{[&] { return callgrind_format(profile); }}}}) {
    if (*file) {
      if (auto written = write_file_atomically(std::filesystem::absolute(**file), text()); !written) {
        return written;
      }
    }
  }
  return {};
}

/// What a profile of the reference says about the read that was placed on it; of another text nothing.
std::optional<PredictionScore> score_of_read(const Game& game, const Inspection& asked,
                                             const Profile& profile) {
  const auto standing = game.book.standing();
  const auto reference = read_file(asked.level.puzzle_folder / "reference.cpp");
  if (!standing || !reference || *reference != asked.source) {
    return std::nullopt;
  }
  const auto& reached = standing->of(asked.level.id);
  return reached.prediction
             ? std::optional{score_read(*reached.prediction, profile,
                                        score_prediction(*reached.prediction, reached.best_speedup))}
             : std::nullopt;
}

std::string points_text(const std::optional<PredictionScore>& score) {
  const std::string text = read_score_text(score.value_or(PredictionScore{}));
  return text.empty() ? text : fmt::format("\n{}\n", text);
}

Result<std::string> answer_profile(const Game& game, const Inspection& asked, const InsightLine& line,
                                   const Terminal& terminal, const std::stop_token& stop) {
  const auto found = profile(asked, std::chrono::seconds{1}, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  if (auto written = write_exports(*found, line); !written) {
    return std::unexpected(written.error());
  }
  const auto read = score_of_read(game, asked, *found);
  return line.json ? profile_json(*found, read) + "\n" : profile_text(*found, terminal) + points_text(read);
}

Result<std::string> answer_count(const Inspection& asked, const InsightLine& line, const Terminal& terminal,
                                 const std::stop_token& stop) {
  const auto found = count(asked, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  if (auto written = write_exports(found->profile, line); !written) {
    return std::unexpected(written.error());
  }
  return line.json ? count_json(*found) + "\n" : count_text(*found, terminal);
}

Result<std::string> answer_heap(const Inspection& asked, const InsightLine& line, const Terminal& terminal,
                                const std::stop_token& stop) {
  const auto found = heap(asked, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  return line.json ? heap_json(*found) + "\n" : heap_text(*found, terminal);
}

Result<std::string> answer_scaling(const Inspection& asked, const InsightLine& line, const Terminal& terminal,
                                   const std::stop_token& stop) {
  const auto found = scaling(asked, std::chrono::seconds{3}, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  return line.json ? scaling_json(*found) + "\n" : scaling_text(*found, terminal);
}

Result<std::string> answer_assembly(const Inspection& asked, const InsightLine& line,
                                    const Terminal& terminal, const std::stop_token& stop) {
  const auto found = assembly(asked, stop);
  if (!found) {
    return std::unexpected(found.error());
  }
  return line.json ? assembly_json(*found) + "\n" : assembly_text(*found, lines_of(asked.source), terminal);
}

Result<std::string> answer_eject(const Inspection& asked, const InsightLine& line) {
  if (auto ejected = eject(asked.paths, asked.level, asked.source, line.folder); !ejected) {
    return std::unexpected(ejected.error());
  }
  return fmt::format("{} is a CMake project now: cmake -G Ninja -B build && cmake --build build\n",
                     line.folder.string());
}

Result<std::string> answer_question(const Game& game, const Inspection& asked, const InsightLine& line,
                                    const Terminal& terminal, const std::stop_token& stop) {
  switch (line.question) {
    case Question::kCount:
      return answer_count(asked, line, terminal, stop);
    case Question::kHeap:
      return answer_heap(asked, line, terminal, stop);
    case Question::kScaling:
      return answer_scaling(asked, line, terminal, stop);
    case Question::kAssembly:
      return answer_assembly(asked, line, terminal, stop);
    case Question::kVersus:
      return answer_versus(game, asked, line, terminal, stop);
    case Question::kEject:
      return answer_eject(asked, line);
    case Question::kProfile:
      break;
  }
  return answer_profile(game, asked, line, terminal, stop);
}

}  // namespace

ExitStatus answer(const Game& game, const Console& console, const InsightLine& line,
                  const std::stop_token& stop) {
  const auto asked = ready(game, console, line, stop);
  if (!asked) {
    return stop.stop_requested() ? ExitStatus::kInterrupted : asked.error();
  }
  if (line.question == Question::kVersus && !line.against) {
    if (const auto hidden = why_par_is_hidden(game, asked->level)) {
      console.tell(*hidden);
      return ExitStatus::kNotReached;
    }
  }
  const auto answered = answer_question(game, *asked, line, console.out_terminal, stop);
  if (stop.stop_requested()) {
    return ExitStatus::kInterrupted;
  }
  if (!answered) {
    console.tell(answered.error());
    return ExitStatus::kEndedEarly;
  }
  console.out << *answered;
  return ExitStatus::kReached;
}

}  // namespace underpar::cli

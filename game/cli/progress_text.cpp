#include "game/cli/progress_text.hpp"

#include <fmt/format.h>

#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::string_view title_of(RoundStep step) {
  switch (step) {
    case RoundStep::kSnapshot:
      return "Reading your file";
    case RoundStep::kBuild:
      return "Compiling (the first round of a hole takes longest)";
    case RoundStep::kStart:
      return "Starting the programs";
    case RoundStep::kCheck:
      return "Checking answers";
    case RoundStep::kMeasure:
      return "Measuring";
    case RoundStep::kReference:
      return "Timing the reference";
    case RoundStep::kRecord:
      break;
  }
  return "Writing the score card";
}

}  // namespace

std::string progress_text(const Progress& progress) {
  if (progress.finished) {
    return {};
  }
  std::string text{title_of(progress.step)};
  if (progress.step == RoundStep::kCheck && progress.done > 0) {
    text += progress.of > 0 ? fmt::format(": {} of {}", progress.done, progress.of)
                            : fmt::format(": {}", progress.done);
  } else if (progress.step == RoundStep::kMeasure && progress.done > 0) {
    text += ": " + counted(progress.done, "pair");
    if (progress.ratio > 0) {
      text += fmt::format(", {} × par so far", ratio_text(progress.ratio));
      if (progress.ratio_low > 0) {
        text += fmt::format(" ({} to {})", ratio_text(progress.ratio_low), ratio_text(progress.ratio_high));
      }
    }
  } else if (!progress.text.empty()) {
    text = capitalised(progress.text);
  }
  return text;
}

void ProgressLine::show(const Progress& progress) {
  std::string text = progress_text(progress);
  if (silent_ || text.empty() || text == last_) {
    return;
  }
  if (terminal_.live) {
    out_ << "\r\033[K" << inked(terminal_, Ink::kFaint, clipped(text, terminal_.width - 1)) << std::flush;
    standing_ = true;
    last_ = std::move(text);
    return;
  }
  // Off a terminal the counts would make a long log: only the step is worth a line.
  if (progress.step == RoundStep::kCheck || progress.step == RoundStep::kMeasure) {
    text = text.substr(0, text.find(": "));
  }
  if (text != last_) {
    out_ << text << '\n' << std::flush;
    last_ = std::move(text);
  }
}

void ProgressLine::clear() {
  if (standing_) {
    out_ << "\r\033[K" << std::flush;
    standing_ = false;
  }
  last_.clear();
}

}  // namespace underpar::cli

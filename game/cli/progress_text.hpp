#pragma once
#include <ostream>
#include <string>

#include "engine/model/progress.hpp"
#include "game/cli/terminal.hpp"

namespace underpar::cli {

/// What a round is doing now: "Measuring: 24 pairs, 0.93 × par so far (0.90 to 0.97)". Empty: not worth a
/// word.
[[nodiscard]] std::string progress_text(const Progress& progress);

/// Shows a round's progress on a stream: one line rewritten on a terminal, a line per step elsewhere, nothing
/// when `quiet` and not on a terminal. Used on one thread at a time.
class ProgressLine {
 public:
  ProgressLine(std::ostream& out, const Terminal& terminal, bool quiet)
      : out_{out}, terminal_{terminal}, silent_{quiet && !terminal.live} {}
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;
  ~ProgressLine() { clear(); }

  void show(const Progress& progress);
  /// Takes the rewritten line away, so that the next output begins at the margin.
  void clear();

 private:
  std::ostream& out_;
  Terminal terminal_;
  bool silent_;
  bool standing_ = false;  // a line without its line feed
  std::string last_;
};

}  // namespace underpar::cli

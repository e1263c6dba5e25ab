#pragma once
#include <string>

namespace underpar {

enum class Change { kSame, kOnlyFirst, kOnlySecond };

/// One line of two texts laid side by side.
struct DiffLine {
  Change change = Change::kSame;
  int first_line = 0;  ///< from 1; 0: not in this one
  int second_line = 0;
  std::string text;  ///< without its newline

  bool operator==(const DiffLine&) const = default;
};

}  // namespace underpar

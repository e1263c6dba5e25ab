#pragma once
#include <string>
#include <vector>

#include "engine/model/resources.hpp"

namespace underpar {

enum class Change { kSame, kOnlyFirst, kOnlySecond };

/// One line of two texts laid side by side.
struct DiffLine {
  Change change = Change::kSame;
  int first_line = 0;  ///< from 1; 0: not in this one
  int second_line = 0;
  std::string text;
};

/// Two programs of one level compared, on the same inputs.
struct Versus {
  std::vector<DiffLine> diff;  ///< the whole of both sources, in order
  double ratio = 0;            ///< time of the first / of the second, median
  double ratio_low = 0;        ///< the interval that holds the true one
  double ratio_high = 0;
  Resources first;
  Resources second;
  std::string notes;  ///< the author's, Markdown
};

}  // namespace underpar

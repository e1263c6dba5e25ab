#pragma once
#include <string>
#include <vector>

#include "engine/model/diff.hpp"
#include "engine/model/resources.hpp"

namespace underpar {

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

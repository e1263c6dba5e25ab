#pragma once
#include <string>
#include <vector>

namespace underpar {

/// What a player wrote about a level besides code, kept in notes.json beside the solution.
struct Notes {
  std::vector<std::string> predictions;  ///< answer i belongs to Level::predict[i]
  std::string reflection;

  bool operator==(const Notes&) const = default;
};

}  // namespace underpar

#include "engine/model/leaderboard.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace underpar {

const HandedIn* ClassNews::newest(const std::string& level_id) const {
  const auto found = std::ranges::find(handed_in, level_id, &HandedIn::level_id);
  return found == handed_in.end() ? nullptr : &*found;
}

std::string ordinal(int rank) {
  const bool teen = rank / 10 % 10 == 1;
  const int last = teen ? 0 : rank % 10;
  return fmt::format("{}{}", rank, last == 1 ? "st" : last == 2 ? "nd" : last == 3 ? "rd" : "th");
}

std::string standing_text(const HandedIn& handed_in) {
  if (handed_in.state == "queued") {
    const auto ahead = handed_in.ahead.value_or(0);
    return ahead == 0   ? "waits, and comes next"
           : ahead == 1 ? "waits, 1 run comes first"
                        : fmt::format("waits, {} runs come first", ahead);
  }
  if (handed_in.state == "running") {
    return "is being judged";
  }
  if (handed_in.state == "judge_error") {
    return "could not be judged; your instructor can have it judged again";
  }
  if (handed_in.state == "superseded") {
    return "a newer one took its place";
  }
  if (handed_in.state == "ranked" && handed_in.message.empty()) {
    return "is judged, and on the board";
  }
  return handed_in.message.empty() ? handed_in.state : handed_in.message;
}

}  // namespace underpar

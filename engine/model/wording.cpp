#include "engine/model/wording.hpp"

#include <fmt/chrono.h>
#include <fmt/format.h>

#include <cctype>
#include <cstdlib>
#include <ctime>

#include "engine/model/names.hpp"

namespace underpar {

bool closed_for_weather(const Verdict& verdict) {
  return verdict.outcome == Outcome::kTooClose && verdict.noise >= kWindy;
}

std::string headline(const Verdict& verdict) {
  switch (verdict.outcome) {
    case Outcome::kScored:
      return capitalised(golf_term(verdict.strokes));
    case Outcome::kTooClose:
      return closed_for_weather(verdict) ? "Closed for weather" : "Too close to call";
    case Outcome::kWrongAnswer:
      return "Wrong answer";
    case Outcome::kCompileError:
      return "Does not compile";
    case Outcome::kCrashed:
      return "Crashed";
    case Outcome::kTimeLimit:
      return "Out of time";
    case Outcome::kMemoryLimit:
      return "Out of memory";
    case Outcome::kOutputLimit:
      return "Too much output";
    case Outcome::kRuleBroken:
      return "Rule broken";
    case Outcome::kCancelled:
      return "Cancelled";
    case Outcome::kInternalError:
      break;
  }
  return "Not played";
}

std::string against_par(int strokes) {
  if (strokes == 0) {
    return "level with par";
  }
  return fmt::format("{} {} par", std::abs(strokes), strokes < 0 ? "under" : "over");
}

std::string capitalised(std::string_view text) {
  std::string result{text};
  if (!result.empty()) {
    result[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(result[0])));
  }
  return result;
}

std::string local_time_text(std::chrono::system_clock::time_point at) {
  const std::time_t seconds = std::chrono::system_clock::to_time_t(at);
  std::tm local{};
  if (::localtime_r(&seconds, &local) == nullptr) {
    return "–";
  }
  return fmt::format("{:%Y-%m-%d %H:%M}", local);
}

}  // namespace underpar

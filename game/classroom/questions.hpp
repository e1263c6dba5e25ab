#pragma once
#include <functional>
#include <istream>
#include <optional>
#include <ostream>
#include <string>

#include "engine/base/result.hpp"

namespace underpar::classroom {

/// Something to ask whoever sits at the terminal.
struct Question {
  std::string text;      ///< "In how many days is everything due?"
  std::string fallback;  ///< what an empty line means
  /// What is wrong with an answer, and what to do; none: it is fine.
  std::function<std::optional<Failure>(const std::string&)> fault;
};

/// Asks until the answer is fine. Fails when the answers end before that.
[[nodiscard]] Result<std::string> ask(std::istream& in, std::ostream& out, const Question& question);

}  // namespace underpar::classroom

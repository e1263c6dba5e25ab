#pragma once
#include <expected>
#include <string>

namespace underpar {

/// Why something the player, the machine or a level author can cause did not work.
///
/// Both texts are sentences for a person: `what` names the thing, `hint` says what to do about it (may be
/// empty). No codes, no blame, no prefix such as "Error:".
struct Failure {
  std::string what;
  std::string hint;
};

/// A value, or the Failure that kept it from being made. Our own mistakes are asserts, not Failures.
template <class T>
using Result = std::expected<T, Failure>;

[[nodiscard]] inline std::unexpected<Failure> fail(std::string what, std::string hint = {}) {
  return std::unexpected(Failure{.what = std::move(what), .hint = std::move(hint)});
}

}  // namespace underpar

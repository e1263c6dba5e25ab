#pragma once
#include <expected>
#include <string>
#include <type_traits>
#include <utility>

#include "engine/base/result.hpp"

namespace underpar::classroom {

/// Why a class could not do what was asked. The kinds are what a caller acts on, the Failure is for a person.
enum class Refusal {
  kUnavailable,  ///< the store cannot be reached or written: try again later
  kMalformed,    ///< makes no sense, and never will
  kUnknown,      ///< there is no such thing
  kForbidden,    ///< not for this member, or not now
  kTaken,        ///< somebody else has it
  kQuota,        ///< too many for now
  kStale,        ///< the lease went to somebody else
};

struct Refused {
  Refusal kind = Refusal::kUnavailable;
  Failure failure;
};

template <class T>
using Answer = std::expected<T, Refused>;

[[nodiscard]] inline std::unexpected<Refused> refuse(Refusal kind, std::string what, std::string hint = {}) {
  return std::unexpected(
      Refused{.kind = kind, .failure = {.what = std::move(what), .hint = std::move(hint)}});
}

/// What `next` makes of the value, which may be a value or an Answer; a refusal goes on as it is.
template <class T, class Next>
[[nodiscard]] auto then(const Answer<T>& answer, Next next) {
  const auto call = [&]() -> decltype(auto) {
    if constexpr (std::is_void_v<T>) {
      return next();
    } else {
      return next(*answer);
    }
  };
  using Made = std::decay_t<decltype(call())>;
  if constexpr (requires { typename Made::error_type; }) {
    return answer ? call() : Made{std::unexpected(answer.error())};
  } else {
    return answer ? Answer<Made>{call()} : Answer<Made>{std::unexpected(answer.error())};
  }
}

}  // namespace underpar::classroom

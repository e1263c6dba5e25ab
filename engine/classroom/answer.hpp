#pragma once
#include <expected>
#include <string>
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

}  // namespace underpar::classroom

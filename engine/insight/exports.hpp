#pragma once
#include <string>

#include "engine/model/profile.hpp"

// A profile in the formats of well-known viewers. Pure.

namespace underpar {

/// Folded stacks, "solve;std::sort 17" a line: Brendan Gregg's flamegraph.pl and its many readers.
[[nodiscard]] std::string folded_stacks(const Profile& profile);

/// A file for speedscope.app: https://www.speedscope.app/file-format-schema.json.
[[nodiscard]] std::string speedscope_json(const Profile& profile, const std::string& title);

/// Callgrind's format, for callgrind_annotate and KCachegrind.
[[nodiscard]] std::string callgrind_format(const Profile& profile);

}  // namespace underpar

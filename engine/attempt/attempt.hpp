#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/attempt.hpp"

namespace underpar {

/// The most a solution may hold.
inline constexpr std::size_t kSourceLimitBytes = std::size_t{64} << 10;

/// Takes the player's file as it is now. Fails, saying why and what to do, when it is missing, no regular
/// file, larger than the limit, not UTF-8, or holds a NUL. An empty file is taken: the compiler has more to
/// say about it.
[[nodiscard]] Result<Attempt> snapshot(const std::string& level_id, const std::filesystem::path& file);

}  // namespace underpar

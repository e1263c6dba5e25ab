#pragma once
#include <filesystem>
#include <string>

#include "engine/base/result.hpp"
#include "engine/model/attempt.hpp"

namespace underpar {

/// The most a solution may hold.
inline constexpr std::size_t kSourceLimitBytes = std::size_t{64} << 10;

/// Takes the player's file as it is now. Fails, saying why, when it is missing, larger than the limit, not
/// UTF-8, or holds a NUL.
[[nodiscard]] Result<Attempt> snapshot(const std::string& level_id, const std::filesystem::path& file);

}  // namespace underpar

#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace underpar::record {

/// Marks an SQLite file as a record book (PRAGMA application_id): "Undp".
inline constexpr std::int32_t kApplicationId = 0x556E6470;

/// The steps from an empty file to the record book of today, as SQL. Step i leads from version i to i + 1
/// (PRAGMA user_version). A step that was released is never changed again; a new one is added.
[[nodiscard]] std::span<const std::string_view> migrations();

}  // namespace underpar::record

#pragma once
#include <chrono>
#include <filesystem>
#include <initializer_list>
#include <iterator>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/build/internal/contract.hpp"
#include "engine/build/internal/store.hpp"
#include "engine/build/internal/workshop.hpp"
#include "engine/build/toolchain.hpp"

// What the recipes of all programs have in common.

namespace underpar::internal {

using Words = std::vector<std::string>;

/// What a recipe works with.
struct Makings {
  const Toolchain& toolchain;
  const std::filesystem::path& home;
  Store store;
};

template <class Range>
void append(Words& words, const Range& more) {
  words.insert(words.end(), std::begin(more), std::end(more));
}

inline void append(Words& words, std::initializer_list<std::string> more) {
  words.insert(words.end(), more.begin(), more.end());
}

/// Refuses what is no plain name of a C++ file.
[[nodiscard]] Result<void> check_name(std::string_view name);

/// The folders of the garden a compiler may see, as far as they are there.
[[nodiscard]] std::vector<std::filesystem::path> visible(const std::filesystem::path& home,
                                                         std::initializer_list<const char*> folders);

/// Where finished programs are kept. The precompiled headers are needed by every program: they stay, whatever
/// their size.
[[nodiscard]] Store store_in(const std::filesystem::path& cache, const Toolchain& toolchain);

/// The folder that holds the standard headers and their precompiled form, which is made when it is missing.
[[nodiscard]] Result<std::filesystem::path> standard_headers(const Makings& makings,
                                                             const std::stop_token& stop);

/// Puts the player's file and the contract into the work folder and returns how to compile it there;
/// `headers` are the standard headers.
[[nodiscard]] Result<ToolRun> player_compile(const Makings& makings, const Contract& contract,
                                             const std::filesystem::path& headers, const std::string& source,
                                             const std::string& name, const std::filesystem::path& work);

[[nodiscard]] Words linker_flags(const Toolchain& toolchain);

[[nodiscard]] std::chrono::milliseconds since(std::chrono::steady_clock::time_point started);

/// The folder as an absolute path without symbolic links, as a jail needs it.
[[nodiscard]] std::filesystem::path resolved(const std::filesystem::path& folder);

}  // namespace underpar::internal

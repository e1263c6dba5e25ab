#include "engine/build/internal/contract.hpp"

#include <fmt/format.h>
#include <sys/stat.h>

#include <algorithm>
#include <utility>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/build/flags.hpp"

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kVersion = "1";  // of how products are made, where no flag shows it

}  // namespace

Key::Key(std::string kind, const Toolchain& toolchain) : kind_{std::move(kind)} {
  add(kVersion);
  add(toolchain.version);
  add(toolchain.compiler.string());
  // A compiler rebuilt under the same version makes a precompiled header it would not accept afterwards.
  struct stat about{};
  if (::stat(toolchain.compiler.c_str(), &about) == 0) {
    add(fmt::format("{} {}", about.st_size, about.st_mtim.tv_sec));
  }
}

void Key::add(std::string_view part) {
  parts_ += fmt::format("{}:{}", part.size(), part);
}

Result<void> Key::add_files_below(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code error;
  for (fs::recursive_directory_iterator at{folder, error}; !error && at != fs::recursive_directory_iterator{};
       at.increment(error)) {
    if (at->is_regular_file()) {
      files.push_back(at->path());
    }
  }
  std::ranges::sort(files);
  for (const auto& file : files) {
    const auto text = read_file(file);
    if (!text) {
      return std::unexpected(text.error());
    }
    add(file.lexically_relative(folder).string());
    add(*text);
  }
  return {};
}

std::string Key::text() const {
  return kind_ + "-" + sha256_hex(parts_);
}

Result<Contract> read_contract(const Toolchain& toolchain, const fs::path& home,
                               const fs::path& puzzle_folder) {
  auto puzzle_hpp = read_file(puzzle_folder / "puzzle.hpp");
  if (!puzzle_hpp) {
    return fail(fmt::format("The puzzle {} has no puzzle.hpp.", puzzle_folder.filename().string()),
                fmt::format("Its folder should be {}.", puzzle_folder.string()));
  }
  Key key{"guest", toolchain};
  key.add(kCompileFlags);
  key.add(*puzzle_hpp);
  for (const char* folder : {"engine/guest", "engine/wire", "puzzles/kit"}) {
    if (auto added = key.add_files_below(home / folder); !added) {
      return std::unexpected(added.error());
    }
  }
  return Contract{.puzzle_hpp = std::move(*puzzle_hpp), .guest_key = key.text()};
}

}  // namespace underpar::internal

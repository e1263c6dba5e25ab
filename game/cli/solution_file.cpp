#include "game/cli/solution_file.hpp"

#include <fmt/format.h>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"

namespace underpar::cli {
namespace fs = std::filesystem;
namespace {

Result<std::string> reference_of(const Level& level) {
  return read_file(level.puzzle_folder / "reference.cpp");
}

/// The first free solution.<n>.cpp.
fs::path free_backup_name(const fs::path& solution) {
  std::error_code error;
  for (int i = 1;; ++i) {
    fs::path name = solution.parent_path() / fmt::format("solution.{}.cpp", i);
    if (!fs::exists(fs::symlink_status(name, error))) {
      return name;
    }
  }
}

}  // namespace

Result<bool> make_solution(const Paths& paths, const Level& level) {
  const fs::path file = paths.solution(level.id);
  std::error_code error;
  if (fs::exists(fs::symlink_status(file, error))) {
    return false;
  }
  const auto reference = reference_of(level);
  if (!reference) {
    return std::unexpected(reference.error());
  }
  if (auto written = write_file_atomically(file, *reference); !written) {
    return std::unexpected(written.error());
  }
  return true;
}

Result<ResetDone> reset_solution(const Paths& paths, const Level& level) {
  const fs::path file = paths.solution(level.id);
  const auto reference = reference_of(level);
  if (!reference) {
    return std::unexpected(reference.error());
  }
  ResetDone done;
  std::error_code error;
  if (fs::exists(file, error)) {
    const auto old = read_file(file);
    if (!old) {
      return std::unexpected(old.error());
    }
    if (*old == *reference) {
      return ResetDone{.was_reference = true, .backup = {}};
    }
    done.backup = free_backup_name(file);
    if (auto written = write_file_atomically(done.backup, *old); !written) {
      return std::unexpected(written.error());
    }
  }
  if (auto written = write_file_atomically(file, *reference); !written) {
    return std::unexpected(written.error());
  }
  return done;
}

Result<void> check_playable(const fs::path& file) {
  std::error_code error;
  const auto status = fs::status(file, error);
  if (status.type() == fs::file_type::not_found) {
    return fail(fmt::format("{} does not exist.", file.string()), "Check the name of the file.");
  }
  if (status.type() == fs::file_type::none) {
    return fail(fmt::format("{} cannot be looked at: {}.", file.string(), error.message()),
                "Check the name, and who may read there.");
  }
  if (fs::is_directory(status)) {
    return fail(fmt::format("{} is a folder.", file.string()), "Name the C++ file in it that holds solve().");
  }
  if (!fs::is_regular_file(status)) {
    return fail(fmt::format("{} is not a plain file.", file.string()), "Name a C++ file that holds solve().");
  }
  const auto attempt = snapshot("", file);
  if (!attempt) {
    return std::unexpected(attempt.error());
  }
  if (attempt->source.find_first_not_of(" \t\r\n") == std::string::npos) {
    return fail(fmt::format("{} is empty.", file.string()),
                "It needs a function solve(); `underpar reset LEVEL` puts the slow but right one back.");
  }
  return {};
}

bool same_file(const fs::path& a, const fs::path& b) {
  std::error_code error;
  return fs::equivalent(a, b, error);
}

}  // namespace underpar::cli

#include "engine/attempt/attempt.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <chrono>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/attempt/utf8.hpp"
#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"

namespace underpar {
namespace {

/// Anything but a regular file is refused before it is opened: opening a named pipe would wait for ever.
Result<void> check_kind_and_size(const std::string& level_id, const std::filesystem::path& file) {
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) {
    return fail(fmt::format("There is no file {} yet.", file.string()),
                fmt::format("Start the level first: underpar start {}", level_id));
  }
  if (!std::filesystem::is_regular_file(status)) {
    return fail(fmt::format("{} is not a file with a program in it.", file.string()),
                fmt::format("Move it away and start the level again: underpar start {}", level_id));
  }
  const auto size = std::filesystem::file_size(file, error);
  if (!error && size > kSourceLimitBytes) {
    return fail(
        fmt::format("{} has {} bytes; a solution has at most {}.", file.string(), size, kSourceLimitBytes),
        "Compute tables when the program runs instead of writing them down.");
  }
  return {};
}

auto line_of(std::string_view source, std::size_t at) {
  return 1 + std::ranges::count(source.substr(0, at), '\n');
}

Result<void> check_text(const std::filesystem::path& file, std::string_view source) {
  if (const auto at = source.find('\0'); at != std::string_view::npos) {
    return fail(fmt::format("Line {} of {} holds a NUL byte.", line_of(source, at), file.string()),
                "Save it as plain UTF-8 text.");
  }
  if (const auto at = first_broken_utf8(source)) {
    return fail(fmt::format("Line {} of {} is not UTF-8.", line_of(source, *at), file.string()),
                "Save it as UTF-8, or delete what is not plain text there.");
  }
  return {};
}

}  // namespace

Result<Attempt> snapshot(const std::string& level_id, const std::filesystem::path& file) {
  if (auto checked = check_kind_and_size(level_id, file); !checked) {
    return std::unexpected(checked.error());
  }
  auto source = read_file(file, kSourceLimitBytes);
  if (!source) {
    return std::unexpected(source.error());
  }
  if (auto checked = check_text(file, *source); !checked) {
    return std::unexpected(checked.error());
  }
  auto hash = sha256_hex(*source);
  return Attempt{.level_id = level_id,
                 .file = file,
                 .source = std::move(*source),
                 .source_sha256 = std::move(hash),
                 .taken_at = std::chrono::system_clock::now()};
}

}  // namespace underpar

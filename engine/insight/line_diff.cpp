#include "engine/insight/line_diff.hpp"

#include <filesystem>
#include <ranges>
#include <string_view>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {
namespace {

constexpr std::size_t kMostBytes = std::size_t{4} << 20;
constexpr int kFarthestStatus = 1;  // 0: they are equal, 1: they differ

Result<void> write_lines(const std::filesystem::path& file, const std::string& text) {
  return write_file_atomically(file, text.ends_with('\n') ? text : text + '\n');
}

}  // namespace

Result<std::vector<DiffLine>> line_diff(const std::string& first, const std::string& second) {
  const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
  if (!folder) {
    return std::unexpected(folder.error());
  }
  for (const auto& [name, text] : {std::pair{"first", &first}, std::pair{"second", &second}}) {
    if (auto written = write_lines(folder->path() / name, *text); !written) {
      return std::unexpected(written.error());
    }
  }
  const auto completed = run({.argv = {"/usr/bin/diff", "--text", "--minimal", "--unchanged-line-format= %L",
                                       "--old-line-format=-%L", "--new-line-format=+%L", "first", "second"},
                              .environment = {"LC_ALL=C"},
                              .working_folder = folder->path().string(),
                              .output_limit_bytes = kMostBytes});
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (completed->signal != 0 || completed->exit_status > kFarthestStatus || completed->output_cut) {
    return fail("The two sources could not be compared.", "Is diffutils installed completely?");
  }
  std::vector<DiffLine> lines;
  int first_line = 0;
  int second_line = 0;
  for (const auto part : std::views::split(completed->out, '\n')) {
    const std::string_view line{part.begin(), part.end()};
    if (line.empty()) {
      break;  // behind the last
    }
    const char sign = line.front();
    DiffLine next{.text = std::string{line.substr(1)}};
    next.change = sign == '-' ? Change::kOnlyFirst : sign == '+' ? Change::kOnlySecond : Change::kSame;
    next.first_line = next.change == Change::kOnlySecond ? 0 : ++first_line;
    next.second_line = next.change == Change::kOnlyFirst ? 0 : ++second_line;
    lines.push_back(std::move(next));
  }
  return lines;
}

}  // namespace underpar

#include "tests/architecture/source_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <regex>
#include <utility>

namespace underpar::architecture {

namespace fs = std::filesystem;

namespace {

std::string read_text(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), std::istreambuf_iterator<char>()};
}

/// Follows raw string literals from line to line.
class RawStrings {
 public:
  /// True when the line begins inside a literal that an earlier line opened.
  bool begins_inside(const std::string& line) {
    const bool inside = !end_.empty();
    std::size_t position = 0;
    while (position != std::string::npos) {
      position = !end_.empty() ? after_end(line, position) : after_start(line, position);
    }
    return inside;
  }

 private:
  std::size_t after_end(const std::string& line, std::size_t position) {
    const std::size_t found = line.find(end_, position);
    if (found == std::string::npos) {
      return found;
    }
    const std::size_t after = found + end_.size();
    end_.clear();
    return after;
  }

  std::size_t after_start(const std::string& line, std::size_t position) {
    const std::size_t found = line.find("R\"", position);
    if (found == std::string::npos) {
      return found;
    }
    const std::size_t bracket = line.find('(', found);
    if (bracket == std::string::npos) {
      return bracket;
    }
    end_ = fmt::format("){}\"", line.substr(found + 2, bracket - found - 2));
    return bracket + 1;
  }

  std::string end_;  // what closes the open literal; empty outside
};

}  // namespace

std::string SourceFile::folder() const {
  return fs::path(path).parent_path().generic_string();
}

SourceFile make_source_file(std::string path, std::string_view text) {
  SourceFile file{.path = std::move(path), .lines = {}};
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    file.lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return file;
}

std::vector<SourceFile> read_tree(const fs::path& root, const std::vector<std::string>& folders,
                                  const std::vector<std::string>& endings) {
  std::vector<SourceFile> files;
  const auto take = [&](const fs::path& file) {
    files.push_back(make_source_file(file.lexically_relative(root).generic_string(), read_text(file)));
  };
  for (const std::string& folder : folders) {
    const fs::path start = root / folder;
    if (fs::is_regular_file(start)) {
      take(start);
    }
    if (!fs::is_directory(start)) {
      continue;
    }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(start)) {
      const std::string name = entry.path().filename().string();
      const bool wanted =
          std::ranges::any_of(endings, [&](const std::string& ending) { return name.ends_with(ending); });
      if (wanted && entry.is_regular_file()) {
        take(entry.path());
      }
    }
  }
  std::ranges::sort(files, {}, &SourceFile::path);
  return files;
}

std::vector<Include> includes_of(const SourceFile& file) {
  static const std::regex kInclude(R"(^\s*#\s*include\s*([<"])([^>"]+)[>"].*$)");
  std::vector<Include> includes;
  RawStrings raw_strings;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    std::smatch match;
    if (!raw_strings.begins_inside(file.lines[i]) && std::regex_match(file.lines[i], match, kInclude)) {
      includes.push_back({.line = i + 1, .name = match[2].str(), .angled = match[1].str() == "<"});
    }
  }
  return includes;
}

}  // namespace underpar::architecture

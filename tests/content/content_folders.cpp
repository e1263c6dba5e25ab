#include "tests/content/content_folders.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>
#include <system_error>

namespace underpar {
namespace {

namespace fs = std::filesystem;

const fs::path kRoot{UNDERPAR_SOURCE_DIR};

template <class Iterator, class Wanted>
std::vector<fs::path> sorted_paths(const fs::path& folder, Wanted wanted) {
  std::vector<fs::path> paths;
  std::error_code ignored;
  for (const fs::directory_entry& entry : Iterator{folder, ignored}) {
    if (wanted(entry)) {
      paths.push_back(entry.path());
    }
  }
  std::ranges::sort(paths);
  return paths;
}

}  // namespace

std::vector<fs::path> puzzle_folders() {
  return sorted_paths<fs::directory_iterator>(kRoot / "puzzles", [](const fs::directory_entry& entry) {
    return entry.is_directory() && entry.path().filename() != "kit";
  });
}

std::vector<fs::path> level_files(std::string_view extension) {
  return sorted_paths<fs::recursive_directory_iterator>(
      kRoot / "levels", [&](const fs::directory_entry& entry) {
        return entry.path().extension() == extension && entry.path().parent_path() != kRoot / "levels";
      });
}

std::vector<fs::path> programs_in(const fs::path& folder) {
  return sorted_paths<fs::directory_iterator>(
      folder, [](const fs::directory_entry& entry) { return entry.path().extension() == ".cpp"; });
}

std::string text_of(const fs::path& file) {
  std::ifstream stream{file, std::ios::binary};
  return {std::istreambuf_iterator<char>{stream}, {}};
}

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string squeezed(std::string_view line) {
  std::istringstream stream{std::string{line}};
  std::string text;
  for (std::string word; stream >> word;) {
    text += (text.empty() ? "" : " ") + word;
  }
  return text;
}

}  // namespace underpar

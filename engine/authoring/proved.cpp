#include "engine/authoring/proved.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "engine/authoring/report_json.hpp"
#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

/// The file, or all regular files below the folder, by name.
std::vector<fs::path> files_at(const fs::path& path) {
  std::error_code error;
  if (fs::is_regular_file(path, error)) {
    return {path};
  }
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{path, error}) {
    if (entry.is_regular_file(error)) {
      files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

fs::path file_of(const fs::path& folder, const std::string& grounds, bool fast) {
  return folder / fmt::format("{}-{}.json", grounds, fast ? "fast" : "full");
}

}  // namespace

Result<std::string> grounds_of(const Level& level, const Paths& paths,
                               const std::string& machine_fingerprint) {
  std::string grounds = machine_fingerprint;
  for (const fs::path& path :
       std::array{level.file, fs::path{level.file}.replace_extension(".md"), level.puzzle_folder,
                  paths.home / "puzzles/kit", paths.home / "engine/guest", paths.home / "engine/wire",
                  paths.programs / "underpar-referee"}) {
    for (const auto& file : files_at(path)) {
      const auto bytes = read_file(file);
      if (!bytes) {
        return std::unexpected(bytes.error());
      }
      grounds += fmt::format("\n{} {}", file.filename().string(), sha256_hex(*bytes));
    }
  }
  return sha256_hex(grounds);
}

std::optional<LevelReport> ProvedLevels::find(const std::string& grounds, bool fast) const {
  auto text = read_file(file_of(folder_, grounds, false));
  if (!text && fast) {
    text = read_file(file_of(folder_, grounds, true));
  }
  return text ? report_from_json(nlohmann::ordered_json::parse(*text, nullptr, false)) : std::nullopt;
}

void ProvedLevels::keep(const std::string& grounds, bool fast, const LevelReport& report) const {
  if (report.holds()) {
    LevelReport known = report;
    known.known = true;
    (void)write_file_atomically(file_of(folder_, grounds, fast), report_json(known).dump());
  }
}

}  // namespace underpar

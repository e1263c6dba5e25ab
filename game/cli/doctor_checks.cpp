#include <fmt/format.h>
#include <unistd.h>

#include <filesystem>
#include <initializer_list>
#include <system_error>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "engine/sandbox/layers_offered.hpp"
#include "game/cli/doctor.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace fs = std::filesystem;
namespace {

constexpr std::uintmax_t kMebibyte = std::uintmax_t{1} << 20;
constexpr std::uintmax_t kLittleSpace = 256 * kMebibyte;
constexpr std::uintmax_t kNoSpace = 16 * kMebibyte;

std::vector<Finding> toolchain() {
  const auto found = find_toolchain();
  if (!found) {
    return {{Health::kBad, "compiler", found.error().what + " " + found.error().hint, {"g++", "binutils"}}};
  }
  const bool slow = found->linker == "bfd";
  return {{Health::kGood, "compiler", fmt::format("{}, {}", found->version, found->compiler.string()), {}},
          {slow ? Health::kPoor : Health::kGood, "linker",
           slow ? "only the usual one; with mold each round starts a little sooner" : found->linker,
           slow ? std::vector<std::string>{"mold"} : std::vector<std::string>{}}};
}

/// The packages whose files are not there.
std::vector<std::string> missing_packages(
    std::initializer_list<std::pair<const char*, const char*>> packages_and_files) {
  std::vector<std::string> missing;
  for (const auto& [package, file] : packages_and_files) {
    std::error_code error;
    if (!fs::exists(file, error)) {
      missing.emplace_back(package);
    }
  }
  return missing;
}

/// The walls that a round can be built with; the duels of par tell which stood.
std::vector<Finding> walls() {
  const Layers layers = layers_offered();
  std::vector<Finding> findings;
  for (const auto& name : layers.in_force) {
    if (const auto purpose = purpose_of_layer(name); !purpose.empty()) {
      findings.push_back({Health::kGood, name, std::string{purpose}, {}});
    }
  }
  for (const auto& name : layers.missing) {
    const Failure absence = absence_of_layer(name);
    findings.push_back({name == kIndispensableLayer ? Health::kBad : Health::kPoor, name,
                        absence.what + " " + absence.hint,
                        name == "namespaces" ? missing_packages({{"bubblewrap", "/usr/bin/bwrap"}})
                                             : std::vector<std::string>{}});
  }
  return findings;
}

/// Writable, and with room to spare.
Finding folder(std::string name, const fs::path& path, std::string_view purpose) {
  if (const auto probe = TemporaryFolder::create(path); !probe) {
    return {Health::kBad, std::move(name), probe.error().what + " " + probe.error().hint, {}};
  }
  std::error_code error;
  const auto free = fs::space(path, error).available;
  const auto text = fmt::format("{} ({}, {} MiB free)", path.string(), purpose, free / kMebibyte);
  if (error || free >= kLittleSpace) {
    return {Health::kGood, std::move(name), text, {}};
  }
  return {free < kNoSpace ? Health::kBad : Health::kPoor,
          std::move(name),
          text + ": the disk is nearly full",
          {}};
}

/// Opened only when there is one: looking must not make the next start look like the second.
Finding record_book(const fs::path& file) {
  std::error_code error;
  if (!fs::exists(file, error)) {
    return {Health::kGood, "record book", "none yet; your first round makes it", {}};
  }
  const auto book = RecordBook::open(file);
  if (!book) {
    return {Health::kBad, "record book", book.error().what + " " + book.error().hint, {}};
  }
  const auto standing = book->standing();
  if (!standing) {
    return {Health::kBad, "record book", standing.error().what + " " + standing.error().hint, {}};
  }
  int rounds = 0;
  for (const auto& [id, level] : standing->levels) {
    rounds += level.attempts;
  }
  return {Health::kGood, "record book", fmt::format("{} ({})", file.string(), counted(rounds, "round")), {}};
}

Finding course(const Paths& paths) {
  const auto course = Course::load(paths.home / "levels", paths.home / "puzzles");
  if (!course) {
    return {Health::kBad, "course", course.error().what + " " + course.error().hint, {}};
  }
  std::string broken;
  for (const auto& level : course->levels()) {
    broken += level.broken ? fmt::format("; {} is broken: {}", level.id, level.broken->what) : "";
  }
  return {broken.empty() ? Health::kGood : Health::kPoor,
          "course",
          fmt::format("{} levels in {}{}", course->levels().size(), (paths.home / "levels").string(), broken),
          {}};
}

/// A program of the game's that only the game starts.
Finding helper(const Paths& paths, const std::string& name) {
  const auto file = paths.programs / ("underpar-" + name);
  return ::access(file.c_str(), X_OK) == 0
             ? Finding{Health::kGood, name, file.string(), {}}
             : Finding{Health::kBad,
                       name,
                       fmt::format("{} is missing: build Underpar again with ./play", file.string()),
                       {}};
}

bool has_font(std::string_view name_begin) {
  for (const char* root : {"/usr/share/fonts", "/usr/local/share/fonts"}) {
    std::error_code error;
    for (auto at = fs::recursive_directory_iterator(root, error); !error && at != fs::end(at);
         at.increment(error)) {
      if (at->path().filename().string().starts_with(name_begin)) {
        return true;
      }
    }
  }
  return false;
}

std::vector<Finding> window(const Paths& paths, const Environment& variable) {
  const auto client = paths.programs / "underpar-client";
  if (::access(client.c_str(), X_OK) != 0) {
    auto missing = missing_packages({{"libsdl2-dev", "/usr/include/SDL2/SDL.h"},
                                     {"libimgui-dev", "/usr/include/imgui/imgui.h"},
                                     {"libmd4c-dev", "/usr/include/md4c.h"}});
    return {{Health::kPoor, "window",
             "not built, the terminal game is complete without it; ./play builds it where its libraries are",
             std::move(missing)}};
  }
  std::vector<Finding> findings{{Health::kGood, "window", client.string(), {}}};
  const auto shown = [&](const char* name) {
    return variable(name).value_or("").empty() ? std::string{} : *variable(name);
  };
  const std::string wayland = shown("WAYLAND_DISPLAY");
  const std::string display = wayland.empty() ? shown("DISPLAY") : wayland;
  findings.push_back(
      display.empty() ? Finding{Health::kPoor, "display", "none here: `underpar` plays in the terminal", {}}
                      : Finding{Health::kGood, "display", display, {}});
  std::vector<std::string> missing;
  if (!has_font("Inter")) {
    missing.emplace_back("fonts-inter");
  }
  if (!has_font("JetBrainsMono")) {
    missing.emplace_back("fonts-jetbrains-mono");
  }
  findings.push_back(missing.empty()
                         ? Finding{Health::kGood, "fonts", "Inter and JetBrains Mono", {}}
                         : Finding{Health::kPoor, "fonts", "the window uses plainer ones", missing});
  return findings;
}

}  // namespace

std::vector<Finding> examine(const Paths& paths, const Environment& variable) {
  std::vector<Finding> findings = toolchain();
  const auto add = [&findings](std::vector<Finding> more) {
    findings.insert(findings.end(), std::make_move_iterator(more.begin()),
                    std::make_move_iterator(more.end()));
  };
  add({helper(paths, "referee"), helper(paths, "inspector")});
  add(walls());
  add({course(paths)});
  add({folder("data folder", paths.data, "your solutions and record"),
       folder("cache folder", paths.cache, "compiled programs and the precompiled header"),
       folder("lock folder", paths.runtime, "one measurement at a time"),
       record_book(paths.data / "record.db")});
  add(window(paths, variable));
  return findings;
}

}  // namespace underpar::cli

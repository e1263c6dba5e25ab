#include "engine/base/paths.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cstdlib>

namespace underpar {
namespace fs = std::filesystem;
namespace {

fs::path xdg(const Environment& variable, const char* name, const char* below_home) {
  if (const auto set = variable(name); set && fs::path{*set}.is_absolute()) {
    return fs::path{*set} / "underpar";
  }
  const auto user_home = variable("HOME");
  const fs::path base = user_home && !user_home->empty()
                            ? fs::path{*user_home} / below_home
                            : fs::temp_directory_path() / fmt::format("underpar-{}", ::getuid()) / below_home;
  return base / "underpar";
}

bool is_garden(const fs::path& folder) {
  std::error_code error;
  return fs::exists(folder / "levels" / "course.lua", error);
}

std::optional<fs::path> find_garden(const Environment& variable, const fs::path& program) {
  if (const auto set = variable("UNDERPAR_HOME"); set) {
    return is_garden(*set) ? std::optional{fs::path{*set}} : std::nullopt;
  }
  for (fs::path folder = program.parent_path();; folder = folder.parent_path()) {
    for (const auto& candidate : {folder, folder / "share" / "underpar"}) {
      if (is_garden(candidate)) {
        return candidate;
      }
    }
    if (folder == folder.parent_path()) {
      return std::nullopt;
    }
  }
}

}  // namespace

std::optional<std::string> environment(const char* name) {
  // Read at start-up only, before any thread is started.
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): see above
  return value == nullptr ? std::nullopt : std::optional<std::string>{value};
}

Result<Paths> find_paths(const Environment& variable) {
  std::error_code error;
  const fs::path program = fs::read_symlink("/proc/self/exe", error);
  const auto home = find_garden(variable, program);
  if (!home) {
    return fail("The folder with levels/course.lua was not found.",
                "Start Underpar from its checkout, or set UNDERPAR_HOME to that folder.");
  }
  fs::path programs = program.parent_path();
  if (const auto set = variable("UNDERPAR_PROGRAMS"); set) {
    programs = *set;
  } else if (!fs::exists(programs / "underpar-referee", error)) {
    programs = programs.parent_path() / "bin";  // test and bench programs lie beside bin/
  }
  fs::path runtime = fs::temp_directory_path(error) / fmt::format("underpar-{}", ::getuid());
  if (const auto set = variable("XDG_RUNTIME_DIR"); set && fs::is_directory(*set, error)) {
    runtime = fs::path{*set} / "underpar";
  }
  return Paths{.home = *home,
               .programs = programs,
               .data = xdg(variable, "XDG_DATA_HOME", ".local/share"),
               .cache = xdg(variable, "XDG_CACHE_HOME", ".cache"),
               .config = xdg(variable, "XDG_CONFIG_HOME", ".config"),
               .runtime = runtime};
}

}  // namespace underpar

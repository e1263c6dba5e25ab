#include "engine/build/toolchain.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"
#include "engine/build/flags.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

constexpr std::array kCompilerNames{"g++", "g++-14", "g++-13", "g++-12"};
constexpr std::array kWrapperNames{"ccache", "distcc", "icecc", "sccache"};
constexpr std::array kLinkersBySpeed{"mold", "gold", "bfd"};
// Needs the static C++ library; no header, because parsing one would be most of the time.
constexpr const char* kProbe =
    "static_assert(__cplusplus >= 202002L);\n"
    "int main(int count, char**) { if (count > 9) { throw count; } }\n";

/// A program by name, or by path when the name holds a slash; symbolic links are followed, because they may
/// lead through folders that the jail does not have.
std::vector<fs::path> programs_named(std::string_view name, std::string_view search_path) {
  std::vector<fs::path> found;
  const auto consider = [&found](const fs::path& candidate) {
    std::error_code error;
    const fs::path real = fs::canonical(candidate, error);
    if (!error && fs::is_regular_file(real, error) && ::access(real.c_str(), X_OK) == 0 &&
        std::ranges::find(found, real) == found.end()) {
      found.push_back(real);
    }
  };
  if (name.contains('/')) {
    consider(name);
    return found;
  }
  while (!search_path.empty()) {
    const auto end = std::min(search_path.find(':'), search_path.size());
    const auto folder = search_path.substr(0, end);
    if (folder.starts_with('/')) {
      consider(fs::path{folder} / name);
    }
    search_path.remove_prefix(std::min(end + 1, search_path.size()));
  }
  return found;
}

bool is_wrapper(const fs::path& program) {
  return std::ranges::any_of(kWrapperNames,
                             [&](std::string_view name) { return program.filename() == name; });
}

/// The first line of `--version`; nothing when the program is not GCC.
std::optional<std::string> gcc_version(const fs::path& compiler) {
  const auto said =
      run({.argv = {compiler.string(), "--version"}, .environment = toolchain_environment("/tmp")});
  if (!said || !said->succeeded() || !said->out.contains("Free Software Foundation")) {
    return std::nullopt;
  }
  // It calls itself as it was called; the rest is what tells compilers apart.
  const auto line = said->out.substr(0, said->out.find('\n'));
  return "g++" + line.substr(std::min(line.find(' '), line.size()));
}

/// Whether compiler and linker together make a static C++20 program.
bool links(const fs::path& compiler, std::string_view linker, const fs::path& folder) {
  Command command{.argv = {compiler.string()},
                  .environment = toolchain_environment(folder),
                  .working_folder = folder.string()};
  command.argv.insert(command.argv.end(), kCompileFlags.begin(), kCompileFlags.end());
  command.argv.insert(command.argv.end(), kLinkFlags.begin(), kLinkFlags.end());
  for (const auto& more : {fmt::format("-fuse-ld={}", linker), std::string{"probe.cpp"}, std::string{"-o"},
                           std::string{"probe"}}) {
    command.argv.push_back(more);
  }
  const auto completed = run(command);
  return completed && completed->succeeded();
}

std::vector<std::pair<fs::path, std::string>> compilers(const Environment& variable,
                                                        std::string_view search_path) {
  std::vector<std::string> names{kCompilerNames.begin(), kCompilerNames.end()};
  if (const auto chosen = variable("CXX"); chosen && !chosen->empty()) {
    names.insert(names.begin(), chosen->substr(0, chosen->find(' ')));
  }
  std::vector<std::pair<fs::path, std::string>> found;
  for (const auto& name : names) {
    for (const auto& program : programs_named(name, search_path)) {
      const bool known = std::ranges::any_of(found, [&](const auto& pair) { return pair.first == program; });
      if (is_wrapper(program) || known) {
        continue;
      }
      if (auto version = gcc_version(program)) {
        found.emplace_back(program, std::move(*version));
      }
    }
    if (!found.empty()) {
      break;
    }
  }
  return found;
}

}  // namespace

std::vector<std::string> toolchain_environment(const fs::path& temporary_folder) {
  // The epoch stands in for __DATE__ and __TIME__: equal sources give equal programs.
  return {"PATH=/usr/local/bin:/usr/bin:/bin", "LC_ALL=C", "SOURCE_DATE_EPOCH=0",
          "TMPDIR=" + temporary_folder.string()};
}

Result<Toolchain> find_toolchain(const Environment& variable) {
  const std::string search_path = variable("PATH").value_or("/usr/local/bin:/usr/bin:/bin");
  const auto objcopy = programs_named("objcopy", search_path);
  if (objcopy.empty()) {
    return fail("The program objcopy was not found.", "Install it: sudo apt install binutils");
  }
  const auto candidates = compilers(variable, search_path);
  if (candidates.empty()) {
    return fail("No GNU C++ compiler was found.", "Install it: sudo apt install g++");
  }
  const auto folder = TemporaryFolder::create(fs::temp_directory_path());
  if (!folder) {
    return std::unexpected(folder.error());
  }
  if (auto written = write_file_atomically(folder->path() / "probe.cpp", kProbe); !written) {
    return std::unexpected(written.error());
  }
  for (const auto& [compiler, version] : candidates) {
    for (const char* linker : kLinkersBySpeed) {
      if (links(compiler, linker, folder->path())) {
        return Toolchain{
            .compiler = compiler, .objcopy = objcopy.front(), .version = version, .linker = linker};
      }
    }
  }
  return fail(fmt::format("{} makes no static C++20 program.", candidates.front().second),
              "Install a newer compiler with its static libraries: sudo apt install g++ libc6-dev");
}

}  // namespace underpar

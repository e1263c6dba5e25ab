#include "engine/build/internal/recipe.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "engine/build/flags.hpp"
#include "engine/build/standard_headers.hpp"

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;

constexpr const char* kHeader = "standard.hpp";
constexpr const char* kPrecompiled = "standard.hpp.gch";

std::string headers_key(const Toolchain& toolchain) {
  Key key{"headers", toolchain};
  key.add(kCompileFlags);
  key.add(kStandardHeaders);
  return key.text();
}

}  // namespace

Result<void> check_name(std::string_view name) {
  const bool plain = name.size() > 4 && name.ends_with(".cpp") && name.front() != '-' &&
                     name.front() != '.' && std::ranges::all_of(name, [](unsigned char c) {
                       return std::isalnum(c) != 0 || std::string_view{"_-+."}.contains(static_cast<char>(c));
                     });
  if (plain) {
    return {};
  }
  return fail(fmt::format("\"{}\" is no name for a C++ file.", name),
              "Use letters, digits, - and _, and the ending .cpp.");
}

std::vector<fs::path> visible(const fs::path& home, std::initializer_list<const char*> folders) {
  std::vector<fs::path> there;
  for (const char* folder : folders) {
    std::error_code error;
    if (fs::exists(home / folder, error)) {
      there.push_back(home / folder);
    }
  }
  return there;
}

Store store_in(const fs::path& cache, const Toolchain& toolchain) {
  return Store{cache / "build", {.keep = headers_key(toolchain)}};
}

Result<fs::path> standard_headers(const Makings& makings, const std::stop_token& stop) {
  const Product product{
      .key = headers_key(makings.toolchain), .file = kPrecompiled, .beside = kHeader, .source_name = kHeader};
  const auto steps = [&](const fs::path& work) -> Result<std::vector<ToolRun>> {
    if (auto written = write_work_file(work / kHeader, kStandardHeaders); !written) {
      return std::unexpected(written.error());
    }
    ToolRun compile{.argv = {makings.toolchain.compiler.string()},
                    .folder = work,
                    .file_size_bytes = std::size_t{512} << 20,
                    .cpu_limit = std::chrono::seconds{120},
                    .wall_limit = std::chrono::seconds{180}};
    append(compile.argv, kCompileFlags);
    append(compile.argv, {"-x", "c++-header", kHeader, "-o", kPrecompiled});
    return std::vector{std::move(compile)};
  };
  const auto made = obtain(makings.toolchain, makings.store, product, steps, stop);
  if (!made) {
    return std::unexpected(made.error());
  }
  if (!made->compiled()) {
    return fail(fmt::format("{} does not compile its own standard headers.", makings.toolchain.version),
                "Is it installed completely? `underpar doctor` tells.");
  }
  return made->program.parent_path();
}

Result<ToolRun> player_compile(const Makings& makings, const Contract& contract, const fs::path& headers,
                               const std::string& source, const std::string& name, const fs::path& work) {
  for (const auto& [file, text] :
       {std::pair{fs::path{name}, std::string_view{source}},
        std::pair{fs::path{"puzzle.hpp"}, std::string_view{contract.puzzle_hpp}}}) {
    if (auto written = write_work_file(work / file, text); !written) {
      return std::unexpected(written.error());
    }
  }
  ToolRun compile{.argv = {makings.toolchain.compiler.string()},
                  .folder = work,
                  .readable = visible(makings.home, {"puzzles/kit"})};
  compile.readable.push_back(headers);
  append(compile.argv, kCompileFlags);
  append(compile.argv, {"-I", makings.home.string(), "-include", (headers / kHeader).string(), name});
  return compile;
}

Words linker_flags(const Toolchain& toolchain) {
  Words flags{"-fuse-ld=" + toolchain.linker};
  if (toolchain.linker == "mold") {
    // A thread a core, each with its own heap, would not fit into the address space on a large machine.
    flags.emplace_back("-Wl,--thread-count=1");
  }
  return flags;
}

std::chrono::milliseconds since(std::chrono::steady_clock::time_point started) {
  return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
}

fs::path resolved(const fs::path& folder) {
  std::error_code error;
  auto path = fs::weakly_canonical(fs::absolute(folder, error), error);
  return error ? folder : path;
}

}  // namespace underpar::internal

#include "tests/build/build_fixture.hpp"

#include <fmt/format.h>

#include "engine/base/subprocess.hpp"

namespace underpar {

namespace fs = std::filesystem;

const Toolchain& BuildTest::toolchain() {
  static const Toolchain found = find_toolchain().value();
  return found;
}

fs::path BuildTest::garden() {
  return fs::path{UNDERPAR_SOURCE_DIR} / "tests/build/garden";
}

fs::path BuildTest::puzzle() {
  return garden() / "puzzles/sums";
}

fs::path BuildTest::shared_cache() {
  return fs::path{UNDERPAR_BINARY_DIR} / "tests/build-cache";
}

const Builder& BuildTest::shared() {
  static const Builder builder{toolchain(), garden(), shared_cache()};
  return builder;
}

fs::path BuildTest::headers() {
  fs::path newest;  // older ones are of other flags or another compiler
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{shared_cache() / "build/entries", error}) {
    if (entry.path().filename().string().starts_with("headers-") &&
        (newest.empty() || entry.last_write_time() > fs::last_write_time(newest))) {
      newest = entry.path();
    }
  }
  return newest;
}

void BuildTest::SetUpTestSuite() {
  if (headers().empty()) {
    (void)shared().syntax(puzzle(), solution("return {};"), "solution.cpp");
  }
}

std::string BuildTest::solution(std::string_view body, std::string_view before) {
  return fmt::format(
      "#include \"puzzle.hpp\"\n{}\nOutput solve([[maybe_unused]] const Input& input) {{ {} }}\n", before,
      body);
}

Artifact BuildTest::guest(const std::string& source, const Builder& builder) {
  auto artifact = builder.guest(puzzle(), source, "solution.cpp");
  if (!artifact) {
    ADD_FAILURE() << artifact.error().what << " " << artifact.error().hint;
    return {};
  }
  return std::move(*artifact);
}

std::string BuildTest::output_of(const fs::path& program) {
  if (program.empty()) {
    return "no program";
  }
  const auto completed = run({.argv = {program.string()}});
  if (!completed) {
    return completed.error().what;
  }
  return completed->succeeded()
             ? completed->out
             : fmt::format("exit status {}, signal {}", completed->exit_status, completed->signal);
}

std::string BuildTest::messages_of(const Artifact& artifact) {
  std::string all;
  for (const auto& one : artifact.diagnostics) {
    all += fmt::format("{}:{}:{} {}\n", one.file, one.line, one.column, one.message);
  }
  return all;
}

Builder BuildTest::fresh(const fs::path& folder) {
  const auto from = headers();
  const auto to = folder / "build/entries" / from.filename();
  fs::create_directories(to.parent_path());
  std::error_code other_disk;
  fs::copy(from, to, fs::copy_options::create_hard_links | fs::copy_options::recursive, other_disk);
  if (other_disk) {
    fs::copy(from, to, fs::copy_options::overwrite_existing | fs::copy_options::recursive);
  }
  return Builder{toolchain(), garden(), folder};
}

}  // namespace underpar

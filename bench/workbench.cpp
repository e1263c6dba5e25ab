#include "bench/workbench.hpp"

#include <fmt/format.h>
#include <sched.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include "engine/base/files.hpp"

namespace underpar::bench {

std::filesystem::path Workbench::kernel_folder(const std::string& kernel) const {
  return paths.home / "bench" / "kernels" / kernel;
}

Artifact Workbench::program(const std::string& kernel, double work) const {
  std::string source = required(read_file(kernel_folder(kernel) / "par.cpp"));
  const std::string stated = "kWork = 1.0;";
  source.replace(source.find(stated), stated.size(), fmt::format("kWork = {};", work));
  auto artifact = required(builder.guest(kernel_folder(kernel), source, "par.cpp"));
  if (!artifact.compiled()) {
    give_up({.what = "A bench kernel does not compile.", .hint = artifact.compiler_output});
  }
  return artifact;
}

Artifact Workbench::umpire(const std::string& kernel) const {
  auto artifact = required(builder.umpire(kernel_folder(kernel)));
  if (!artifact.compiled()) {
    give_up({.what = "The umpire of a bench kernel does not compile.", .hint = artifact.compiler_output});
  }
  return artifact;
}

Workbench open_workbench() {
  const Paths paths = required(find_paths());
  return {.paths = paths, .builder = Builder{required(find_toolchain()), paths.home, paths.cache}};
}

void give_up(const Failure& failure) {
  fmt::print(stderr, "{}\n{}\n", failure.what, failure.hint);
  std::exit(70);
}

double quantile(std::vector<double> values, double p) {
  if (values.empty()) {
    return 0;
  }
  const auto at =
      values.begin() + static_cast<std::ptrdiff_t>(p * static_cast<double>(values.size() - 1) + 0.5);
  std::ranges::nth_element(values, at);
  return *at;
}

void pin_to_last_core() {
  cpu_set_t cores;
  ::sched_getaffinity(0, sizeof cores, &cores);
  const int last = CPU_COUNT(&cores) - 1;
  CPU_ZERO(&cores);
  CPU_SET(static_cast<std::size_t>(last), &cores);
  ::sched_setaffinity(0, sizeof cores, &cores);
}

double now_ms() {
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

}  // namespace underpar::bench

#pragma once
#include <filesystem>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "engine/base/paths.hpp"
#include "engine/build/build.hpp"
#include "engine/referee/referee.hpp"

namespace underpar::bench {

/// What every bench needs: folders, compiler, and a way to build a kernel with more or less work.
struct Workbench {
  Paths paths;
  Builder builder;

  [[nodiscard]] std::filesystem::path kernel_folder(const std::string& kernel) const;
  [[nodiscard]] std::filesystem::path referee_program() const { return paths.programs / "underpar-referee"; }

  /// The kernel's program with `work` times the work of par. Ends the bench with a message when it does not
  /// build.
  [[nodiscard]] Artifact program(const std::string& kernel, double work) const;
  [[nodiscard]] Artifact umpire(const std::string& kernel) const;
};

/// Ends the bench with a message when the machine is not fit.
[[nodiscard]] Workbench open_workbench();

/// Ends the bench with the failure's sentences on stderr.
[[noreturn]] void give_up(const Failure& failure);

/// The value, or the end of the bench.
template <class T>
T required(Result<T> result) {
  if (!result) {
    give_up(result.error());
  }
  if constexpr (!std::is_void_v<T>) {
    return std::move(*result);
  }
}

/// The p-quantile (0 … 1) of the values, by nearest rank.
[[nodiscard]] double quantile(std::vector<double> values, double p);

/// This process and the guests that inherit it from now on share one core, as in a duel.
void pin_to_last_core();

/// Milliseconds of the steady clock since some moment in the past.
[[nodiscard]] double now_ms();

}  // namespace underpar::bench

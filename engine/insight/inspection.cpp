#include "engine/insight/inspection.hpp"

#include <fmt/format.h>

#include <utility>

namespace underpar {

Result<Inspection> inspect(const Builder& builder, const Paths& paths, const Level& level, std::string name,
                           std::string source, const std::stop_token& stop) {
  auto umpire = builder.umpire(level.puzzle_folder, stop);
  if (!umpire) {
    return std::unexpected(umpire.error());
  }
  if (!umpire->compiled()) {
    return fail(fmt::format("umpire.cpp of {} does not compile.", level.id), umpire->compiler_output);
  }
  auto player = builder.guest(level.puzzle_folder, source, name, stop);
  if (!player) {
    return std::unexpected(player.error());
  }
  return Inspection{.builder = builder,
                    .paths = paths,
                    .level = level,
                    .name = std::move(name),
                    .source = std::move(source),
                    .player = std::move(*player),
                    .umpire = std::move(*umpire)};
}

Result<MeasuringLock> turn_to_measure(const Inspection& inspection, const std::stop_token& stop) {
  const auto on_wait = [&inspection] {
    inspection.tell(RoundStep::kStart, "waiting: another program is being measured on this machine");
  };
  auto lock = MeasuringLock::take(inspection.paths.runtime, on_wait, stop);
  if (!lock) {
    return std::unexpected(lock.error());
  }
  if (!*lock) {
    return fail("Measuring was cancelled.");
  }
  return std::move(**lock);
}

}  // namespace underpar

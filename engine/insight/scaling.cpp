#include "engine/insight/scaling.hpp"

#include <fmt/format.h>

#include "engine/base/files.hpp"
#include "engine/referee/measure_scaling.hpp"

namespace underpar {

Result<Scaling> scaling(const Inspection& inspection, std::chrono::milliseconds budget,
                        const std::stop_token& stop) {
  inspection.tell(RoundStep::kBuild, "compiling reference and par");
  ScalingRequest request{
      .umpire = inspection.umpire.program, .programs = {}, .rules = inspection.rules(), .budget = budget};
  for (const std::string name : {"reference", "par"}) {
    const auto source = read_file(inspection.level.puzzle_folder / (name + ".cpp"));
    if (!source) {
      return std::unexpected(source.error());
    }
    const auto built = inspection.builder.guest(inspection.level.puzzle_folder, *source, name + ".cpp", stop);
    if (!built) {
      return std::unexpected(built.error());
    }
    if (!built->compiled()) {
      return fail(fmt::format("{}.cpp of {} does not compile.", name, inspection.level.id),
                  built->compiler_output);
    }
    request.programs.emplace_back(name, built->program);
  }
  request.programs.emplace_back("player", inspection.player.program);
  const auto turn = turn_to_measure(inspection, stop);
  if (!turn) {
    return std::unexpected(turn.error());
  }
  inspection.tell(RoundStep::kMeasure, "timing all three on inputs of eight sizes");
  return measure_scaling(inspection.referee(), request, inspection.on_progress, stop);
}

}  // namespace underpar

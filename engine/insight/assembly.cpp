#include "engine/insight/assembly.hpp"

#include <utility>
#include <vector>

#include "engine/insight/inspector.hpp"
#include "engine/insight/remarks.hpp"

namespace underpar {

Result<Assembly> assembly(const Inspection& inspection, const std::stop_token& stop) {
  const auto said =
      inspection.builder.remarks(inspection.level.puzzle_folder, inspection.source, inspection.name, stop);
  if (!said) {
    return std::unexpected(said.error());
  }
  auto code =
      find<std::vector<AssemblyFunction>>(inspection, inspection.player.program, Wanted::kCode, {}, stop);
  if (!code) {
    return std::unexpected(code.error());
  }
  return Assembly{.functions = std::move(*code), .remarks = read_remarks(*said, inspection.name)};
}

}  // namespace underpar

#pragma once
#include <filesystem>
#include <stop_token>
#include <utility>
#include <variant>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/insight/inspector_protocol.hpp"

namespace underpar {

/// Has `underpar-inspector`, confined, make of a program of the inspection's source what is wanted. Nothing
/// of the program or of `evidence` (which may be none) is read in this process.
///
/// Fails when nothing sensible can be told of the program, whatever its bytes do to the inspector, when our
/// own side does not work, or `stop` was requested.
[[nodiscard]] Result<InspectorReport> ask_inspector(const Inspection& inspection,
                                                    const std::filesystem::path& program, Wanted wanted,
                                                    const UniqueFd& evidence, std::stop_token stop);

/// The same as what it is: Found belongs to `wanted`.
template <class Found>
[[nodiscard]] Result<Found> find(const Inspection& inspection, const std::filesystem::path& program,
                                 Wanted wanted, const UniqueFd& evidence, const std::stop_token& stop) {
  auto report = ask_inspector(inspection, program, wanted, evidence, stop);
  return report ? Result<Found>{std::get<Found>(std::move(*report))} : std::unexpected(report.error());
}

}  // namespace underpar

#pragma once
#include "engine/base/result.hpp"
#include "engine/insight/inspector_protocol.hpp"

namespace underpar {

/// The inspector's own part: reads the program and the evidence from the job's descriptors and makes of them
/// what is wanted. Fails when the file is no program or the evidence cannot be read. Both are untrusted, and
/// so are the libraries that read them: only for a process that has nothing to lose.
[[nodiscard]] Result<InspectorReport> read_program(const InspectorJob& job);

}  // namespace underpar

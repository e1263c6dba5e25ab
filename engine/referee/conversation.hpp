#pragma once
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/model/progress.hpp"
#include "engine/referee/protocol.hpp"

namespace underpar {

/// The same file under a number fit to be handed into a jail: above the few that a jail uses for itself.
/// Nothing when `fd` is none or there is no room.
[[nodiscard]] UniqueFd fit_to_hand_over(const UniqueFd& fd);

/// A program that will be handed to the referee as an open descriptor: the referee's jail has no view of the
/// folder it lies in.
[[nodiscard]] Result<UniqueFd> open_program(const std::filesystem::path& file);

/// Starts `referee_program`, confined, with one job line and the descriptors it names; passes on its progress
/// and returns its last report. Nothing when `stop` was requested. Fails when it ends without a last report.
[[nodiscard]] Result<std::optional<Report>> converse(const std::filesystem::path& referee_program,
                                                     const std::string& job_line,
                                                     std::vector<int> inherited_fds,
                                                     const OnProgress& on_progress, std::stop_token stop);

}  // namespace underpar

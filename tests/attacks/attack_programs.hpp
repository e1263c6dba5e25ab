#pragma once
#include <sys/types.h>

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/trial.hpp"

namespace underpar {

/// One hostile source file and what its first lines say of it.
struct Attack {
  std::string name;
  std::string expect;  ///< a regular expression on report_of()
  std::filesystem::path source;
  TrialLimits limits;
};

/// Where the attacks aim; compiled into them, so it is the same for every run of one build by one user.
struct Targets {
  std::filesystem::path folder;
  std::string socket_name;  ///< of an abstract UNIX socket
  int port = 0;             ///< TCP and UDP, on 127.0.0.1
};
[[nodiscard]] Targets targets_of(uid_t user);

/// The attacks below tests/attacks/<folder>, by name; only the one that the environment variable
/// UNDERPAR_ATTACK names, where it is set. Throws what is wrong with one of them.
[[nodiscard]] std::vector<Attack> attacks_in(const std::string& folder);

/// Builds the run-time attacks, two at a time, statically; the programs by name. What was built is kept
/// beside the test programs. A source that does not compile is a Failure with its messages.
[[nodiscard]] Result<std::map<std::string, std::filesystem::path>> build_attacks(
    const std::vector<Attack>& attacks, const Targets& targets);

/// "<verdict> CPU<ms>[ ALTERED];<output, lines joined by " | ">", at most 4 KiB.
[[nodiscard]] std::string report_of(const TrialReport& report);

/// The referee of this build.
[[nodiscard]] std::filesystem::path referee_program();

}  // namespace underpar

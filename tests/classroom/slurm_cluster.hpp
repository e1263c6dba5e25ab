#pragma once
#include <optional>
#include <string>
#include <vector>

#include "engine/base/files.hpp"
#include "tests/classroom/programs.hpp"

namespace underpar::classroom {

/// Slurm with three nodes on this machine and the loopback interface: munged, slurmctld and three slurmd,
/// with files of their own and without systemd. Needs root. Ends with the object.
class SlurmCluster {
 public:
  /// Returns once all nodes are idle. Fails where Slurm is not installed, with the reason to skip.
  [[nodiscard]] static Result<SlurmCluster> start();

  /// What programs that talk to it need: SLURM_CONF=….
  [[nodiscard]] std::string variable() const {
    return "SLURM_CONF=" + (folder_.path() / "slurm.conf").string();
  }
  /// Kills the daemon of a node, 0 to 2.
  void kill_node(std::size_t node) { nodes_.at(node).kill(); }

 private:
  SlurmCluster(TemporaryFolder folder, Beside munge, Beside controller, std::vector<Beside> nodes)
      : folder_{std::move(folder)},
        munge_{std::move(munge)},
        controller_{std::move(controller)},
        nodes_{std::move(nodes)} {}

  TemporaryFolder folder_;
  Beside munge_;
  Beside controller_;
  std::vector<Beside> nodes_;
};

}  // namespace underpar::classroom

#include "tests/classroom/slurm_cluster.hpp"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "engine/base/random.hpp"
#include "engine/base/subprocess.hpp"
#include "tests/classroom/free_port.hpp"

namespace underpar::classroom {
namespace fs = std::filesystem;
namespace {

constexpr int kNodes = 3;

std::string configuration(const std::string& folder) {
  std::array<char, 256> host{};
  ::gethostname(host.data(), host.size() - 1);
  std::string text = fmt::format(
      "ClusterName=underpar\nSlurmctldHost={0}(127.0.0.1)\nSlurmctldPort={1}\nSlurmUser=root\n"
      "AuthType=auth/munge\nAuthInfo=socket={2}/munge.socket\nCredType=cred/munge\n"
      "StateSaveLocation={2}/state\nSlurmdSpoolDir={2}/spool-%n\n"
      "SlurmctldPidFile={2}/slurmctld.pid\nSlurmdPidFile={2}/slurmd-%n.pid\n"
      "SlurmctldLogFile={2}/slurmctld.log\nSlurmdLogFile={2}/slurmd-%n.log\n"
      "ProctrackType=proctrack/linuxproc\nTaskPlugin=task/none\nMpiDefault=none\n"
      "SelectType=select/"
      "linear\nSchedulerParameters=batch_sched_delay=0\nReturnToService=2\nSlurmdTimeout=20\n",
      std::string{host.data()}, free_port(), folder);
  for (int node = 0; node < kNodes; ++node) {
    text += fmt::format("NodeName=node{} NodeHostname={} NodeAddr=127.0.0.1 Port={}\n", node,
                        std::string{host.data()}, free_port());
  }
  return text + "PartitionName=judges Nodes=node[0-2] Default=YES MaxTime=INFINITE OverSubscribe=EXCLUSIVE\n";
}

bool all_idle(const std::string& variable) {
  const auto said =
      run({.argv = {"/usr/bin/sinfo", "--noheader", "--format=%D %t"}, .environment = {variable}});
  return said && said->out.starts_with(fmt::format("{} idle", kNodes));
}

}  // namespace

Result<SlurmCluster> SlurmCluster::start() {
  for (const char* program :
       {"/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sinfo"}) {
    if (!fs::exists(program) || ::geteuid() != 0) {
      return fail("Slurm is not installed here, or this is not root.",
                  "Install the packages slurmctld, slurmd, slurm-client and munge.");
    }
  }
  auto folder = TemporaryFolder::create("/tmp");  // munged wants a path that only root can change
  if (!folder) {
    return std::unexpected(folder.error());
  }
  const auto place = folder->path().string();
  ::chmod(place.c_str(), 0755);
  fs::create_directory(folder->path() / "state");
  const auto key = folder->path() / "munge.key";
  (void)write_file_atomically(key, secret_hex(64));
  ::chmod(key.c_str(), 0400);
  (void)write_file_atomically(folder->path() / "slurm.conf", configuration(place));
  const std::string variable = "SLURM_CONF=" + place + "/slurm.conf";
  const std::vector<std::string> environment{variable, "PATH=/usr/sbin:/usr/bin:/sbin:/bin"};
  Beside munge{{"/usr/sbin/munged", "--foreground", "--force", "--key-file=" + key.string(),
                "--socket=" + place + "/munge.socket", "--pid-file=" + place + "/munge.pid",
                "--log-file=" + place + "/munge.log", "--seed-file=" + place + "/munge.seed"},
               environment};
  while (!fs::exists(place + "/munge.socket") && !munge.has_ended()) {
    ::usleep(50'000);
  }
  Beside controller{{"/usr/sbin/slurmctld", "-D"}, environment};
  std::vector<Beside> nodes;
  for (int node = 0; node < kNodes; ++node) {
    nodes.emplace_back(std::vector<std::string>{"/usr/sbin/slurmd", "-D", "-N", fmt::format("node{}", node)},
                       environment);
  }
  for (int i = 0; i < 600; ++i) {
    if (all_idle(variable)) {
      return SlurmCluster{std::move(*folder), std::move(munge), std::move(controller), std::move(nodes)};
    }
    ::usleep(100'000);
  }
  return fail("Slurm did not get ready.");
}

}  // namespace underpar::classroom

#include "tests/classroom/server_process.hpp"

#include <fcntl.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <utility>

namespace underpar::classroom {

Result<ServerProcess> ServerProcess::start(const std::string& store, int port, rlim_t file_limit_bytes) {
  std::array<int, 2> pipe{};
  if (::pipe2(pipe.data(), O_CLOEXEC) != 0) {
    return fail("There is no pipe.");
  }
  UniqueFd out{pipe[0]};
  const std::string program = std::string{UNDERPAR_BINARY_DIR} + "/bin/underpar-server";
  const std::string wanted = std::to_string(port);
  const pid_t pid = ::fork();
  if (pid == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::dup2(pipe[1], STDOUT_FILENO);
    ::signal(SIGXFSZ, SIG_IGN);  // a write that is too long fails, as on a full disk
    const rlimit limit{.rlim_cur = file_limit_bytes, .rlim_max = RLIM_INFINITY};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::execl(program.c_str(), program.c_str(), "serve", "--port", wanted.c_str(), "--store", store.c_str(),
            nullptr);
    ::_exit(127);
  }
  ::close(pipe[1]);
  std::string said;
  for (char letter = 0; ::read(out.get(), &letter, 1) == 1 && letter != '\n';) {
    said += letter;
  }
  const auto colon = said.rfind(':');
  ServerProcess server{pid, std::move(out),
                       colon == std::string::npos ? 0 : std::atoi(said.c_str() + colon + 1)};
  if (server.port_ == 0) {
    return fail("The server did not say where it listens.", said);
  }
  return server;
}

ServerProcess::ServerProcess(ServerProcess&& other) noexcept
    : pid_{std::exchange(other.pid_, 0)}, out_{std::move(other.out_)}, port_{other.port_} {}

ServerProcess::~ServerProcess() {
  kill();
}

void ServerProcess::lift_file_limit() const {
  const rlimit limit{.rlim_cur = RLIM_INFINITY, .rlim_max = RLIM_INFINITY};
  ::prlimit(pid_, RLIMIT_FSIZE, &limit, nullptr);
}

void ServerProcess::kill() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    int status = 0;
    ::waitpid(pid_, &status, 0);
    pid_ = 0;
  }
}

}  // namespace underpar::classroom

#include "tests/classroom/programs.hpp"

#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace underpar::classroom {
namespace {

std::vector<char*> pointers(const std::vector<std::string>& texts) {
  std::vector<char*> all;
  for (const auto& text : texts) {
    all.push_back(const_cast<char*>(text.c_str()));  // exec changes none of them
  }
  all.push_back(nullptr);
  return all;
}

}  // namespace

Beside::Beside(const std::vector<std::string>& argv, const std::vector<std::string>& environment) {
  const auto words = pointers(argv);
  const auto variables = pointers(environment);
  pid_ = ::fork();
  if (pid_ == 0) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::execve(words.front(), words.data(), variables.data());
    ::_exit(127);
  }
}

bool Beside::has_ended() {
  if (pid_ > 0 && ::waitpid(pid_, nullptr, WNOHANG) != 0) {
    pid_ = 0;
  }
  return pid_ == 0;
}

int Beside::wait() {
  int status = -1;
  if (pid_ > 0) {
    ::waitpid(std::exchange(pid_, 0), &status, 0);
  }
  return status;
}

void Beside::kill() {
  if (pid_ > 0) {
    ::kill(pid_, SIGKILL);
    (void)wait();
  }
}

}  // namespace underpar::classroom

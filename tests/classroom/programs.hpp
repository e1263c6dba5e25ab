#pragma once
#include <sys/types.h>

#include <string>
#include <utility>
#include <vector>

namespace underpar::classroom {

/// A program that runs beside a test. Killed with the object, and when the test dies.
class Beside {
 public:
  /// `environment` as "NAME=value"; argv[0] is an absolute path.
  Beside(const std::vector<std::string>& argv, const std::vector<std::string>& environment);
  Beside(Beside&& other) noexcept : pid_{std::exchange(other.pid_, 0)} {}
  Beside& operator=(Beside&&) = delete;
  ~Beside() { kill(); }

  [[nodiscard]] bool has_ended();
  /// Waits for its end; its status as waitpid() tells it.
  int wait();
  /// SIGKILL, and waits for its end.
  void kill();

 private:
  pid_t pid_ = 0;  ///< 0: it is over
};

}  // namespace underpar::classroom

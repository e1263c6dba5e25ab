#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/unique_fd.hpp"
#include "tests/attacks/attack_programs.hpp"

namespace underpar {

/// What the attacks aim at, laid out where they look for it: a folder that anybody may write to, with a
/// secret, a victim, a named pipe and a socket, and listeners on loopback. It becomes the working folder, so
/// that cores and files with relative names land in it. Each user of the machine has one at a time: the next
/// one waits.
class Bait {
 public:
  Bait();
  ~Bait();
  Bait(const Bait&) = delete;
  Bait& operator=(const Bait&) = delete;

  /// What is not as it was: files, packets and connections that came, processes and files left behind.
  [[nodiscard]] std::vector<std::string> damage();

  /// A word that stands in the secret and nowhere else.
  [[nodiscard]] static std::string secret_word();

 private:
  [[nodiscard]] std::map<std::string, std::string> look() const;

  Targets targets_;
  std::string before_;  // the working folder
  std::vector<std::pair<std::string, UniqueFd>> listeners_;
  std::map<std::string, std::string> laid_out_;
};

}  // namespace underpar

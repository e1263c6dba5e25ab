#pragma once
#include <sys/types.h>

#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/paths.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/model/level.hpp"

namespace underpar::client {

/// clangd with the flags it is started with; empty where it is not installed.
[[nodiscard]] std::vector<std::string> clangd_command();

/// A language server for one level, confined as the compiler is: it sees the standard library, the kit and a
/// copy of puzzle.hpp, may use 2 GiB of address space and ten minutes of CPU, and yields to everything else.
/// Its life is the object's. One thread.
class LanguageServer {
 public:
  /// `command` is an absolute program and its arguments. Returns at once; whether it really runs shows in
  /// what it says. Fails when its folder cannot be made.
  [[nodiscard]] static Result<std::unique_ptr<LanguageServer>> start(const std::vector<std::string>& command,
                                                                     const Paths& paths, const Level& level);
  LanguageServer(const LanguageServer&) = delete;
  LanguageServer& operator=(const LanguageServer&) = delete;
  ~LanguageServer() = default;

  /// To poll: for reading, and for writing while unsent().
  [[nodiscard]] int fd() const { return ours_.get(); }
  [[nodiscard]] bool unsent() const { return !outgoing_.empty(); }

  /// Never blocks: what does not go at once goes with the next exchange().
  void send(const nlohmann::json& message);
  /// Sends and reads what goes now. The messages that have come, in order; fails when the server has ended or
  /// speaks nonsense.
  [[nodiscard]] Result<std::vector<nlohmann::json>> exchange();

  /// Stops the process and its children where they are, or lets them go on. False: it is not known yet who
  /// they are.
  [[nodiscard]] bool hold(bool still) const;

  /// The file the player's text is known as.
  [[nodiscard]] std::filesystem::path file() const { return folder_.path() / "solution.cpp"; }
  [[nodiscard]] const std::string& level_id() const { return level_id_; }

 private:
  LanguageServer(TemporaryFolder folder, std::string level_id)
      : folder_{std::move(folder)}, level_id_{std::move(level_id)} {}

  TemporaryFolder folder_;
  std::string level_id_;
  UniqueFd ours_;
  UniqueFd theirs_;
  pid_t group_ = -1;  ///< of its processes, once it has told
  std::string outgoing_;
  std::string arrived_;
  std::jthread keeper_;  // last: it uses the rest
};

}  // namespace underpar::client

#pragma once
#include <sys/types.h>

#include <chrono>
#include <ctime>
#include <optional>
#include <string>

#include "engine/base/unique_fd.hpp"
#include "engine/model/layers.hpp"
#include "engine/sandbox/cage.hpp"
#include "engine/sandbox/guest.hpp"

namespace underpar {

/// A pipe or a pair of sockets.
struct TwoEnds {
  UniqueFd ours;
  UniqueFd theirs;
};

/// inner, the channel to it, and what we know of the program.
class Guest::Process {
 public:
  explicit Process(std::chrono::seconds cpu_limit) : cpu_limit_{cpu_limit} {}
  ~Process();
  Process(const Process&) = delete;
  Process& operator=(const Process&) = delete;

  /// Makes inner and waits until the program runs; the descriptors of `plan` that are ours to make are filled
  /// in here. To be called once; what is half started goes with the object.
  std::optional<CageTrouble> start(CagePlan plan);
  /// How the program ended, when it does within `limit`.
  std::optional<GuestEnd> end(std::chrono::milliseconds limit);

  [[nodiscard]] pid_t program() const { return program_; }
  [[nodiscard]] clockid_t clock() const { return clock_; }
  [[nodiscard]] const Layers& layers() const { return layers_; }
  [[nodiscard]] bool output_full() const;
  [[nodiscard]] std::string take_output();
  [[nodiscard]] std::string take_errors();

 private:
  struct Received {
    CageMessage message;
    pid_t sender = -1;
  };
  std::optional<Received> receive();
  std::optional<CageTrouble> hand_shake();
  std::optional<CageTrouble> wait_for_program(int trouble_fd);
  void note_layers(const CageMessage& ready);

  std::chrono::seconds cpu_limit_;
  bool namespaces_ = false;
  bool left_root_ = false;
  pid_t inner_ = -1;
  pid_t program_ = -1;
  clockid_t clock_ = CLOCK_PROCESS_CPUTIME_ID;
  UniqueFd inner_handle_;  // pidfd
  UniqueFd status_;
  TwoEnds output_;
  TwoEnds errors_;
  Layers layers_;
  std::optional<GuestEnd> end_;
};

}  // namespace underpar

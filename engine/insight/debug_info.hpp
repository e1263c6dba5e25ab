#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/profile.hpp"
#include "engine/model/stack_samples.hpp"

namespace underpar {

/// The machine code of one function.
struct FunctionCode {
  std::string name;  ///< as spoken_name() says it; "solve.cold" is the part GCC takes for rare
  std::uint64_t address = 0;
  std::span<const std::byte> bytes;  ///< of the program file
};

/// What a statically linked program says about its own addresses: lines, inlined calls, how to unwind.
/// Programs are untrusted; what makes no sense in one gives fewer frames. One thread at a time.
class DebugInfo {
 public:
  /// Takes the descriptor of the program. `name` and `source` are the player's file as it was compiled.
  /// Nothing when the file is no program.
  [[nodiscard]] static std::optional<DebugInfo> open(int program_fd, std::string_view name,
                                                     std::string_view source);
  DebugInfo(DebugInfo&&) noexcept;
  DebugInfo& operator=(DebugInfo&&) noexcept;
  ~DebugInfo();

  /// The frames of one instruction, innermost first: the inlined calls and at last the function that holds
  /// it. Of an address nobody knows: one frame without a name. Remembered; valid while this lives.
  [[nodiscard]] const std::vector<Frame>& frames_at(std::uint64_t address);

  /// The instructions of the calls that were under way, innermost first, as far as the copied stack goes.
  [[nodiscard]] std::vector<std::uint64_t> unwind(const StackSample& sample);

  /// The functions that were compiled from the player's file, by address; templates of the library that it
  /// uses are among them. Their bytes are valid while this lives.
  [[nodiscard]] std::vector<FunctionCode> own_code() const;

 private:
  class Library;
  explicit DebugInfo(std::unique_ptr<Library> library);
  std::unique_ptr<Library> library_;
};

/// The frames of calls under way (innermost first) from the player's outermost one on, outermost first; empty
/// when none is in the player's file, which the compiler was told is called `name`.
[[nodiscard]] std::vector<Frame> own_stack(DebugInfo& info, std::span<const std::uint64_t> calls,
                                           std::string_view name);

}  // namespace underpar

#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/model/profile.hpp"
#include "engine/model/stack_samples.hpp"

namespace underpar {

/// What a statically linked program says about its own addresses: lines, inlined calls, how to unwind.
/// Programs are untrusted; what makes no sense in one gives fewer frames. One thread at a time.
class DebugInfo {
 public:
  /// `name` and `source` are the player's file as it was compiled.
  [[nodiscard]] static Result<DebugInfo> open(const std::filesystem::path& program, std::string_view name,
                                              std::string_view source);
  DebugInfo(DebugInfo&&) noexcept;
  DebugInfo& operator=(DebugInfo&&) noexcept;
  ~DebugInfo();

  /// The frames of one instruction, innermost first: the inlined calls and at last the function that holds
  /// it. Of an address nobody knows: one frame without a name. Remembered; valid while this lives.
  [[nodiscard]] const std::vector<Frame>& frames_at(std::uint64_t address);

  /// The instructions of the calls that were under way, innermost first, as far as the copied stack goes.
  [[nodiscard]] std::vector<std::uint64_t> unwind(const StackSample& sample);

 private:
  class Library;
  explicit DebugInfo(std::unique_ptr<Library> library);
  std::unique_ptr<Library> library_;
};

/// A C++ name as people say it: "std::vector<int>::push_back(int const&)" is "std::vector::push_back", a
/// lambda keeps its number, an anonymous namespace is left out. Takes mangled names, too.
[[nodiscard]] std::string spoken_name(std::string_view name);

}  // namespace underpar

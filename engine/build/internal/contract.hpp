#pragma once
#include <concepts>
#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/build/toolchain.hpp"

namespace underpar::internal {

/// Names a product by everything that went into it. Parts cannot run into one another: ("ab", "c") and
/// ("a", "bc") differ.
class Key {
 public:
  /// `kind` is what the key begins with: "program", "umpire".
  Key(std::string kind, const Toolchain& toolchain);

  void add(std::string_view part);
  template <class Range>
    requires(!std::convertible_to<const Range&, std::string_view>)
  void add(const Range& parts) {
    for (const std::string_view part : parts) {
      add(part);
    }
  }
  /// Names and contents of all files below; a folder that is not there has none.
  [[nodiscard]] Result<void> add_files_below(const std::filesystem::path& folder);

  [[nodiscard]] std::string text() const;

 private:
  std::string kind_;
  std::string parts_;
};

/// What a puzzle's guest is made of besides the player's file.
struct Contract {
  std::string puzzle_hpp;  ///< the text itself: what was hashed is what is compiled
  std::string guest_key;   ///< over puzzle.hpp, kit, wire, guest_main.cpp, flags and compiler
};

[[nodiscard]] Result<Contract> read_contract(const Toolchain& toolchain, const std::filesystem::path& home,
                                             const std::filesystem::path& puzzle_folder);

}  // namespace underpar::internal

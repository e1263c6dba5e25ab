#pragma once
#include <filesystem>
#include <streambuf>
#include <string>
#include <string_view>

#include "engine/base/paths.hpp"

namespace underpar::cli {

/// How this player starts the game: "underpar" when a shell finds it, else "./play" (or its whole path from
/// another folder), which starts it from a checkout.
[[nodiscard]] std::string command_word(const Paths& paths, const std::filesystem::path& here,
                                       const Environment& variable = environment);

/// `text` with `word` in place of "underpar" wherever a command follows: what is shown can be typed as it is.
[[nodiscard]] std::string spelled(std::string_view text, std::string_view word);

/// Hands text on to another buffer, spelled and harmless. What is written goes on at each line feed and at
/// each flush.
class SpellingBuffer : public std::streambuf {
 public:
  SpellingBuffer(std::streambuf* to, std::string word) : to_{to}, word_{std::move(word)} {}
  ~SpellingBuffer() override;

 protected:
  int_type overflow(int_type letter) override;
  int sync() override;

 private:
  bool hand_on();

  std::streambuf* to_;  // borrowed
  std::string word_;
  std::string waiting_;
};

}  // namespace underpar::cli

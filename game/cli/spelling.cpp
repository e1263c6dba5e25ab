#include "game/cli/spelling.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <sstream>

#include "game/cli/harmless.hpp"

namespace underpar::cli {
namespace {

constexpr std::string_view kName = "underpar ";
constexpr std::array<std::string_view, 12> kFollowers{"course", "start",   "run",     "watch",
                                                      "hint",   "card",    "history", "reset",
                                                      "doctor", "sandbox", "--help",  "["};

/// Whether the name at `at` is a command to be typed, not a part of a path or of a sentence.
bool is_command(std::string_view text, std::size_t at) {
  if (at > 0 && std::string_view{"/-_."}.find(text[at - 1]) != std::string_view::npos) {
    return false;
  }
  const auto rest = text.substr(at + kName.size());
  return std::ranges::any_of(kFollowers, [rest](std::string_view word) { return rest.starts_with(word); });
}

bool in_path(const Environment& variable) {
  std::istringstream folders{variable("PATH").value_or("")};
  for (std::string folder; std::getline(folders, folder, ':');) {
    if (!folder.empty() && ::access((folder + "/underpar").c_str(), X_OK) == 0) {
      return true;
    }
  }
  return false;
}

}  // namespace

std::string command_word(const Paths& paths, const std::filesystem::path& here, const Environment& variable) {
  const auto play = paths.home / "play";
  if (in_path(variable) || ::access(play.c_str(), X_OK) != 0) {
    return "underpar";
  }
  std::error_code error;
  return std::filesystem::equivalent(here, paths.home, error) ? "./play" : play.string();
}

std::string spelled(std::string_view text, std::string_view word) {
  std::string out;
  for (;;) {
    const auto at = text.find(kName);
    if (at == std::string_view::npos) {
      return out.append(text);
    }
    out.append(text.substr(0, at));
    out.append(is_command(text, at) ? word : kName.substr(0, kName.size() - 1));
    text.remove_prefix(at + kName.size() - 1);
  }
}

bool SpellingBuffer::hand_on() {
  const std::string text = spelled(harmless(waiting_), word_);
  waiting_.clear();
  return to_->sputn(text.data(), static_cast<std::streamsize>(text.size())) ==
         static_cast<std::streamsize>(text.size());
}

SpellingBuffer::int_type SpellingBuffer::overflow(int_type letter) {
  if (traits_type::eq_int_type(letter, traits_type::eof())) {
    return traits_type::not_eof(letter);
  }
  waiting_ += traits_type::to_char_type(letter);
  return waiting_.back() != '\n' || hand_on() ? letter : traits_type::eof();
}

SpellingBuffer::~SpellingBuffer() {
  (void)hand_on();
  (void)to_->pubsync();
}

int SpellingBuffer::sync() {
  return hand_on() && to_->pubsync() == 0 ? 0 : -1;
}

}  // namespace underpar::cli

#include "game/cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <optional>

namespace underpar::cli {
namespace {

std::optional<int> positive_number(const std::optional<std::string>& text) {
  int number = 0;
  if (!text) {
    return std::nullopt;
  }
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), number);
  const bool whole = error == std::errc{} && end == text->data() + text->size();
  return whole && number > 0 ? std::optional{number} : std::nullopt;
}

std::optional<int> columns_of(int fd) {
  winsize size{};
  return ::ioctl(fd, TIOCGWINSZ, &size) == 0 && size.ws_col > 0 ? std::optional{int{size.ws_col}}
                                                                : std::nullopt;
}

/// The plain 16 colours: each terminal's own theme makes them readable on its background.
std::string_view sequence_of(Ink ink) {
  switch (ink) {
    case Ink::kStrong:
      return "\033[1m";
    case Ink::kFaint:
      return "\033[2m";
    case Ink::kGood:
      return "\033[32m";
    case Ink::kWarning:
      return "\033[35m";
    case Ink::kBad:
      return "\033[31m";
    case Ink::kGold:
      return "\033[33m";
    case Ink::kPlain:
      break;
  }
  return {};
}

}  // namespace

Terminal terminal_of(int fd, const Environment& variable) {
  const auto type = variable("TERM");
  const auto no_colour = variable("NO_COLOR");
  const bool capable = ::isatty(fd) == 1 && type && !type->empty() && *type != "dumb";
  const int width = positive_number(variable("COLUMNS")).value_or(columns_of(fd).value_or(80));
  return {.width = std::clamp(width, 20, 400),
          .colour = capable && (!no_colour || no_colour->empty()),
          .live = capable};
}

std::string inked(const Terminal& terminal, Ink ink, std::string_view text) {
  const auto sequence = sequence_of(ink);
  if (!terminal.colour || sequence.empty() || text.empty()) {
    return std::string{text};
  }
  return std::string{sequence}.append(text).append("\033[0m");
}

}  // namespace underpar::cli

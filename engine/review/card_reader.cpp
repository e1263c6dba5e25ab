#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"
#include "engine/model/names.hpp"
#include "engine/review/card_file.hpp"
#include "engine/review/internal/card_lines.hpp"

namespace underpar {
namespace {

constexpr std::size_t kNameLimit = 64;
constexpr int kMostPairs = 1'000'000;
constexpr double kMostRatio = 1e9;

template <class Number>
std::optional<Number> number_in(std::string_view text) {
  Number value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size() ? std::optional{value} : std::nullopt;
}

/// Walks through the lines of a card. What does not fit is remembered; from then on everything comes back
/// empty, so that a card reads as one straight line of questions.
class Lines {
 public:
  explicit Lines(std::string_view text) : rest_{text} {}

  [[nodiscard]] bool sound() const { return sound_; }
  [[nodiscard]] int line() const { return line_; }
  [[nodiscard]] bool at(std::string_view beginning) const { return rest_.starts_with(beginning); }

  /// The next line, without its end.
  std::string_view next() {
    const auto end = rest_.find('\n');
    if (!sound_ || end == std::string_view::npos) {
      sound_ = false;
      return {};
    }
    ++line_;
    return std::exchange(rest_, rest_.substr(end + 1)).substr(0, end);
  }

  void expect(std::string_view whole) { demand(next() == whole); }

  /// What follows "name: ".
  std::string_view value(std::string_view name) {
    const std::string_view text = next();
    const bool named = text.starts_with(name) && text.substr(name.size()).starts_with(": ");
    return demand(named) ? text.substr(name.size() + 2) : std::string_view{};
  }

  std::string name(std::string_view name) {
    const std::string_view text = value(name);
    return demand(!text.empty() && text.size() <= kNameLimit) ? std::string{text} : std::string{};
  }

  template <class Number>
  Number number(std::string_view name, Number least, Number most) {
    const auto read = number_in<Number>(value(name));
    demand(read && *read >= least && *read <= most);
    return read.value_or(Number{});
  }

  /// The lines behind bars.
  std::string text() {
    std::string whole;
    demand(at("|"));
    for (bool first = true; at("|"); first = false) {
      const std::string_view line = next();
      whole += first ? "" : "\n";
      if (demand(line == "|" || line.starts_with("| "))) {
        whole += line.substr(std::min<std::size_t>(line.size(), 2));
      }
      if (!sound_) {
        break;
      }
    }
    return whole;
  }

  bool demand(bool fits) {
    sound_ = sound_ && fits;
    return sound_;
  }

 private:
  std::string_view rest_;
  int line_ = 0;
  bool sound_ = true;
};

Verdict verdict_in(Lines& lines) {
  Verdict verdict;
  const auto outcome = outcome_named(lines.value("outcome"));
  lines.demand(outcome && *outcome != Outcome::kCancelled && *outcome != Outcome::kInternalError);
  verdict.outcome = outcome.value_or(Outcome::kInternalError);
  if (!verdict.has_score()) {
    return verdict;
  }
  verdict.strokes = lines.number("strokes", kAlbatross, kPickedUp);
  verdict.ratio = lines.number("ratio", 0.0, kMostRatio);
  verdict.ratio_low = lines.number("ratio_low", 0.0, kMostRatio);
  verdict.ratio_high = lines.number("ratio_high", 0.0, kMostRatio);
  verdict.pairs = lines.number("pairs", 0, kMostPairs);
  const auto clock = clock_named(lines.value("clock"));
  lines.demand(clock && verdict.ratio_low <= verdict.ratio && verdict.ratio <= verdict.ratio_high);
  verdict.clock = clock.value_or(ChargedClock::kCpu);
  return verdict;
}

Mark mark_in(Lines& lines, const char* name) {
  const std::string_view text = lines.value(name);
  const auto blank = text.find(' ');
  const auto points = number_in<int>(text.substr(0, blank));
  return lines.demand(points && blank != std::string_view::npos)
             ? Mark{.points = points.value_or(0), .why = std::string{text.substr(blank + 1)}}
             : Mark{};
}

Signature signature_in(Lines& lines) {
  Signature signature{.marker = std::string{lines.value("marker")}};
  for (const Aspect aspect : kAspects) {
    const auto index = static_cast<std::size_t>(aspect);
    signature.marks.at(index) = mark_in(lines, kAspectNames.at(index));
  }
  lines.expect("played again:");
  signature.rerun = verdict_in(lines);
  const auto checked = check_signature(signature);
  lines.demand(checked && checked->marker == signature.marker && checked->marks == signature.marks);
  return signature;
}

SignedCard card_in(Lines& lines) {
  SignedCard card;
  lines.next();  // its version is known
  lines.expect("");
  card.level_id = lines.name("level");
  if (lines.at("pack: ")) {
    card.pack = lines.name("pack");
  }
  card.claimed = verdict_in(lines);
  lines.demand(card.claimed.has_score());
  lines.expect("solution:");
  card.source = lines.text();
  lines.demand(card.source.size() <= kSourceLimitBytes);
  if (lines.at("reflection:")) {
    lines.next();
    card.reflection = lines.text();
    lines.demand(!card.reflection.empty() && card.reflection.size() <= kReflectionLimitBytes);
  }
  (void)lines.value("card");
  lines.expect("");
  if (lines.at("marker: ")) {
    card.signature = signature_in(lines);
    lines.expect("");
  }
  (void)lines.value("seal");
  return card;
}

constexpr const char* kSendAnew = "Ask for the file anew, sent as a file and not as text in a message.";

std::unexpected<Failure> too_large(std::string_view name) {
  return fail(fmt::format("{} is larger than a card can be ({} KiB).", name, kCardLimitBytes / 1024),
              "Is it the right file? `underpar review share LEVEL` makes one.");
}

/// Whether a text is a card of a version that is known, and whole.
Result<void> check_frame(std::string_view text, std::string_view name) {
  if (text.size() > kCardLimitBytes) {
    return too_large(name);
  }
  if (!text.starts_with(kCardHead)) {
    return fail(fmt::format("{} is no signed card.", name),
                "A card begins with “Underpar signed card”; `underpar review share LEVEL` makes one.");
  }
  if (const auto at = first_unfit(text)) {
    return fail(fmt::format("{} holds bytes that are no plain text.", name), kSendAnew);
  }
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto version = number_in<int>(first.substr(kCardHead.size()));
  if (!version) {
    return fail(fmt::format("{} does not say which version of a card it is.", name), kSendAnew);
  }
  if (*version != kCardVersion) {
    return fail(fmt::format("{} is a card of version {}; this Underpar reads version {}.", name, *version,
                            kCardVersion),
                *version > kCardVersion ? "Update Underpar, then read it again."
                                        : "Ask for a card from a newer Underpar.");
  }
  const auto last = text.rfind('\n', text.size() - 2);
  if (text.back() != '\n' || !text.substr(last + 1).starts_with("seal: ")) {
    return fail(fmt::format("{} ends in the middle.", name), kSendAnew);
  }
  return {};
}

}  // namespace

Result<SignedCard> parse_card(std::string_view text, std::string_view name) {
  if (auto framed = check_frame(text, name); !framed) {
    return std::unexpected(framed.error());
  }
  Lines lines{text};
  SignedCard card = card_in(lines);
  if (!lines.sound()) {
    return fail(fmt::format("Line {} of {} is not what a card says there.", lines.line(), name), kSendAnew);
  }
  if (card_lines(card) != text) {
    return fail(fmt::format("{} was changed after it was written.", name), kSendAnew);
  }
  return card;
}

Result<SignedCard> read_card(const std::filesystem::path& file) {
  const std::string name = file.filename().string();
  std::error_code error;
  const auto status = std::filesystem::status(file, error);
  if (!std::filesystem::exists(status)) {
    return fail(fmt::format("{} does not exist.", name),
                fmt::format("It was looked for as {}.", file.string()));
  }
  if (!std::filesystem::is_regular_file(status)) {  // opening a named pipe would wait for ever
    return fail(fmt::format("{} is not a plain file.", name), "Name the file that holds the card.");
  }
  if (std::filesystem::file_size(file, error) > kCardLimitBytes && !error) {
    return too_large(name);
  }
  const auto text = read_file(file, kCardLimitBytes);
  return text ? parse_card(*text, name) : std::unexpected(text.error());
}

}  // namespace underpar

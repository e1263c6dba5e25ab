#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <set>

#include "game/cli/doctor.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/progress_text.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

constexpr int kDuels = 4;
constexpr int kMarkColumn = 4;
constexpr int kNameColumn = 13;
constexpr double kQuiet = 0.02;  // spread of par's own times: about that of a machine left alone
constexpr double kNoisy = 0.10;  // above it, a verdict near a line takes the whole budget

std::string_view mark_of(Health health) {
  return health == Health::kGood ? "ok " : health == Health::kPoor ? " ~ " : "NO ";
}

Ink ink_of(Health health) {
  return health == Health::kGood ? Ink::kGood : health == Health::kPoor ? Ink::kWarning : Ink::kBad;
}

std::string joined(const std::vector<std::string>& names, std::string_view between) {
  std::string text;
  for (const auto& name : names) {
    text += (text.empty() ? std::string{} : std::string{between}) + name;
  }
  return text;
}

Finding noise_of(std::span<const Record> duels) {
  double spread = 0;
  bool off = false;
  for (const auto& duel : duels) {
    spread = std::max(spread, duel.verdict.noise);
    off = off || duel.verdict.ratio_low > 1.05 || duel.verdict.ratio_high < 0.95;
  }
  const auto percent = fmt::format("par's own times spread by {:.1f} %", spread * 100);
  if (off) {
    return {Health::kPoor,
            "noise",
            percent + ", and par did not come out equal to itself: close other programs",
            {}};
  }
  if (spread <= kQuiet) {
    return {Health::kGood, "noise", percent + ": a quiet machine, verdicts come fast", {}};
  }
  return {spread <= kNoisy ? Health::kGood : Health::kPoor,
          "noise",
          percent + (spread <= kNoisy ? ": some noise, verdicts stay right and take a little longer"
                                      : ": a noisy machine, close other programs for verdicts near a line"),
          {}};
}

/// Par against itself, a few times. Tells how far it came; stops at the first round that fails.
std::vector<Record> play_duels(Game& game, const Level& level, const Console& console,
                               const std::stop_token& stop) {
  std::vector<Record> duels;
  ProgressLine line{console.err, console.err_terminal, true};
  for (int i = 0; i < kDuels && !stop.stop_requested(); ++i) {
    auto record = game.play(
        {.level = level, .solution = level.puzzle_folder / "par.cpp", .keep = false},
        [&line](const Progress& progress) { line.show(progress); }, stop);
    line.clear();
    if (!record) {
      console.tell(record.error());
      break;
    }
    if (!record->verdict.has_score()) {
      console.tell({.what = "Par against itself ended early: " + record->verdict.message,
                    .hint = record->verdict.hint});
      break;
    }
    console.out << fmt::format("  par against par: {} × (between {} and {}), {}\n",
                               ratio_text(record->verdict.ratio), ratio_text(record->verdict.ratio_low),
                               ratio_text(record->verdict.ratio_high), counted(record->verdict.pairs, "pair"))
                << std::flush;
    duels.push_back(std::move(*record));
  }
  return duels;
}

}  // namespace

bool playable(std::span<const Finding> findings) {
  return std::ranges::none_of(findings,
                              [](const Finding& finding) { return finding.health == Health::kBad; });
}

std::string findings_text(std::span<const Finding> findings, bool as_root, const Terminal& terminal) {
  std::string text;
  std::set<std::string> packages;
  for (const auto& finding : findings) {
    const std::string name = left_aligned(finding.name, kNameColumn);
    const std::string margin(kMarkColumn + kNameColumn + 2, ' ');
    const std::string detail =
        wrapped(margin + finding.detail, prose_width(terminal), static_cast<int>(margin.size()));
    text += fmt::format("{} {}  {}\n", inked(terminal, ink_of(finding.health), mark_of(finding.health)), name,
                        finding.detail.empty() ? "" : detail.substr(margin.size()));
    packages.insert(finding.packages.begin(), finding.packages.end());
  }
  if (!packages.empty()) {
    text += "\nWhat is missing comes with:\n  " + std::string{as_root ? "" : "sudo "} + "apt-get install " +
            joined({packages.begin(), packages.end()}, " ") + '\n';
  }
  return text;
}

std::vector<Finding> findings_of(std::span<const Record> duels) {
  if (duels.empty()) {
    return {{Health::kBad, "a round", "par could not be played against itself", {}}};
  }
  const auto& layers = duels.front().layers;
  std::vector<Finding> findings;
  findings.push_back({layers.missing.empty() ? Health::kGood : Health::kPoor,
                      "walls",
                      "around a program in play: " + joined(layers.in_force, ", ") +
                          (layers.missing.empty() ? "" : "; missing: " + joined(layers.missing, ", ")),
                      {}});
  findings.push_back(noise_of(duels));
  return findings;
}

ExitStatus examine_machine(const Paths& paths, const Console& console,
                           const std::function<Result<std::unique_ptr<Game>>()>& open_game,
                           const std::stop_token& stop) {
  const Terminal& terminal = console.out_terminal;
  const bool as_root = ::geteuid() == 0;
  auto findings = examine(paths);
  console.out << findings_text(findings, as_root, terminal) << std::flush;
  if (playable(findings)) {
    auto game = open_game();
    const Level* first = game ? (*game)->course.next({}) : nullptr;
    if (first != nullptr) {
      console.out << "\nNoise of this machine, by duels on " << first->title << ":\n" << std::flush;
      const auto more = findings_of(play_duels(**game, *first, console, stop));
      if (stop.stop_requested()) {
        return ExitStatus::kInterrupted;
      }
      console.out << findings_text(more, as_root, terminal);
      findings.insert(findings.end(), more.begin(), more.end());
    }
  }
  const bool fit = playable(findings);
  console.out << '\n'
              << (fit ? "This machine can play.\n"
                      : "This machine cannot play yet: see the lines marked NO.\n");
  return fit ? ExitStatus::kReached : ExitStatus::kNotReached;
}

}  // namespace underpar::cli

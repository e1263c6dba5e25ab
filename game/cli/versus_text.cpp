#include <fmt/format.h>

#include <array>

#include "engine/model/names.hpp"
#include "game/cli/insight_commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

std::string metrics_text(const Versus& versus, const VersusNames& names, const Terminal& terminal) {
  std::vector<std::vector<std::string>> rows;
  for (const auto metric : {ResourceMetric::kPeakHeap, ResourceMetric::kAllocations,
                            ResourceMetric::kLeakedBytes, ResourceMetric::kSourceTokens}) {
    rows.push_back({amount_text(metric, amount_of(versus.first, metric)),
                    amount_text(metric, amount_of(versus.second, metric))});
  }
  return fmt::format("Time: {} takes {} times as long as {} (between {} and {}).\n\n", names.first,
                     ratio_text(versus.ratio), names.second, ratio_text(versus.ratio_low),
                     ratio_text(versus.ratio_high)) +
         table({{names.first, Align::kRight}, {names.second, Align::kRight}}, rows, terminal);
}

std::string diff_row(const DiffLine& line, const Terminal& terminal) {
  const auto number = [](int of) { return of > 0 ? fmt::format("{}", of) : std::string{}; };
  struct Look {
    const char* sign;
    Ink ink;
  };
  constexpr std::array<Look, 3> kLooks{{{" ", Ink::kPlain}, {"-", Ink::kBad}, {"+", Ink::kGood}}};
  const Look& look = kLooks.at(static_cast<std::size_t>(line.change));
  return inked(terminal, look.ink,
               clipped(fmt::format("{:>4} {:>4} {} {}", number(line.first_line), number(line.second_line),
                                   look.sign, line.text),
                       terminal.width)) +
         "\n";
}

}  // namespace

std::string versus_text(const Versus& versus, const VersusNames& names, const Terminal& terminal) {
  std::string text = metrics_text(versus, names, terminal);
  text += fmt::format("\n- only in {}, + only in {}\n", names.first, names.second);
  for (const auto& line : versus.diff) {
    text += diff_row(line, terminal);
  }
  return versus.notes.empty() ? text : text + "\nThe author's notes\n\n" + versus.notes;
}

}  // namespace underpar::cli

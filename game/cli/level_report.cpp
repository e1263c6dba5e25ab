#include "game/cli/level_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/authoring/report_json.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kSubjectWidth = 12;

std::string cell(const std::optional<ProvedRatio>& ratio) {
  return ratio ? ratio_text(ratio->ratio) : "–";
}

std::string with_interval(const std::optional<ProvedRatio>& ratio) {
  return ratio ? fmt::format("{} ({}–{})", ratio_text(ratio->ratio), ratio_text(ratio->low),
                             ratio_text(ratio->high))
               : "–";
}

}  // namespace

std::string proof_line_text(const ProofLine& line, const Terminal& terminal) {
  const bool holds = line.flaws.empty();
  std::string text = fmt::format("  {} {}{}  {}\n",
                                 inked(terminal, holds ? Ink::kGood : Ink::kBad, holds ? "holds" : "FAILS"),
                                 left_aligned(line.subject, kSubjectWidth), line.found,
                                 inked(terminal, Ink::kFaint, duration_text(line.took)));
  for (const auto& flaw : line.flaws) {
    text += wrapped("        " + flaw.what, prose_width(terminal), 8) + '\n';
    if (!flaw.hint.empty()) {
      text += inked(terminal, Ink::kFaint, wrapped("        " + flaw.hint, prose_width(terminal), 8)) + '\n';
    }
  }
  return text;
}

std::string proof_table(std::span<const LevelReport> reports, const Terminal& terminal) {
  std::vector<std::vector<std::string>> rows;
  for (const auto& report : reports) {
    rows.push_back(
        {report.level_id, with_interval(report.reference), cell(report.birdie), cell(report.eagle),
         fmt::format("{}/{}", report.traps_rejected, report.traps),
         report.known ? "before" : fmt::format("{:.1f}", static_cast<double>(report.took.count()) / 1e3),
         report.holds() ? "holds" : "FAILS"});
  }
  const auto failing = std::ranges::count_if(reports, [](const auto& report) { return !report.holds(); });
  return table({{.title = "level"},
                {.title = "reference/par", .align = Align::kRight},
                {.title = "birdie", .align = Align::kRight},
                {.title = "eagle", .align = Align::kRight},
                {.title = "traps", .align = Align::kRight},
                {.title = "seconds", .align = Align::kRight},
                {.title = "proof"}},
               rows, terminal) +
         '\n' +
         (failing == 0
              ? fmt::format("{} proved.\n", counted(std::ssize(reports), "level"))
              : fmt::format("{} of {} not proved.\n", failing, counted(std::ssize(reports), "level")));
}

std::string proof_json(std::span<const LevelReport> reports, const std::vector<Failure>& course_flaws) {
  Json levels = Json::array();
  for (const auto& report : reports) {
    levels.push_back(report_json(report));
  }
  const bool holds =
      course_flaws.empty() && std::ranges::all_of(reports, [](const auto& report) { return report.holds(); });
  const Json object{{"holds", holds}, {"flaws", flaws_json(course_flaws)}, {"levels", std::move(levels)}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace underpar::cli

#include "engine/notebook/export.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/model/evidence.hpp"
#include "engine/model/quality.hpp"
#include "engine/model/review_text.hpp"
#include "engine/model/wording.hpp"
#include "engine/notebook/markdown_text.hpp"
#include "engine/notebook/page.hpp"
#include "engine/source/diff.hpp"

namespace underpar {
namespace {

constexpr std::size_t kNine = 9;

std::string nine_name(std::size_t first) {
  return first == 0 ? "Out" : first == kNine ? "In" : fmt::format("From hole {}", first + 1);
}

struct Sum {
  int holes = 0;
  int par = 0;
  int played = 0;
  int score = 0;
  int over_par = 0;

  void add(const Level& level, const LevelStanding& standing) {
    ++holes;
    par += level.par;
    if (standing.best_strokes) {
      ++played;
      score += level.par + *standing.best_strokes;
      over_par += *standing.best_strokes;
    }
  }
};

std::string hole_row(std::size_t number, const Level& level, const LevelStanding& standing) {
  std::string score = "–";
  std::string ratio;
  if (standing.best_strokes) {
    score = fmt::format("{} ({})", level.par + *standing.best_strokes,
                        headline({.strokes = *standing.best_strokes}));
    ratio = fmt::format("{:.2f} ×", standing.best_ratio);
  }
  std::string quality = quality_text(standing);
  if (standing.readability_ribbon) {
    quality += quality.empty() ? "Readability ribbon" : ", readability ribbon";
  }
  return fmt::format("| {} | {} | {} | {} | {} | {} |\n", number, plain(level.title), level.par, score, ratio,
                     quality);
}

std::string nines(const Course& course, const Standing& standing) {
  const std::vector<Level>& levels = course.levels();
  std::string text;
  for (std::size_t first = 0; first < levels.size(); first += kNine) {
    text +=
        "| Hole | | Par | Score | Time / par | Against the reference |\n| ---: | --- | ---: | --- | ---: | "
        "--- |\n";
    Sum sum;
    for (std::size_t i = first; i < std::min(first + kNine, levels.size()); ++i) {
      text += hole_row(i + 1, levels[i], standing.of(levels[i].id));
      sum.add(levels[i], standing.of(levels[i].id));
    }
    text += fmt::format("| **{}** | | **{}** | **{}** | | |\n\n", nine_name(first), sum.par,
                        sum.played > 0 ? fmt::to_string(sum.score) : "–");
  }
  return text;
}

std::string check_list(const Course& course, const Standing& standing) {
  std::string text;
  for (const Chapter& chapter : course.chapters()) {
    if (!chapter.claim) {
      continue;
    }
    std::vector<LevelStanding> levels;
    std::ranges::transform(chapter.levels, std::back_inserter(levels),
                           [&](const std::string& id) { return standing.of(id); });
    const Evidence evidence = evidence_in(levels);
    text += fmt::format("- [{}] {} ({}: {})\n", evidence.proves(*chapter.claim) ? "x" : " ",
                        plain(chapter.claim->text), plain(chapter.title),
                        evidence_text(*chapter.claim, evidence));
  }
  return text.empty() ? text : "## Check list\n\n" + text + '\n';
}

std::string change_text(const std::string& before, const std::string& after) {
  std::string text;
  for (const DiffLine& line : only_changes(diff_lines(before, after))) {
    const bool left_out = line.first_line == 0 && line.second_line == 0;
    text += left_out                             ? "…"
            : line.change == Change::kOnlySecond ? "+" + line.text
            : line.change == Change::kOnlyFirst  ? "-" + line.text
                                                 : " " + line.text;
    text += '\n';
  }
  return text.empty() ? "The source did not change.\n\n" : code_block("diff", text);
}

/// What other players wrote under the card of a round.
std::string signatures_text(const HistoryEntry& played) {
  std::string text;
  for (const Signature& signature : played.signatures) {
    text += plain(signed_by_text(signature)) + "\n\n";
    for (const Aspect aspect : kAspects) {
      text += fmt::format("- {}\n", plain(mark_text(signature, aspect)));
    }
    text += '\n';
  }
  return text;
}

std::string round_text(const NotebookPage& page, std::size_t index) {
  const NotebookRound& round = page.rounds[index];
  const HistoryEntry& played = round.played;
  const Verdict verdict{.outcome = played.outcome, .strokes = played.strokes};
  std::string text =
      fmt::format("### Round {}: {}\n\n{}", index + 1, headline(verdict), local_time_text(played.played_at));
  if (verdict.has_score()) {
    text += fmt::format(", {:.2f} × par, between {:.2f} and {:.2f}", played.ratio, played.ratio_low,
                        played.ratio_high);
  }
  text += ".\n\n";
  if (!played.message.empty()) {
    text += plain(played.message) + "\n\n";
  }
  return text + change_text(page.source_before(index), round.source) + signatures_text(played);
}

std::string page_text(const Level& level, const LevelStanding& standing, const NotebookPage& page) {
  std::string text = fmt::format("## {}\n\n", plain(level.title));
  if (standing.prediction) {
    text += plain(prediction_text(*standing.prediction, standing.best_speedup)) + "\n\n";
  }
  for (std::size_t i = 0; i < std::min(level.predict.size(), page.notes.predictions.size()); ++i) {
    if (!page.notes.predictions[i].empty()) {
      text += plain(level.predict[i]) + "\n\n" + quotation(page.notes.predictions[i]);
    }
  }
  for (std::size_t i = 0; i < page.rounds.size(); ++i) {
    text += round_text(page, i);
  }
  if (!page.notes.reflection.empty()) {
    text += plain(level.reflection) + "\n\n" + quotation(page.notes.reflection);
  }
  if (!page.rounds.empty()) {
    text += "### The text of the last round\n\n" + code_block("cpp", page.rounds.back().source);
  }
  return text;
}

}  // namespace

std::string card_markdown(const Course& course, const Standing& standing) {
  Sum total;
  for (const Level& level : course.levels()) {
    total.add(level, standing.of(level.id));
  }
  std::string text = fmt::format("# {}: score card\n\n", plain(course.title()));
  text += total.played == 0 ? fmt::format("None of {} holes played yet.\n\n", total.holes)
                            : fmt::format("{} of {} holes played, {}.\n\n", total.played, total.holes,
                                          against_par(total.over_par));
  return text + nines(course, standing) + check_list(course, standing);
}

Result<std::string> notebook_markdown(const Course& course, const RecordBook& book, const Paths& paths) {
  const Result<Standing> standing = book.standing();
  if (!standing) {
    return std::unexpected(standing.error());
  }
  std::string text = fmt::format("# {}: notebook\n\n", plain(course.title()));
  text += check_list(course, *standing);
  for (const Level& level : course.levels()) {
    const Result<NotebookPage> page = read_page(book, level, paths);
    if (!page) {
      return std::unexpected(page.error());
    }
    const LevelStanding& reached = standing->of(level.id);
    if (!page->rounds.empty() || reached.prediction || page->notes != Notes{}) {
      text += page_text(level, reached, *page);
    }
  }
  return text;
}

Result<std::string> export_document(Document document, DocumentForm form, const Course& course,
                                    const RecordBook& book, const Paths& paths) {
  const Result<Standing> standing = book.standing();
  if (!standing) {
    return std::unexpected(standing.error());
  }
  Result<std::string> text =
      document == Document::kCard ? card_markdown(course, *standing) : notebook_markdown(course, book, paths);
  if (!text || form == DocumentForm::kMarkdown) {
    return text;
  }
  const char* const name = document == Document::kCard ? "score card" : "notebook";
  return html_page(fmt::format("{}: {}", course.title(), name), *text);
}

Result<DocumentForm> form_of(const std::filesystem::path& file) {
  const std::string end = file.extension().string();
  if (end == ".md") {
    return DocumentForm::kMarkdown;
  }
  if (end == ".html") {
    return DocumentForm::kHtml;
  }
  return fail(fmt::format("{} ends neither in .md nor in .html.", file.filename().string()),
              "Name a file such as card.html: the end says what is written.");
}

}  // namespace underpar

#include "game/app/real_engine.hpp"

#include <algorithm>
#include <memory>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/build/build.hpp"
#include "engine/course/course.hpp"
#include "engine/course/facts.hpp"
#include "engine/notebook/export.hpp"
#include "engine/notebook/page.hpp"
#include "engine/record/place_prediction.hpp"
#include "engine/record/record_book.hpp"
#include "engine/round/real_stages.hpp"
#include "engine/sandbox/layers_offered.hpp"
#include "game/app/inspector.hpp"
#include "game/app/review_desk.hpp"

namespace underpar::client {
namespace {

constexpr int kRoundsShown = 60;

/// Everything that lives on the thread that plays. The functions of Engine share it, as they are copied
/// together and end together.
struct Clubhouse {
  Clubhouse(Paths where, RecordBook record_book) : paths{std::move(where)}, book{std::move(record_book)} {}

  Paths paths;
  RecordBook book;
  std::optional<Course> course;
  std::optional<Builder> builder;
  Stages stages;

  Result<void> find_compiler() {
    if (builder) {
      return {};
    }
    Result<Toolchain> toolchain = find_toolchain();
    if (!toolchain) {
      return std::unexpected(std::move(toolchain.error()));
    }
    builder.emplace(*toolchain, paths.home, paths.cache);
    stages = real_stages(paths, *toolchain, book);
    return {};
  }

  Result<CourseView> load_course() {
    Result<Course> loaded = Course::load(paths.home / "levels", paths.home / "puzzles");
    if (!loaded) {
      return std::unexpected(std::move(loaded.error()));
    }
    course.emplace(std::move(*loaded));
    return look();
  }

  Result<CourseView> look() const {
    const Result<Standing> standing = book.standing();
    if (!standing) {
      return std::unexpected(standing.error());
    }
    CourseView view{.title = course->title(), .chapters = course->chapters(), .holes = {}, .next = {}};
    for (std::size_t chapter = 0; chapter < view.chapters.size(); ++chapter) {
      for (const std::string& id : view.chapters[chapter].levels) {
        if (const Level* level = course->find(id)) {
          view.holes.push_back(hole(*level, chapter, *standing));
          view.holes.back().number = static_cast<int>(view.holes.size());
        }
      }
    }
    if (const Level* next = course->next(*standing)) {
      view.next = view.index_of(next->id);
    }
    return view;
  }

  Hole hole(const Level& level, std::size_t chapter, const Standing& standing) const {
    const Access access = course->access(level, standing);
    Hole result{.level = level,
                .chapter = chapter,
                .open = access.open,
                .why_closed = access.why,
                .standing = standing.of(level.id)};
    if (const auto history = book.history(level.id, kRoundsShown)) {
      for (const HistoryEntry& entry : *history) {
        result.rounds.push_back({entry.outcome, entry.strokes, entry.ratio, entry.id});
      }
      std::ranges::reverse(result.rounds);
    }
    return result;
  }

  Result<Record> play(const RoundRequest& request, const OnProgress& on_progress, std::stop_token stop) {
    if (auto found = find_compiler(); !found) {
      return std::unexpected(std::move(found.error()));
    }
    return play_round(request, stages, on_progress, std::move(stop));
  }

  Result<void> prepare(const Level& level, std::stop_token stop) {
    if (auto found = find_compiler(); !found) {
      return found;
    }
    const auto programs = stages.prepare(level, std::move(stop));
    return programs ? Result<void>{} : std::unexpected(programs.error());
  }

  std::string comment(const Record& record) const {
    const Level* level = course ? course->find(record.attempt.level_id) : nullptr;
    const Result<Standing> standing = book.standing();
    if (level == nullptr || !standing) {
      return {};
    }
    // A comment that fails is the author's affair, shown by the level check; the round stands without it.
    return course->comment(*level, record.verdict, facts_of(record, standing->of(level->id))).value_or("");
  }

  Result<std::vector<Diagnostic>> syntax(const Level& level, const std::string& text, std::stop_token stop) {
    if (auto found = find_compiler(); !found) {
      return std::unexpected(std::move(found.error()));
    }
    const auto artifact = builder->syntax(level.puzzle_folder, text, "solution.cpp", std::move(stop));
    if (!artifact) {
      return std::unexpected(artifact.error());
    }
    return artifact->diagnostics;
  }

  void build_ahead(const Level& level, const std::string& text, std::stop_token stop) {
    if (find_compiler()) {
      (void)builder->guest(level.puzzle_folder, text, "solution.cpp", std::move(stop));
    }
  }

  Result<Answer> inspect(const Inspect& asked, const OnProgress& on_progress, const std::stop_token& stop) {
    if (auto found = find_compiler(); !found) {
      return std::unexpected(std::move(found.error()));
    }
    return answer({*builder, paths, book}, asked, on_progress, stop);
  }

  Result<std::filesystem::path> write_document(Document document, DocumentForm form) const {
    if (!course) {
      return fail("There is no course to write about.", "Wait until it is loaded.");
    }
    const auto text = export_document(document, form, *course, book, paths);
    if (!text) {
      return std::unexpected(text.error());
    }
    const std::string name = document == Document::kCard ? "score-card" : "notebook";
    const auto file = paths.exports() / (name + (form == DocumentForm::kHtml ? ".html" : ".md"));
    if (auto written = write_file_atomically(file, *text); !written) {
      return std::unexpected(std::move(written.error()));
    }
    return file;
  }

  Result<Record> play(const PlayCard& asked, const OnProgress& on_progress, const std::stop_token& stop) {
    return play_card(asked.card, asked.level, paths.cache / "review", [&](RoundRequest request) {
      request.budget = asked.budget;
      return play(request, on_progress, stop);
    });
  }

  [[nodiscard]] Result<std::filesystem::path> sign(const SignedCard& card, const Signature& signature) const {
    if (auto why = why_not_signed_here(book, card)) {
      return std::unexpected(std::move(*why));
    }
    return write_signed_card(paths, card, signature);
  }

  [[nodiscard]] bool has_level(const std::string& level_id) const {
    const Level* level = course ? course->find(level_id) : nullptr;
    return level != nullptr && !level->broken;
  }

  Result<int> hint(const std::string& level_id, int taken) {
    const Level* level = course ? course->find(level_id) : nullptr;
    const Result<Standing> standing = book.standing();
    if (level == nullptr || !standing) {
      return level == nullptr ? 0 : Result<int>{std::unexpected(standing.error())};
    }
    const auto history = book.history(level_id, 1);
    const HistoryEntry* last = history && !history->empty() ? &history->front() : nullptr;
    const Facts facts = facts_of(last, standing->of(level_id));
    const int all = static_cast<int>(level->hints.size());
    const int best = course->next_hint(*level, taken, facts);
    const int open = std::min(std::max(best, taken + 1), all);
    if (auto kept = book.set_hints_taken(level_id, open); !kept) {
      return std::unexpected(std::move(kept.error()));
    }
    return open;
  }
};

}  // namespace

Result<Engine> make_real_engine(const Paths& paths) {
  Result<RecordBook> book = RecordBook::open(paths.data / "record.db");
  if (!book) {
    return std::unexpected(std::move(book.error()));
  }
  const auto house = std::make_shared<Clubhouse>(paths, std::move(*book));
  return Engine{
      .load_course = [house] { return house->load_course(); },
      .look_again = [house] { return house->look(); },
      .layers = layers_offered,
      .prepare = [house](const Level& level,
                         std::stop_token stop) { return house->prepare(level, std::move(stop)); },
      .play = [house](const RoundRequest& request, const OnProgress& on_progress,
                      std::stop_token stop) { return house->play(request, on_progress, std::move(stop)); },
      .comment = [house](const Record& record) { return house->comment(record); },
      .syntax = [house](const Level& level, const std::string& text,
                        std::stop_token stop) { return house->syntax(level, text, std::move(stop)); },
      .build_ahead = [house](const Level& level, const std::string& text,
                             std::stop_token stop) { house->build_ahead(level, text, std::move(stop)); },
      .inspect = [house](const Inspect& asked, const OnProgress& on_progress,
                         const std::stop_token& stop) { return house->inspect(asked, on_progress, stop); },
      .place_read = [house](const Level& level, const Prediction& read) -> Result<void> {
        return place_prediction(house->book, level, house->paths.solution(level.id), read);
      },
      .hint = [house](const std::string& level_id, int taken) { return house->hint(level_id, taken); },
      .page = [house](const Level& level) { return read_page(house->book, level, house->paths); },
      .write_document = [house](Document document,
                                DocumentForm form) { return house->write_document(document, form); },
      .write_card = [house](const WriteCard& asked) { return write_card(house->paths, house->book, asked); },
      .cards_at_hand = [house] { return cards_at_hand(house->paths); },
      .open_card =
          [house](const std::string& file) {
            return open_card(house->paths, file, [&](const std::string& id) { return house->has_level(id); });
          },
      .play_card = [house](const PlayCard& asked, const OnProgress& on_progress,
                           const std::stop_token& stop) { return house->play(asked, on_progress, stop); },
      .sign_card = [house](const SignedCard& card,
                           const Signature& signature) { return house->sign(card, signature); },
      .take_marks =
          [house](const SignedCard& card) {
            return take_marks(house->book, card, std::chrono::system_clock::now());
          },
      .solution_file = [house](const std::string& level_id) { return house->paths.solution(level_id); },
  };
}

}  // namespace underpar::client

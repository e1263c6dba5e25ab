#include "tests/screens/rehearsal/fake_course.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "engine/base/files.hpp"

namespace underpar::rehearsal {
namespace {

constexpr std::array<const char*, 18> kTitles{"The Engraver Starts Over",
                                              "Twilight Neighbours",
                                              "The Reading Room",
                                              "Walking the Columns",
                                              "Caddie Copies the Bag",
                                              "Two Sums",
                                              "Prefix Park",
                                              "Row by Row",
                                              "Struct of Arrays",
                                              "Flat Map",
                                              "Allocator Alley",
                                              "Small Strings",
                                              "Memo Bunker",
                                              "Fork",
                                              "False Sharing",
                                              "Await",
                                              "Batch",
                                              "The Clubhouse at the Very End of the Course"};

constexpr std::array<const char*, 9> kChapters{
    "The First Tee",   "Reading the Green", "Course Management", "Choosing the Club",
    "Packing the Bag", "Shared Fairways",   "Waiting Well",      "Proof",
    "The Back Nine"};

constexpr const char* kLesson = R"(## {}

The reference sums each **column** of a large matrix, walking down the rows. Every step lands on a new cache line.

Make `solve` **as fast as the par program** without changing its result.

### Rules
- Same signature, same results to `1e-6`
- One thread; no `#pragma omp`
- Any standard header is allowed

### Why it matters
A 64-byte line holds 16 floats. The reference uses one of them before the line is gone.

```
read  M[0][0]  M[1][0]  M[2][0]
line  0        1        2
```
)";

constexpr const char* kReference = R"(#include "puzzle.hpp"

// Column sums of a row-major matrix.
Output solve(const Input& input) {
  Output out(input.cols, 0.0F);
  for (std::size_t c = 0; c < input.cols; ++c) {
    for (std::size_t r = 0; r < input.rows; ++r) {
      out[c] += input.values[r * input.cols + c];  // one line, one float
    }
  }
  return out;
}
)";

constexpr const char* kHeader = R"(#pragma once
#include <cstddef>
#include <vector>

/// What solve() reads. It lies in read-only memory.
struct Input {
  std::size_t rows = 0;
  std::size_t cols = 0;
  std::vector<float> values;  // row by row
};
using Output = std::vector<float>;

Output solve(const Input& input);
)";

constexpr const char* kOpening = R"(# {}

How long a thing takes, how much of it goes through in a second, how busy a part is: three questions, three
numbers, and one does not follow from another.

## What to look at

- **Latency**: the time of one call.
- **Throughput**: calls in a second.
- **Utilisation**: the share of time in which a part works.
)";

constexpr int kMostChapters = 6;

/// Six chapters, or two holes each where there are not so many.
int holes_in_chapter(int holes) {
  return std::max(2, (holes + kMostChapters - 1) / kMostChapters);
}

Level level_number(int index, int chapter, const std::filesystem::path& puzzles) {
  const std::string title = kTitles[static_cast<std::size_t>(index) % kTitles.size()];
  Level level{.id = fmt::format("hole-{}", index + 1),
              .chapter = fmt::format("chapter-{}", chapter + 1),
              .title = title,
              .puzzle = "fake",
              .puzzle_folder = puzzles / "fake",
              .par = 3 + index % 3,
              .difficulty = 1 + index % 5,
              .minutes = 15 + 5 * (index % 3),
              .teaches = {"Row-major layout and strides", "Reading cache miss rates",
                          "Checking that a speed-up is real"}};
  level.hints = {"What lies next to `M[0][0]` in memory?",
                 "Swap the two loops **first**, then measure again.",
                 "Keep a row of sums and add to all of them:\n\n```cpp\nout[c] += row[c];\n```"};
  level.reflection = "Who would fix this for you in another language?";
  level.pitfall = "Believing that the same number of operations takes the same time.";
  level.lesson = fmt::format(fmt::runtime(kLesson), title);
  if (index == 0) {
    level.second_goal = SecondGoal{.metric = ResourceMetric::kPeakHeap, .at_most = 0.5};
  }
  if (index == 1) {
    level.predict = {"Which line of the reference takes most of the time?", "How much faster can it become?"};
  }
  return level;
}

/// The third hole, its chapter and what it teaches.
void give_long_names(client::CourseView& view) {
  client::Hole& hole = view.holes[2];
  hole.level.title =
      "A Hole Whose Name Goes On And On Until The Very Last Flag Of The Course Is Out Of Sight";
  hole.level.teaches.emplace_back("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter");
  view.chapters[hole.chapter].title =
      "The Chapter That Nobody Ever Managed To Pronounce In One Single Breath";
}

}  // namespace

Result<client::CourseView> make_fake_course(const FakeCourse& course) {
  for (const auto& [name, text] : {std::pair{"reference.cpp", kReference}, std::pair{"puzzle.hpp", kHeader},
                                   std::pair{"umpire.cpp", "// makes inputs\n"}}) {
    if (auto written = write_file_atomically(course.puzzles / "fake" / name, text); !written) {
      return std::unexpected(std::move(written.error()));
    }
  }
  client::CourseView view{.title = "The Rehearsal Course", .chapters = {}, .holes = {}, .next = {}};
  const int in_chapter = holes_in_chapter(course.holes);
  for (int i = 0; i < course.holes; ++i) {
    const int chapter = i / in_chapter;
    if (i % in_chapter == 0) {
      const char* title = kChapters[static_cast<std::size_t>(chapter) % kChapters.size()];
      view.chapters.push_back(
          {.id = fmt::format("chapter-{}", chapter + 1),
           .title = title,
           .levels = {},
           .opening = fmt::format(fmt::runtime(kOpening), title),
           .claim = Claim{.text = "I see where the time goes before I change anything.", .pars = 1}});
    }
    client::Hole hole{.number = i + 1,
                      .level = level_number(i, chapter, course.puzzles),
                      .chapter = static_cast<std::size_t>(chapter)};
    view.chapters.back().levels.push_back(hole.level.id);
    if (i < course.played) {
      constexpr std::array<int, 6> kScores{0, -1, 0, -2, 1, -1};
      constexpr std::array<double, 6> kRatios{1.00, 0.74, 1.01, 0.48, 1.21, 0.68};
      const auto which = static_cast<std::size_t>(i) % kScores.size();
      hole.standing = {.attempts = 7, .best_strokes = kScores[which], .best_ratio = kRatios[which]};
      for (int round = 6; round >= 0; --round) {
        hole.rounds.push_back(
            {Outcome::kScored, kScores[which] + round / 2, kRatios[which] * (1 + 0.2 * round)});
      }
    }
    view.holes.push_back(std::move(hole));
  }
  if (course.long_names) {
    give_long_names(view);
  }
  if (course.holes > 4) {
    view.holes[static_cast<std::size_t>(course.holes) - 2].level.broken =
        Failure{"batch.lua: field `par` is a string; a number was expected.", "Write par = 4."};
  }
  unlock(view);
  return view;
}

void unlock(client::CourseView& course) {
  course.next.reset();
  for (std::size_t i = 0; i < course.holes.size(); ++i) {
    client::Hole& hole = course.holes[i];
    const client::Hole* before = i > 0 ? &course.holes[i - 1] : nullptr;
    hole.open = before == nullptr || before->standing.best_strokes.value_or(kPickedUp) <= kBogey;
    hole.why_closed =
        hole.open ? std::string{}
        : before->chapter != hole.chapter
            ? fmt::format("Make bogey or better on all holes of {}.", course.chapters[before->chapter].title)
            : fmt::format("Make bogey or better on {}.", before->level.title);
    if (!course.next && hole.open && hole.standing.best_strokes.value_or(kPickedUp) > kPar) {
      course.next = i;
    }
  }
}

}  // namespace underpar::rehearsal

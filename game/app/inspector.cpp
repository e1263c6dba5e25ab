#include "game/app/inspector.hpp"

#include <chrono>
#include <utility>

#include "engine/base/files.hpp"
#include "engine/insight/assembly.hpp"
#include "engine/insight/count.hpp"
#include "engine/insight/heap.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/insight/profile.hpp"
#include "engine/insight/scaling.hpp"
#include "engine/insight/versus.hpp"

namespace underpar::client {
namespace {

template <class T>
Result<Answer> as_answer(Result<T> found) {
  if (!found) {
    return std::unexpected(std::move(found.error()));
  }
  return Answer{std::move(*found)};
}

/// Beside par, or beside a round of one's own.
Result<Answer> compared(const Inspector& inspector, const Inspection& player, std::int64_t against,
                        const std::stop_token& stop) {
  player.tell(RoundStep::kBuild, "compiling the program to compare with");
  const bool par = against == 0;
  const auto source =
      par ? read_file(player.level.puzzle_folder / "par.cpp") : inspector.book.source_of(against);
  if (!source) {
    return std::unexpected(source.error());
  }
  const auto other = inspect(inspector.builder, inspector.paths, player.level,
                             par ? "par.cpp" : "solution.cpp", *source, stop);
  if (!other) {
    return std::unexpected(other.error());
  }
  if (!other->player.compiled()) {
    return par ? fail("par.cpp of this hole does not compile.", "Tell its author.")
               : fail("The program of that round does not compile.", "Compare with another round.");
  }
  return as_answer(versus(player, *other, stop));
}

}  // namespace

Result<Answer> answer(const Inspector& inspector, const Inspect& asked, const OnProgress& on_progress,
                      const std::stop_token& stop) {
  on_progress({.step = RoundStep::kBuild, .text = "compiling your program"});
  auto inspection =
      inspect(inspector.builder, inspector.paths, asked.level, "solution.cpp", asked.text, stop);
  if (!inspection) {
    return std::unexpected(inspection.error());
  }
  inspection->on_progress = on_progress;
  if (!inspection->player.compiled()) {
    return fail("The program does not compile.", "A swing shows what the compiler says; mend that first.");
  }
  switch (asked.question) {
    case Question::kProfile:
      return as_answer(profile(*inspection, std::chrono::seconds{1}, stop));
    case Question::kCount:
      return as_answer(count(*inspection, stop));
    case Question::kScaling:
      return as_answer(scaling(*inspection, std::chrono::seconds{3}, stop));
    case Question::kHeap:
      return as_answer(heap(*inspection, stop));
    case Question::kAssembly:
      return as_answer(assembly(*inspection, stop));
    case Question::kVersus:
      break;
  }
  return compared(inspector, *inspection, asked.against, stop);
}

}  // namespace underpar::client

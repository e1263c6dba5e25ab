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

Result<Answer> against_par(const Subject& subject, const Inspection& player, const std::stop_token& stop) {
  const auto source = read_file(subject.level.puzzle_folder / "par.cpp");
  if (!source) {
    return std::unexpected(source.error());
  }
  const auto par = inspect(subject.builder, subject.paths, subject.level, "par.cpp", *source, stop);
  if (!par) {
    return std::unexpected(par.error());
  }
  if (!par->player.compiled()) {
    return fail("par.cpp of this hole does not compile.", "Tell its author.");
  }
  return as_answer(versus(player, *par, stop));
}

}  // namespace

Result<Answer> answer(const Subject& subject, Question question, const std::stop_token& stop) {
  const auto inspection =
      inspect(subject.builder, subject.paths, subject.level, "solution.cpp", subject.text, stop);
  if (!inspection) {
    return std::unexpected(inspection.error());
  }
  if (!inspection->player.compiled()) {
    return fail("The program does not compile.", "A swing shows what the compiler says; mend that first.");
  }
  switch (question) {
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
  return against_par(subject, *inspection, stop);
}

}  // namespace underpar::client

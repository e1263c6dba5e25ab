#include "game/app/inspector.hpp"

#include <chrono>
#include <utility>

#include "engine/insight/count.hpp"
#include "engine/insight/inspection.hpp"
#include "engine/insight/profile.hpp"

namespace underpar::client {
namespace {

template <class T>
Result<Answer> as_answer(Result<T> found) {
  if (!found) {
    return std::unexpected(std::move(found.error()));
  }
  return Answer{std::move(*found)};
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
  }
  return fail("This cannot be asked here.", "Choose another tab.");
}

}  // namespace underpar::client

#include "tests/screens/rehearsal/fake_answers.hpp"

#include <chrono>
#include <thread>

namespace underpar::rehearsal {
namespace {

using namespace std::chrono_literals;

/// 2,000 samples, or as many instructions, of the rehearsed reference.
Profile fake_profile() {
  const Frame solve{"solve", "solution.cpp", 8};
  const Frame outer{"solve", "solution.cpp", 7};
  Profile profile{.samples = 2'000, .attributed = 1'980};
  profile.functions = {{"solve", 0.55, 1}, {"std::vector::operator[]", 0.41, 0.41}, {"memset", 0.04, 0.04}};
  profile.lines = {{8, 0.81, "out[c] += input.values[r * input.cols + c];  // one line, one float"},
                   {7, 0.15, "for (std::size_t r = 0; r < input.rows; ++r) {"},
                   {5, 0.04, "Output out(input.cols, 0.0F);"}};
  profile.stacks = {
      {{solve}, 800},
      {{outer}, 300},
      {{solve, {"std::vector::operator[]", "stl_vector.h", 1'123}}, 820},
      {{{"solve", "solution.cpp", 5}, {"std::vector::vector", "stl_vector.h", 550}, {"memset", "", 0}}, 80}};
  profile.took = 1'100ms;
  return profile;
}

InstructionCount fake_count() {
  InstructionCount count{.n = 64,
                         .total = {.instructions = 51'234,
                                   .data_accesses = 20'000,
                                   .first_cache_misses = 4'096,
                                   .last_cache_misses = 0,
                                   .branches = 8'200,
                                   .wrong_guesses = 130}};
  count.profile = fake_profile();
  count.profile.mode = ProfileMode::kCounted;
  return count;
}

}  // namespace

Result<client::Answer> fake_answer(client::Question question, const std::string& text,
                                   const std::stop_token& stop) {
  if (text.contains("rehearse:compile")) {
    return fail("The program does not compile.", "A swing shows what the compiler says; mend that first.");
  }
  while (text.contains("rehearse:slow") && !stop.stop_requested()) {
    std::this_thread::sleep_for(1ms);
  }
  switch (question) {
    case client::Question::kProfile:
      return fake_profile();
    case client::Question::kCount:
      return fake_count();
  }
  return fail("This cannot be asked here.", "Choose another tab.");
}

}  // namespace underpar::rehearsal

#include "tests/screens/rehearsal/fake_answers.hpp"

#include <chrono>
#include <cmath>
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

Scaling fake_scaling() {
  Scaling scaling;
  const auto curve = [&scaling](const char* program, const char* growth, double factor, double power) {
    ScalingCurve& made = scaling.curves.emplace_back();
    made.program = program;
    made.growth = growth;
    made.rms = 0.03;
    for (std::size_t n = 32; n <= 2'048; n *= 2) {
      made.points.push_back({n, factor * std::pow(static_cast<double>(n), power)});
    }
  };
  curve("reference", "N²", 1, 2);
  curve("par", "N log N", 3, 1.2);
  curve("player", "N log N", 2.6, 1.21);
  scaling.curves[0].points.pop_back();
  scaling.curves[0].stopped = "The reference took longer than its share of the time with n = 2048.";
  return scaling;
}

HeapProfile fake_heap() {
  HeapProfile heap{.n = 1'024,
                   .allocations = 17,
                   .bytes = 5 << 20,
                   .peak_bytes = 3 << 20,
                   .leaked_bytes = 1'024,
                   .events_per_point = 2};
  heap.lines = {{5, 16, 5 << 20, 3 << 20, 0, "Output out(input.cols, 0.0F);"},
                {8, 1, 1'024, 1'024, 1'024, "out[c] += input.values[r * input.cols + c];"}};
  heap.live_bytes = {1 << 20, 2 << 20, 3 << 20, 2 << 20, 3 << 19, 3 << 20, 1 << 20, 1'024};
  return heap;
}

Assembly fake_assembly() {
  Assembly assembly;
  assembly.functions = {{"solve",
                         {{"", "push rbx", 4},
                          {"", "call operator new", 5},
                          {".L2", "mov rax, qword ptr [rdi + 8]", 6},
                          {".L3", "vmovups ymm1, ymmword ptr [rdx + rcx*4 + 0x20]", 8},
                          {"", "vaddps ymm0, ymm0, ymm1", 8},
                          {"", "cmp rcx, rax", 7},
                          {"", "jne .L3", 7},
                          {"", "ret", 11}}},
                        {"std::vector<float, std::allocator<float> >::_M_default_append", {{"", "ret", 0}}}};
  assembly.remarks = {{6, RemarkKind::kNotVectorized, "not vectorized: control flow in loop"},
                      {7, RemarkKind::kVectorized, "loop vectorized with 32-byte vectors"}};
  return assembly;
}

Versus fake_versus() {
  return {.diff = {{Change::kSame, 1, 1, "Output solve(const Input& input) {"},
                   {Change::kOnlyFirst, 2, 0, "  return Output(input.cols, 0.0F);"},
                   {Change::kOnlySecond, 0, 2, "  Output out(input.cols, 0.0F);"},
                   {Change::kOnlySecond, 0, 3, "    out[c] += row[c];"},
                   {Change::kSame, 3, 4, "}"}},
          .ratio = 0.71,
          .ratio_low = 0.70,
          .ratio_high = 0.72,
          .first = {.peak_heap_bytes = 1 << 20, .allocations = 1, .source_tokens = 40},
          .second = {.peak_heap_bytes = 3 << 20, .allocations = 17, .source_tokens = 96},
          .notes = "## Why the reference is slow\n\nIt walks **down** the columns."};
}

}  // namespace

Result<client::Answer> fake_answer(const client::Inspect& asked, const OnProgress& on_progress,
                                   const std::stop_token& stop) {
  const std::string& text = asked.text;
  on_progress(
      {.step = RoundStep::kMeasure, .done = 1'200, .of = 3'000, .text = "timing on inputs of eight sizes"});
  if (text.contains("rehearse:compile")) {
    return fail("The program does not compile.", "A swing shows what the compiler says; mend that first.");
  }
  while (text.contains("rehearse:slow") && !stop.stop_requested()) {
    std::this_thread::sleep_for(1ms);
  }
  switch (asked.question) {
    case client::Question::kProfile:
      return fake_profile();
    case client::Question::kCount:
      return fake_count();
    case client::Question::kScaling:
      return fake_scaling();
    case client::Question::kHeap:
      return fake_heap();
    case client::Question::kAssembly:
      return fake_assembly();
    case client::Question::kVersus:
      break;
  }
  return fake_versus();
}

}  // namespace underpar::rehearsal

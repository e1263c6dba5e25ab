#include "engine/referee/protocol.hpp"

#include <gtest/gtest.h>

namespace underpar {
namespace {

TEST(Protocol, CarriesAJobThereAndBack) {
  const Job job{.match = {.limits = {.threads = 2, .memory_mib = 64, .call_time_s = 0.5},
                          .clock = ChargedClock::kWall,
                          .lines = {.birdie = 0.4},
                          .seed = (std::uint64_t{1} << 53) - 1,
                          .budget = std::chrono::milliseconds{700},
                          .random_checks = 3},
                .umpire_fd = 20,
                .par_fd = 21,
                .player_fd = 22,
                .par_heap_fd = 23,
                .player_heap_fd = 24};
  const auto line = job_from_line(to_line(job));
  ASSERT_TRUE(line);
  const auto* back = std::get_if<Job>(&*line);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->match.limits.memory_mib, 64);
  EXPECT_EQ(back->match.clock, ChargedClock::kWall);
  EXPECT_EQ(back->match.lines.birdie, 0.4);
  EXPECT_EQ(back->match.seed, job.match.seed);
  EXPECT_EQ(back->match.budget, job.match.budget);
  EXPECT_EQ(back->player_fd, 22);
  EXPECT_EQ(back->par_heap_fd, 23);
  EXPECT_EQ(back->player_heap_fd, 24);
}

TEST(Protocol, CarriesATrialThereAndBack) {
  const auto line =
      job_from_line(to_line(TrialJob{.limits = {.threads = 3, .memory_mib = 10}, .program_fd = 9}));
  ASSERT_TRUE(line);
  const auto* back = std::get_if<TrialJob>(&*line);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->limits.threads, 3);
  EXPECT_EQ(back->limits.memory_mib, 10);
  EXPECT_EQ(back->program_fd, 9);
  const auto report =
      report_from_line(to_line(Report{TrialReport{.verdict = "ran", .altered = true, .out = "hello"}}));
  ASSERT_TRUE(report);
  EXPECT_EQ(std::get<TrialReport>(*report).verdict, "ran");
  EXPECT_TRUE(std::get<TrialReport>(*report).altered);
}

TEST(Protocol, RefusesAJobThatIsNone) {
  EXPECT_FALSE(job_from_line(""));
  EXPECT_FALSE(job_from_line("{}"));
  EXPECT_FALSE(job_from_line("[1, 2"));
}

TEST(Protocol, CarriesSamplesThereAndBack) {
  const Samples samples{
      .clock = ChargedClock::kCpu,
      .batch = 4,
      .player_ns = {1.5, 2.5},
      .par_ns = {3.5, 4.5},
      .input_ns = {0.5, 0.75},
      .heap = HeapSamples{.player = {.peak_heap_bytes = 4'096, .allocations = 3, .leaked_bytes = 16}},
      .checks = 7,
      .seed = 99,
      .ending = {.outcome = Outcome::kWrongAnswer,
                 .message = "Wrong answer \"quoted\".",
                 .wrong = {.seed = 99, .input = "n = 3", .where = "[1]", .expected = "2", .got = "3"}},
      .layers = {.in_force = {"seccomp"}, .missing = {"landlock"}},
      .measure_time = std::chrono::milliseconds{12}};
  const auto report = report_from_line(to_line(Report{samples}));
  ASSERT_TRUE(report);
  const auto* back = std::get_if<Samples>(&*report);
  ASSERT_NE(back, nullptr);
  EXPECT_EQ(back->player_ns, samples.player_ns);
  EXPECT_EQ(back->input_ns, samples.input_ns);
  EXPECT_EQ(back->batch, samples.batch);
  EXPECT_EQ(back->ending.outcome, Outcome::kWrongAnswer);
  ASSERT_TRUE(back->heap);
  EXPECT_EQ(back->heap->player.peak_heap_bytes, 4'096);
  EXPECT_EQ(back->heap->player.leaked_bytes, 16);
  EXPECT_EQ(back->ending.message, samples.ending.message);
  EXPECT_EQ(back->ending.wrong.got, "3");
  EXPECT_EQ(back->layers.missing, samples.layers.missing);
  EXPECT_EQ(back->measure_time, samples.measure_time);
}

TEST(Protocol, CarriesProgressAndFailures) {
  const auto progress =
      report_from_line(to_line(Report{Progress{.step = RoundStep::kMeasure, .done = 8, .ratio = 0.9}}));
  ASSERT_TRUE(progress);
  EXPECT_EQ(std::get<Progress>(*progress).done, 8);
  const auto failure = report_from_line(to_line(Report{Failure{.what = "No.", .hint = "Yes."}}));
  ASSERT_TRUE(failure);
  EXPECT_EQ(std::get<Failure>(*failure).hint, "Yes.");
}

TEST(Protocol, SurvivesBytesThatAreNoText) {
  const Samples samples{.ending = {.outcome = Outcome::kCrashed, .message = "said \xFF\xFE"}};
  const auto report = report_from_line(to_line(Report{samples}));
  ASSERT_TRUE(report);
  EXPECT_EQ(std::get<Samples>(*report).ending.outcome, Outcome::kCrashed);
}

TEST(Protocol, PassesOverLinesThatAreNoReport) {
  EXPECT_FALSE(report_from_line("{\"event\": \"progr"));
  EXPECT_FALSE(report_from_line("{\"event\": \"song\"}"));
  EXPECT_FALSE(report_from_line("{\"event\": \"samples\"}"));
}

}  // namespace
}  // namespace underpar

#include <gtest/gtest.h>

#include "engine/insight/inspector_protocol.hpp"

namespace underpar {
namespace {

InspectorJob job(Wanted wanted) {
  return {.wanted = wanted, .name = "solution.cpp", .source = "one\ntwo\nthree", .program_fd = 20};
}

template <class Found>
Result<Found> there_and_back(Wanted wanted, Found found) {
  auto report = inspector_report_from_line(to_line(Result<InspectorReport>{std::move(found)}), job(wanted));
  return report ? Result<Found>{std::get<Found>(*report)} : std::unexpected(report.error());
}

Profile small_profile() {
  const Frame solve{.function = "solve", .file = "/game/solution.cpp", .line = 2};
  const Frame sort{.function = "std::sort", .file = "/usr/include/algorithm", .line = 900};
  return {.samples = 4,
          .attributed = 3,
          .functions = {{.name = "std::sort", .self = 0.75, .total = 0.75}},
          .lines = {{.line = 2, .share = 0.75, .text = "two"}},
          .stacks = {{.frames = {solve, sort}, .weight = 3}, {.frames = {solve}, .weight = 1}}};
}

TEST(InspectorProtocol, CarriesAJobThereAndBack) {
  auto asked = job(Wanted::kHeap);
  asked.evidence_fd = 21;
  const auto back = inspector_job_from_line(to_line(asked));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->wanted, Wanted::kHeap);
  EXPECT_EQ(back->source, asked.source);
  EXPECT_EQ(back->program_fd, 20);
  EXPECT_EQ(back->evidence_fd, 21);
  EXPECT_FALSE(inspector_job_from_line("{}"));
}

TEST(InspectorProtocol, CarriesAProfileThereAndBack) {
  const auto profile = small_profile();
  const auto back = there_and_back(Wanted::kProfile, profile);
  ASSERT_TRUE(back) << back.error().what;
  EXPECT_EQ(back->samples, 4);
  EXPECT_EQ(back->attributed, 3);
  ASSERT_EQ(back->functions.size(), 1U);
  EXPECT_DOUBLE_EQ(back->functions[0].self, 0.75);
  ASSERT_EQ(back->lines.size(), 1U);
  EXPECT_EQ(back->lines[0].text, "two");
  ASSERT_EQ(back->stacks.size(), 2U);
  EXPECT_EQ(back->stacks[0].frames, profile.stacks[0].frames);
  EXPECT_EQ(back->stacks[1].weight, 1);
}

TEST(InspectorProtocol, CarriesCountsHeapAndCodeThereAndBack) {
  const Costs costs{.instructions = 9, .data_accesses = 5, .branches = 2, .wrong_guesses = 1};
  const auto count =
      there_and_back(Wanted::kCount, InstructionCount{.total = costs,
                                                      .lines = {{.line = 3, .costs = costs, .text = "three"}},
                                                      .profile = small_profile()});
  ASSERT_TRUE(count) << count.error().what;
  EXPECT_EQ(count->total, costs);
  EXPECT_EQ(count->lines.at(0).costs, costs);
  EXPECT_EQ(count->profile.samples, 4);
  const auto heap = there_and_back(
      Wanted::kHeap,
      HeapProfile{.bytes = 70,
                  .lines = {{.line = 1, .allocations = 2, .bytes = 70, .leaked_bytes = 8, .text = "one"}},
                  .events_per_point = 2,
                  .live_bytes = {0, 70}});
  ASSERT_TRUE(heap) << heap.error().what;
  EXPECT_EQ(heap->lines.at(0).leaked_bytes, 8);
  EXPECT_EQ(heap->live_bytes, (std::vector<std::int64_t>{0, 70}));
  const auto code = there_and_back(
      Wanted::kCode, std::vector<AssemblyFunction>{
                         {.name = "solve", .lines = {{.label = ".L1", .text = "ret", .line = 0}}}});
  ASSERT_TRUE(code) << code.error().what;
  EXPECT_EQ(code->at(0).lines.at(0).text, "ret");
}

TEST(InspectorProtocol, PassesOnWhatWentWrong) {
  const auto report =
      inspector_report_from_line(to_line(Result<InspectorReport>{fail("No.", "Yes.")}), job(Wanted::kCode));
  ASSERT_FALSE(report);
  EXPECT_EQ(report.error().what, "No.");
  EXPECT_EQ(report.error().hint, "Yes.");
}

TEST(InspectorProtocol, BelievesNoNumberThatCannotBe) {
  auto profile = small_profile();
  profile.lines[0].line = 4;  // of three
  EXPECT_FALSE(there_and_back(Wanted::kProfile, profile));
  profile = small_profile();
  profile.lines[0].share = 1.5;
  EXPECT_FALSE(there_and_back(Wanted::kProfile, profile));
  profile = small_profile();
  profile.samples = -1;
  EXPECT_FALSE(there_and_back(Wanted::kProfile, profile));
  profile = small_profile();
  profile.stacks[1].weight = 2;  // more than there are samples
  EXPECT_FALSE(there_and_back(Wanted::kProfile, profile));
  EXPECT_FALSE(there_and_back(Wanted::kHeap, HeapProfile{.bytes = (std::int64_t{1} << 53) + 1}));
  EXPECT_FALSE(there_and_back(
      Wanted::kCode,
      std::vector<AssemblyFunction>{{.name = "solve", .lines = {{.label = "", .text = "ret", .line = 4}}}}));
}

TEST(InspectorProtocol, BelievesNoStackThatRefersToNothingOrFillsTheMemory) {
  const auto told = [](const std::string& frames, const std::string& stack) {
    return inspector_report_from_line(
        R"({"profile":{"samples":1,"attributed":0,"functions":[],"lines":[],"frames":[)" + frames +
            R"(],"stacks":[[1)" + stack + "]]}}",
        job(Wanted::kProfile));
  };
  const auto named = [](std::size_t length) { return R"([")" + std::string(length, 'x') + R"(","",0])"; };
  const auto repeated = [](std::size_t times) {
    std::string stack;
    for (std::size_t i = 0; i < times; ++i) {
      stack += ",0";
    }
    return stack;
  };
  EXPECT_TRUE(told(named(10), ",0,0"));
  EXPECT_FALSE(told(named(10), ",1"));
  EXPECT_FALSE(told(named(10), ",-1"));
  EXPECT_FALSE(told(named(10), ",\"0\""));
  EXPECT_FALSE(told(named(1'000'000), repeated(1'000)));
}

TEST(InspectorProtocol, BelievesNothingThatIsNoReport) {
  const std::string deep = R"({"code":)" + std::string(100'000, '[');
  for (const std::string& line : {std::string{}, std::string{"{}"}, std::string{"[1, 2"}, std::string{"\xFF"},
                                  deep, deep + std::string(100'000, ']') + "}", std::string{R"({"heap": 7})"},
                                  std::string{R"({"code": [["solve"]]})"}}) {
    const auto report = inspector_report_from_line(line, job(Wanted::kCode));
    ASSERT_FALSE(report) << line.substr(0, 40);
    EXPECT_EQ(report.error().what,
              "The program of solution.cpp could not be read: what was found in it makes no sense.");
  }
}

}  // namespace
}  // namespace underpar

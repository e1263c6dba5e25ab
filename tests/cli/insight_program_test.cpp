#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include <algorithm>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"

// The commands that show why a program is slow, as a person types them.

namespace underpar {
namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;
namespace fs = std::filesystem;

const fs::path kPuzzle = fs::path{UNDERPAR_SOURCE_DIR} / "puzzles" / "engravers-line";

class InsightProgram : public testing::Test {
 protected:
  [[nodiscard]] Completed in_shell(const std::string& script) const {
    auto completed = run({.argv = {"/bin/sh", "-c", script},
                          .environment = {"XDG_DATA_HOME=" + folder_->path().string(),
                                          "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/tests/cache",
                                          "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR, "PATH=/usr/bin:/bin"},
                          .working_folder = folder_->path().string(),
                          .wall_limit = 120s,
                          .output_limit_bytes = std::size_t{4} << 20});
    EXPECT_TRUE(completed);
    return completed.value_or(Completed{});
  }

  /// `underpar WORDS`, which must be answered.
  [[nodiscard]] std::string answer(const std::string& words) const {
    const auto completed = in_shell(UNDERPAR_BINARY_DIR "/bin/underpar " + words);
    EXPECT_EQ(completed.exit_status, 0) << words << "\n" << completed.err;
    return completed.out;
  }
  [[nodiscard]] Json object(const std::string& words) const { return Json::parse(answer(words + " --json")); }

  [[nodiscard]] static std::string of(const char* file) {
    return " engravers-line --solution " + (kPuzzle / file).string();
  }

  Result<TemporaryFolder> folder_ = TemporaryFolder::create(fs::temp_directory_path());
};

TEST_F(InsightProgram, ProfileNamesTheHottestLineAndWritesWhatViewersOpen) {
  const auto profile = object("profile" + of("reference.cpp") +
                              " --folded f.txt --speedscope s.json --callgrind callgrind.out");
  EXPECT_EQ(profile["mode"], "sampled") << profile["note"];
  EXPECT_GE(profile["attributed"].get<double>(), profile["samples"].get<double>() * 0.95);
  EXPECT_THAT(profile["lines"][0]["text"].get<std::string>(), HasSubstr("line = line + "));
  EXPECT_FALSE(profile["machine"].get<std::string>().empty());
  EXPECT_EQ(profile["read"], nullptr);
  const auto annotated = in_shell("callgrind_annotate callgrind.out");
  EXPECT_EQ(annotated.exit_status, 0) << annotated.err;
  EXPECT_THAT(annotated.out, AllOf(HasSubstr("PROGRAM TOTALS"), HasSubstr("std::__cxx11::basic_string::")));
  EXPECT_THAT(read_file(folder_->path() / "f.txt").value_or(""), HasSubstr("solve;engrave"));
  EXPECT_EQ(Json::parse(read_file(folder_->path() / "s.json").value_or("{}"))["profiles"].size(), 1U);
}

TEST_F(InsightProgram, ProfileOfTheReferenceTellsWhatAReadEarns) {
  (void)answer("predict engravers-line --line 1 --share 50 --factor 2");
  (void)answer("start engravers-line");
  const auto read = object("profile engravers-line --reference")["read"];
  EXPECT_EQ(read["line_points"], 0);  // the first line does nothing
  EXPECT_TRUE(read["factor_points"].is_null());
}

TEST_F(InsightProgram, HeapTellsTheSameInWordsAndNumbers) {
  const auto heap = object("heap" + of("reference.cpp"));
  EXPECT_GT(heap["allocations"], 0);
  EXPECT_EQ(std::ranges::max(heap["live_bytes"].get<std::vector<std::int64_t>>()), heap["peak_bytes"]);
  EXPECT_THAT(answer("heap" + of("reference.cpp")),
              AllOf(HasSubstr("nothing leaked"), HasSubstr("█"),
                    HasSubstr(heap["lines"][0]["text"].get<std::string>().substr(0, 20))));
}

TEST_F(InsightProgram, AsmShowsInstructionsBelowTheirLines) {
  EXPECT_THAT(answer("asm" + of("par.cpp")), AllOf(HasSubstr("solve"), HasSubstr("call "), HasSubstr("· ")));
  EXPECT_EQ(object("asm" + of("par.cpp"))["functions"][0]["name"], "solve");
}

TEST_F(InsightProgram, VersusKeepsParToItselfUntilParIsReached) {
  (void)answer("start engravers-line");
  const auto locked = in_shell(UNDERPAR_BINARY_DIR "/bin/underpar versus engravers-line");
  EXPECT_EQ(locked.exit_status, 1);
  EXPECT_THAT(locked.err, HasSubstr("once you have reached par"));
  EXPECT_THAT(locked.out, testing::IsEmpty());
  (void)in_shell("cp " + (kPuzzle / "birdie.cpp").string() +
                 " underpar/solutions/engravers-line/solution.cpp");
  (void)answer("run engravers-line");
  const auto versus = object("versus engravers-line");
  EXPECT_LT(versus["ratio"], 1.1);
  EXPECT_FALSE(versus["diff"].empty());
  EXPECT_THAT(answer("versus engravers-line"), HasSubstr("The author's notes"));
  const auto rounds = answer("versus engravers-line --against 1");
  EXPECT_THAT(rounds, HasSubstr("only in round 1"));
  EXPECT_THAT(rounds, testing::Not(HasSubstr("The author's notes"))) << "they tell of par";
}

TEST_F(InsightProgram, SaysWhatIsWrong) {
  (void)in_shell("printf 'int solve() { return ot; }' > broken.cpp");
  EXPECT_EQ(
      in_shell(UNDERPAR_BINARY_DIR "/bin/underpar profile engravers-line --solution broken.cpp").exit_status,
      4);
  EXPECT_EQ(in_shell(UNDERPAR_BINARY_DIR "/bin/underpar heap nowhere").exit_status, 64);
  (void)in_shell(
      "printf '#include \"puzzle.hpp\"\\nOutput solve(const Input&) { for (;;) {} }\\n' > endless.cpp");
  const auto ended =
      in_shell(UNDERPAR_BINARY_DIR "/bin/underpar scaling engravers-line --json --solution endless.cpp");
  EXPECT_EQ(ended.exit_status, 0) << ended.err;
  EXPECT_THAT(Json::parse(ended.out)["curves"][2]["stopped"].get<std::string>(), HasSubstr("longer than"));
}

}  // namespace
}  // namespace underpar

#include "engine/classroom/exports.hpp"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "engine/base/files.hpp"
#include "engine/classroom/csv.hpp"
#include "tests/classroom/made_up.hpp"

namespace underpar::classroom {
namespace {

using testing::HasSubstr;
using testing::Not;

/// Compares with a file that a person has looked at. UNDERPAR_WRITE_GOLDEN=1 writes it anew.
void expect_golden(const std::string& name, const std::string& text) {
  const auto file = std::filesystem::path{UNDERPAR_SOURCE_DIR} / "tests" / "classroom" / "golden" / name;
  if (std::getenv("UNDERPAR_WRITE_GOLDEN") != nullptr) {
    ASSERT_TRUE(write_file_atomically(file, text));
  }
  EXPECT_EQ(text, read_file(file).value_or("no golden file")) << name;
}

TEST(Exports, AreAsOtherSystemsReadThem) {
  const std::vector<JudgedAssignment> all{made_up_results()};
  const auto members = made_up_members();
  expect_golden("results.csv", results_csv(members, all));
  expect_golden("roster.csv", roster_csv(members));
  expect_golden("moodle.csv", moodle_csv(members, all));
  expect_golden("gradescope.json",
                gradescope_json(made_up_run(1, 0.91).run, 100, std::chrono::milliseconds{4'321}));
  RunResult wrong{.outcome = Outcome::kWrongAnswer, .message = "Expected 3, got 4."};
  expect_golden("gradescope_wrong.json", gradescope_json(wrong, 100, std::chrono::milliseconds{900}));
  expect_golden("coderunner.json", coderunner_json(made_up_run(1, 1.3).run));
}

constexpr auto kGradebook =
    "Student,ID,SIS User ID,SIS Login ID,Section,reading-room (815),Other (816)\r\n"
    "    Points Possible,,,,,100,10\r\n"
    "\"Lovelace, Ada\",1,s1,ada,A,,7\r\n"
    "Stranger,2,s99,str,A,,3\r\n";

TEST(Exports, FillAGradebookOfCanvasAndLeaveTheRestAsItIs) {
  const auto filled = canvas_csv(kGradebook, made_up_members(), made_up_results());
  ASSERT_TRUE(filled) << filled.error().failure.what;
  expect_golden("canvas.csv", *filled);
}

TEST(Exports, RefuseAGradebookWithoutTheAssignment) {
  EXPECT_FALSE(canvas_csv("Student,ID,SIS User ID\r\nAda,1,s1\r\n", made_up_members(), made_up_results()));
}

TEST(Exports, KeepNamesOutOfTheFolderThatIsComparedForPlagiarism) {
  const std::vector<ComparedSource> sources{{.member_id = 1, .nick = "Ada", .source = "int a;"},
                                            {.member_id = 2, .nick = "=cmd", .source = "int b;"}};
  const auto files = plagiarism_folder("reading-room", sources, "int reference;", "secret");
  std::string all;
  for (const auto& file : files) {
    all += "== " + file.path + "\n" + file.text + "\n";
    if (file.path != "key.csv") {
      EXPECT_THAT(file.text, Not(HasSubstr("Ada"))) << file.path;
    }
  }
  expect_golden("plagiarism.txt", all);
}

TEST(Exports, ReadTheRosterTheyWrote) {
  const auto members = made_up_members();
  const auto people = roster_of(roster_csv(std::span{members}.first(1)));
  ASSERT_TRUE(people);
  ASSERT_EQ(people->size(), 1U);
  EXPECT_EQ(people->front().family_name, "Lovelace");
  EXPECT_EQ(people->front().extra.count(), 30);
}

TEST(Exports, SayWhichLineOfARosterIsBroken) {
  const auto people =
      roster_of("external_id,email,family_name,given_name,section,extra_minutes\r\ns1,a,b,c,d,x\r\n");
  ASSERT_FALSE(people);
  EXPECT_THAT(people.error().failure.what, HasSubstr("Line 2"));
}

TEST(Csv, ComesBackAsItWas) {
  const Csv rows{{"a", "b,c", "d\"e\"", "line\r\nbreak"}, {"", "", "", ""}, {"Zoë", "'", " x ", "last"}};
  EXPECT_EQ(read_csv(csv_text(rows)), rows);
}

TEST(Csv, ReadsWhatOtherProgramsWrite) {
  EXPECT_EQ(read_csv("\xEF\xBB\xBFx,y\n1,\"2\""), (Csv{{"x", "y"}, {"1", "2"}}));
  EXPECT_EQ(read_csv("a,\n,b\n"), (Csv{{"a", ""}, {"", "b"}}));
  EXPECT_EQ(read_csv("a,"), (Csv{{"a", ""}}));
  EXPECT_FALSE(read_csv("\"cut off"));
  EXPECT_FALSE(read_csv("\"a\"b\n"));
}

TEST(Csv, LetsNoCellBeAFormula) {
  for (const char* text : {"=1+1", "+1", "-1", "@A1", "\t=1", "\r=1"}) {
    EXPECT_EQ(inert(text), std::string{"'"} + text);
  }
  EXPECT_EQ(inert("1=1"), "1=1");
  EXPECT_EQ(inert(""), "");
}

}  // namespace
}  // namespace underpar::classroom

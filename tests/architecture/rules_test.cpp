// Each rule on a small example that breaks it: a check that cannot fail checks nothing.
#include "tests/architecture/rules.hpp"

#include <gmock/gmock.h>

#include <string>
#include <string_view>

namespace underpar::architecture {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

constexpr std::string_view kExample = R"(
## Who may include whom
| folder | may include |
| --- | --- |
| `engine/base` | nothing |
| `engine/judge`, `engine/record` | `base` |
| `engine/referee` | `base` |
| `engine/referee/main.cpp` | `base`, `judge` |
| `engine/guest` | `puzzles/kit` |
| `puzzles/*` | `puzzles/kit` |
| `game/cli` | `engine/*` |
| `tests` | anything |

## Libraries
| library | headers | used by | package |
| --- | --- | --- | --- |
| fmt | `fmt/*` | `engine`, `game` | libfmt-dev |
| SQLite | `sqlite3.h`, `SQLiteCpp/*` | `record` | libsqlitecpp-dev |

## Long files
| file | reason |
| --- | --- |
| `engine/base/table.cpp` | One table. |
)";

House example() {
  auto house = parse_house(kExample);
  EXPECT_TRUE(house) << house.error().what;
  return house ? *house : House{};
}

bool always(const std::string& /*path*/) {
  return true;
}
bool never(const std::string& /*path*/) {
  return false;
}

Findings includes(const std::string& path, std::string_view text, const Exists& exists = always) {
  return check_includes(make_source_file(path, text), example(), exists);
}

TEST(Includes, MayGoToOwnFolderAndToAllowedOnes) {
  EXPECT_THAT(includes("engine/judge/judge.cpp",
                       "#include \"engine/judge/judge.hpp\"\n#include <vector>\n#include <sys/types.h>\n"
                       "#include <fmt/format.h>\n#include \"engine/base/result.hpp\"\n"),
              IsEmpty());
  EXPECT_THAT(includes("game/cli/main.cpp", "#include \"engine/record/record.hpp\"\n"), IsEmpty());
}

TEST(Includes, AcrossAnArrowThatIsNotThereNameFileLineRuleAndWayOut) {
  const Findings findings =
      includes("engine/judge/judge.cpp", "#include <vector>\n#include \"engine/record/record.hpp\"\n");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].line, 2U);
  EXPECT_EQ(findings[0].rule,
            "engine/judge may include its own folder, engine/base, not \"engine/record/record.hpp\".");
  EXPECT_THAT(describe(findings), HasSubstr("engine/judge/judge.cpp:2: engine/judge may include"));
  EXPECT_THAT(describe(findings), HasSubstr("Hand the value in from above"));
}

TEST(Includes, OfAProgramsMainMayReachFurtherThanItsFolder) {
  EXPECT_THAT(includes("engine/referee/main.cpp",
                       "#include \"engine/judge/judge.hpp\"\n#include \"engine/referee/duel.hpp\"\n"),
              IsEmpty());
  EXPECT_THAT(includes("engine/referee/duel.cpp", "#include \"engine/judge/judge.hpp\"\n"), SizeIs(1));
}

TEST(Includes, FromAFolderWithoutARowAreRefused) {
  const Findings findings = includes("engine/attic/attic.cpp", "#include <vector>\n");
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].advice, "Add a row for `engine/attic`.");
}

TEST(Includes, StartAtTheRoot) {
  EXPECT_THAT(includes("engine/judge/judge.cpp", "#include \"judge.hpp\"\n", never), SizeIs(1));
}

TEST(Includes, OfALibraryComeFromItsUsersOnly) {
  EXPECT_THAT(includes("engine/record/rows.cpp", "#include <SQLiteCpp/SQLiteCpp.h>\n"), IsEmpty());
  EXPECT_THAT(describe(includes("engine/judge/judge.cpp", "#include <sqlite3.h>\n")),
              HasSubstr("<sqlite3.h> belongs to SQLite, which engine/record may use."));
}

TEST(Includes, OfALibraryNobodyListedAreRefused) {
  EXPECT_THAT(describe(includes("engine/judge/judge.cpp", "#include <boost/any.hpp>\n")),
              HasSubstr("in no row of the table \"Libraries\""));
}

TEST(Includes, OfAPuzzleStayInItsFolderAndTheKit) {
  EXPECT_THAT(includes("puzzles/reading-room/umpire.cpp",
                       "#include \"puzzle.hpp\"\n#include \"puzzles/kit/umpire.hpp\"\n"),
              IsEmpty());
  EXPECT_THAT(includes("engine/guest/guest_main.cpp", "#include \"puzzle.hpp\"\n"), IsEmpty());
  EXPECT_THAT(includes("puzzles/reading-room/par.cpp", "#include \"puzzles/column-walk/puzzle.hpp\"\n"),
              SizeIs(1));
  EXPECT_THAT(includes("puzzles/reading-room/par.cpp", "#include <fmt/format.h>\n"), SizeIs(1));
  EXPECT_THAT(includes("engine/judge/judge.cpp", "#include \"puzzle.hpp\"\n", never), SizeIs(1));
}

TEST(Includes, OfInternalHeadersStayInTheirModuleButForTests) {
  EXPECT_THAT(includes("engine/base/files.cpp", "#include \"engine/base/internal/open.hpp\"\n"), IsEmpty());
  EXPECT_THAT(includes("engine/judge/judge.cpp", "#include \"engine/base/internal/open.hpp\"\n"), SizeIs(1));
  EXPECT_THAT(includes("tests/base/files_test.cpp", "#include \"engine/base/internal/open.hpp\"\n"),
              IsEmpty());
}

TEST(Includes, InsideRawStringsAreText) {
  EXPECT_THAT(includes("engine/judge/judge.cpp",
                       "const char* text = R\"(\n#include \"engine/record/record.hpp\"\n)\";\n"),
              IsEmpty());
  EXPECT_THAT(includes("engine/judge/judge.cpp",
                       "auto a = R\"x(one line)x\";\n#include \"engine/record/record.hpp\"\n"),
              SizeIs(1));
}

TEST(OwnHeader, ComesFirst) {
  const auto late =
      make_source_file("engine/judge/judge.cpp", "#include <vector>\n#include \"engine/judge/judge.hpp\"\n");
  EXPECT_THAT(describe(check_own_header_first(late, always)),
              HasSubstr("Put #include \"engine/judge/judge.hpp\""));
  EXPECT_THAT(check_own_header_first(late, never), IsEmpty());
  EXPECT_THAT(
      check_own_header_first(
          make_source_file("engine/judge/judge.cpp", "#include \"engine/judge/judge.hpp\"\n"), always),
      IsEmpty());
}

TEST(PragmaOnce, StandsAboveTheIncludesOfEachHeader) {
  EXPECT_THAT(check_pragma_once(make_source_file("a.hpp", "// About.\n#pragma once\n#include <vector>\n")),
              IsEmpty());
  EXPECT_THAT(check_pragma_once(make_source_file("a.hpp", "#include <vector>\n#pragma once\n")), SizeIs(1));
  EXPECT_THAT(check_pragma_once(make_source_file("a.hpp", "struct A {};\n")), SizeIs(1));
  EXPECT_THAT(check_pragma_once(make_source_file("a.cpp", "struct A {};\n")), IsEmpty());
}

TEST(Length, NeedsAReasonAboveFourHundredLines) {
  std::string text;
  for (std::size_t i = 0; i < kMaxLines; ++i) {
    text += "int x;\n";
  }
  EXPECT_THAT(check_length(make_source_file("engine/base/a.cpp", text), example()), IsEmpty());
  text += "int y;\n";
  EXPECT_THAT(describe(check_length(make_source_file("engine/base/a.cpp", text), example())),
              HasSubstr("engine/base/a.cpp: A file of 401 lines"));
  EXPECT_THAT(check_length(make_source_file("engine/base/table.cpp", text), example()), IsEmpty());
}

TEST(OpenNotes, NameTheirIssue) {
  EXPECT_THAT(check_open_notes(make_source_file("a.cpp", "// TODO(#12): Split.\nint todo_count;\n")),
              IsEmpty());
  EXPECT_THAT(
      check_open_notes(make_source_file("a.cpp", "// TODO: Split.\n// FIXME later\n// TODO(me): x\n")),
      SizeIs(3));
}

TEST(MachinePaths, AreRefused) {
  EXPECT_THAT(check_machine_paths(
                  make_source_file("engine/a.cpp", "auto a = \"/home/ann/x\";\nauto b = \"/root/x\";\n")),
              SizeIs(2));
  EXPECT_THAT(check_machine_paths(make_source_file("engine/a.cpp", "// see share/root/x and /usr/include\n")),
              IsEmpty());
  EXPECT_THAT(check_machine_paths(make_source_file("tests/a.cpp", "open(\"/root/.profile\");\n")), IsEmpty());
  EXPECT_THAT(check_machine_paths(make_source_file("tests/a.cpp", "open(\"/work/x\");\n")), SizeIs(1));
}

TEST(Tables, NameOnlyWhatIsThere) {
  House house = example();
  std::vector<SourceFile> tree;
  tree.reserve(house.rooms.size() + 1);
  for (const Room& room : house.rooms) {
    tree.push_back(
        make_source_file(room.pattern == "puzzles/*" ? "puzzles/kit/kit.hpp" : room.pattern + "/a.cpp", ""));
  }
  tree.push_back(make_source_file("engine/base/table.cpp", std::string(kMaxLines + 1, '\n')));
  EXPECT_THAT(describe(check_tables(house, tree)), "");
  house.rooms.push_back({.pattern = "engine/attic", .allowed = {"engine/cellar"}});
  house.long_files.push_back({.path = "engine/base/a.cpp", .reason = "None."});
  EXPECT_THAT(check_tables(house, tree), SizeIs(3));
}

TEST(Packages, OfEachLibraryAreListed) {
  const auto list =
      make_source_file("packages.txt", "build   libfmt-dev  # text\nbuild libsqlitecpp-devel\n");
  const Findings findings = check_packages(example(), list);
  ASSERT_THAT(findings, SizeIs(1));
  EXPECT_EQ(findings[0].rule, "SQLite needs the package libsqlitecpp-dev.");
}

TEST(Page, WithoutItsTablesIsRefused) {
  EXPECT_FALSE(parse_house("# Nothing\n"));
  EXPECT_FALSE(parse_house("## Who may include whom\n| a | b |\n| --- | --- |\n| base | `model` |\n"));
}

TEST(Page, PatternsStopAtSlashes) {
  EXPECT_TRUE(lies_in("puzzles/kit/rng.hpp", "puzzles/*"));
  EXPECT_TRUE(lies_in("puzzles/a/traps/b.cpp", "puzzles/*/traps"));
  EXPECT_FALSE(lies_in("puzzles/a/b/traps/b.cpp", "puzzles/*/traps"));
  EXPECT_FALSE(lies_in("engine/basement/a.hpp", "engine/base"));
}

}  // namespace
}  // namespace underpar::architecture

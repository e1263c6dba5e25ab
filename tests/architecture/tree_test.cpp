// The project itself against the rules of ARCHITECTURE.md.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "tests/architecture/rules.hpp"

namespace underpar::architecture {
namespace {

const std::filesystem::path kRoot = UNDERPAR_SOURCE_DIR;

bool in_project(const std::string& path) {
  return std::filesystem::is_regular_file(kRoot / path);
}

const std::vector<SourceFile>& cpp_files() {
  static const std::vector<SourceFile> kFiles = [] {
    std::vector<SourceFile> files =
        read_tree(kRoot, {"engine", "game", "puzzles", "tests", "bench"}, {".hpp", ".cpp"});
    // What a test feeds to the game is data, and may be wrong on purpose.
    std::erase_if(files,
                  [](const SourceFile& file) { return file.path.find("/fixtures/") != std::string::npos; });
    return files;
  }();
  return kFiles;
}

class Tree : public testing::Test {
 protected:
  void SetUp() override {
    std::ifstream page(kRoot / "ARCHITECTURE.md");
    auto house = parse_house(std::string(std::istreambuf_iterator<char>(page), {}));
    ASSERT_TRUE(house) << house.error().what << ' ' << house.error().hint;
    house_ = std::move(*house);
  }

  /// Applies a rule to all files and expects no finding.
  template <class Rule>
  void expect_kept(const std::vector<SourceFile>& files, const Rule& rule) {
    Findings all;
    for (const SourceFile& file : files) {
      for (Finding& finding : rule(file)) {
        all.push_back(std::move(finding));
      }
    }
    EXPECT_TRUE(all.empty()) << describe(all);
  }

  House house_;
};

TEST_F(Tree, IncludesOnlyWhatTheTableAllows) {
  expect_kept(cpp_files(), [&](const SourceFile& file) { return check_includes(file, house_, in_project); });
}

TEST_F(Tree, IncludesOwnHeadersFirst) {
  expect_kept(cpp_files(), [](const SourceFile& file) { return check_own_header_first(file, in_project); });
}

TEST_F(Tree, GuardsEveryHeader) {
  expect_kept(cpp_files(), check_pragma_once);
}

TEST_F(Tree, HasNoFileThatIsLongWithoutAReason) {
  expect_kept(cpp_files(), [&](const SourceFile& file) { return check_length(file, house_); });
}

TEST_F(Tree, HasNoOpenNoteWithoutAnIssue) {
  std::vector<SourceFile> files = read_tree(
      kRoot, {"engine", "game", "puzzles", "tests", "bench", "levels", "cmake", "scripts", "play", "check"},
      {".hpp", ".cpp", ".lua", ".md", ".cmake", ".txt", ".sh", "play", "check"});
  std::erase_if(files, [](const SourceFile& file) { return lies_in(file.path, "tests/architecture"); });
  expect_kept(files, check_open_notes);
}

TEST_F(Tree, KnowsNoFolderOfOneMachine) {
  std::vector<SourceFile> files = read_tree(
      kRoot,
      {"engine", "game", "puzzles", "tests", "bench", "levels", "assets", "cmake", "scripts", "docs", ".ci",
       "play", "check", "README.md", "CONTRIBUTING.md", "ARCHITECTURE.md"},
      {".hpp", ".cpp", ".lua", ".md", ".cmake", ".txt", ".sh", ".py", ".json", "run", "play", "check"});
  std::erase_if(files, [](const SourceFile& file) { return lies_in(file.path, "tests/architecture"); });
  expect_kept(files, check_machine_paths);
}

TEST_F(Tree, ListsThePackageOfEachLibrary) {
  const std::vector<SourceFile> list = read_tree(kRoot, {"packages.txt"}, {});
  ASSERT_EQ(list.size(), 1U);
  const Findings findings = check_packages(house_, list.front());
  EXPECT_TRUE(findings.empty()) << describe(findings);
}

TEST_F(Tree, IsWhatTheTablesSay) {
  const Findings findings = check_tables(
      house_,
      read_tree(kRoot, {"engine", "game", "puzzles", "tests", "bench"}, {".hpp", ".cpp", "CMakeLists.txt"}));
  EXPECT_TRUE(findings.empty()) << describe(findings);
}

}  // namespace
}  // namespace underpar::architecture

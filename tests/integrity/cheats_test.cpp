// Every program of cheats/, played as a player's on a real level: it gets the verdict its first line names.
// Where the rules make a cheat worthless rather than visible, it does the work of par in its own way, and is
// no faster than par by more than the interval allows.
//
// UNDERPAR_REPEAT plays each so many times, with new inputs each time.

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <map>

#include "engine/model/names.hpp"
#include "tests/rounds/round_fixture.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

/// A cheat pays when even the slow end of its interval is faster than the same work done honestly. The
/// interval misses with chance 0.01; the rest is for what two programs of the same work may differ by.
constexpr double kNoGain = 0.97;

struct Cheat {
  fs::path file;
  std::string level;
  std::string verdict;  ///< empty: worthless
};

/// The lines "// key: value" a file begins with.
Cheat read_cheat(const fs::path& file) {
  std::map<std::string, std::string> header;
  std::ifstream stream{file};
  for (std::string line; std::getline(stream, line) && line.starts_with("// ");) {
    if (const auto colon = line.find(": "); colon != std::string::npos) {
      header.emplace(line.substr(3, colon - 3), line.substr(colon + 2));
    }
  }
  if (header.contains("verdict") == header.contains("worthless") || header["level"].empty()) {
    throw std::runtime_error(file.string() + " does not say what it must get.");
  }
  return {.file = file, .level = header["level"], .verdict = header["verdict"]};
}

std::vector<std::string> cheat_names() {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator{UNDERPAR_SOURCE_DIR "/tests/integrity/cheats"}) {
    names.push_back(entry.path().stem().string());
  }
  std::ranges::sort(names);
  return names;
}

int repetitions() {
  const char* wanted = std::getenv("UNDERPAR_REPEAT");
  return wanted == nullptr ? 1 : std::max(1, std::atoi(wanted));
}

/// The cheat's text, behind par's under the name of honest_solve() where it asks for that.
std::string source_of(const Cheat& cheat, const fs::path& puzzle_folder) {
  std::string text = read_file(cheat.file).value();
  if (!text.contains("honest_solve(")) {
    return text;
  }
  return "#include \"puzzle.hpp\"\n#define solve honest_solve\n" +
         read_file(puzzle_folder / "par.cpp").value() + "#undef solve\n" + text;
}

class Cheats : public RoundFixture, public testing::WithParamInterface<std::string> {};

TEST_P(Cheats, GetWhatTheirFirstLineSays) {
  const auto cheat =
      read_cheat(fs::path{UNDERPAR_SOURCE_DIR "/tests/integrity/cheats"} / (GetParam() + ".cpp"));
  const Level& hole = level(cheat.level);
  const std::string source = source_of(cheat, hole.puzzle_folder);
  for (int i = 0; i < repetitions(); ++i) {
    const auto record = play(hole, source);
    ASSERT_TRUE(record) << record.error().what;
    const auto& verdict = record->verdict;
    if (!cheat.verdict.empty()) {
      EXPECT_EQ(name_of(verdict.outcome), cheat.verdict) << verdict.message << " " << verdict.hint;
      continue;
    }
    EXPECT_TRUE(verdict.has_score()) << name_of(verdict.outcome) << ": " << verdict.message;
    EXPECT_GE(verdict.ratio_high, kNoGain)
        << "ratio " << verdict.ratio << " of " << verdict.pairs << " pairs";
    RecordProperty(fmt::format("ratio_{}", i), fmt::format("{:.3f}", verdict.ratio));
  }
}

INSTANTIATE_TEST_SUITE_P(Each, Cheats, testing::ValuesIn(cheat_names()),
                         [](const auto& each) { return each.param; });

}  // namespace
}  // namespace underpar

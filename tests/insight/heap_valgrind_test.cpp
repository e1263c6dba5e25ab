#include <gtest/gtest.h>

#include <algorithm>

#include "engine/base/subprocess.hpp"
#include "engine/insight/heap.hpp"
#include "tests/insight/insight_fixture.hpp"

// What valgrind's tools see of a whole program, less what they see of the same program whose solve() does
// nothing, is what solve() asked for.

namespace underpar {
namespace {

using namespace std::chrono_literals;

/// Ends without giving anything back, so that what is there at its end was there when solve() began.
constexpr const char* kMain = R"(#include "puzzle.hpp"
#include "puzzles/kit/umpire.hpp"
#include <cstdlib>
#include <unistd.h>
extern "C" const kit::Umpire* underpar_umpire();
int main(int, char** argv) {
  solve(*static_cast<const Input*>(underpar_umpire()->make_input(1, std::strtoull(argv[1], nullptr, 0))));
  _exit(0);
}
)";

constexpr const char* kNothing = "#include \"puzzle.hpp\"\nOutput solve(const Input&) { return {}; }\n";

struct Program {
  const char* level;
  const char* file;
};

class HeapAsValgrindSeesIt : public InsightFixture, public testing::WithParamInterface<Program> {
 protected:
  struct Seen {
    std::int64_t allocations = 0;  // of the whole program, as memcheck counts
    std::int64_t bytes = 0;
    std::int64_t left_bytes = 0;  // at its end
    std::int64_t peak_bytes = 0;  // as massif counts
  };

  [[nodiscard]] std::string in_shell(const std::string& script) const {
    const auto completed = run({.argv = {"/bin/sh", "-c", script},
                                .environment = {"PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"},
                                .working_folder = folder_->path().string(),
                                .wall_limit = 240s,
                                .output_limit_bytes = std::size_t{1} << 20});
    EXPECT_TRUE(completed && completed->succeeded()) << script << "\n" << completed->err;
    return completed->out + completed->err;
  }

  /// The number behind such words; thousands have commas.
  [[nodiscard]] static std::int64_t number_behind(const std::string& text, std::string_view words) {
    const auto found = text.find(words);
    if (found == std::string::npos) {
      ADD_FAILURE() << "no \"" << words << "\" in:\n" << text;
      return 0;
    }
    const auto begin = text.find_first_not_of(' ', found + words.size());
    std::string number = text.substr(begin, text.find_first_not_of("0123456789,", begin) - begin);
    std::erase(number, ',');
    return std::stoll(number);
  }

  [[nodiscard]] Seen seen(const Inspection& inspection, const std::string& source, std::size_t n) const {
    const auto folder = folder_->path();
    EXPECT_TRUE(write_file_atomically(folder / "main.cpp", kMain));
    EXPECT_TRUE(write_file_atomically(folder / "solution.cpp", source));
    const std::string puzzle = inspection.level.puzzle_folder.string();
    (void)in_shell("g++ -std=c++20 -O2 -pthread -iquote " + puzzle + " -I " + paths_.home.string() +
                   " main.cpp solution.cpp " + puzzle + "/umpire.cpp -o program");
    const auto size = std::to_string(n);
    const auto memcheck = in_shell("valgrind --run-libc-freeres=no --run-cxx-freeres=no ./program " + size);
    const auto massif =
        in_shell("valgrind --tool=massif --peak-inaccuracy=0.0 --massif-out-file=massif.out ./program " +
                 size + " && cat massif.out");
    Seen seen{.allocations = number_behind(memcheck, "total heap usage:"),
              .bytes = number_behind(memcheck, "frees,"),
              .left_bytes = number_behind(memcheck, "in use at exit:")};
    for (auto at = massif.find("mem_heap_B="); at != std::string::npos;
         at = massif.find("mem_heap_B=", at + 1)) {
      seen.peak_bytes = std::max(seen.peak_bytes, number_behind(massif.substr(at, 64), "mem_heap_B="));
    }
    return seen;
  }
};

TEST_P(HeapAsValgrindSeesIt, IsWhatHeapTells) {
  const auto inspection = inspected(GetParam().level, GetParam().file);
  const auto told = heap(inspection);
  ASSERT_TRUE(told) << told.error().what;
  const auto with = seen(inspection, inspection.source, told->n);
  const auto without = seen(inspection, kNothing, told->n);
  EXPECT_EQ(told->allocations, with.allocations - without.allocations);
  EXPECT_EQ(told->bytes, with.bytes - without.bytes);
  EXPECT_EQ(told->leaked_bytes, with.left_bytes - without.left_bytes);
  EXPECT_EQ(told->peak_bytes, with.peak_bytes - without.left_bytes);
}

INSTANTIATE_TEST_SUITE_P(ThreeLevels, HeapAsValgrindSeesIt,
                         testing::Values(Program{"engravers-line", "par.cpp"},
                                         Program{"linked-caravan", "reference.cpp"},
                                         Program{"keepsake-boxes", "reference.cpp"}),
                         [](const auto& given) {
                           std::string name = given.param.level;
                           std::erase(name, '-');
                           return name;
                         });

}  // namespace
}  // namespace underpar

#include "engine/build/diagnostics.hpp"

#include <gmock/gmock.h>
#include <signal.h>

#include <ostream>
#include <string>
#include <vector>

namespace underpar {

/// "error solution.cpp:12:5 text", so that tables read like the compiler's own output.
static std::string line_of(const Diagnostic& one) {
  const char* severity = one.severity == Severity::kError     ? "error "
                         : one.severity == Severity::kWarning ? "warning "
                                                              : "note ";
  return severity + one.file + ":" + std::to_string(one.line) + ":" + std::to_string(one.column) + " " +
         one.message;
}

namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> lines_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> lines;
  for (const auto& one : diagnostics) {
    lines.push_back(line_of(one));
  }
  return lines;
}

std::vector<std::string> parsed(std::string_view output) {
  return lines_of(parse_diagnostics(output, "solution.cpp"));
}

struct Case {
  const char* name;
  const char* output;
  std::vector<std::string> messages;
};

void PrintTo(const Case& one, std::ostream* out) {
  *out << one.name;
}

class Diagnostics : public testing::TestWithParam<Case> {};

TEST_P(Diagnostics, AreWhatTheToolsMeant) {
  EXPECT_EQ(parsed(GetParam().output), GetParam().messages);
}

const std::vector<Case> kCompiler{
    {"nothing", "", {}},
    {"error_with_note",
     "solution.cpp: In function 'Output solve(const Input&)':\n"
     "solution.cpp:12:5: error: 'foo' was not declared in this scope; did you mean 'for'?\n"
     "solution.cpp:3:1: note: declared here\n",
     {"error solution.cpp:12:5 'foo' was not declared in this scope; did you mean 'for'?",
      "note solution.cpp:3:1 declared here"}},
    {"warning",
     "solution.cpp:9:6: warning: unused variable 'x' [-Wunused-variable]\n",
     {"warning solution.cpp:9:6 unused variable 'x' [-Wunused-variable]"}},
    {"fatal_error",
     "solution.cpp:1:10: fatal error: par.cpp: No such file or directory\ncompilation terminated.\n",
     {"error solution.cpp:1:10 par.cpp: No such file or directory. A solution can include the standard "
      "headers, puzzle.hpp and puzzles/kit."}},
    {"in_the_contract",
     "In file included from solution.cpp:1:\npuzzle.hpp:7:1: error: 'Outptu' does not name a type\n",
     {"error solution.cpp:1:0 'Outptu' does not name a type (in puzzle.hpp:7)"}},
    {"in_the_kit",
     "/home/ann/garden/puzzles/kit/rng.hpp:7:1: warning: odd\n",
     {"warning puzzles/kit/rng.hpp:7:1 odd"}},
    {"in_a_standard_header_leads_to_the_players_line",
     "In file included from /usr/include/c++/12/algorithm:61,\n"
     "                 from /home/ann/.cache/underpar/build/entries/headers-1/standard.hpp:3,\n"
     "                 from <command-line>:\n"
     "/usr/include/c++/12/bits/stl_algo.h: In instantiation of 'void std::__sort(It, It, Less) [with ...]':\n"
     "/usr/include/c++/12/bits/stl_algo.h:4820:18:   required from 'void std::sort(It, It) [with ...]'\n"
     "solution.cpp:8:12:   required from here\n"
     "/usr/include/c++/12/bits/stl_algo.h:1938:50: error: no match for 'operator-'\n"
     "/usr/include/c++/12/bits/stl_iterator.h:621:5: note: candidate: 'template<class L> ...'\n"
     "/usr/include/c++/12/bits/stl_iterator.h:621:5: note:   template argument deduction failed:\n",
     {"error solution.cpp:8:12 no match for 'operator-' (in bits/stl_algo.h:1938)"}},
    {"the_way_to_one_error_is_not_the_way_to_the_next",
     "solution.cpp:8:12:   required from here\n"
     "/usr/include/c++/12/bits/stl_algo.h:1938:50: error: first\n"
     "/usr/include/x86_64-linux-gnu/c++/12/bits/gthr.h:5:1: error: second\n",
     {"error solution.cpp:8:12 first (in bits/stl_algo.h:1938)", "error bits/gthr.h:5:1 second"}},
    {"inlined_from_the_players_line",
     "In function 'void* memset(void*, int, size_t)',\n"
     "    inlined from 'void clear(char*)' at solution.cpp:3:45,\n"
     "    inlined from 'Output solve(const Input&)' at solution.cpp:7:3:\n"
     "/usr/include/x86_64-linux-gnu/bits/string_fortified.h:59:33: warning: writing 8 bytes into 4\n",
     {"warning solution.cpp:7:3 writing 8 bytes into 4 (in x86_64-linux-gnu/bits/string_fortified.h:59)"}},
    {"said_twice",
     "solution.cpp:1:1: warning: odd\nsolution.cpp:1:1: warning: odd\n",
     {"warning solution.cpp:1:1 odd"}},
    {"without_a_column", "solution.cpp:4: error: odd\n", {"error solution.cpp:4:0 odd"}},
    {"not_implemented", "solution.cpp:4:2: sorry, unimplemented: odd\n", {"error solution.cpp:4:2 odd"}},
    {"no_newline_at_the_end", "solution.cpp:4:2: error: odd", {"error solution.cpp:4:2 odd"}},
    {"colons_without_numbers", "a:b:c\n::\n:1:\n: error: \n", {"error solution.cpp:0:0 "}},
    {"absurd_numbers",
     "solution.cpp:99999999999999999999:1: error: odd\n",
     {"error solution.cpp:99999999999999999999:1:0 odd"}},
};
INSTANTIATE_TEST_SUITE_P(OfTheCompiler, Diagnostics, testing::ValuesIn(kCompiler),
                         [](const auto& one) { return one.param.name; });

const std::string kNoSolve =
    "error solution.cpp:0:0 solution.cpp defines no function solve(const Input&) as puzzle.hpp declares it.";
const std::string kNoG = "error solution.cpp:0:0 solution.cpp uses g(int), but nothing defines it.";
const std::string kTwice =
    "error solution.cpp:0:0 solution.cpp defines twice(), which the guest defines too.";

const std::vector<Case> kLinkers{
    {"bfd_undefined",
     "/usr/bin/ld.bfd: guest.o: in function `main':\n"
     "guest_main.cpp:(.text.startup+0xe6): undefined reference to `solve(Input const&)'\n"
     "/usr/bin/ld.bfd: solve.o: in function `solve(Input)':\n"
     "solution.cpp:(.text+0xa): undefined reference to `g(int)'\n"
     "solution.cpp:(.text+0xf): undefined reference to `g(int)'\n"
     "collect2: error: ld returned 1 exit status\n",
     {kNoSolve, kNoG}},
    {"gold_undefined",
     "guest.o:guest_main.cpp:function main: error: undefined reference to 'solve(Input const&)'\n"
     "solve.o:solution.cpp:function solve(Input): error: undefined reference to 'g(int)'\n"
     "collect2: error: ld returned 1 exit status\n",
     {kNoSolve, kNoG}},
    {"mold_undefined",
     "mold: error: undefined symbol: solve[abi:cxx11](Input const&)\n"
     ">>> referenced by guest_main.cpp\n"
     ">>>               guest.o:(main)\n"
     "mold: error: undefined symbol: g(int)\n"
     "collect2: error: ld returned 1 exit status\n",
     {kNoSolve, kNoG}},
    {"bfd_duplicate",
     "/usr/bin/ld: solve.o: in function `twice()':\n"
     "solution.cpp:(.text+0x0): multiple definition of `twice()'; guest.o:u.cpp:(.text+0x30): first defined "
     "here\ncollect2: error: ld returned 1 exit status\n",
     {kTwice}},
    {"gold_duplicate",
     "/usr/bin/ld.gold: error: solve.o: multiple definition of 'twice()'\n"
     "/usr/bin/ld.gold: guest.o: previous definition here\n",
     {kTwice}},
    {"mold_duplicate", "mold: error: duplicate symbol: guest.o: solve.o: twice()\n", {kTwice}},
    {"assembler",
     "/tmp/ccHKJ3jd.s: Assembler messages:\n"
     "/tmp/ccHKJ3jd.s:12: Error: file not found: /etc/passwd\n"
     "solution.cpp:2: Error: no such instruction: `frobnicate %eax'\n",
     {"error solution.cpp:0:0 inline assembly: file not found: /etc/passwd",
      "error solution.cpp:2:0 no such instruction: `frobnicate %eax'"}},
};
INSTANTIATE_TEST_SUITE_P(OfLinkersAndAssembler, Diagnostics, testing::ValuesIn(kLinkers),
                         [](const auto& one) { return one.param.name; });

struct Trouble {
  const char* name;
  const char* output;
  const char* part;
};

void PrintTo(const Trouble& one, std::ostream* out) {
  *out << one.name;
}

class CompilerInTrouble : public testing::TestWithParam<Trouble> {};

TEST_P(CompilerInTrouble, IsPutIntoWordsOnce) {
  const Completed step{.exit_status = 1, .err = GetParam().output};
  const auto said = diagnose(step, "solution.cpp");
  ASSERT_EQ(said.size(), 1U) << testing::PrintToString(lines_of(said));
  EXPECT_EQ(said[0].severity, Severity::kError);
  EXPECT_EQ(said[0].file, "solution.cpp");
  EXPECT_THAT(said[0].message, HasSubstr(GetParam().part));
}

INSTANTIATE_TEST_SUITE_P(
    OfAllKinds, CompilerInTrouble,
    testing::Values(
        Trouble{"memory_exhausted",
                "\ncc1plus: out of memory allocating 65536 bytes after a total of 9 bytes\n",
                "ran out of memory"},
        Trouble{"virtual_memory", "virtual memory exhausted: Cannot allocate memory\n", "ran out of memory"},
        Trouble{"in_the_linker", "/usr/bin/ld: final link failed: memory exhausted\n", "ran out of memory"},
        Trouble{"cpu_time", "g++: fatal error: CPU time limit exceeded signal terminated program cc1plus\n",
                "took too long"},
        Trouble{"killed", "g++: fatal error: Killed signal terminated program cc1plus\n", "took too long"},
        Trouble{"file_size", "g++: fatal error: File size limit exceeded signal terminated program as\n",
                "larger than 64 MiB"},
        Trouble{"crash", "solution.cpp:3:1: internal compiler error: Segmentation fault\n", "Segmentation"},
        Trouble{"silent", "", "does not compile"}),
    [](const auto& one) { return one.param.name; });

TEST(Diagnose, SaysNothingAboutASilentSuccess) {
  EXPECT_THAT(diagnose(Completed{.exit_status = 0}, "solution.cpp"), IsEmpty());
}

TEST(Diagnose, SaysThatTheCompilerTookTooLongAfterATimeout) {
  const Completed step{.signal = SIGKILL, .timed_out = true};
  EXPECT_THAT(lines_of(diagnose(step, "solution.cpp")), ElementsAre(HasSubstr("took too long")));
}

TEST(Diagnose, NamesTheSignalThatEndedTheCompiler) {
  const Completed step{.signal = SIGSEGV};
  EXPECT_THAT(lines_of(diagnose(step, "solution.cpp")), ElementsAre(HasSubstr("signal 11")));
}

TEST(Diagnose, DropsTheHalfLineAtTheCutAndSaysThatThereWasMore) {
  const Completed step{.exit_status = 0,
                       .output_cut = true,
                       .err = "solution.cpp:1:1: warning: whole\nsolution.cpp:2:1: warning: ha"};
  EXPECT_THAT(lines_of(diagnose(step, "solution.cpp")),
              ElementsAre("warning solution.cpp:1:1 whole", HasSubstr("more than 64 KiB")));
}

TEST(Diagnose, FindsAnErrorForAFailureWhoseErrorsWereCutOff) {
  const Completed step{.exit_status = 1, .output_cut = true, .err = "solution.cpp:1:1: warning: whole\n"};
  const auto said = diagnose(step, "solution.cpp");
  ASSERT_EQ(said.size(), 3U);
  EXPECT_EQ(said[1].severity, Severity::kError);
}

TEST(Diagnose, SaysThatAFloodOfMessagesWasStopped) {
  const Completed step{.signal = SIGKILL, .output_cut = true, .err = "solution.cpp:1:1: note: fore\n"};
  EXPECT_THAT(lines_of(diagnose(step, "solution.cpp")), testing::Contains(HasSubstr("more than 1 MiB")));
}

TEST(Diagnose, KeepsAFloodInBounds) {
  std::string flood;
  for (int i = 1; i < 5000; ++i) {
    flood += "solution.cpp:" + std::to_string(i) + ":1: warning: odd\n";
  }
  EXPECT_EQ(parse_diagnostics(flood, "solution.cpp").size(), 400U);
}

}  // namespace
}  // namespace underpar

#include <sys/stat.h>

#include <fstream>

#include "engine/build/flags.hpp"
#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

using GuestTest = BuildTest;

TEST_F(GuestTest, RunsTheProgramItWasMadeOf) {
  const auto source = read_file(puzzle() / "par.cpp");
  const auto artifact = shared().guest(puzzle(), *source, "par.cpp");
  ASSERT_TRUE(artifact);
  EXPECT_THAT(artifact->diagnostics, IsEmpty());
  EXPECT_EQ(output_of(artifact->program), "sum 6\n");
}

TEST_F(GuestTest, IsMadeByEveryLinkerThisMachineHas) {
  for (const char* linker : {"mold", "gold", "bfd"}) {
    auto tools = toolchain();
    tools.linker = linker;
    const auto artifact = guest(solution("return std::to_string(std::vector<int>(3).size());"),
                                Builder{tools, garden(), shared_cache()});
    if (!artifact.compiler_output.contains("cannot find")) {
      EXPECT_EQ(output_of(artifact.program), "sum 3\n") << linker << artifact.compiler_output;
    }
  }
}

TEST_F(GuestTest, MayBeExecutedByAnotherUser) {
  const auto artifact = guest(solution("return {};"));
  struct stat about{};
  ASSERT_EQ(::stat(artifact.program.c_str(), &about), 0);
  EXPECT_EQ(about.st_mode & 0777U, 0755U);
}

TEST_F(GuestTest, TakesItsCompilerMessagesFromTheFileNamePlayersKnow) {
  const auto artifact = guest("#include \"puzzle.hpp\"\nOutput solve(const Input&) {\n  return foo;\n}\n");
  EXPECT_FALSE(artifact.compiled());
  ASSERT_THAT(artifact.diagnostics, SizeIs(1));
  EXPECT_EQ(artifact.diagnostics[0].severity, Severity::kError);
  EXPECT_THAT(messages_of(artifact), HasSubstr("solution.cpp:3:10 'foo' was not declared"));
  EXPECT_THAT(artifact.compiler_output, HasSubstr("solution.cpp:3:10: error:"));
}

TEST_F(GuestTest, KeepsWarningsOfAProgramThatCompiles) {
  const auto artifact = guest(solution("int unused; return {};"));
  EXPECT_TRUE(artifact.compiled());
  EXPECT_THAT(artifact.diagnostics, Contains(Field(&Diagnostic::severity, Severity::kWarning)));
}

TEST_F(GuestTest, LeadsFromATemplateErrorToThePlayersLine) {
  const auto artifact = guest(
      "#include \"puzzle.hpp\"\nOutput solve(const Input&) {\n  std::list<int> l;\n"
      "  std::sort(l.begin(), l.end());\n  return {};\n}\n");
  EXPECT_THAT(messages_of(artifact), HasSubstr("solution.cpp:4:"));
  EXPECT_THAT(messages_of(artifact), HasSubstr("(in bits/stl_algo.h:"));
}

TEST_F(GuestTest, SaysThatSolveIsMissing) {
  EXPECT_THAT(messages_of(guest("#include \"puzzle.hpp\"\n")),
              HasSubstr("solution.cpp defines no function solve(const Input&)"));
  EXPECT_THAT(
      messages_of(guest("#include \"puzzle.hpp\"\nnamespace mine { Output solve(const Input&) { return "
                        "{}; } }\n")),
      HasSubstr("solution.cpp defines no function solve(const Input&)"));
}

TEST_F(GuestTest, NamesAFunctionThatNothingDefines) {
  EXPECT_THAT(messages_of(guest(solution("return std::to_string(g(1));", "int g(int);"))),
              HasSubstr("solution.cpp uses g(int), but nothing defines it."));
}

TEST_F(GuestTest, IsNotAffectedByNamesThePlayerRedefines) {
  const auto artifact = guest(solution("return \"fair\";", R"(
#include <stdlib.h>
#include <time.h>
#include <unistd.h>
extern "C" int memcmp(const void*, const void*, size_t) noexcept { return 7; }
extern "C" ssize_t write(int, const void*, size_t) { return -1; }
extern "C" int printf(const char*, ...) { return 0; }
extern "C" int clock_gettime(clockid_t, timespec*) noexcept { return -1; }
extern "C" void _exit(int) { for (;;) {} }
void* operator new(std::size_t) { abort(); }
void operator delete(void*) noexcept { abort(); }
void operator delete(void*, std::size_t) noexcept { abort(); }
asm(".globl _start\n_start: ret\n.comm stdout, 8, 8");
int main() { return 9; })"));
  EXPECT_EQ(output_of(artifact.program), "sum fair\n") << messages_of(artifact);
}

TEST_F(GuestTest, ThrowsCatchesAndSharesTemplatesAsUsual) {
  const auto artifact = guest(solution(R"(
    try { return std::to_string(std::vector<int>{}.at(1)); }
    catch (const std::out_of_range&) { return Shared<int>::names.front(); })",
                                       "template <class T> struct Shared {\n"
                                       "  static inline std::vector<std::string> names{\"caught\"};\n"
                                       "  virtual ~Shared() = default;\n};\nShared<int> kept;"));
  EXPECT_EQ(output_of(artifact.program), "sum caught\n") << messages_of(artifact);
}

TEST_F(GuestTest, RunsThreads) {
  const auto artifact = guest(solution(R"(
    std::atomic<int> n = 0;
    { std::jthread a([&] { ++n; }), b([&] { ++n; }); }
    return std::to_string(n);)",
                                       "#include <atomic>\n#include <thread>"));
  EXPECT_EQ(output_of(artifact.program), "sum 2\n") << messages_of(artifact);
}

TEST_F(GuestTest, LetsThePlayerChooseInstructionsAndOptimisation) {
  const auto artifact =
      guest("#pragma GCC optimize(\"O3\")\n#pragma GCC target(\"avx2,fma\")\n" +
            solution("return input.numbers.empty() ? std::to_string(f(0)) : \"ok\";",
                     "#include <immintrin.h>\n"
                     "int f(int x) { return _mm256_extract_epi32(_mm256_set1_epi32(x), 0); }\n"
                     "__attribute__((target(\"avx512f\"))) int g(int x) { return "
                     "_mm512_reduce_add_epi32(_mm512_set1_epi32(x)); }"));
  EXPECT_EQ(output_of(artifact.program), "sum ok\n") << messages_of(artifact);
}

TEST_F(GuestTest, RefusesNamesThatAreNotPlainFileNames) {
  for (const char* name :
       {"", ".cpp", "-o.cpp", "a/b.cpp", "../solution.cpp", "solution", "a b.cpp", "puzzle.hpp"}) {
    EXPECT_FALSE(shared().guest(puzzle(), "", name)) << name;
  }
}

TEST_F(GuestTest, FailsWhenThePuzzleIsNotThere) {
  const auto artifact = shared().guest(garden() / "puzzles/nowhere", solution("return {};"), "solution.cpp");
  ASSERT_FALSE(artifact);
  EXPECT_EQ(artifact.error().what, "The puzzle nowhere has no puzzle.hpp.");
}

TEST_F(GuestTest, FailsWithTheAuthorsMistakeWhenTheContractDoesNotCompile) {
  std::ofstream{folder_.path() / "puzzle.hpp"}
      << "#pragma once\nstruct Input {};\nusing Output = Nonsense;\n";
  const auto artifact = shared().guest(folder_.path(), "", "solution.cpp");
  ASSERT_FALSE(artifact);
  EXPECT_THAT(artifact.error().hint, HasSubstr("puzzle.hpp:3: 'Nonsense' does not name a type"));
}

TEST_F(GuestTest, LinksWithTheGuestOfTheGame) {
  const Builder real{toolchain(), UNDERPAR_SOURCE_DIR, shared_cache()};
  const auto artifact = guest(solution("return {};"), real);
  EXPECT_EQ(output_of(artifact.program), "exit status 120, signal 0")
      << "the guest finds no shared memory; " << messages_of(artifact);
}

TEST_F(GuestTest, StopsWhenAsked) {
  std::stop_source stop;
  stop.request_stop();
  const auto fresh_builder = fresh(folder_.path());
  EXPECT_FALSE(fresh_builder.guest(puzzle(), solution("return {};"), "solution.cpp", stop.get_token()));
}

}  // namespace
}  // namespace underpar

#include <dlfcn.h>

#include <fstream>

#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;

using UmpireTest = BuildTest;

TEST_F(UmpireTest, IsASharedObjectOfThePuzzlesFolderAndTheKit) {
  const auto artifact = shared().umpire(puzzle());
  ASSERT_TRUE(artifact);
  ASSERT_TRUE(artifact->compiled()) << artifact->compiler_output;
  void* umpire = ::dlopen(artifact->program.c_str(), RTLD_NOW | RTLD_LOCAL);
  ASSERT_NE(umpire, nullptr) << ::dlerror();
  const auto answer = reinterpret_cast<int (*)()>(::dlsym(umpire, "umpire_answer"));
  ASSERT_NE(answer, nullptr);
  EXPECT_EQ(answer(), 42);
  ::dlclose(umpire);
}

TEST_F(UmpireTest, IsMadeAgainWhenAHeaderOfItsFolderChanges) {
  std::filesystem::copy(puzzle(), folder_.path(), std::filesystem::copy_options::recursive);
  const auto first = shared().umpire(folder_.path());
  std::ofstream{folder_.path() / "shared.hpp"} << "inline constexpr int kAnswer = 43;\n";
  const auto second = shared().umpire(folder_.path());
  ASSERT_TRUE(first && second);
  EXPECT_NE(first->program, second->program);
  EXPECT_EQ(shared().umpire(folder_.path())->program, second->program);
}

TEST_F(UmpireTest, ThatDoesNotCompileSaysWhere) {
  std::ofstream{folder_.path() / "umpire.cpp"} << "int f() {\n  return nothing;\n}\n";
  const auto artifact = shared().umpire(folder_.path());
  ASSERT_TRUE(artifact);
  EXPECT_FALSE(artifact->compiled());
  EXPECT_THAT(messages_of(*artifact), HasSubstr("umpire.cpp:2:10 'nothing' was not declared"));
}

TEST_F(UmpireTest, ThatIsMissingIsAFailure) {
  const auto artifact = shared().umpire(folder_.path());
  ASSERT_FALSE(artifact);
  EXPECT_THAT(artifact.error().what, HasSubstr("has no umpire.cpp"));
}

}  // namespace
}  // namespace underpar

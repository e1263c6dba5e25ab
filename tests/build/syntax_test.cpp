#include "engine/base/subprocess.hpp"
#include "engine/build/flags.hpp"
#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

using SyntaxTest = BuildTest;

TEST_F(SyntaxTest, FindsMistakesWithoutMakingAProgram) {
  const auto artifact = shared().syntax(puzzle(), solution("return foo;"), "solution.cpp");
  ASSERT_TRUE(artifact);
  EXPECT_FALSE(artifact->compiled());
  EXPECT_THAT(messages_of(*artifact), HasSubstr("'foo' was not declared"));
}

TEST_F(SyntaxTest, HasNothingToSayAboutAGoodFile) {
  const auto artifact = shared().syntax(puzzle(), solution("return {};"), "solution.cpp");
  ASSERT_TRUE(artifact);
  EXPECT_THAT(artifact->diagnostics, IsEmpty());
}

/// Compiles with the player's flags against the header in the cache and hears what GCC says about it.
std::string opinion_on(const std::filesystem::path& header, const Toolchain& tools,
                       const std::filesystem::path& folder) {
  const auto file = folder / "solution.cpp";
  (void)write_file_atomically(file, "#include <vector>\nint main() {}\n");
  Command command{.argv = {tools.compiler.string()},
                  .environment = toolchain_environment("/tmp"),
                  .output_limit_bytes = std::size_t{1} << 20};
  command.argv.insert(command.argv.end(), kCompileFlags.begin(), kCompileFlags.end());
  for (const auto& word : {std::string{"-Winvalid-pch"}, std::string{"-H"}, std::string{"-fsyntax-only"},
                           std::string{"-include"}, header.string(), file.string()}) {
    command.argv.push_back(word);
  }
  const auto completed = run(command);
  return completed ? completed->err : completed.error().what;
}

TEST_F(SyntaxTest, UsesThePrecompiledHeader) {
  ASSERT_TRUE(shared().syntax(puzzle(), solution("return {};"), "solution.cpp"));
  const auto said = opinion_on(headers() / "standard.hpp", toolchain(), folder_.path());
  EXPECT_THAT(said, HasSubstr("! " + (headers() / "standard.hpp.gch").string()));
  EXPECT_THAT(said, Not(HasSubstr("not used")));
  EXPECT_THAT(said, Not(HasSubstr("bits/stl_vector.h"))) << "parsed although it is precompiled";
}

}  // namespace
}  // namespace underpar

#include <fstream>
#include <map>

#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

using testing::AnyOf;
using testing::HasSubstr;
using testing::StartsWith;

class ToolchainTest : public BuildTest {
 protected:
  static Environment with(std::map<std::string, std::string, std::less<>> variables) {
    return [variables = std::move(variables)](const char* name) -> std::optional<std::string> {
      const auto at = variables.find(name);
      return at == variables.end() ? std::nullopt : std::optional{at->second};
    };
  }

  void script(const std::string& name, const std::string& text) const {
    const auto file = folder_.path() / name;
    std::ofstream{file} << "#!/bin/sh\n" << text << "\n";
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
  }
};

TEST_F(ToolchainTest, IsFoundOnThisMachine) {
  const auto& found = toolchain();
  EXPECT_TRUE(found.compiler.is_absolute());
  EXPECT_FALSE(std::filesystem::is_symlink(found.compiler));
  EXPECT_TRUE(std::filesystem::exists(found.objcopy));
  EXPECT_THAT(found.version, StartsWith("g++ "));
  EXPECT_THAT(found.linker, AnyOf("mold", "gold", "bfd"));
}

TEST_F(ToolchainTest, NamesThePackageWhenThereIsNoCompiler) {
  std::filesystem::create_symlink(toolchain().objcopy, folder_.path() / "objcopy");
  const auto found = find_toolchain(with({{"PATH", folder_.path().string()}}));
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().hint, HasSubstr("apt install g++"));
}

TEST_F(ToolchainTest, NamesThePackageWhenThereIsNoObjcopy) {
  const auto found = find_toolchain(with({{"PATH", folder_.path().string()}}));
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().hint, HasSubstr("apt install binutils"));
}

TEST_F(ToolchainTest, PassesOverCompilersThatAreNotGcc) {
  script("g++", "echo clang version 19");
  const auto found = find_toolchain(
      with({{"PATH", folder_.path().string() + ":/usr/bin"}, {"CXX", "no-such-compiler -m32"}}));
  ASSERT_TRUE(found);
  EXPECT_NE(found->compiler.parent_path(), folder_.path());
}

TEST_F(ToolchainTest, PassesOverCompilerCaches) {
  script("ccache", "echo 'g++ by Free Software Foundation'");
  std::filesystem::create_symlink(folder_.path() / "ccache", folder_.path() / "g++");
  const auto found = find_toolchain(with({{"PATH", folder_.path().string() + ":/usr/bin"}}));
  ASSERT_TRUE(found);
  EXPECT_NE(found->compiler.filename(), "ccache");
}

TEST_F(ToolchainTest, SaysWhichCompilerIsOfNoUse) {
  script("g++", "[ \"$1\" = --version ] && echo 'g++ 4.8 Free Software Foundation'");
  std::filesystem::create_symlink(toolchain().objcopy, folder_.path() / "objcopy");
  const auto found = find_toolchain(with({{"PATH", folder_.path().string()}}));
  ASSERT_FALSE(found);
  EXPECT_THAT(found.error().what, HasSubstr("4.8"));
}

}  // namespace
}  // namespace underpar

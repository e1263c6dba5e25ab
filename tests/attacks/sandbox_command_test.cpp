// `underpar sandbox FILE.cpp`: what anybody can try by hand is the jail that the attacks above are tried in.

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

#include "engine/base/files.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::HasSubstr;

class SandboxCommand : public testing::Test {
 protected:
  /// What `underpar sandbox` with these words says.
  [[nodiscard]] std::string said(const std::vector<std::string>& words) const {
    Command command{.argv = {UNDERPAR_BINARY_DIR "/bin/underpar", "sandbox"},
                    .environment = {"PATH=/usr/bin:/bin", "HOME=" + folder_.path().string(),
                                    "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR,
                                    "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/test-cache"},
                    .wall_limit = std::chrono::milliseconds{100'000},
                    .output_limit_bytes = std::size_t{1} << 20};
    command.argv.insert(command.argv.end(), words.begin(), words.end());
    const auto done = run(command);
    EXPECT_TRUE(done) << done.error().what;
    return done->out;
  }

  /// The report on a program with this text.
  [[nodiscard]] json report(const std::string& text, std::vector<std::string> options = {}) const {
    const auto file = folder_.path() / "program.cpp";
    EXPECT_TRUE(write_file_atomically(file, text));
    options.insert(options.begin(), {file.string(), "--json"});
    return json::parse(said(options), nullptr, false);
  }

  TemporaryFolder folder_ = *TemporaryFolder::create(fs::temp_directory_path());
};

TEST_F(SandboxCommand, TellsWhatAProgramSaidAndHowItWasHeld) {
  const auto seen = report("#include <cstdio>\nint main() { puts(\"fore\"); fputs(\"!\", stderr); }");
  EXPECT_EQ(seen["verdict"], "ran");
  EXPECT_EQ(seen["stdout"], "fore\n");
  EXPECT_EQ(seen["stderr"], "!");
  EXPECT_EQ(seen["altered"], false);
  EXPECT_EQ(seen["left_running"], 0);
  EXPECT_EQ(seen["layers"].size() + seen["missing"].size(), 6U);
}

TEST_F(SandboxCommand, NamesEachWayToEnd) {
  EXPECT_EQ(report("int main() { return 139; }")["verdict"], "run-time error (exit 139)");
  EXPECT_EQ(report("#include <cstdlib>\nint main() { abort(); }")["verdict"], "run-time error (SIGABRT)");
  EXPECT_EQ(report("int main() { for (;;) asm(\"\"); }", {"--cpu-ms", "300"})["verdict"], "time limit");
  EXPECT_EQ(report("#include <unistd.h>\nint main() { pause(); }", {"--wall-ms", "700"})["verdict"],
            "time limit");
  EXPECT_EQ(report("#include <cstdio>\nint main() { for (;;) puts(\"x\"); }")["verdict"], "output limit");
  EXPECT_EQ(report("int main() { return bunker; }")["verdict"], "compile error");
  EXPECT_EQ(report("int main() {}", {"--compile-only"})["verdict"], "compiled");
}

TEST_F(SandboxCommand, SaysWhyACompilerWasEndedThatSaidNothing) {
  const auto seen = report("#if __INCLUDE_LEVEL__ < 190\n#include __FILE__\n#include __FILE__\n#endif\n");
  EXPECT_EQ(seen["verdict"], "compile error");
  EXPECT_THAT(seen["stderr"].get<std::string>(), HasSubstr("took too long"));
}

TEST_F(SandboxCommand, ShowsATerminalNoCommands) {
  const auto file = folder_.path() / "program.cpp";
  ASSERT_TRUE(write_file_atomically(file, "#include <cstdio>\nint main() { puts(\"\\033]0;owned\\a\"); }"));
  const auto seen = said({file.string()});
  EXPECT_THAT(seen, HasSubstr("^[]0;owned^G"));
  EXPECT_THAT(seen, testing::Not(HasSubstr("\033")));
}

TEST_F(SandboxCommand, GivesDescriptorThreeToTheSharedBlock) {
  const auto seen = report(
      "#include <sys/mman.h>\n#include <cstring>\n"
      "int main() { memset(mmap(nullptr, 65536, 3, MAP_SHARED, 3, 0), 1, 64); }");
  EXPECT_EQ(seen["verdict"], "ran");
  EXPECT_EQ(seen["altered"], true);
}

TEST_F(SandboxCommand, ShowsTheCompilerNoFileOfTheUser) {
  EXPECT_TRUE(write_file_atomically(folder_.path() / "secret.txt", "Mulligan-7f3a91 = ["));
  const auto seen =
      report(fmt::format("#include \"{}/secret.txt\"\nint main() {{}}", folder_.path().string()));
  EXPECT_EQ(seen["verdict"], "compile error");
  EXPECT_THAT(seen.dump(), testing::Not(HasSubstr("Mulligan")));
}

}  // namespace
}  // namespace underpar

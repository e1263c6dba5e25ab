#include <sys/wait.h>
#include <unistd.h>

#include <future>

#include "tests/build/build_fixture.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;
using testing::HasSubstr;

using BuildCache = BuildTest;

TEST_F(BuildCache, MakesAnUnchangedFileOnce) {
  const auto builder = fresh(folder_.path());
  const auto first = guest(solution("return \"x\";"), builder);
  const auto second = guest(solution("return \"x\";"), builder);
  EXPECT_FALSE(first.from_cache);
  EXPECT_TRUE(second.from_cache);
  EXPECT_EQ(first.program, second.program);
}

TEST_F(BuildCache, RemembersWarnings) {
  const auto builder = fresh(folder_.path());
  const auto first = guest(solution("int unused; return {};"), builder);
  const auto second = guest(solution("int unused; return {};"), builder);
  EXPECT_TRUE(second.from_cache);
  EXPECT_EQ(messages_of(first), messages_of(second));
  EXPECT_THAT(messages_of(second), HasSubstr("unused variable"));
}

TEST_F(BuildCache, TellsSourcesNamesAndContractsApart) {
  const auto here = guest(solution("return \"a\";"));
  EXPECT_NE(guest(solution("return \"b\";")).program, here.program);
  EXPECT_NE(shared().guest(puzzle(), solution("return \"a\";"), "par.cpp")->program, here.program);
  fs::copy(puzzle(), folder_.path(), fs::copy_options::recursive);
  EXPECT_EQ(shared().guest(folder_.path(), solution("return \"a\";"), "solution.cpp")->program, here.program);
  const auto contract = folder_.path() / "puzzle.hpp";
  ASSERT_TRUE(write_file_atomically(contract, *read_file(contract) + "// changed\n"));
  EXPECT_NE(shared().guest(folder_.path(), solution("return \"a\";"), "solution.cpp")->program, here.program);
}

TEST_F(BuildCache, RebuildsATruncatedProgram) {
  const auto builder = fresh(folder_.path());
  const auto first = guest(solution("return \"x\";"), builder);
  fs::resize_file(first.program, 100);
  const auto second = guest(solution("return \"x\";"), builder);
  EXPECT_FALSE(second.from_cache);
  EXPECT_EQ(output_of(second.program), "sum x\n");
}

TEST_F(BuildCache, RebuildsWithATruncatedGuestObject) {
  const auto builder = fresh(folder_.path());
  (void)guest(solution("return \"x\";"), builder);
  for (const auto& entry : fs::directory_iterator{folder_.path() / "build/entries"}) {
    if (entry.path().filename().string().starts_with("guest-")) {
      fs::resize_file(entry.path() / "guest.o", 0);
    }
  }
  EXPECT_EQ(output_of(guest(solution("return \"y\";"), builder).program), "sum y\n");
}

TEST_F(BuildCache, RebuildsEverythingWhenItVanishes) {
  const auto builder = fresh(folder_.path());
  (void)guest(solution("return \"x\";"), builder);
  fs::remove_all(folder_.path());
  EXPECT_EQ(output_of(guest(solution("return \"x\";"), builder).program), "sum x\n");
}

TEST_F(BuildCache, DoesNotKeepWhatDoesNotCompile) {
  const auto builder = fresh(folder_.path());
  for (int i = 0; i < 2; ++i) {
    EXPECT_FALSE(guest(solution("return foo;"), builder).from_cache);
  }
  EXPECT_TRUE(fs::is_empty(folder_.path() / "build/work"));
}

TEST_F(BuildCache, ServesThreadsThatAskForTheSameAndForOther) {
  const auto builder = fresh(folder_.path());
  std::vector<std::future<std::string>> players;
  for (const char* body : {"return \"x\";", "return \"x\";", "return \"y\";"}) {
    players.push_back(std::async(std::launch::async,
                                 [&, body] { return output_of(guest(solution(body), builder).program); }));
  }
  EXPECT_EQ(players[0].get(), "sum x\n");
  EXPECT_EQ(players[1].get(), "sum x\n");
  EXPECT_EQ(players[2].get(), "sum y\n");
}

TEST_F(BuildCache, ServesProcessesThatAskForTheSame) {
  const auto builder = fresh(folder_.path());
  std::vector<pid_t> children;
  for (int i = 0; i < 2; ++i) {
    const pid_t child = ::fork();
    if (child == 0) {
      const auto artifact = builder.guest(puzzle(), solution("return \"x\";"), "solution.cpp");
      ::_exit(artifact && output_of(artifact->program) == "sum x\n" ? 0 : 1);
    }
    children.push_back(child);
  }
  for (const pid_t child : children) {
    int status = -1;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_EQ(status, 0);
  }
}

TEST_F(BuildCache, StopsWaitingForTheCompilerSoonAfterARequest) {
  const auto builder = fresh(folder_.path());
  std::stop_source stop;
  auto endless = std::async(std::launch::async, [&] {
    return builder.guest(puzzle(),
                         "#if __INCLUDE_LEVEL__ < 190\n#include __FILE__\n#include __FILE__\n#endif\n",
                         "solution.cpp", stop.get_token());
  });
  const auto asked = std::chrono::steady_clock::now();
  stop.request_stop();
  EXPECT_FALSE(endless.get());
  EXPECT_LT(std::chrono::steady_clock::now() - asked, std::chrono::seconds{10});
}

}  // namespace
}  // namespace underpar

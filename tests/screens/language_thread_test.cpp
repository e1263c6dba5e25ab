#include "game/app/language_thread.hpp"

#include <gmock/gmock.h>

#include "engine/base/files.hpp"

namespace underpar::client {
namespace {

using namespace std::chrono_literals;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;

/// A level on disk and a thread that talks about it.
class LanguageThreadTest : public testing::Test {
 protected:
  LanguageThreadTest() {
    paths_.home = UNDERPAR_SOURCE_DIR;
    paths_.cache = folder_.path() / "cache";
    level_.id = "hole";
    level_.puzzle_folder = folder_.path();
    EXPECT_TRUE(write_file_atomically(folder_.path() / "puzzle.hpp",
                                      "#pragma once\nstruct Input { int strokes; };\nusing Output = int;\n"
                                      "Output solve(const Input& input);\n"));
  }

  void start(std::vector<std::string> command, LanguagePatience patience = {}) {
    thread_.emplace(std::move(command), paths_, events_, [] {}, patience);
  }
  void start_fake(const char* character, LanguagePatience patience = {}) {
    start({UNDERPAR_BINARY_DIR "/tests/underpar-fake-server", character}, patience);
  }
  void ask(Help help, const std::string& text, TextPlace at) {
    thread_->post(AskServer{level_, text, help, at, ++asked_});
  }

  /// Waits until an E was said, and says it; none after half a minute.
  template <class E>
  std::optional<E> next() {
    for (const auto end = std::chrono::steady_clock::now() + 30s; std::chrono::steady_clock::now() < end;
         std::this_thread::yield()) {
      for (Event& event : events_.drain()) {
        if (auto* found = std::get_if<E>(&event)) {
          return std::move(*found);
        }
      }
    }
    return std::nullopt;
  }

  TemporaryFolder folder_ = TemporaryFolder::create(std::filesystem::temp_directory_path()).value();
  Paths paths_;
  Level level_;
  Mailbox<Event> events_;
  std::uint64_t asked_ = 0;
  std::optional<LanguageThread> thread_;
};

TEST_F(LanguageThreadTest, AnswersWithNamesAndSignatures) {
  start_fake("honest");
  ask(Help::kNames, "v.", {0, 2});
  const auto names = next<Helped>();
  ASSERT_TRUE(names);
  EXPECT_EQ(names->asked, 1U);
  EXPECT_THAT(names->names, Contains(Suggestion{"push_back", "push_back()  void"}));
  ask(Help::kSignature, "v.", {0, 0});
  EXPECT_EQ(next<Helped>().value().signature, "int it(int x)");
}

TEST_F(LanguageThreadTest, AnswersTheNewestQuestionWhereSeveralWait) {
  start_fake("honest");
  for (int i = 0; i < 50; ++i) {
    ask(Help::kNames, std::string(static_cast<std::size_t>(i), ' ') + "v.", {0, i + 2});
  }
  for (auto helped = next<Helped>(); helped && helped->asked < asked_;) {
    helped = next<Helped>();
    ASSERT_TRUE(helped);
  }
}

TEST_F(LanguageThreadTest, TriesAnotherServerWhereOneDiesAndTellsOfTheLast) {
  start_fake("dies");
  std::optional<Failure> told;
  for (const auto end = std::chrono::steady_clock::now() + 30s;
       !told && std::chrono::steady_clock::now() < end;) {
    ask(Help::kNames, "v.", {0, 2});
    for (Event& event : events_.drain()) {
      told = std::get<Trouble>(event).failure;
    }
  }
  ASSERT_TRUE(told);
  EXPECT_THAT(told->what, HasSubstr("Names are not completed"));
}

TEST_F(LanguageThreadTest, EndsAServerThatSpeaksNonsense) {
  start_fake("nonsense", {.failures = 1});
  ask(Help::kNames, "v.", {0, 2});
  const auto trouble = next<Trouble>();
  ASSERT_TRUE(trouble);
  EXPECT_THAT(trouble->failure.what, HasSubstr("nonsense"));
}

TEST_F(LanguageThreadTest, EndsAServerThatSaysNothing) {
  start_fake("mute", {.answer = 300ms, .failures = 1});
  ask(Help::kNames, "v.", {0, 2});
  const auto trouble = next<Trouble>();
  ASSERT_TRUE(trouble);
  EXPECT_THAT(trouble->failure.what, HasSubstr("does not answer"));
}

TEST_F(LanguageThreadTest, TellsOfAProgramThatIsNotThere) {
  start({"/nowhere/clangd"}, {.failures = 1});
  ask(Help::kNames, "v.", {0, 2});
  EXPECT_TRUE(next<Trouble>());
}

TEST_F(LanguageThreadTest, EndsAtOnceWhileAServerOwesAnAnswer) {
  start_fake("mute");
  ask(Help::kNames, "v.", {0, 2});
  thread_.reset();  // a test that hangs here has found what it looks for
}

/// Whether a process of this name stands still.
bool one_stands_still(const std::string& name) {
  for (const auto& process : std::filesystem::directory_iterator{"/proc"}) {
    const std::string stat = read_file(process.path() / "stat").value_or("");
    if (stat.find("(" + name.substr(0, 15) + ") T") != std::string::npos) {
      return true;
    }
  }
  return false;
}

TEST_F(LanguageThreadTest, HoldsTheServerStillBesideARoundAndAsksItAfterwards) {
  start_fake("honest");
  ask(Help::kNames, "v.", {0, 2});
  ASSERT_TRUE(next<Helped>());
  thread_->post(HoldServer{true});
  while (!one_stands_still("underpar-fake-server")) {
    std::this_thread::yield();
  }
  ask(Help::kSignature, "v.", {0, 0});
  thread_->post(HoldServer{false});
  EXPECT_EQ(next<Helped>().value().signature, "int it(int x)");
}

TEST_F(LanguageThreadTest, CompletesWithARealClangd) {
  if (clangd_command().empty()) {
    GTEST_SKIP() << "clangd is not installed";
  }
  start(clangd_command());
  const std::string text =
      "#include \"puzzle.hpp\"\nOutput solve(const Input& input) {\n  std::vector<int> v;\n"
      "  v.push_b\n  return input.stro;\n}\n";
  ask(Help::kNames, text, {3, 10});
  const auto member = next<Helped>();
  ASSERT_TRUE(member);
  EXPECT_THAT(member->names, Contains(Field(&Suggestion::name, "push_back")));
  ask(Help::kNames, text, {4, 19});
  EXPECT_THAT(next<Helped>().value().names, Contains(Field(&Suggestion::name, "strokes")));
  ask(Help::kSignature, text, {1, 7});
  EXPECT_THAT(next<Helped>().value().signature, HasSubstr("solve(const Input &input)"));
}

}  // namespace
}  // namespace underpar::client

#include "game/cli/commands.hpp"

#include <nlohmann/json.hpp>

#include "tests/cli/made_up.hpp"

namespace underpar::cli {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class Commands : public GameTest {};

TEST_F(Commands, CourseShowsWhatIsOpenAndWhatOpensTheRest) {
  EXPECT_EQ(show_course(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("A Small Course"));
  EXPECT_THAT(out(), HasSubstr(">  1  –  first   The First   par 3  open"));
  EXPECT_THAT(out(), HasSubstr("locked"));
  EXPECT_THAT(out(), HasSubstr("The First."));  // what opens the second
  EXPECT_THAT(out(), HasSubstr("Next: underpar start first"));
}

TEST_F(Commands, CourseSaysOnceWhatOpensAChapter) {
  write("levels/course.lua",
        "return course { title = 'A Small Course', chapters = {\n"
        "  { id = 'one', title = 'Chapter One', folder = 'one', levels = { 'first' } },\n"
        "  { id = 'two', title = 'Chapter Two', folder = 'two', levels = { 'third', 'fourth' },\n"
        "    gate = { pars = 1 } } } }\n");
  for (const char* id : {"third", "fourth"}) {
    write_level(id, "Another", "{}", "{ 'A', 'B', 'C' }", "two");
  }
  write("levels/two/chapter.md", "# Chapter Two\n\nIt begins.\n");
  open();
  EXPECT_EQ(show_course(*game_, console_), ExitStatus::kReached);
  const std::string why = "Make par on one hole of Chapter One.";
  EXPECT_THAT(out(), HasSubstr("Chapter Two  (underpar chapter two)\n  " + why));
  EXPECT_EQ(out().find(why), out().rfind(why));
  EXPECT_EQ(show_chapter(*game_, console_, "two"), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("It begins."), HasSubstr("To open it: " + why)));
  EXPECT_EQ(show_chapter(*game_, console_, "tow"), ExitStatus::kUsage);
  EXPECT_THAT(err(), HasSubstr("Did you mean two?"));
}

TEST_F(Commands, PredictPlacesAReadUntilTheFirstEdit) {
  const Prediction read{.line = 1, .share_percent = 80, .factor = 10};
  EXPECT_EQ(predict_level(*game_, console_, "first", read), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("line 1 takes 80 % of the time"),
                           HasSubstr("The factor is compared with your best round")));
  EXPECT_EQ(predict_level(*game_, console_, "first", Prediction{.line = 2, .share_percent = 80, .factor = 1}),
            ExitStatus::kNotReached);
  EXPECT_THAT(err(), HasSubstr("The reference has no line 2."));
  write("data/solutions/first/solution.cpp", "int mine;\n");
  EXPECT_EQ(predict_level(*game_, console_, "first", read), ExitStatus::kNotReached);
  EXPECT_THAT(err(), HasSubstr("closed with your first edit"));
}

TEST_F(Commands, ExportPrintsOrWritesTheCard) {
  EXPECT_EQ(export_book(*game_, console_, {}), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("# A Small Course: score card"));
  const auto file = game_->paths.data / "card.html";
  EXPECT_EQ(export_book(*game_, console_, {.form = DocumentForm::kHtml, .file = file}), ExitStatus::kReached);
  EXPECT_THAT(read_file(file).value_or(""), HasSubstr("<h1>A Small Course: score card</h1>"));
  EXPECT_EQ(export_book(*game_, console_, {.file = file / "below.md"}), ExitStatus::kInternalError);
  EXPECT_THAT(err(), HasSubstr(".\n"));
}

TEST_F(Commands, PredictIsClosedAfterARoundOfAnotherText) {
  reach("first", 2);
  EXPECT_EQ(
      predict_level(*game_, console_, "first", Prediction{.line = 1, .share_percent = 80, .factor = 10}),
      ExitStatus::kNotReached);
}

TEST_F(Commands, CardAndHistoryShowReadsAndRibbons) {
  ASSERT_TRUE(game_->book.set_prediction("first", {.line = 1, .share_percent = 80, .factor = 10}));
  Record round = scored_round(0, 1.0);
  round.verdict.second_goal = SecondGoalResult{.used = 1, .at_most = 1};
  round.speedup_over_reference = 9.0;
  ASSERT_TRUE(game_->book.add(round, {.fingerprint = "test"}));
  EXPECT_EQ(show_card(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("ribbon, read 2/2"));
  EXPECT_EQ(show_history(*game_, console_, "first", 5), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("Your read: line 1 takes 80 %"));
}

TEST_F(Commands, CourseGoesOnWhenALevelIsBroken) {
  write("levels/one/second.lua", "return level { id = 'second', ");
  open();
  EXPECT_EQ(show_course(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("broken"));
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "second"}, {}), ExitStatus::kInternalError);
  EXPECT_THAT(err(), HasSubstr("second cannot be played"));
}

TEST_F(Commands, StartMakesTheFileFromTheReferenceAndSaysWhere) {
  EXPECT_EQ(start_level(*game_, console_, "first"), ExitStatus::kReached);
  EXPECT_EQ(read_file(own_file()).value_or(""), "// the reference of first\n");
  EXPECT_THAT(out(), AllOf(HasSubstr(own_file().string()), HasSubstr("A short lesson."),
                           HasSubstr("Which line?"), HasSubstr("underpar run first")));
}

TEST_F(Commands, StartNeverReplacesAFile) {
  write("data/solutions/first/solution.cpp", "mine");
  EXPECT_EQ(start_level(*game_, console_, "first"), ExitStatus::kReached);
  EXPECT_EQ(read_file(own_file()).value_or(""), "mine");
  EXPECT_THAT(out(), HasSubstr("there already"));
}

TEST_F(Commands, StartOfALockedLevelSaysWhatOpensIt) {
  EXPECT_EQ(start_level(*game_, console_, "second"), ExitStatus::kNotReached);
  EXPECT_THAT(err(), AllOf(HasSubstr("The Second is locked."), HasSubstr("The First")));
  EXPECT_FALSE(std::filesystem::exists(game_->paths.solution("second")));
}

TEST_F(Commands, UnknownLevelsSuggestOthers) {
  EXPECT_EQ(start_level(*game_, console_, "frist"), ExitStatus::kUsage);
  EXPECT_THAT(err(), AllOf(HasSubstr("There is no level “frist”."), HasSubstr("Did you mean first?")));
}

TEST_F(Commands, RunPlaysTheOwnFileAndKeepsTheRound) {
  write("data/solutions/first/solution.cpp", "int mine;\n");
  EXPECT_EQ(run_level(*game_, console_,
                      {.level_id = "first", .seed = 9, .budget = std::chrono::milliseconds{70}}, {}),
            ExitStatus::kReached);
  ASSERT_EQ(requests_.size(), 1U);
  EXPECT_TRUE(requests_[0].keep);
  EXPECT_EQ(requests_[0].solution, own_file());
  EXPECT_EQ(requests_[0].seed, 9U);
  EXPECT_EQ(requests_[0].budget, std::chrono::milliseconds{70});
  EXPECT_THAT(out(), AllOf(HasSubstr("Par  The First"), HasSubstr("Said the author of scored."),
                           HasSubstr("Open now: The Second."), HasSubstr("Next: underpar start second")));
  EXPECT_EQ(game_->book.standing()->of("first").attempts, 1);
}

TEST_F(Commands, RunOfAnotherFileIsATrialAndMayBeLocked) {
  write("other.cpp", "int other;\n");
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "second", .solution = root() / "other.cpp"}, {}),
            ExitStatus::kReached);
  EXPECT_FALSE(requests_.at(0).keep);
  EXPECT_THAT(out(), HasSubstr("not on your score card"));
  EXPECT_THAT(game_->book.standing()->levels, IsEmpty());
}

TEST_F(Commands, RunWithTheOwnFileNamedIsNoTrial) {
  write("data/solutions/first/solution.cpp", "int mine;\n");
  write("data/solutions/second/solution.cpp", "int mine;\n");
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first", .solution = own_file()}, {}),
            ExitStatus::kReached);
  EXPECT_TRUE(requests_.at(0).keep);
}

TEST_F(Commands, RunOfALockedLevelIsRefused) {
  write("data/solutions/second/solution.cpp", "int mine;\n");
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "second"}, {}), ExitStatus::kNotReached);
  EXPECT_EQ(
      run_level(*game_, console_, {.level_id = "second", .solution = game_->paths.solution("second")}, {}),
      ExitStatus::kNotReached);
  EXPECT_THAT(requests_, IsEmpty());
}

TEST_F(Commands, RunWithoutAFileSaysHowToGetOne) {
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first"}, {}), ExitStatus::kUsage);
  EXPECT_THAT(err(), HasSubstr("underpar start first"));
}

TEST_F(Commands, RunRefusesFilesThatAreNone) {
  write("empty.cpp", " \n");
  for (const char* name : {"nowhere.cpp", "levels", "empty.cpp"}) {
    EXPECT_EQ(run_level(*game_, console_, {.level_id = "first", .solution = root() / name}, {}),
              ExitStatus::kUsage);
  }
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first", .solution = "/dev/null"}, {}),
            ExitStatus::kUsage);
  EXPECT_THAT(err(), AllOf(HasSubstr("nowhere.cpp does not exist."), HasSubstr("levels is a folder."),
                           HasSubstr("empty.cpp is empty."), HasSubstr("/dev/null is not a plain file.")));
  EXPECT_THAT(requests_, IsEmpty());
}

TEST_F(Commands, RunWithJsonWritesOneObjectAndNothingElse) {
  write("data/solutions/first/solution.cpp", "int mine;\n");
  outcome_ = scored_round(1, 1.3);
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first", .json = true}, {}), ExitStatus::kNotReached);
  EXPECT_EQ(nlohmann::json::parse(out())["term"], "bogey");
  EXPECT_THAT(err(), IsEmpty());
}

TEST_F(Commands, RunTellsOfARoundThatCouldNotBePlayed) {
  write("data/solutions/first/solution.cpp", "int mine;\n");
  outcome_ = fail("No compiler was found.", "Install g++.");
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first"}, {}), ExitStatus::kInternalError);
  EXPECT_THAT(err(), HasSubstr("No compiler was found.\nInstall g++.\n"));
  EXPECT_THAT(out(), IsEmpty());
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first", .json = true}, {}), ExitStatus::kInternalError);
  EXPECT_EQ(nlohmann::json::parse(out())["outcome"], "internal_error");
}

TEST_F(Commands, RunThatIsCalledOffIsNotKept) {
  write("data/solutions/first/solution.cpp", "int mine;\n");
  std::stop_source stop;  // NOLINT(misc-const-correctness): it is asked to stop
  stop.request_stop();
  EXPECT_EQ(run_level(*game_, console_, {.level_id = "first"}, stop.get_token()), ExitStatus::kInterrupted);
  EXPECT_THAT(out(), AllOf(HasSubstr("Cancelled"), Not(HasSubstr("Said the author"))));
}

TEST_F(Commands, HintsComeOneByOneWithTheEarlierOnes) {
  EXPECT_EQ(give_hint(*game_, console_, "first"), ExitStatus::kReached);
  EXPECT_THAT(out(),
              AllOf(HasSubstr("> 1. Look.\n"), HasSubstr("1 of 3 hints taken."), Not(HasSubstr("2."))));
  out_.str("");
  EXPECT_EQ(give_hint(*game_, console_, "first"), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("  1. Look.\n"), HasSubstr("> 2. Look again.\n")));
  EXPECT_EQ(give_hint(*game_, console_, "first"), ExitStatus::kReached);
  out_.str("");
  EXPECT_EQ(give_hint(*game_, console_, "first"), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("3. There."), HasSubstr("no more hints")));
  EXPECT_EQ(game_->book.standing()->of("first").hints_taken, 3);
  EXPECT_EQ(give_hint(*game_, console_, "second"), ExitStatus::kNotReached);
}

TEST_F(Commands, CardAddsUp) {
  reach("first", -1);
  reach("second", 2);
  EXPECT_EQ(show_card(*game_, console_), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("(2)  birdie"), HasSubstr("[[5]]  double bogey"), HasSubstr("Total"),
                           HasSubstr("2 of 2 holes played, 1 over par.")));
}

TEST_F(Commands, HistoryListsRounds) {
  EXPECT_EQ(show_history(*game_, console_, "first", 20), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("You have not played The First yet."));
  reach("first", -1);
  EXPECT_EQ(show_history(*game_, console_, "first", 20), ExitStatus::kReached);
  EXPECT_THAT(out(), AllOf(HasSubstr("Birdie"), HasSubstr("0.99–1.01")));
  EXPECT_EQ(show_history(*game_, console_, "nothing", 20), ExitStatus::kUsage);
}

TEST_F(Commands, ResetKeepsTheOldTextEachTime) {
  for (const char* mine : {"mine 1", "mine 2"}) {
    write("data/solutions/first/solution.cpp", mine);
    EXPECT_EQ(reset_level(*game_, console_, "first", false), ExitStatus::kReached);
  }
  const auto folder = own_file().parent_path();
  EXPECT_EQ(read_file(folder / "solution.cpp").value_or(""), "// the reference of first\n");
  EXPECT_EQ(read_file(folder / "solution.1.cpp").value_or(""), "mine 1");
  EXPECT_EQ(read_file(folder / "solution.2.cpp").value_or(""), "mine 2");
  EXPECT_THAT(out(), HasSubstr((folder / "solution.2.cpp").string()));
  out_.str("");
  EXPECT_EQ(reset_level(*game_, console_, "first", false), ExitStatus::kReached);
  EXPECT_THAT(out(), HasSubstr("is the reference already"));
  EXPECT_FALSE(std::filesystem::exists(folder / "solution.3.cpp"));
}

TEST_F(Commands, ResetAsksWhereSomebodyCanAnswer) {
  write("data/solutions/first/solution.cpp", "mine");
  console_.in_is_terminal = true;
  for (const auto& [answer, kept] : {std::pair{"n\n", true}, {"\n", true}, {"", true}, {"y\n", false}}) {
    in_.clear();
    in_.str(answer);
    (void)reset_level(*game_, console_, "first", false);
    EXPECT_EQ(read_file(own_file()).value_or("") == "mine", kept) << answer;
  }
}

TEST_F(Commands, ResetDoesNotAskWhenToldNotTo) {
  write("data/solutions/first/solution.cpp", "mine");
  console_.in_is_terminal = true;
  EXPECT_EQ(reset_level(*game_, console_, "first", true), ExitStatus::kReached);
  EXPECT_THAT(err(), IsEmpty());
}

TEST_F(Commands, FirstStartPlaysTheReferenceAndExplains) {
  game_->first_start = true;
  outcome_ = scored_round(4, 29.0);
  EXPECT_EQ(welcome(*game_, console_, {}), ExitStatus::kReached);
  ASSERT_EQ(requests_.size(), 1U);
  EXPECT_FALSE(requests_[0].keep);
  EXPECT_EQ(requests_[0].solution.filename(), "reference.cpp");
  EXPECT_THAT(out(), AllOf(HasSubstr("Welcome"), HasSubstr("took about 29.0 ×"), HasSubstr("1.10 × its time"),
                           HasSubstr("Next: underpar start first")));
  EXPECT_THAT(game_->book.standing()->levels, IsEmpty());
}

TEST_F(Commands, LaterStartsShowTheCourseOnly) {
  EXPECT_EQ(welcome(*game_, console_, {}), ExitStatus::kReached);
  EXPECT_THAT(requests_, IsEmpty());
  EXPECT_THAT(out(), AllOf(Not(HasSubstr("Welcome")), HasSubstr("A Small Course")));
}

}  // namespace
}  // namespace underpar::cli

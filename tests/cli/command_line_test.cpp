#include "game/cli/command_line.hpp"

#include <sstream>

#include <gmock/gmock.h>

namespace underpar::cli {
namespace {

using testing::HasSubstr;

CommandLine understood(std::vector<std::string> arguments) {
  auto read = read_command_line(std::move(arguments));
  EXPECT_TRUE(std::holds_alternative<CommandLine>(read));
  const auto* line = std::get_if<CommandLine>(&read);
  return line == nullptr ? CommandLine{} : *line;
}

Failure mistake(std::vector<std::string> arguments) {
  auto read = read_command_line(std::move(arguments));
  const auto* answered = std::get_if<Answered>(&read);
  EXPECT_NE(answered, nullptr);
  EXPECT_EQ(answered == nullptr ? ExitStatus::kReached : answered->status, ExitStatus::kUsage);
  return answered == nullptr ? Failure{} : answered->mistake;
}

TEST(CommandLine, UnderstandsEveryCommand) {
  EXPECT_EQ(understood({}).command, Command::kNone);
  EXPECT_EQ(understood({"course"}).command, Command::kCourse);
  EXPECT_EQ(understood({"card"}).command, Command::kCard);
  EXPECT_EQ(understood({"doctor"}).command, Command::kDoctor);
  EXPECT_EQ(understood({"start", "x"}).level_id, "x");
  EXPECT_EQ(understood({"watch", "x"}).command, Command::kWatch);
  EXPECT_EQ(understood({"hint", "x"}).command, Command::kHint);
  EXPECT_EQ(understood({"history", "x", "--limit", "5"}).limit, 5);
  EXPECT_TRUE(understood({"reset", "x", "--yes"}).sure);
}

TEST(CommandLine, ReadsAReadAndNoHalfOfOne) {
  const auto line = understood({"predict", "x", "--line", "12", "--share", "80.5", "--factor", "10"});
  EXPECT_EQ(line.command, Command::kPredict);
  ASSERT_TRUE(line.prediction);
  EXPECT_EQ(line.prediction->line, 12);
  EXPECT_EQ(line.prediction->share_percent, 80.5);
  EXPECT_EQ(line.prediction->factor, 10);
  EXPECT_FALSE(understood({"predict", "x"}).prediction);
  EXPECT_THAT(mistake({"predict", "x", "--line", "12"}).what, HasSubstr("three numbers"));
  EXPECT_THAT(mistake({"predict", "x", "--line", "a", "--share", "1", "--factor", "2"}).what,
              HasSubstr("three numbers"));
}

TEST(CommandLine, ReadsWhatIsSharedMarkedAndTaken) {
  const ReviewLine shared = understood({"review", "share", "x", "--round", "12", "-o", "x.card"}).review;
  EXPECT_EQ(shared.command, ReviewCommand::kShare);
  EXPECT_EQ(shared.level_id, "x");
  EXPECT_EQ(shared.round, 12);
  EXPECT_EQ(shared.output, "x.card");
  const ReviewLine marked = understood({"review", "mark", "x.card", "--as", "Ada", "--correctness", "4",
                                        "It says why.", "--evidence", "two", "No."})
                                .review;
  EXPECT_EQ(marked.command, ReviewCommand::kMark);
  EXPECT_EQ(marked.marker, "Ada");
  EXPECT_EQ(marked.marks[0], (Mark{.points = 4, .why = "It says why."}));
  EXPECT_EQ(marked.marks[1], Mark{});
  EXPECT_EQ(marked.marks[2].points, 0);
  EXPECT_TRUE(understood({"review", "read", "x.card", "--json"}).review.json);
  EXPECT_EQ(understood({"review", "take", "x.card"}).review.file, "x.card");
  EXPECT_THAT(mistake({"review", "share"}).what,
              HasSubstr("`underpar review share` needs the name of a level"));
  EXPECT_THAT(mistake({"review", "take"}).what, HasSubstr("needs the file of a card"));
  EXPECT_EQ(mistake({"review", "mark", "x.card", "--evidence", "2"}).what,
            "--evidence wants a mark and a sentence after it.");
  EXPECT_EQ(mistake({"review", "mark", "x.card", "--as"}).what, "--as wants one value after it.");
  EXPECT_THAT(mistake({"review", "shear", "x"}).hint, HasSubstr("share"));
  EXPECT_THAT(mistake({"review", "share", "x", "--round", "best"}).what, HasSubstr("“best”"));
  EXPECT_THAT(mistake({"review", "read", "x.card", "--jsn"}).what, HasSubstr("--jsn"));
}

TEST(CommandLine, ReadsWhatIsExportedAndWhereTo) {
  EXPECT_EQ(understood({"export", "notebook"}).exported.document, Document::kNotebook);
  const auto line = understood({"export", "card", "-o", "a/card.html"});
  EXPECT_EQ(line.command, Command::kExport);
  EXPECT_EQ(line.exported.form, DocumentForm::kHtml);
  EXPECT_EQ(line.exported.file, "a/card.html");
  EXPECT_THAT(mistake({"export"}).what, HasSubstr("needs the name of a document"));
  EXPECT_THAT(mistake({"export", "cart"}).what, HasSubstr("cart"));
  EXPECT_THAT(mistake({"export", "card", "-o", "card.pdf"}).what, HasSubstr("card.pdf"));
  EXPECT_THAT(mistake({"export", "card", "-o"}).what, HasSubstr("name of a file"));
}

TEST(CommandLine, ReadsTheChapterWhosePageIsAsked) {
  EXPECT_EQ(understood({"chapter", "measuring"}).chapter_id, "measuring");
  EXPECT_THAT(mistake({"chapter"}).what, HasSubstr("name of a chapter"));
}

TEST(CommandLine, ReadsTheOptionsOfARunInAnyOrder) {
  const auto line = understood({"run", "--json", "--seed", "0xff", "x", "--budget-ms=500", "--at-least",
                                "birdie", "--solution", "a.cpp"});
  EXPECT_EQ(line.command, Command::kRun);
  EXPECT_EQ(line.run.level_id, "x");
  EXPECT_EQ(line.run.seed, 255U);
  EXPECT_EQ(line.run.budget, std::chrono::milliseconds{500});
  EXPECT_EQ(line.run.at_least, kBirdie);
  EXPECT_EQ(line.run.solution, "a.cpp");
  EXPECT_TRUE(line.run.json);
}

TEST(CommandLine, TakesParForTheAskedLineAndNoBudgetOfItsOwn) {
  const auto line = understood({"run", "x"});
  EXPECT_EQ(line.run.at_least, kPar);
  EXPECT_EQ(line.run.budget, std::nullopt);
  EXPECT_EQ(line.run.seed, std::nullopt);
}

TEST(CommandLine, AnswersHelpAndVersion) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"-h"}, {"--help"}, {"--version"}, {"run", "-h"}}) {
    const auto read = read_command_line(arguments);
    const auto* answered = std::get_if<Answered>(&read);
    ASSERT_NE(answered, nullptr);
    EXPECT_EQ(answered->status, ExitStatus::kReached);
    EXPECT_THAT(answered->out, HasSubstr("underpar"));
  }
}

TEST(CommandLine, KeepsItsHelpWithinEightyColumns) {
  for (const auto& arguments :
       std::vector<std::vector<std::string>>{{"-h"}, {"run", "-h"}, {"reset", "-h"}}) {
    std::istringstream lines{std::get<Answered>(read_command_line(arguments)).out};
    for (std::string line; std::getline(lines, line);) {
      EXPECT_LE(line.size(), 90U) << line;
    }
  }
}

TEST(CommandLine, SuggestsTheNearestCommand) {
  EXPECT_EQ(mistake({"cuorse"}).what, "There is no command “cuorse”.");
  EXPECT_THAT(mistake({"cuorse"}).hint, HasSubstr("Did you mean `underpar course`?"));
  EXPECT_THAT(mistake({"xyzzy"}).hint, HasSubstr("`underpar --help`"));
  EXPECT_EQ(mistake({"class", "jion"}).what, "There is no command “class jion”.");
  EXPECT_THAT(mistake({"class", "jion"}).hint, HasSubstr("Did you mean `underpar class join`?"));
  EXPECT_EQ(mistake({"level", "chekc"}).what, "There is no command “level chekc”.");
  EXPECT_THAT(mistake({"level", "chekc"}).hint, HasSubstr("Did you mean `underpar level check`?"));
}

TEST(CommandLine, SaysWhatIsMissingOrTooMuch) {
  EXPECT_EQ(mistake({"run"}).what, "`underpar run` needs the name of a level.");
  EXPECT_EQ(mistake({"run", "x", "y"}).what, "“y” is one word too many.");
  EXPECT_EQ(mistake({"course", "y"}).what, "“y” is one word too many.");
  EXPECT_EQ(mistake({"run", "x", "--fast"}).what, "There is no option --fast of `underpar run`.");
  EXPECT_THAT(mistake({"class"}).what, HasSubstr("needs a command: join, leave or status"));
  EXPECT_EQ(mistake({"submit", "x", "y"}).what, "“y” is one word too many.");
  EXPECT_EQ(mistake({"submit", "x", "--fast"}).what, "There is no option --fast of `underpar submit`.");
  EXPECT_EQ(mistake({"--fast"}).what, "There is no option --fast.");
  EXPECT_EQ(mistake({"run", "x", "--seed"}).what, "--seed wants one value after it.");
}

TEST(CommandLine, SaysWhichValuesMakeNoSense) {
  for (const char* seed : {"abc", "-1", "1.5", "", "18446744073709551616", "0x", "1 2"}) {
    EXPECT_THAT(mistake({"run", "x", "--seed", seed}).what, HasSubstr("--seed wants a whole number"));
  }
  for (const char* budget : {"-5", "0", "abc", "99999999"}) {
    EXPECT_THAT(mistake({"run", "x", "--budget-ms", budget}).what, HasSubstr("--budget-ms wants"));
  }
  EXPECT_THAT(mistake({"run", "x", "--at-least", "goose"}).what, HasSubstr("no score “goose”"));
  EXPECT_THAT(mistake({"run", "x", "--at-least", "picked-up"}).what, HasSubstr("no score"));
  EXPECT_THAT(mistake({"run", "x", "--solution", ""}).what, HasSubstr("is empty"));
  EXPECT_THAT(mistake({"history", "x", "--limit", "0"}).what, HasSubstr("--limit wants"));
}

TEST(CommandLine, ReadsTheLimitsOfTheSandbox) {
  const auto read = read_command_line({"sandbox", "a.cpp", "--threads", "3", "--cpu-ms", "700",
                                       "--memory-mib", "64", "--compile-only", "--json"});
  const auto* line = std::get_if<CommandLine>(&read);
  ASSERT_NE(line, nullptr);
  EXPECT_EQ(line->command, Command::kSandbox);
  EXPECT_EQ(line->sandbox.file, "a.cpp");
  EXPECT_EQ(line->sandbox.limits.threads, 3);
  EXPECT_EQ(line->sandbox.limits.cpu, std::chrono::milliseconds{700});
  EXPECT_EQ(line->sandbox.limits.memory_mib, 64);
  EXPECT_TRUE(line->sandbox.compile_only);
  EXPECT_TRUE(line->sandbox.json);
  EXPECT_EQ(mistake({"sandbox"}).what, "`underpar sandbox` needs a C++ file.");
  EXPECT_THAT(mistake({"sandbox", "a.cpp", "--threads", "0"}).what, HasSubstr("--threads wants"));
}

TEST(CommandLine, KnowsDoubleBogeyHoweverItIsWritten) {
  EXPECT_EQ(read_term("double-bogey").value_or(9), 2);
  EXPECT_EQ(read_term("double bogey").value_or(9), 2);
  EXPECT_EQ(read_term("albatross").value_or(9), kAlbatross);
}

TEST(CommandLine, UnderstandsQuestionsAboutAProgram) {
  const auto line = understood({"profile", "x", "--json", "--solution", "a.cpp", "--folded", "f.txt"});
  EXPECT_EQ(line.command, Command::kInsight);
  EXPECT_EQ(line.insight.question, Question::kProfile);
  EXPECT_EQ(line.insight.level_id, "x");
  EXPECT_TRUE(line.insight.json);
  EXPECT_EQ(line.insight.solution, "a.cpp");
  EXPECT_EQ(line.insight.folded, "f.txt");
  EXPECT_TRUE(understood({"profile", "x", "--reference"}).insight.reference);
  EXPECT_EQ(understood({"asm", "x"}).insight.question, Question::kAssembly);
  EXPECT_EQ(understood({"versus", "x", "--against", "3"}).insight.against, 3);
  EXPECT_EQ(understood({"eject", "x", "there"}).insight.folder, "there");
  EXPECT_THAT(mistake({"eject", "x"}).what, HasSubstr("needs the name of a level and a folder"));
  EXPECT_THAT(mistake({"heap"}).what, HasSubstr("needs the name of a level"));
  EXPECT_THAT(mistake({"versus", "x", "--against"}).what, HasSubstr("--against"));
  EXPECT_THAT(mistake({"count", "x", "--folded", "f"}).what, HasSubstr("--folded"));
}

}  // namespace
}  // namespace underpar::cli

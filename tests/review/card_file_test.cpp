#include "engine/review/card_file.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"
#include "tests/review/made_up.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

std::string text_of(const SignedCard& card) {
  return card_file_text(card).value_or("");
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const auto at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

std::string refusal(std::string_view text) {
  const auto card = parse_card(text, "x.card");
  return card ? "it was read" : card.error().what;
}

TEST(CardFile, ComesBackAsItWasWritten) {
  SignedCard card = made_up_signed_card();
  card.pack = "my-pack";
  const auto read = parse_card(text_of(card), "x.card");
  ASSERT_TRUE(read) << read.error().what;
  EXPECT_EQ(read->level_id, "hole");
  EXPECT_EQ(read->pack, "my-pack");
  EXPECT_EQ(read->source, card.source);
  EXPECT_EQ(read->reflection, card.reflection);
  EXPECT_EQ(read->claimed.strokes, kBirdie);
  EXPECT_DOUBLE_EQ(read->claimed.ratio_high, 0.72);
  ASSERT_TRUE(read->signature);
  EXPECT_EQ(read->signature->marker, "Ada");
  EXPECT_EQ(read->signature->marks, card.signature->marks);
  EXPECT_DOUBLE_EQ(read->signature->rerun.ratio, 0.73);
}

TEST(CardFile, KeepsEverySourceToTheByte) {
  for (const char* source :
       {"", "\n", "a", "a\n", "\n\na\n\n", "| bar\n|\n", " \n  \n", "seal: 0\n\ncard: 0\n", "\t"}) {
    SignedCard card = made_up_card();
    card.source = source;
    const auto read = parse_card(text_of(card), "x.card");
    ASSERT_TRUE(read) << testing::PrintToString(source) << read.error().what;
    EXPECT_EQ(read->source, source);
  }
}

TEST(CardFile, IsPlainTextThatAPersonCanRead) {
  const std::string text = text_of(made_up_card());
  EXPECT_THAT(text,
              StartsWith("Underpar signed card, version 1\n\nlevel: hole\noutcome: scored\nstrokes: -1\n"
                         "ratio: 0.7100\n"));
  EXPECT_THAT(text, HasSubstr("solution:\n| #include \"puzzle.hpp\"\n|\n|   int x;  // größer\n|\n"
                              "reflection:\n| It was the columns.\n"));
}

TEST(CardFile, TellsARunWithoutAScoreByItsOutcomeAlone) {
  SignedCard card = made_up_signed_card();
  card.signature->rerun = {.outcome = Outcome::kWrongAnswer, .message = "secret"};
  const auto read = parse_card(text_of(card), "x.card");
  ASSERT_TRUE(read) << read.error().what;
  EXPECT_EQ(read->signature->rerun.outcome, Outcome::kWrongAnswer);
  EXPECT_THAT(text_of(card), Not(HasSubstr("secret")));
}

TEST(CardFile, HasAnIdThatOutlivesASignatureAndAnEditedReflection) {
  SignedCard card = made_up_signed_card();
  card.reflection = "Something else.";
  EXPECT_EQ(card_id(card), card_id(made_up_card()));
  card.source += "//";
  EXPECT_NE(card_id(card), card_id(made_up_card()));
}

TEST(CardFile, RefusesWhatIsNoCard) {
  for (const char* text : {"", "\n", "int main() {}\n", "{\"version\": 1}", "Underpar signed card"}) {
    EXPECT_EQ(refusal(text), "x.card is no signed card.") << text;
  }
  EXPECT_EQ(refusal(std::string(100, '\0')), "x.card is no signed card.");
}

TEST(CardFile, RefusesOtherVersionsAndSaysWhichOneItReads) {
  const std::string text = text_of(made_up_card());
  EXPECT_EQ(refusal(sealed_anew(replaced(text, "version 1", "version 2"))),
            "x.card is a card of version 2; this Underpar reads version 1.");
  EXPECT_EQ(refusal(replaced(text, "version 1", "version one")),
            "x.card does not say which version of a card it is.");
  EXPECT_EQ(refusal(replaced(text, "version 1", "version 99999999999999999999")),
            "x.card does not say which version of a card it is.");
}

TEST(CardFile, RefusesEveryCardThatIsCutShort) {
  const std::string text = text_of(made_up_signed_card());
  for (std::size_t size = 0; size < text.size(); ++size) {
    ASSERT_FALSE(parse_card(text.substr(0, size), "x.card")) << size;
  }
  EXPECT_EQ(refusal(text.substr(0, text.size() / 2)), "x.card ends in the middle.");
}

TEST(CardFile, RefusesEveryCardOfWhichOneByteWasChanged) {
  const std::string text = text_of(made_up_signed_card());
  for (std::size_t i = 0; i < text.size(); ++i) {
    for (const char change : {'1', 'x', ' ', '\n', '|', '\x1B', '\xFF'}) {
      std::string changed = text;
      if (changed[i] != change) {
        changed[i] = change;
        ASSERT_FALSE(parse_card(changed, "x.card")) << i << testing::PrintToString(changed);
      }
    }
  }
  EXPECT_EQ(refusal(replaced(text, "int x", "int y")), "x.card was changed after it was written.");
}

TEST(CardFile, RefusesWhatIsAddedOrRepeatedEvenUnderAFreshSeal) {
  const std::string text = text_of(made_up_signed_card());
  for (const auto& [from, to] :
       {std::pair{"level: hole\n", "level: hole\nlevel: other\n"}, std::pair{"level: hole\n", "level: \n"},
        std::pair{"solution:\n", "player: Grace\nsolution:\n"}, std::pair{"clock: cpu", "clock: sun"},
        std::pair{"ratio: 0.7100", "ratio: nan"}, std::pair{"ratio: 0.7100", "ratio: 7.1e-1"},
        std::pair{"ratio: 0.7100", "ratio: -0.7100"}, std::pair{"ratio_low: 0.7000", "ratio_low: 0.7200"},
        std::pair{"strokes: -1", "strokes: -9"}, std::pair{"strokes: -1", "strokes: 99999999999"},
        std::pair{"outcome: scored", "outcome: cancelled"}, std::pair{"readability: 3 ", "readability: 5 "},
        std::pair{"readability: 3 ", "readability: 0 "}, std::pair{"marker: Ada", "marker: "},
        std::pair{"marker: Ada", "marker:  Ada"}, std::pair{"evidence: 2 One run only.", "evidence: 2 "}}) {
    EXPECT_FALSE(parse_card(sealed_anew(replaced(text, from, to)), "x.card")) << to;
  }
}

TEST(CardFile, RefusesWhatATerminalWouldObeyAndCodeThatReadsOtherwiseThanItCompiles) {
  for (const char* bad :
       {"\033[2J", "a\rb", "\a", "\x7F", "\xC2\x9B", "\u202E", "\u2066", "\u2028", "\xFF", "\xC3"}) {
    SignedCard card = made_up_card();
    card.source = "int x;\n// " + std::string{bad} + "\n";
    const auto text = card_file_text(card);
    ASSERT_FALSE(text) << testing::PrintToString(bad);
    EXPECT_EQ(text.error().what, "Line 2 of the solution holds a control character.");
    const std::string forged = sealed_anew(replaced(text_of(made_up_card()), "größer", bad));
    EXPECT_EQ(refusal(forged), "x.card holds bytes that are no plain text.") << testing::PrintToString(bad);
  }
}

TEST(CardFile, TakesTheLargestSolutionAndNoLargerFile) {
  SignedCard card = made_up_signed_card();
  card.source = std::string(kSourceLimitBytes, '\n');
  card.reflection = std::string(kReflectionLimitBytes, '\n');
  const std::string text = text_of(card);
  EXPECT_LT(text.size(), kCardLimitBytes);
  EXPECT_TRUE(parse_card(text, "x.card"));
  card.source += '\n';
  EXPECT_THAT(card_file_text(card).error().what, HasSubstr("65537 bytes; 65536 fit on a card"));
  EXPECT_EQ(refusal(std::string(kCardLimitBytes + 1, 'x')), "x.card is larger than a card can be (256 KiB).");
}

TEST(CardFile, IsAPlainFileOfABoundedSize) {
  const auto folder = *TemporaryFolder::create(testing::TempDir());
  const auto file = folder.path() / "a.card";
  EXPECT_THAT(read_card(file).error().what, HasSubstr("a.card does not exist."));
  EXPECT_THAT(read_card(folder.path()).error().what, HasSubstr("is not a plain file."));
  ASSERT_EQ(::mkfifo(file.c_str(), 0600), 0);
  EXPECT_THAT(read_card(file).error().what, HasSubstr("is not a plain file."));
  std::filesystem::remove(file);
  ASSERT_TRUE(write_file_atomically(file, "x"));
  std::filesystem::resize_file(file, std::uintmax_t{1} << 40);
  EXPECT_EQ(read_card(file).error().what, "a.card is larger than a card can be (256 KiB).");
  ASSERT_TRUE(write_file_atomically(file, text_of(made_up_card())));
  EXPECT_TRUE(read_card(file));
}

TEST(Signatures, NeedANameAndASentenceToEachMarkOfOneToFour) {
  const auto what = [](auto change) {
    Signature signature = made_up_signature();
    change(signature);
    const auto checked = check_signature(signature);
    return checked ? "" : checked.error().what;
  };
  EXPECT_EQ(what([](Signature&) {}), "");
  EXPECT_EQ(what([](Signature& s) { s.marker = " \n"; }), "The name to sign with is missing.");
  EXPECT_EQ(what([](Signature& s) { s.marker = std::string(41, 'a'); }),
            "The name to sign with has 41 characters; at most 40 fit.");
  EXPECT_EQ(what([](Signature& s) { s.marks[0].points = 0; }),
            "The mark for correctness is not one of 1 to 4.");
  EXPECT_EQ(what([](Signature& s) { s.marks[2].points = 5; }), "The mark for evidence is not one of 1 to 4.");
  EXPECT_EQ(what([](Signature& s) { s.marks[1].why = ""; }), "The sentence to readability is missing.");
  EXPECT_EQ(what([](Signature& s) { s.marks[1].why = "\033c"; }),
            "The sentence to readability is not plain text.");
  EXPECT_EQ(what([](Signature& s) {
              for (int i = 0; i < 401; ++i) {
                s.marks[1].why += "ß";
              }
            }),
            "The sentence to readability has 417 characters; at most 400 fit.");
}

}  // namespace
}  // namespace underpar

#include "game/app/review_desk.hpp"

#include <gmock/gmock.h>

#include "engine/base/files.hpp"
#include "tests/record/made_up.hpp"
#include "tests/review/made_up.hpp"

namespace underpar::client {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct ReviewDesk : testing::Test {
  [[nodiscard]] Result<SignedCard> open(const std::string& file) const {
    return open_card(paths, file, [](const std::string& id) { return id == "hole"; });
  }
  void put(const std::string& name, const SignedCard& card) const {
    ASSERT_TRUE(write_file_atomically(paths.exports() / name, *card_file_text(card)));
  }

  TemporaryFolder data = *TemporaryFolder::create(testing::TempDir());
  Paths paths{.data = data.path()};
};

TEST_F(ReviewDesk, WritesARoundIntoTheFolderOfExportsAndReadsItByItsName) {
  auto book = *RecordBook::forgetful();
  const auto round = book.add(made_up_round("hole", kPar), made_up_machine());
  ASSERT_TRUE(round);
  EXPECT_THAT(cards_at_hand(paths), IsEmpty());
  const auto file = write_card(paths, book, {"hole", round->id, "The columns."});
  ASSERT_TRUE(file) << file.error().what;
  EXPECT_EQ(*file, paths.exports() / "hole-round-1.card");
  EXPECT_THAT(cards_at_hand(paths), ElementsAre("hole-round-1.card"));
  EXPECT_EQ(open("hole-round-1.card")->reflection, "The columns.");
  EXPECT_TRUE(open(file->string()));
}

TEST_F(ReviewDesk, NeverWritesASignedCardOverAnother) {
  const auto first = write_signed_card(paths, made_up_card(), made_up_signature("Ada"));
  const auto second = write_signed_card(paths, made_up_card(), made_up_signature("Grace"));
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->filename(), "hole.signed.card");
  EXPECT_EQ(second->filename(), "hole.2.signed.card");
  EXPECT_EQ(open("hole.signed.card")->signature->marker, "Ada");
}

TEST_F(ReviewDesk, WritesNothingForASignatureThatIsNotComplete) {
  EXPECT_EQ(write_signed_card(paths, made_up_card(), made_up_signature("")).error().what,
            "The name to sign with is missing.");
  EXPECT_THAT(cards_at_hand(paths), IsEmpty());
}

TEST_F(ReviewDesk, RefusesCardsOfHolesThatAreNotHere) {
  SignedCard card = made_up_card();
  card.level_id = "../../other";
  put("x.card", card);
  EXPECT_EQ(open("x.card").error().what,
            "This card is about “../../other”, a hole that this course does not have.");
  card.pack = "theirs";
  put("x.card", card);
  EXPECT_EQ(open("x.card").error().what, "This card is about a hole of the pack “theirs”.");
  EXPECT_EQ(open("nowhere.card").error().what, "nowhere.card does not exist.");
}

TEST_F(ReviewDesk, ListsPlainFilesThatEndAsCardsDo) {
  put("x.card", made_up_card());
  put("notes.txt", made_up_card());
  std::filesystem::create_directory(paths.exports() / "folder.card");
  EXPECT_THAT(cards_at_hand(paths), ElementsAre("x.card"));
}

}  // namespace
}  // namespace underpar::client

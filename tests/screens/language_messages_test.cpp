#include "game/app/language_messages.hpp"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>

namespace underpar::client {
namespace {

using nlohmann::json;

TEST(LanguageMessages, AreTakenOneAfterAnotherWhateverTheirParts) {
  const std::string both = framed({{"id", 1}}) + framed({{"id", 2}});
  std::string arrived;
  std::vector<int> ids;
  for (const char letter : both) {
    arrived += letter;
    if (const auto message = take_message(arrived).value()) {
      ids.push_back(message->at("id"));
    }
  }
  EXPECT_THAT(ids, testing::ElementsAre(1, 2));
  EXPECT_TRUE(arrived.empty());
}

TEST(LanguageMessages, AreRefusedWithoutALengthOrAnObject) {
  for (std::string arrived : {"Hello\r\n\r\n{}", "Content-Length: x\r\n\r\n{}", "Content-Length: 2\r\n\r\n[]",
                              "Content-Length: 99999999999\r\n\r\n", "Content-Length: 2\r\n\r\n{{"}) {
    EXPECT_FALSE(take_message(arrived)) << arrived;
  }
  std::string endless(5000, 'x');
  EXPECT_FALSE(take_message(endless));
}

TEST(LanguageMessages, CarryHalfASequenceOfUtf8) {
  std::string arrived = framed(text_changed("/a/solution.cpp", "half \xC2", 1));
  EXPECT_TRUE(take_message(arrived).value());
}

TEST(LanguageMessages, HaveNoNamesWhereTheAnswerIsOfAnotherKind) {
  for (const char* answer : {"{}", R"({"result":null})", R"({"result":3})", R"({"result":{"items":7}})",
                             R"({"result":[1,"a",{},{"label":5},{"insertText":"two\nlines"}]})"}) {
    EXPECT_TRUE(names_in(json::parse(answer)).empty()) << answer;
    EXPECT_TRUE(signature_in(json::parse(answer)).empty()) << answer;
  }
}

TEST(LanguageMessages, TellTheDeclarationThatStandsLast) {
  const json answer{
      {"result", {{"contents", {{"value", "```cpp\nint a\n```\ntext\n```cpp\nint b(\n  int c)\n```\n"}}}}}};
  EXPECT_EQ(signature_in(answer), "int b(\n  int c)");
}

}  // namespace
}  // namespace underpar::client

#include "engine/notebook/markdown_text.hpp"

#include <gmock/gmock.h>

#include "engine/notebook/export.hpp"

namespace underpar {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST(MarkdownText, KeepsSignsOfAPlainTextAsTheyStand) {
  for (const char* text :
       {"*p = a[0];", "<b>bold</b>", "1. not a list", "a | b", "# no heading", "`x` & y"}) {
    const std::string page = html_page("", plain(text));
    EXPECT_THAT(page, Not(HasSubstr("<em>"))) << text;
    EXPECT_THAT(page, Not(HasSubstr("<b>"))) << text;
    EXPECT_THAT(page, Not(HasSubstr("<h1>"))) << text;
    EXPECT_THAT(page, Not(HasSubstr("<code>"))) << text;
  }
  EXPECT_THAT(html_page("", plain("*p = a[0] < b & c;")), HasSubstr("<p>*p = a[0] &lt; b &amp; c;</p>"));
}

TEST(MarkdownText, FencesCodeThatHoldsFences) {
  const std::string page = html_page("", code_block("cpp", "// ```\n// ````\n<b>&amp;"));
  EXPECT_THAT(page, HasSubstr("// ```\n// ````\n&lt;b&gt;&amp;amp;"));
}

TEST(MarkdownText, QuotesEveryLine) {
  EXPECT_EQ(quotation("first\nsecond"), "> first\n> second\n\n");
}

TEST(HtmlPage, ShowsRawHtmlAndDoesNotObeyIt) {
  const std::string page = html_page("<script>1</script>", "<script>alert(1)</script>\n\n<b>x</b>");
  EXPECT_THAT(page, Not(HasSubstr("<script>")));
  EXPECT_THAT(page, Not(HasSubstr("<b>")));
}

}  // namespace
}  // namespace underpar

#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace underpar::ui {

/// Text of one style inside a block. "\n" is a hard line break.
struct MarkdownRun {
  std::string text;
  bool bold = false;
  bool italic = false;
  bool code = false;
  std::string link;  ///< address, when it is a link
  bool operator==(const MarkdownRun&) const = default;
};

using MarkdownRuns = std::vector<MarkdownRun>;

struct MarkdownBlock {
  enum class Kind {
    kParagraph,
    kHeading,  ///< level 1 … 6
    kCode,     ///< code, language
    kQuote,    ///< children
    kList,     ///< children are kItem; ordered lists count from `start`
    kItem,     ///< children
    kTable,    ///< rows; the first is the header
    kRule,
  };
  Kind kind = Kind::kParagraph;
  int level = 0;
  bool ordered = false;
  int start = 1;
  MarkdownRuns runs;
  std::string code;      ///< without a last newline
  std::string language;  ///< "cpp"; empty: plain text
  std::vector<MarkdownBlock> children;
  std::vector<std::vector<MarkdownRuns>> rows;
};

struct MarkdownDocument {
  std::vector<MarkdownBlock> blocks;
};

/// Reads CommonMark with tables. Never fails: any text is Markdown. HTML is shown as it is written; pictures
/// become their alternative text.
[[nodiscard]] MarkdownDocument parse_markdown(std::string_view text);

/// The words alone, a block per line: for the registry, searching and readers.
[[nodiscard]] std::string plain_text(const MarkdownBlock& block);
[[nodiscard]] std::string plain_text(const MarkdownRuns& runs);

}  // namespace underpar::ui

#include "game/widgets/markdown.hpp"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <utility>

namespace underpar::ui {
namespace {

using Kind = MarkdownBlock::Kind;

std::string utf8(std::uint32_t code) {
  const auto byte = [](std::uint32_t bits) { return static_cast<char>(static_cast<unsigned char>(bits)); };
  const auto tail = [&](int shift) { return byte(0x80U | ((code >> shift) & 0x3FU)); };
  if (code < 0x80) {
    return {byte(code)};
  }
  if (code < 0x800) {
    return {byte(0xC0U | (code >> 6)), tail(0)};
  }
  if (code < 0x10000) {
    return {byte(0xE0U | (code >> 12)), tail(6), tail(0)};
  }
  return {byte(0xF0U | (code >> 18)), tail(12), tail(6), tail(0)};
}

/// The characters lessons are likely to write as entities; others stay as they are written.
std::string decode_entity(std::string_view entity) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 12> kNamed{{{"&amp;", "&"},
                                                                                  {"&lt;", "<"},
                                                                                  {"&gt;", ">"},
                                                                                  {"&quot;", "\""},
                                                                                  {"&nbsp;", "\u00A0"},
                                                                                  {"&times;", "×"},
                                                                                  {"&mdash;", "—"},
                                                                                  {"&ndash;", "–"},
                                                                                  {"&hellip;", "…"},
                                                                                  {"&le;", "≤"},
                                                                                  {"&ge;", "≥"},
                                                                                  {"&micro;", "µ"}}};
  const auto* named =
      std::ranges::find(kNamed, entity, &std::pair<std::string_view, std::string_view>::first);
  if (named != kNamed.end()) {
    return std::string{named->second};
  }
  if (entity.size() > 3 && entity[1] == '#') {
    const bool hexadecimal = entity[2] == 'x' || entity[2] == 'X';
    const char* begin = entity.data() + (hexadecimal ? 3 : 2);
    std::uint32_t code = 0;
    const auto [end, error] =
        std::from_chars(begin, entity.data() + entity.size() - 1, code, hexadecimal ? 16 : 10);
    const bool surrogate = code >= 0xD800 && code < 0xE000;
    if (error == std::errc{} && *end == ';' && code > 0 && code < 0x110000 && !surrogate) {
      return utf8(code);
    }
  }
  return std::string{entity};
}

/// Builds the tree from md4c's walk. `open_` holds the blocks not yet closed, the outermost first.
class Builder {
 public:
  void enter(MD_BLOCKTYPE type, const void* detail) {
    switch (type) {
      case MD_BLOCK_QUOTE:
        open({.kind = Kind::kQuote});
        break;
      case MD_BLOCK_UL:
        open({.kind = Kind::kList});
        break;
      case MD_BLOCK_OL:
        open({.kind = Kind::kList,
              .ordered = true,
              .start = static_cast<int>(static_cast<const MD_BLOCK_OL_DETAIL*>(detail)->start)});
        break;
      case MD_BLOCK_LI:
        open({.kind = Kind::kItem});
        break;
      case MD_BLOCK_HR:
        open({.kind = Kind::kRule});
        break;
      case MD_BLOCK_H:
        open({.kind = Kind::kHeading,
              .level = static_cast<int>(static_cast<const MD_BLOCK_H_DETAIL*>(detail)->level)});
        break;
      case MD_BLOCK_CODE: {
        const auto& language = static_cast<const MD_BLOCK_CODE_DETAIL*>(detail)->lang;
        open({.kind = Kind::kCode,
              .language = language.text == nullptr ? "" : std::string{language.text, language.size}});
        break;
      }
      case MD_BLOCK_HTML:
      case MD_BLOCK_P:
        open({.kind = Kind::kParagraph});
        break;
      case MD_BLOCK_TABLE:
        open({.kind = Kind::kTable});
        break;
      case MD_BLOCK_TR:
        open_.back().rows.emplace_back();
        break;
      case MD_BLOCK_TH:
      case MD_BLOCK_TD:
        open_.back().rows.back().emplace_back();
        break;
      case MD_BLOCK_DOC:
      case MD_BLOCK_THEAD:
      case MD_BLOCK_TBODY:
        break;
    }
  }

  void leave(MD_BLOCKTYPE type) {
    const bool has_no_block = type == MD_BLOCK_DOC || type == MD_BLOCK_THEAD || type == MD_BLOCK_TBODY ||
                              type == MD_BLOCK_TR || type == MD_BLOCK_TH || type == MD_BLOCK_TD;
    if (has_no_block) {
      return;
    }
    auto block = std::move(open_.back());
    open_.pop_back();
    if (block.kind == Kind::kCode && block.code.ends_with('\n')) {
      block.code.pop_back();
    }
    auto& siblings = open_.empty() ? document.blocks : open_.back().children;
    siblings.push_back(std::move(block));
  }

  void span(MD_SPANTYPE type, const void* detail, int change) {
    if (type == MD_SPAN_STRONG) {
      bold_ += change;
    } else if (type == MD_SPAN_EM) {
      italic_ += change;
    } else if (type == MD_SPAN_CODE) {
      code_ += change;
    } else if (type == MD_SPAN_A) {
      const auto& address = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
      link_ = change > 0 && address.text != nullptr ? std::string{address.text, address.size} : "";
    }
  }

  void text(MD_TEXTTYPE type, std::string_view text) {
    if (open_.empty()) {
      return;
    }
    if (open_.back().kind == Kind::kCode) {
      open_.back().code += text;
      return;
    }
    switch (type) {
      case MD_TEXT_BR:
        append("\n");
        break;
      case MD_TEXT_SOFTBR:
        append(" ");
        break;
      case MD_TEXT_NULLCHAR:
        append("\uFFFD");
        break;
      case MD_TEXT_ENTITY:
        append(decode_entity(text));
        break;
      default:
        append(text);
    }
  }

  MarkdownDocument document;

 private:
  void open(MarkdownBlock block) { open_.push_back(std::move(block)); }

  /// Where words go. In a tight list md4c gives an item's words without a paragraph around them.
  MarkdownRuns& sink() {
    auto& block = open_.back();
    if (block.kind == Kind::kTable) {
      return block.rows.back().back();
    }
    if (block.kind != Kind::kItem && block.kind != Kind::kQuote) {
      return block.runs;
    }
    if (block.children.empty() || block.children.back().kind != Kind::kParagraph) {
      block.children.emplace_back();
    }
    return block.children.back().runs;
  }

  void append(std::string_view text) {
    MarkdownRun run{.text = std::string{text},
                    .bold = bold_ > 0,
                    .italic = italic_ > 0,
                    .code = code_ > 0,
                    .link = link_};
    auto& runs = sink();
    const bool same_style = !runs.empty() && runs.back().bold == run.bold &&
                            runs.back().italic == run.italic && runs.back().code == run.code &&
                            runs.back().link == run.link;
    if (same_style) {
      runs.back().text += run.text;
    } else {
      runs.push_back(std::move(run));
    }
  }

  std::vector<MarkdownBlock> open_;
  int bold_ = 0;
  int italic_ = 0;
  int code_ = 0;
  std::string link_;
};

Builder& builder(void* data) {
  return *static_cast<Builder*>(data);
}

}  // namespace

MarkdownDocument parse_markdown(std::string_view text) {
  Builder built;
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_NOHTML | MD_FLAG_PERMISSIVEURLAUTOLINKS;
  parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* data) {
    builder(data).enter(type, detail);
    return 0;
  };
  parser.leave_block = [](MD_BLOCKTYPE type, void*, void* data) {
    builder(data).leave(type);
    return 0;
  };
  parser.enter_span = [](MD_SPANTYPE type, void* detail, void* data) {
    builder(data).span(type, detail, 1);
    return 0;
  };
  parser.leave_span = [](MD_SPANTYPE type, void* detail, void* data) {
    builder(data).span(type, detail, -1);
    return 0;
  };
  parser.text = [](MD_TEXTTYPE type, const MD_CHAR* words, MD_SIZE size, void* data) {
    builder(data).text(type, {words, size});
    return 0;
  };
  md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &built);
  return std::move(built.document);
}

std::string plain_text(const MarkdownRuns& runs) {
  std::string text;
  for (const auto& run : runs) {
    text += run.text;
  }
  return text;
}

std::string plain_text(const MarkdownBlock& block) {
  auto text = block.kind == Kind::kCode ? block.code : plain_text(block.runs);
  for (const auto& child : block.children) {
    text += text.empty() ? "" : "\n";
    text += plain_text(child);
  }
  for (const auto& row : block.rows) {
    text += text.empty() ? "" : "\n";
    for (std::size_t cell = 0; cell < row.size(); ++cell) {
      text += cell == 0 ? "" : "  ";
      text += plain_text(row[cell]);
    }
  }
  return text;
}

}  // namespace underpar::ui

#include "game/cli/markdown_text.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <vector>

#include "game/cli/layout.hpp"

namespace underpar::cli {
namespace {

/// One piece of a paragraph as it is shown, and how many bytes of the source it was.
struct Piece {
  std::string shown;
  std::size_t bytes = 0;
};

/// `code` gets a colour of its own; without colour the quotes stay, they tell code from words.
std::optional<Piece> code_span(std::string_view text, const Terminal& terminal) {
  const auto end = text.starts_with('`') ? text.find('`', 1) : std::string_view::npos;
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  return Piece{.shown = terminal.colour ? inked(terminal, Ink::kGold, text.substr(1, end - 1))
                                        : std::string{text.substr(0, end + 1)},
               .bytes = end + 1};
}

/// [text](address) keeps the text.
std::optional<Piece> link(std::string_view text) {
  const auto middle = text.starts_with('[') ? text.find("](") : std::string_view::npos;
  const auto end = middle == std::string_view::npos ? middle : text.find(')', middle);
  if (end == std::string_view::npos) {
    return std::nullopt;
  }
  return Piece{.shown = std::string{text.substr(1, middle - 1)}, .bytes = end + 1};
}

/// The inline marks of one paragraph; *emphasis* and **strong** lose their stars.
std::string inline_text(std::string_view text, const Terminal& terminal) {
  std::string out;
  while (!text.empty()) {
    auto piece = code_span(text, terminal);
    if (!piece) {
      piece = link(text);
    }
    if (piece) {
      out += piece->shown;
      text.remove_prefix(piece->bytes);
      continue;
    }
    // A lone star between blanks is a product.
    const bool alone = (out.empty() || out.back() == ' ') && text.substr(1).starts_with(' ');
    if (text.front() != '*' || alone) {
      out += text.front();
    }
    text.remove_prefix(1);
  }
  return out;
}

/// How many columns the mark of a list item takes ("- ", "12. "); 0: not an item.
std::size_t item_mark(std::string_view line) {
  const auto begin = line.find_first_not_of(' ');
  if (begin == std::string_view::npos) {
    return 0;
  }
  if ((line[begin] == '-' || line[begin] == '*' || line[begin] == '+') &&
      line.substr(begin + 1).starts_with(' ')) {
    return begin + 2;
  }
  auto end = begin;
  while (end < line.size() && std::isdigit(static_cast<unsigned char>(line[end])) != 0) {
    ++end;
  }
  return end > begin && line.substr(end).starts_with(". ") ? end + 2 : 0;
}

/// The cells of one line of a table, "| a | b |".
std::vector<std::string> cells_of(std::string_view line, const Terminal& terminal) {
  std::vector<std::string> cells;
  line.remove_prefix(1);
  while (line.find_first_not_of(' ') != std::string_view::npos) {
    const auto end = line.find('|');
    auto cell = line.substr(0, end);
    cell.remove_prefix(std::min(cell.find_first_not_of(' '), cell.size()));
    cell = cell.substr(0, cell.find_last_not_of(' ') + 1);
    cells.push_back(inline_text(cell, terminal));
    line.remove_prefix(end == std::string_view::npos ? line.size() : end + 1);
  }
  return cells;
}

bool is_rule(const std::vector<std::string>& cells) {
  return std::ranges::all_of(
      cells, [](const std::string& cell) { return cell.find_first_not_of("-:") == std::string::npos; });
}

class Renderer {
 public:
  explicit Renderer(const Terminal& terminal) : terminal_{terminal} {}

  void line(std::string_view line) {
    if (in_code_ || !line.starts_with('|')) {
      end_table();
    }
    if (line.starts_with("```")) {
      end_paragraph();
      in_code_ = !in_code_;
    } else if (in_code_) {
      out_ += "    " + std::string{line} + '\n';
    } else if (line.find_first_not_of(' ') == std::string_view::npos) {
      end_paragraph();
      out_ += out_.ends_with("\n\n") || out_.empty() ? "" : "\n";
    } else if (line.front() == '#') {
      end_paragraph();
      const auto begin = std::min(line.find_first_not_of("# "), line.size());
      out_ += inked(terminal_, Ink::kStrong, line.substr(begin)) + '\n';
    } else if (line.front() == '|') {
      table_.push_back(cells_of(line, terminal_));
    } else if (const auto mark = item_mark(line); mark > 0) {
      end_paragraph();
      indent_ = static_cast<int>(mark);
      paragraph_ = line;
    } else {
      const auto begin = line.find_first_not_of(' ');
      paragraph_ += paragraph_.empty() ? "" : " ";
      paragraph_ += line.substr(begin);
    }
  }

  std::string finish() {
    end_table();
    end_paragraph();
    return std::move(out_);
  }

 private:
  void end_table() {
    if (table_.empty()) {
      return;
    }
    end_paragraph();
    // The row below the titles says how columns are aligned: a colon at the end means right.
    const bool ruled = table_.size() > 1 && is_rule(table_[1]);
    std::vector<Column> heads;
    for (std::size_t i = 0; i < table_[0].size(); ++i) {
      const bool right = ruled && i < table_[1].size() && table_[1][i].ends_with(':');
      heads.push_back({.title = table_[0][i], .align = right ? Align::kRight : Align::kLeft});
    }
    table_.erase(table_.begin(), table_.begin() + (ruled ? 2 : 1));
    for (auto& row : table_) {
      row.resize(heads.size());
    }
    out_ += table(heads, table_, terminal_);
    table_.clear();
  }

  void end_paragraph() {
    if (!paragraph_.empty()) {
      const auto mark = static_cast<std::size_t>(indent_);
      const std::string text = paragraph_.substr(0, mark) + inline_text(paragraph_.substr(mark), terminal_);
      out_ += wrapped(text, prose_width(terminal_), indent_) + '\n';
    }
    paragraph_.clear();
    indent_ = 0;
  }

  const Terminal& terminal_;
  std::string out_;
  std::string paragraph_;
  std::vector<std::vector<std::string>> table_;
  int indent_ = 0;
  bool in_code_ = false;
};

}  // namespace

std::string markdown_text(std::string_view markdown, const Terminal& terminal) {
  Renderer renderer{terminal};
  while (!markdown.empty()) {
    const auto end = markdown.find('\n');
    renderer.line(markdown.substr(0, end));
    markdown.remove_prefix(end == std::string_view::npos ? markdown.size() : end + 1);
  }
  return renderer.finish();
}

}  // namespace underpar::cli

#include "engine/source/lexer.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace underpar {
namespace {

// Both lists are sorted, as they are searched by halving.
constexpr auto kKeywords = std::to_array<std::string_view>(
    {"alignas",      "alignof",  "asm",      "auto",      "bool",       "break",        "case",
     "catch",        "char",     "char16_t", "char32_t",  "char8_t",    "class",        "co_await",
     "co_return",    "co_yield", "concept",  "const",     "const_cast", "consteval",    "constexpr",
     "constinit",    "continue", "decltype", "default",   "delete",     "do",           "double",
     "dynamic_cast", "else",     "enum",     "explicit",  "export",     "extern",       "false",
     "final",        "float",    "for",      "friend",    "goto",       "if",           "inline",
     "int",          "long",     "mutable",  "namespace", "new",        "noexcept",     "nullptr",
     "operator",     "override", "private",  "protected", "public",     "register",     "reinterpret_cast",
     "requires",     "return",   "short",    "signed",    "sizeof",     "static",       "static_assert",
     "static_cast",  "struct",   "switch",   "template",  "this",       "thread_local", "throw",
     "true",         "try",      "typedef",  "typeid",    "typename",   "union",        "unsigned",
     "using",        "virtual",  "void",     "volatile",  "wchar_t",    "while"});

constexpr auto kTypes = std::to_array<std::string_view>({"array",         "atomic",
                                                         "barrier",       "basic_string",
                                                         "bitset",        "byte",
                                                         "complex",       "condition_variable",
                                                         "deque",         "expected",
                                                         "flat_map",      "flat_set",
                                                         "forward_list",  "function",
                                                         "future",        "initializer_list",
                                                         "istream",       "jthread",
                                                         "latch",         "list",
                                                         "lock_guard",    "map",
                                                         "mdspan",        "move_only_function",
                                                         "multimap",      "mutex",
                                                         "optional",      "ostream",
                                                         "pair",          "priority_queue",
                                                         "promise",       "queue",
                                                         "scoped_lock",   "set",
                                                         "shared_ptr",    "span",
                                                         "stack",         "string",
                                                         "string_view",   "thread",
                                                         "tuple",         "unique_ptr",
                                                         "unordered_map", "unordered_set",
                                                         "variant",       "vector"});

static_assert(std::ranges::is_sorted(kKeywords));
static_assert(std::ranges::is_sorted(kTypes));

bool is_digit(char byte) {
  return byte >= '0' && byte <= '9';
}
bool is_blank(char byte) {
  return byte == ' ' || byte == '\t';
}
bool is_letter(char byte) {
  const auto code = static_cast<unsigned char>(byte);
  return std::isalpha(code) != 0 || byte == '_' || code >= 0x80U;
}
bool is_word(char byte) {
  return is_letter(byte) || is_digit(byte);
}

bool is_type_name(std::string_view word) {
  return std::ranges::binary_search(kTypes, word) || word.ends_with("_t") ||
         std::isupper(static_cast<unsigned char>(word.front())) != 0;
}

/// Walks once over a line; each read_… begins at the place reached and moves it on.
class Lexer {
 public:
  Lexer(std::string_view line, const LexState& before) : line_{line} { out_.after = before; }

  LexedLine run() {
    if (out_.after.inside == LexState::Inside::kCode) {
      read_directive();
    } else {
      go_on_inside();
    }
    while (at_ < line_.size()) {
      read_token();
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] char peek(std::size_t ahead = 0) const {
    return at_ + ahead < line_.size() ? line_[at_ + ahead] : '\0';
  }

  void put(std::size_t begin, TokenKind kind) {
    if (at_ > begin) {
      out_.tokens.push_back({static_cast<int>(begin), static_cast<int>(at_), kind});
    }
  }

  /// Up to and with `end`, else to the line's end; whether it was found.
  bool read_past(std::string_view end) {
    const auto found = line_.find(end, at_);
    at_ = found == std::string_view::npos ? line_.size() : found + end.size();
    return found != std::string_view::npos;
  }

  void go_on_inside() {
    using Inside = LexState::Inside;
    const auto begin = at_;
    if (out_.after.inside == Inside::kLineComment) {
      read_line_comment();
    } else if (out_.after.inside == Inside::kBlockComment) {
      out_.after.inside = read_past("*/") ? Inside::kCode : Inside::kBlockComment;
      put(begin, TokenKind::kComment);
    } else {
      read_raw_string(begin);
    }
  }

  void read_directive() {
    const auto begin = std::min(line_.find_first_not_of(" \t"), line_.size());
    if (begin == line_.size() || line_[begin] != '#') {
      return;
    }
    at_ = begin + 1;
    while (is_blank(peek())) {
      ++at_;
    }
    const auto word = at_;
    while (is_word(peek())) {
      ++at_;
    }
    const bool includes = line_.substr(word, at_ - word) == "include";
    put(begin, TokenKind::kPreprocessor);
    while (is_blank(peek())) {
      ++at_;
    }
    if (includes && peek() == '<') {
      const auto file = at_;
      read_past(">");
      put(file, TokenKind::kString);
    }
  }

  void read_token() {
    const char byte = peek();
    if (is_blank(byte)) {
      ++at_;
    } else if (byte == '/' && peek(1) == '/') {
      read_line_comment();
    } else if (byte == '/' && peek(1) == '*') {
      const auto begin = at_;
      at_ += 2;
      out_.after.inside = read_past("*/") ? LexState::Inside::kCode : LexState::Inside::kBlockComment;
      put(begin, TokenKind::kComment);
    } else if (byte == '"' || byte == '\'') {
      read_quoted(at_);
    } else if (is_digit(byte) || (byte == '.' && is_digit(peek(1)))) {
      read_number();
    } else if (is_letter(byte)) {
      read_word();
    } else {
      read_signs();
    }
  }

  void read_line_comment() {
    const auto begin = at_;
    at_ = line_.size();
    // A backslash at the end draws the next line into the comment.
    out_.after.inside = line_.ends_with('\\') ? LexState::Inside::kLineComment : LexState::Inside::kCode;
    put(begin, TokenKind::kComment);
  }

  void read_quoted(std::size_t begin) {
    const char quote = peek();
    ++at_;
    while (at_ < line_.size() && peek() != quote) {
      at_ += peek() == '\\' ? 2 : 1;
    }
    at_ = std::min(at_ + 1, line_.size());
    while (is_word(peek())) {
      ++at_;  // a literal's suffix: "text"sv
    }
    put(begin, TokenKind::kString);
  }

  void open_raw_string(std::size_t begin) {
    const auto bracket = line_.find('(', at_);
    const auto delimiter = line_.substr(at_ + 1, bracket - at_ - 1);
    if (bracket == std::string_view::npos || delimiter.size() > 16) {
      read_quoted(begin);
      return;
    }
    at_ = bracket + 1;
    out_.after.raw_end.assign(1, ')');
    out_.after.raw_end += delimiter;
    out_.after.raw_end += '"';
    out_.after.inside = LexState::Inside::kRawString;
    read_raw_string(begin);
  }

  void read_raw_string(std::size_t begin) {
    if (read_past(out_.after.raw_end)) {
      out_.after = {};
    }
    put(begin, TokenKind::kString);
  }

  void read_number() {
    const auto begin = at_;
    const bool hexadecimal = peek() == '0' && (peek(1) == 'x' || peek(1) == 'X');
    for (;; ++at_) {
      const char byte = peek();
      const char before = at_ > begin ? static_cast<char>(line_[at_ - 1] | 0x20) : '\0';
      const bool separator = byte == '\'' && is_word(peek(1));
      const bool sign = (byte == '+' || byte == '-') && before == (hexadecimal ? 'p' : 'e');
      if (!is_word(byte) && byte != '.' && !separator && !sign) {
        break;
      }
    }
    put(begin, TokenKind::kNumber);
  }

  void read_word() {
    const auto begin = at_;
    while (is_word(peek())) {
      ++at_;
    }
    const auto word = line_.substr(begin, at_ - begin);
    if (peek() == '"' && word.size() <= 3 && word.ends_with('R')) {
      open_raw_string(begin);
    } else if ((peek() == '"' || peek() == '\'') &&
               (word == "u8" || word == "u" || word == "U" || word == "L")) {
      read_quoted(begin);
    } else {
      put(begin, kind_of(word));
    }
  }

  [[nodiscard]] TokenKind kind_of(std::string_view word) const {
    if (std::ranges::binary_search(kKeywords, word)) {
      return TokenKind::kKeyword;
    }
    if (is_type_name(word)) {
      return TokenKind::kType;
    }
    const auto next = line_.find_first_not_of(" \t", at_);
    return next != std::string_view::npos && line_[next] == '(' ? TokenKind::kCall : TokenKind::kPlain;
  }

  void read_signs() {
    constexpr std::string_view kOthers = " \t\"'";
    const auto begin = at_;
    do {
      ++at_;
    } while (at_ < line_.size() && !is_word(peek()) && !kOthers.contains(peek()) &&
             !(peek() == '/' && (peek(1) == '/' || peek(1) == '*')) && !(peek() == '.' && is_digit(peek(1))));
    put(begin, TokenKind::kPunctuation);
  }

  std::string_view line_;
  std::size_t at_ = 0;
  LexedLine out_;
};

}  // namespace

LexedLine lex_line(std::string_view line, const LexState& before) {
  return Lexer{line, before}.run();
}

}  // namespace underpar

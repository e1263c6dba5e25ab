#include "game/widgets/prose.hpp"

#include <algorithm>
#include <cfloat>
#include <cmath>
#include <string_view>
#include <utility>

namespace underpar::ui {
namespace {

constexpr float kLineHeight = 1.42F;
constexpr float kHeadingLineHeight = 1.3F;

float size_of(const Frame& frame, Face face) {
  return font_of(frame.look.fonts, face)->FontSize;
}

float margin_of(const Frame& frame, bool code) {
  return code ? frame.em(5) : 0;
}

float width_of(const Frame& frame, const ProsePiece& piece, std::string_view text) {
  const auto* font = font_of(frame.look.fonts, piece.face);
  return font->CalcTextSizeA(size_of(frame, piece.face), FLT_MAX, 0, text.data(), text.data() + text.size())
             .x +
         2 * margin_of(frame, piece.code);
}

/// What is between two places where a line may break.
using Word = std::vector<ProsePiece>;

/// Fills lines with words, one after another.
class Breaker {
 public:
  Breaker(const Frame& frame, float width, const ProseStyle& style)
      : frame_{frame}, width_{std::max(width, frame.em(20))}, style_{style} {
    const bool body = style.face == Face::kBody || style.face == Face::kSmall;
    const float size = font_of(frame.look.fonts, style.face)->FontSize;
    out_.line_height = std::round(size * (body ? kLineHeight : kHeadingLineHeight));
    blank_ = font_of(frame.look.fonts, style.face)->GetCharAdvance(' ');
  }

  void add(const MarkdownRun& run) {
    if (run.code) {
      add_code(run);
      return;
    }
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const auto stop = std::min(rest.find_first_of(" \n"), rest.size());
      if (stop > 0) {
        word_.push_back(piece(run, rest.substr(0, stop)));
      }
      if (stop < rest.size()) {
        end_word();
        if (rest[stop] == '\n') {
          new_line();
        } else {
          blank_before_ = true;
        }
      }
      rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
  }

  ProseLayout finish() {
    end_word();
    out_.height = y_ + out_.line_height;
    return std::move(out_);
  }

 private:
  [[nodiscard]] ProsePiece piece(const MarkdownRun& run, std::string_view text) const {
    ProsePiece made{.text = std::string{text}, .face = style_.face, .color = style_.color, .code = run.code};
    if (run.code) {
      made.face = Face::kCodeSmall;
      made.color = frame_.theme().code_number;
    } else if (!run.link.empty()) {
      made.color = frame_.theme().accent;
    } else if (run.bold) {
      made.color = style_.strong;
    }
    if (style_.face == Face::kBody && !run.code && (run.bold || run.italic)) {
      made.face = run.bold ? Face::kSemi : Face::kItalic;
    }
    made.width = width_of(frame_, made, made.text);
    return made;
  }

  /// Code keeps its blanks on one ground, unless it is wider than a line.
  void add_code(const MarkdownRun& run) {
    auto whole = piece(run, run.text);
    if (whole.width <= width_) {
      word_.push_back(std::move(whole));
      return;
    }
    std::string_view rest = run.text;
    while (!rest.empty()) {
      const auto stop = std::min(rest.find(' '), rest.size());
      word_.push_back(piece(run, rest.substr(0, stop)));
      if (stop < rest.size()) {
        end_word();
        blank_before_ = true;
      }
      rest.remove_prefix(std::min(stop + 1, rest.size()));
    }
  }

  void new_line() {
    x_ = 0;
    y_ += out_.line_height;
    blank_before_ = false;
  }

  void end_word() {
    float wide = 0;
    for (const auto& each : word_) {
      wide += each.width;
    }
    const float blank = blank_before_ && x_ > 0 ? blank_ : 0;
    if (x_ > 0 && x_ + blank + wide > width_) {
      new_line();
    } else if (!word_.empty()) {
      x_ += blank;
    }
    for (auto& each : word_) {
      put(std::move(each));
    }
    if (!word_.empty()) {
      blank_before_ = false;
    }
    word_.clear();
  }

  void put(ProsePiece each) {
    while (x_ + each.width > width_ && fit(each) > 0) {
      auto head = each;
      const auto stop = fit(each);
      head.text = each.text.substr(0, stop);
      head.width = width_of(frame_, head, head.text);
      each.text.erase(0, stop);
      each.width = width_of(frame_, each, each.text);
      place(std::move(head));
      new_line();
    }
    place(std::move(each));
  }

  /// How many bytes of a piece too long for its line go on it; 0 when all of it shall.
  [[nodiscard]] std::size_t fit(const ProsePiece& each) const {
    const float room = width_ - x_ - 2 * margin_of(frame_, each.code);
    const auto* font = font_of(frame_.look.fonts, each.face);
    const char* begin = each.text.data();
    const char* stop = nullptr;
    font->CalcTextSizeA(size_of(frame_, each.face), std::max(room, 1.0F), 0, begin, begin + each.text.size(),
                        &stop);
    const auto bytes = static_cast<std::size_t>(stop - begin);
    return bytes == each.text.size() ? 0 : bytes;
  }

  void place(ProsePiece each) {
    each.x = x_;
    each.y = y_;
    x_ += each.width;
    out_.width = std::max(out_.width, x_);
    out_.pieces.push_back(std::move(each));
  }

  const Frame& frame_;
  float width_;
  const ProseStyle& style_;
  ProseLayout out_;
  Word word_;
  float blank_ = 0;
  float x_ = 0;
  float y_ = 0;
  bool blank_before_ = false;
};

}  // namespace

ProseLayout lay_out_prose(const Frame& frame, const MarkdownRuns& runs, float width,
                          const ProseStyle& style) {
  Breaker breaker{frame, width, style};
  for (const auto& run : runs) {
    breaker.add(run);
    const bool names_itself = run.link.empty() || run.text == run.link;
    if (!names_itself) {
      // Nothing opens a browser here, so the address has to be readable.
      breaker.add({.text = " (" + run.link + ")"});
    }
  }
  return breaker.finish();
}

void draw_prose(const Frame& frame, ImDrawList& draw_list, ImVec2 at, const ProseLayout& layout) {
  for (const auto& piece : layout.pieces) {
    auto* font = font_of(frame.look.fonts, piece.face);
    const float size = size_of(frame, piece.face);
    const float margin = margin_of(frame, piece.code);
    const ImVec2 corner{at.x + piece.x, at.y + piece.y};
    if (piece.code) {
      const float inset = frame.em(2);
      draw_list.AddRectFilled({corner.x, corner.y + inset},
                              {corner.x + piece.width, corner.y + layout.line_height - inset},
                              frame.theme().raised, frame.em(5));
    }
    draw_list.AddText(font, size, {corner.x + margin, std::floor(corner.y + (layout.line_height - size) / 2)},
                      piece.color, piece.text.data(), piece.text.data() + piece.text.size());
  }
}

}  // namespace underpar::ui

#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"

namespace underpar::ui {

/// A rectangle on the screen, pixels, y downwards.
struct Rect {
  float left = 0;
  float top = 0;
  float right = 0;
  float bottom = 0;

  [[nodiscard]] float width() const { return right - left; }
  [[nodiscard]] float height() const { return bottom - top; }
  [[nodiscard]] bool empty() const { return right <= left || bottom <= top; }
  [[nodiscard]] Rect cut_by(const Rect& other) const;
};

/// What a widget leaves behind when it was drawn.
struct Item {
  std::string kind;   ///< "button", "tab", "text", "code", "editor", "plot", "field", …
  std::string label;  ///< as people see it, without ImGui's "##id"
  std::string text;   ///< what it shows beyond its label: a field's value, why a button is disabled
  Rect rect;          ///< whole
  Rect seen;          ///< the part inside its window
  bool enabled = true;
  bool clickable = false;
  bool scrolls = false;  ///< what is out of sight can be scrolled into it
  unsigned layer = 0;    ///< items of one window or popup share it; overlaps between layers are meant

  [[nodiscard]] bool visible() const { return !seen.empty(); }
};

/// Everything drawn in the last frame, for scripts that click by label, tests that expect a text, and readers
/// that cannot see the screen. UI thread only. Ask between frames: during one it is half full.
class Registry {
 public:
  /// Forgets the frame before. Call once per frame, before drawing.
  void begin_frame() { items_.clear(); }
  void add(Item item) {
    if (recording_) {
      items_.push_back(std::move(item));
    }
  }
  /// Off saves copying the texts in normal play; on by default.
  void set_recording(bool recording) { recording_ = recording; }
  [[nodiscard]] bool recording() const { return recording_; }
  [[nodiscard]] const std::vector<Item>& items() const { return items_; }

  /// The one visible, clickable item with exactly this label; "button:Tee off" also asks for its kind. Fails
  /// when there is none or more than one: a label that is ambiguous for a script is so for a person.
  [[nodiscard]] Result<Item> find(std::string_view query) const;

  /// Whether a visible item's label or text contains this.
  [[nodiscard]] bool shows(std::string_view text) const;

  /// A line per visible item: kind, place, size, label, text.
  [[nodiscard]] std::string dump() const;

  /// What is on screen as a person would read it aloud, a line per thing, in the order it was drawn: "Tee
  /// off, button", "Swing, button, not now: The level is still loading."
  [[nodiscard]] std::string spoken() const;

  /// One sentence for each pair of clickable items or of texts of a layer whose visible parts cross, and for
  /// each text cut off at the side, or above or below where nothing scrolls. Empty: the screen is sound at
  /// this size and scale.
  [[nodiscard]] std::vector<std::string> overlaps() const;

 private:
  std::vector<Item> items_;
  bool recording_ = true;
};

/// The part of a label people see: up to "##".
[[nodiscard]] std::string_view visible_label(std::string_view label);

}  // namespace underpar::ui

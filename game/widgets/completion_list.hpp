#pragma once
#include <imgui.h>

#include <string>
#include <string_view>
#include <vector>

#include "game/state/assistance.hpp"
#include "game/widgets/look.hpp"
#include "game/widgets/registry.hpp"

namespace underpar::ui {

/// The names that begin like this, whatever the case of their letters, in the same order.
[[nodiscard]] std::vector<client::Suggestion> beginning_like(const std::vector<client::Suggestion>& names,
                                                             std::string_view beginning);

/// Names to choose from, beside the caret. Up and Down walk, Tab takes one, Esc closes; Enter takes one only
/// after it was chosen by walking or the list was asked for, so that who types on gets a new line.
class CompletionList {
 public:
  /// `chosen`: it was asked for; Enter takes the first.
  void open(std::vector<client::Suggestion> names, bool chosen);
  void close() { names_.clear(); }
  /// It is asked for while it is open: Enter takes what is selected.
  void choose() { chosen_ = true; }
  [[nodiscard]] bool is_open() const { return !names_.empty(); }

  /// The keys of this frame, before the editor sees them.
  struct Keys {
    bool taken = false;   ///< the editor must not have them
    bool closed = false;  ///< by Esc
    std::string name;     ///< that was taken; empty: none
  };
  [[nodiscard]] Keys handle_keys();

  /// Draws it under `word`, or over it where there is no room. The name that was clicked, or nothing.
  [[nodiscard]] std::string draw(const Frame& frame, const Rect& word);

 private:
  std::vector<client::Suggestion> names_;
  std::size_t selected_ = 0;
  bool chosen_ = false;
  bool reveal_ = false;
};

/// A few lines of code in a box under `word`, or over it.
void draw_signature(const Frame& frame, std::string_view signature, const Rect& word);

}  // namespace underpar::ui

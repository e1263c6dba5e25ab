#pragma once
#include <imgui.h>

#include <span>
#include <string>
#include <string_view>

#include "game/widgets/look.hpp"

namespace underpar::ui {

struct FieldOptions {
  std::string_view hint;  ///< shown while empty
  float width = 0;        ///< 0: up to the window's edge
  int lines = 1;          ///< more: a box
  bool captioned = true;  ///< the label is drawn; else the hint stands for it
  bool password = false;
  bool enabled = true;
};

// All return true in the frame the value changed. `label` is drawn before a field, after a checkbox; an
// "##id" label draws nothing.

[[nodiscard]] bool text_field(const Frame& frame, const char* label, std::string& value,
                              const FieldOptions& options = {});
[[nodiscard]] bool checkbox(const Frame& frame, const char* label, bool& value, bool enabled = true);

struct SliderOptions {
  float low = 0;
  float high = 1;
  const char* format = "%.2f";
  float width = 0;
};
[[nodiscard]] bool slider(const Frame& frame, const char* label, float& value, const SliderOptions& options);

/// `chosen` is an index into `choices`, or -1.
[[nodiscard]] bool combo(const Frame& frame, const char* label, int& chosen,
                         std::span<const std::string> choices, float width = 0);

}  // namespace underpar::ui

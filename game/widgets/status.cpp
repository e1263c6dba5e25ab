#include "game/widgets/status.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <string>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr float kQuarterTurn = std::numbers::pi_v<float> / 2;

bool fills(Tone tone) {
  return tone == Tone::kPar || tone == Tone::kPlayer || tone == Tone::kOver || tone == Tone::kAccent;
}

Tone tone_of(StepState state) {
  switch (state) {
    case StepState::kWaiting:
      return Tone::kFaint;
    case StepState::kRunning:
      return Tone::kPlayer;
    case StepState::kDone:
      return Tone::kAccent;
    case StepState::kWarning:
      return Tone::kPar;
    case StepState::kFailed:
      return Tone::kOver;
  }
  return Tone::kFaint;
}

std::string_view word_of(StepState state) {
  switch (state) {
    case StepState::kWaiting:
      return "waiting";
    case StepState::kRunning:
      return "running";
    case StepState::kDone:
      return "done";
    case StepState::kWarning:
      return "done, with a warning";
    case StepState::kFailed:
      return "failed";
  }
  return "";
}

/// The sign of a step within a circle of radius `r`: each state has its own form.
void draw_glyph(const Frame& frame, StepState state, ImVec2 center, float r) {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const ImU32 color = color_of(frame.theme(), tone_of(state));
  const ImU32 ink = frame.theme().ink;
  const float stroke = std::max(1.5F, r * 0.26F);
  const auto at = [&](float x, float y) { return ImVec2{center.x + x * r, center.y + y * r}; };
  switch (state) {
    case StepState::kWaiting:
      draw_list.AddCircle(center, r - stroke / 2, color, 0, stroke);
      break;
    case StepState::kRunning:
      draw_list.AddCircle(center, r - stroke / 2, color, 0, stroke);
      draw_list.PathArcTo(center, r * 0.6F, -kQuarterTurn, kQuarterTurn);
      draw_list.PathFillConvex(color);
      break;
    case StepState::kDone:
      draw_list.AddCircleFilled(center, r, color);
      draw_list.PathLineTo(at(-0.45F, 0.05F));
      draw_list.PathLineTo(at(-0.1F, 0.4F));
      draw_list.PathLineTo(at(0.48F, -0.35F));
      draw_list.PathStroke(ink, 0, stroke);
      break;
    case StepState::kWarning:
      draw_list.AddTriangleFilled(at(0, -1), at(1.05F, 0.85F), at(-1.05F, 0.85F), color);
      draw_list.AddLine(at(0, -0.4F), at(0, 0.25F), ink, stroke);
      draw_list.AddCircleFilled(at(0, 0.56F), stroke * 0.6F, ink);
      break;
    case StepState::kFailed:
      draw_list.AddCircleFilled(center, r, color);
      draw_list.AddLine(at(-0.4F, -0.4F), at(0.4F, 0.4F), ink, stroke);
      draw_list.AddLine(at(0.4F, -0.4F), at(-0.4F, 0.4F), ink, stroke);
      break;
  }
}

}  // namespace

void pill(const Frame& frame, std::string_view label, Tone tone) {
  const auto size = text_size(frame, label, Face::kSmall);
  const auto at = ImGui::GetCursorScreenPos();
  const ImVec2 box{size.x + frame.em(20), size.y + frame.em(8)};
  auto& draw_list = *ImGui::GetWindowDrawList();
  const Color ground = fills(tone) ? color_of(frame.theme(), tone) : frame.theme().raised;
  draw_list.AddRectFilled(at, {at.x + box.x, at.y + box.y}, ground, box.y / 2);
  text_at(frame, draw_list, {at.x + box.x / 2, at.y + box.y / 2}, label,
          {.face = Face::kSmall, .tone = fills(tone) ? Tone::kInk : tone}, {0.5F, 0.5F});
  ImGui::Dummy(box);
}

void step_row(const Frame& frame, StepState state, std::string_view title, std::string_view detail) {
  const auto at = ImGui::GetCursorScreenPos();
  const float right = at.x + ImGui::GetContentRegionAvail().x;
  const float height = std::round(frame.look.fonts.body->FontSize * 1.47F);
  const float middle = at.y + height / 2;
  const float radius = frame.em(8);
  auto& draw_list = *ImGui::GetWindowDrawList();
  draw_glyph(frame, state, {at.x + radius, middle}, radius);
  float x = at.x + 2 * radius + frame.em(10);
  const bool waiting = state == StepState::kWaiting;
  x += text_cut_at(frame, draw_list, {x, middle}, title, std::max(right - x, 0.0F),
                   {.tone = waiting ? Tone::kDim : Tone::kText}, {0, 0.5F})
           .x +
       frame.em(12);
  text_cut_at(frame, draw_list, {x, middle}, detail, std::max(right - x, 0.0F), {.tone = Tone::kDim},
              {0, 0.5F});
  ImGui::Dummy({right - at.x, height});
  note_item(frame, "step", title, {.text = word_of(state), .clickable = false});
}

void progress_bar(const Frame& frame, double fraction, const BarOptions& options) {
  const auto at = ImGui::GetCursorScreenPos();
  const float width = options.width > 0 ? options.width : ImGui::GetContentRegionAvail().x;
  const ImVec2 end{at.x + width, at.y + frame.em(options.height_px)};
  const float round = (end.y - at.y) / 2;
  const Color color = color_of(frame.theme(), options.tone);
  auto& draw_list = *ImGui::GetWindowDrawList();
  draw_list.AddRectFilled(at, end, frame.theme().hover, round);
  if (fraction >= 0) {
    const float part = width * static_cast<float>(std::min(fraction, 1.0));
    if (part >= 1) {
      draw_list.AddRectFilled(at, {at.x + std::max(part, 2 * round), end.y}, color, round);
    }
  } else {
    const float stripe = frame.em(14);
    draw_list.PushClipRect(at, end, true);
    const int stripes = static_cast<int>(width / (2 * stripe)) + 2;
    for (int i = 0; i < stripes; ++i) {
      const float x = at.x + static_cast<float>(2 * i - 1) * stripe;
      draw_list.AddQuadFilled({x, end.y}, {x + stripe, at.y}, {x + 2 * stripe, at.y}, {x + stripe, end.y},
                              color.with_alpha(110));
    }
    draw_list.PopClipRect();
  }
  ImGui::Dummy({width, end.y - at.y});
  const auto percent = fraction < 0 ? std::string{"unknown"}
                                    : std::to_string(std::lround(std::min(fraction, 1.0) * 100)) + " %";
  note_item(frame, "bar", options.label, {.text = percent, .clickable = false});
}

void key_caps(const Frame& frame, std::string_view chord) {
  const auto start = ImGui::GetCursorScreenPos();
  auto& draw_list = *ImGui::GetWindowDrawList();
  const float height = frame.look.fonts.small_print->FontSize + frame.em(8);
  float x = start.x;
  for (std::size_t begin = 0; begin < chord.size();) {
    const auto plus = std::min(chord.find('+', begin), chord.size());
    const auto key = chord.substr(begin, plus - begin);
    const float width = std::max(text_size(frame, key, Face::kSmall).x + frame.em(14), height);
    const ImVec2 corner{x + width, start.y + height};
    draw_list.AddRectFilled({x, start.y}, corner, frame.theme().raised, frame.em(5));
    draw_list.AddRect({x, start.y}, corner, frame.theme().border, frame.em(5), 0, frame.em(1));
    text_at(frame, draw_list, {x + width / 2, start.y + height / 2}, key,
            {.face = Face::kSmall, .tone = Tone::kDim}, {0.5F, 0.5F});
    x += width + frame.em(4);
    begin = plus + 1;
  }
  ImGui::Dummy({x - start.x, height});
  note_item(frame, "keys", chord, {.clickable = false});
}

}  // namespace underpar::ui

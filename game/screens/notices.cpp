#include "game/screens/notices.hpp"

#include <algorithm>

#include "game/widgets/button.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

namespace {

float button_width(const ui::Frame& frame, const char* label) {
  return label[0] == '\0' ? 0
                          : ui::text_size(frame, label).x + 2 * ImGui::GetStyle().FramePadding.x +
                                ImGui::GetStyle().ItemSpacing.x;
}

}  // namespace

int draw_banner(const ui::Frame& frame, const char* id, const Banner& banner) {
  ImGui::PushID(id);
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = banner.width > 0 ? banner.width : ImGui::GetContentRegionAvail().x;
  const float inset = frame.em(16);
  ImDrawList& draw = *ImGui::GetWindowDrawList();
  draw.ChannelsSplit(2);  // the frame lies under the words, but only they know its height
  draw.ChannelsSetCurrent(1);
  ImGui::SetCursorScreenPos({at.x + inset, at.y + frame.em(10)});
  ImGui::BeginGroup();
  // The buttons stand at the right where the words do not need the room.
  const float buttons = button_width(frame, banner.first) + button_width(frame, banner.second);
  const float beside = width - 2 * inset - buttons;
  const bool at_right = beside >= frame.em(420);
  const float words = at_right ? beside : width - 2 * inset;
  ui::text_wrapped(frame, banner.what, {ui::Face::kSemi, ui::Tone::kText}, words);
  if (!banner.hint.empty()) {
    ui::text_wrapped(frame, banner.hint, {ui::Face::kBody, ui::Tone::kDim}, words);
  }
  const float words_bottom = ImGui::GetItemRectMax().y;
  if (at_right) {
    ImGui::SetCursorScreenPos({at.x + width - inset - buttons + ImGui::GetStyle().ItemSpacing.x,
                               (at.y + frame.em(10) + words_bottom - ImGui::GetFrameHeight()) / 2});
  }
  int chosen = 0;
  if (banner.first[0] != '\0' && ui::button(frame, banner.first)) {
    chosen = 1;
  }
  if (banner.second[0] != '\0') {
    if (banner.first[0] != '\0') {
      ImGui::SameLine();
    }
    if (ui::button(frame, banner.second)) {
      chosen = 2;
    }
  }
  ImGui::EndGroup();
  const float bottom = std::max(ImGui::GetItemRectMax().y, words_bottom) + frame.em(10);
  draw.ChannelsSetCurrent(0);
  draw.AddRectFilled(at, {at.x + width, bottom}, frame.theme().raised, frame.em(8));
  draw.AddRect(at, {at.x + width, bottom}, frame.theme().border, frame.em(8), 0, frame.em(1));
  draw.AddRectFilled(at, {at.x + frame.em(4), bottom}, frame.theme().par, frame.em(8),
                     ImDrawFlags_RoundCornersLeft);
  draw.ChannelsMerge();
  ImGui::SetCursorScreenPos({at.x, bottom + frame.em(10)});
  ImGui::PopID();
  return chosen;
}

void draw_notices(const ui::Frame& frame, const State& state, Commands& commands) {
  for (const Notice& notice : state.notices) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x + frame.em(16), at.y + frame.em(10)});
    if (draw_banner(frame, notice.about.c_str(),
                    {.what = notice.text.what,
                     .hint = notice.text.hint,
                     .first = "Understood",
                     .width = ImGui::GetContentRegionAvail().x - frame.em(16)}) == 1) {
      commands.emplace_back(DismissNotice{notice.about});
    }
    ImGui::SetCursorScreenPos({at.x, ImGui::GetCursorScreenPos().y});
  }
}

}  // namespace underpar::client

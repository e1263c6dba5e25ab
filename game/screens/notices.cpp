#include "game/screens/notices.hpp"

#include "game/widgets/button.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

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
  const float words = width - 2 * inset;
  ui::text_wrapped(frame, banner.what, {ui::Face::kSemi, ui::Tone::kText}, words);
  if (!banner.hint.empty()) {
    ui::text_wrapped(frame, banner.hint, {ui::Face::kBody, ui::Tone::kDim}, words);
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
  const float bottom = ImGui::GetItemRectMax().y + frame.em(10);
  draw.ChannelsSetCurrent(0);
  draw.AddRectFilled(at, {at.x + width, bottom}, frame.theme().raised, frame.em(8));
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

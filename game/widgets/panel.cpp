#include "game/widgets/panel.hpp"

#include "game/widgets/text.hpp"

namespace underpar::ui {

Panel::Panel(const Frame& frame, const char* id, ImVec2 size, const PanelOptions& options) {
  const auto& theme = frame.theme();
  ImGui::PushStyleColor(ImGuiCol_ChildBg, options.flat ? ImVec4{0, 0, 0, 0} : theme.panel.vec4());
  ImGui::BeginChild(id, size, !options.flat,
                    options.scroll_sideways ? ImGuiWindowFlags_HorizontalScrollbar : ImGuiWindowFlags_None);
  ImGui::PopStyleColor();
}

Panel::~Panel() {
  ImGui::EndChild();
}

void gap(const Frame& frame, float design_px) {
  ImGui::Dummy({0, frame.em(design_px)});
}

void section(const Frame& frame, const char* label) {
  text(frame, label, {.face = Face::kSmall, .tone = Tone::kDim});
}

}  // namespace underpar::ui

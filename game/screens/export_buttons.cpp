#include "game/screens/export_buttons.hpp"

#include "game/widgets/button.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {

void draw_export_buttons(const ui::Frame& frame, Document document, Commands& commands) {
  if (ui::button(frame, "Save as HTML", {.tip = "A page to print or to hand in"})) {
    commands.emplace_back(Export{document, DocumentForm::kHtml});
  }
  ImGui::SameLine();
  const float width = ui::text_size(frame, "Markdown").x + 2 * ImGui::GetStyle().FramePadding.x;
  if (ImGui::GetContentRegionAvail().x < width) {
    ImGui::NewLine();
  }
  if (ui::button(frame, "Markdown", {.tip = "The same as text"})) {
    commands.emplace_back(Export{document, DocumentForm::kMarkdown});
  }
}

}  // namespace underpar::client

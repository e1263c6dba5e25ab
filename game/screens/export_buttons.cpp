#include "game/screens/export_buttons.hpp"

#include "game/screens/beside.hpp"
#include "game/widgets/button.hpp"

namespace underpar::client {

void draw_export_buttons(const ui::Frame& frame, Document document, Commands& commands) {
  if (ui::button(frame, "Save as HTML", {.tip = "A page to print or to hand in"})) {
    commands.emplace_back(Export{document, DocumentForm::kHtml});
  }
  beside_if_it_fits(frame, "Markdown");
  if (ui::button(frame, "Markdown", {.tip = "The same as text"})) {
    commands.emplace_back(Export{document, DocumentForm::kMarkdown});
  }
}

}  // namespace underpar::client

#include "game/widgets/histogram.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {

void histogram(const Frame& frame, const char* id, std::span<const HistogramBin> bins, ImVec2 size) {
  const auto at = ImGui::GetCursorScreenPos();
  size.x = size.x > 0 ? size.x : ImGui::GetContentRegionAvail().x;
  ImGui::InvisibleButton(id, size);
  note_item(frame, "plot", id, {.clickable = false});
  if (bins.empty()) {
    return;
  }
  const bool hovered = ImGui::IsItemHovered();
  const float line = frame.look.fonts.small_print->FontSize;
  const float top = at.y + 2 * line + frame.em(6);  // a count, and "you" above it
  const float bottom = at.y + size.y - line - frame.em(8);
  const float step = size.x / static_cast<float>(bins.size());
  const int most = std::max(1, std::ranges::max(bins, {}, &HistogramBin::count).count);
  auto& draw_list = *ImGui::GetWindowDrawList();
  const TextStyle small{.face = Face::kSmall, .tone = Tone::kDim};
  for (std::size_t i = 0; i < bins.size(); ++i) {
    const auto& bin = bins[i];
    const float left = at.x + step * static_cast<float>(i);
    const float middle = left + step / 2;
    const float high =
        std::round(bottom - (bottom - top) * static_cast<float>(bin.count) / static_cast<float>(most));
    const Tone tone = bin.yours ? Tone::kPlayer : Tone::kReference;
    draw_list.AddRectFilled({left + frame.em(2), high}, {left + step - frame.em(2), bottom},
                            color_of(frame.theme(), tone).with_alpha(bin.yours ? 255 : 120), frame.em(3),
                            ImDrawFlags_RoundCornersTop);
    if (bin.count > 0) {
      text_at(frame, draw_list, {middle, high - frame.em(2)}, fmt::to_string(bin.count),
              {.face = Face::kSmall, .tone = bin.yours ? Tone::kPlayer : Tone::kDim}, {0.5F, 1});
    }
    if (bin.yours) {
      text_at(frame, draw_list, {middle, high - frame.em(2) - line}, "you",
              {.face = Face::kSmall, .tone = Tone::kPlayer}, {0.5F, 1});
    }
    if (hovered && ImGui::GetIO().MousePos.x >= left && ImGui::GetIO().MousePos.x < left + step) {
      tooltip(frame, fmt::format("{:.2f} to {:.2f}: {}{}", bin.from, bin.to, bin.count,
                                 bin.yours ? ", you among them" : ""));
    }
  }
  draw_list.AddRectFilled({at.x, bottom}, {at.x + size.x, bottom + frame.em(1)}, frame.theme().border);
  const float widest = text_size(frame, "0.00", Face::kSmall).x + frame.em(10);
  const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil(widest / step)));
  for (std::size_t i = 0; i <= bins.size(); i += every) {
    const double border = i < bins.size() ? bins[i].from : bins.back().to;
    const float anchor = i == 0 ? 0 : i == bins.size() ? 1 : 0.5F;
    text_at(frame, draw_list, {at.x + step * static_cast<float>(i), bottom + frame.em(4)},
            fmt::format("{:.2f}", border), small, {anchor, 0});
  }
}

Table histogram_table(std::span<const HistogramBin> bins, const std::string& counted) {
  Table table{.header = {"× par", counted, ""}, .rows = {}};
  for (const auto& bin : bins) {
    table.rows.push_back({fmt::format("{:.2f} to {:.2f}", bin.from, bin.to), fmt::to_string(bin.count),
                          bin.yours ? "you" : ""});
  }
  return table;
}

}  // namespace underpar::ui

#include "game/screens/scenery_view.hpp"

#include <array>
#include <cmath>
#include <numbers>

namespace underpar::client {
namespace {

/// A round-cornered blob: a pond or a bunker.
void draw_blob(ImDrawList& draw, ImVec2 center, float width, float height, ImU32 fill, ImU32 rim,
               float line) {
  constexpr std::array<float, 12> kShore{1,    .93F,  1.06F, 1.16F, 1.03F, .86F,
                                         .92F, 1.08F, 1.14F, .97F,  .86F,  .93F};
  constexpr int kPoints = 72;
  std::array<ImVec2, kPoints> points{};
  for (int i = 0; i < kPoints; ++i) {
    const float place = static_cast<float>(i) / kPoints * static_cast<float>(kShore.size());
    const auto from = static_cast<std::size_t>(place);
    float share = place - static_cast<float>(from);
    share = share * share * (3 - 2 * share);
    const float reach = kShore[from] * (1 - share) + kShore[(from + 1) % kShore.size()] * share;
    const float angle = static_cast<float>(i) / kPoints * 2 * std::numbers::pi_v<float>;
    points[static_cast<std::size_t>(i)] = {center.x + std::cos(angle) * width * reach,
                                           center.y + std::sin(angle) * height * reach};
  }
  draw.AddConvexPolyFilled(points.data(), kPoints, fill);
  draw.AddPolyline(points.data(), kPoints, rim, ImDrawFlags_Closed, line);
}

}  // namespace

bool in_sight(float y, float reach) {
  const float top = ImGui::GetWindowPos().y;
  return y + reach > top && y - reach < top + ImGui::GetWindowHeight();
}

void draw_scenery(const ui::Frame& frame, ImDrawList& draw, ImVec2 origin, std::span<const Scenery> scenery) {
  const ui::Theme& theme = frame.theme();
  const ui::Color leaf = ui::mixed(theme.fairway, theme.rough, 0.25F);
  const ui::Color shade = ui::mixed(theme.rough, ui::rgb(0x000000), theme.dark ? 0.45F : 0.15F);
  for (const Scenery& thing : scenery) {
    const ImVec2 at{std::floor(origin.x + thing.at.x), std::floor(origin.y + thing.at.y)};
    if (!in_sight(at.y, 2 * thing.size)) {
      continue;
    }
    switch (thing.kind) {
      case Scenery::Kind::kPond:
        draw_blob(draw, at, thing.size * 1.5F, thing.size * 0.5F, theme.water,
                  ui::mixed(theme.water, theme.player, 0.3F), frame.em(1.5F));
        break;
      case Scenery::Kind::kBunker:
        draw_blob(draw, at, thing.size * 1.3F, thing.size * 0.7F, ui::mixed(theme.rough, theme.par, 0.32F),
                  ui::mixed(theme.rough, theme.par, 0.5F), frame.em(1));
        break;
      case Scenery::Kind::kTree:
        draw.AddCircleFilled({at.x + thing.size * 0.3F, at.y + thing.size * 0.35F}, thing.size, shade);
        draw.AddCircleFilled(at, thing.size, leaf);
        draw.AddCircleFilled({at.x - thing.size * 0.3F, at.y - thing.size * 0.3F}, thing.size * 0.42F,
                             ui::mixed(leaf, theme.accent, 0.3F));
        break;
    }
  }
}

}  // namespace underpar::client

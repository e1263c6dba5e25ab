#include "game/widgets/flame_graph.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <string_view>

#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kMostRows = 24;
constexpr std::size_t kMostTableRows = 20;
constexpr float kRowPx = 22;
constexpr float kLeastClickablePx = 8;

/// Calls by the path that leads to them.
struct Node {
  std::map<std::string, Node> calls;
  std::int64_t self = 0;
  [[nodiscard]] std::int64_t total() const {
    return std::accumulate(calls.begin(), calls.end(), self,
                           [](std::int64_t sum, const auto& call) { return sum + call.second.total(); });
  }
};

struct Folding {
  double all = 1;
  std::vector<FlameBox> boxes;

  void add(const Node& node, FlameBox box) {
    box.weight = node.total();
    box.share = static_cast<double>(box.weight) / all;
    box.self = static_cast<double>(node.self) / all;
    const auto index = static_cast<int>(boxes.size());
    boxes.push_back(box);
    double begin = box.begin;
    for (const auto& [name, call] : node.calls) {
      add(call, {.name = name, .depth = box.depth + 1, .parent = index, .begin = begin});
      begin += static_cast<double>(call.total()) / all;
    }
  }
};

/// The same colour for a name in each frame and each run: FNV-1a picks a place between par's and over's.
Color color_of(const Theme& theme, std::string_view name) {
  std::uint32_t hash = 2'166'136'261U;
  for (const char letter : name) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 16'777'619U;
  }
  return mixed(theme.par, theme.over, static_cast<float>(hash % 64) / 100);
}

std::string shares_text(const FlameBox& box) {
  return fmt::format("{:.1f} % in all, {:.1f} % in itself", 100 * box.share, 100 * box.self);
}

/// The part of the graph that is drawn: the zoomed box and what it calls, over the boxes that lead to it.
struct Stage {
  std::span<const FlameBox> boxes;
  const FlameBox& zoomed;
  ImVec2 at;
  float width = 0;
  float row = 0;
  int rows = 1;

  [[nodiscard]] bool shows(std::size_t index) const {
    const FlameBox& box = boxes[index];
    const bool below = box.depth < zoomed.depth && box.begin <= zoomed.begin &&
                       box.begin + box.share >= zoomed.begin + zoomed.share;
    constexpr double kRounding = 1e-9;
    const bool above = box.depth >= zoomed.depth && box.begin >= zoomed.begin - kRounding &&
                       box.begin + box.share <= zoomed.begin + zoomed.share + kRounding;
    return box.depth < rows && (below || above);
  }
  [[nodiscard]] float x_of(double place) const {
    return at.x + static_cast<float>(std::clamp((place - zoomed.begin) / zoomed.share, 0.0, 1.0)) * width;
  }
  [[nodiscard]] Rect rect_of(const FlameBox& box) const {
    const float bottom = at.y + static_cast<float>(rows - box.depth) * row;
    return {.left = x_of(box.begin),
            .top = bottom - row + 1,
            .right = std::max(x_of(box.begin + box.share) - 1, x_of(box.begin) + 1),
            .bottom = bottom};
  }
};

/// The whole name, or what stands behind its namespaces and classes where that does not fit.
std::string name_within(const Frame& frame, const std::string& name, float room) {
  const auto last = name.rfind("::");
  const bool fits = last == std::string::npos || text_size(frame, name, Face::kSmall).x <= room;
  return cut_to_width(frame, fits ? name : name.substr(last + 2), room, Face::kSmall);
}

void draw_box(const Frame& frame, const FlameBox& box, const Rect& rect, const FlameView& view,
              bool hovered) {
  auto& draw_list = *ImGui::GetWindowDrawList();
  const auto& theme = frame.theme();
  const bool found = !view.needle.empty() && box.name.contains(view.needle);
  const Color fill = found ? theme.player : color_of(theme, box.name);
  const ImVec2 top_left{rect.left, rect.top};
  const ImVec2 bottom_right{rect.right, rect.bottom};
  draw_list.AddRectFilled(top_left, bottom_right, fill, frame.em(3));
  if (hovered || found) {
    draw_list.AddRect(top_left, bottom_right, theme.text, frame.em(3), 0, frame.em(2));
  }
  const float room = rect.width() - frame.em(10);
  if (room > frame.em(24)) {
    text_at(frame, draw_list, {rect.left + frame.em(5), (rect.top + rect.bottom) / 2},
            name_within(frame, box.name, room), {.face = Face::kSmall, .tone = Tone::kInk}, {0, 0.5F});
  }
  if (rect.width() >= frame.em(kLeastClickablePx)) {
    note_rect(frame, "frame", box.name, top_left, bottom_right, {.text = shares_text(box)});
  }
}

}  // namespace

std::vector<FlameBox> flame_boxes(std::span<const WeighedStack> stacks) {
  Node root;
  for (const auto& stack : stacks) {
    Node* node = &root;
    for (const auto& call : stack.frames) {
      node = &node->calls[call.function];
    }
    node->self += stack.weight;
  }
  Folding folding{.all = static_cast<double>(root.total()), .boxes = {}};
  if (folding.all > 0) {
    folding.add(root, {.name = "all"});
  }
  return std::move(folding.boxes);
}

double share_matching(std::span<const FlameBox> boxes, std::string_view needle) {
  double share = 0;
  std::vector<bool> inside(boxes.size());
  for (std::size_t i = 0; i < boxes.size() && !needle.empty(); ++i) {
    const FlameBox& box = boxes[i];
    const bool counted = box.parent >= 0 && inside[static_cast<std::size_t>(box.parent)];
    const bool found = box.name.contains(needle);
    share += found && !counted ? box.share : 0;
    inside[i] = counted || found;
  }
  return share;
}

void flame_graph(const Frame& frame, const char* id, std::span<const FlameBox> boxes, FlameView& view,
                 float most_height) {
  if (boxes.empty()) {
    return;
  }
  view.zoomed = std::min(view.zoomed, boxes.size() - 1);
  const int deepest = std::ranges::max_element(boxes, {}, &FlameBox::depth)->depth;
  const FlameBox& zoomed = boxes[view.zoomed];
  const int most = most_height > 0 ? std::max(1, static_cast<int>(most_height / frame.em(kRowPx)))
                                   : std::max(kMostRows, zoomed.depth + kMostRows / 2);
  const int rows = std::min(deepest + 1, most);
  const Stage stage{.boxes = boxes,
                    .zoomed = zoomed,
                    .at = ImGui::GetCursorScreenPos(),
                    .width = ImGui::GetContentRegionAvail().x,
                    .row = frame.em(kRowPx),
                    .rows = rows};
  const bool clicked = ImGui::InvisibleButton(id, {stage.width, stage.row * static_cast<float>(rows)});
  const bool hovered = ImGui::IsItemHovered();
  note_item(frame, "plot", id, {.clickable = false});
  const auto mouse = ImGui::GetIO().MousePos;
  std::size_t under_mouse = boxes.size();
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    if (!stage.shows(i)) {
      continue;
    }
    const Rect rect = stage.rect_of(boxes[i]);
    const bool here = hovered && mouse.x >= rect.left && mouse.x < rect.right && mouse.y >= rect.top &&
                      mouse.y < rect.bottom;
    under_mouse = here ? i : under_mouse;
    draw_box(frame, boxes[i], rect, view, here);
  }
  if (under_mouse < boxes.size()) {
    const FlameBox& box = boxes[under_mouse];
    tooltip(frame, fmt::format("{}\n{}", box.name, shares_text(box)));
    view.zoomed = clicked ? under_mouse : view.zoomed;
  }
}

Table flame_table(std::span<const FlameBox> boxes) {
  std::vector<const FlameBox*> widest;
  for (const FlameBox& box : boxes) {
    widest.push_back(&box);
  }
  std::ranges::stable_sort(widest, std::ranges::greater{}, &FlameBox::share);
  widest.resize(std::min(widest.size(), kMostTableRows));
  Table table{.header = {"Calls", "Depth", "Self", "Total"}, .rows = {}};
  for (const FlameBox* box : widest) {
    table.rows.push_back({box->name, fmt::format("{}", box->depth), fmt::format("{:.1f} %", 100 * box->self),
                          fmt::format("{:.1f} %", 100 * box->share)});
  }
  return table;
}

}  // namespace underpar::ui

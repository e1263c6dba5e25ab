#include "game/widgets/registry.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace underpar::ui {
namespace {

// Neighbours that share an edge, or a rounding, do not count as crossing.
constexpr float kTouch = 1.0F;
// Lines of text have air above and below their letters.
constexpr float kTextTouch = 3.0F;

bool is_text(const Item& item) {
  return item.kind == "text";
}

bool cross(const Item& first, const Item& second) {
  if (first.layer != second.layer ||
      !((first.clickable && second.clickable) || (is_text(first) && is_text(second)))) {
    return false;
  }
  const float touch = is_text(first) ? kTextTouch : kTouch;
  const auto common = first.seen.cut_by(second.seen);
  return common.width() > touch && common.height() > touch;
}

std::string_view cut_at(const Item& item) {
  if (item.rect.right - item.seen.right > kTouch) {
    return "at the side";
  }
  const bool below = item.rect.bottom - item.seen.bottom > kTextTouch;
  const bool above = item.seen.top - item.rect.top > kTextTouch;
  return item.scrolls ? "" : below ? "below" : above ? "above" : "";
}

bool matches(const Item& item, std::string_view kind, std::string_view label) {
  return item.clickable && item.visible() && item.label == label && (kind.empty() || item.kind == kind);
}

}  // namespace

Rect Rect::cut_by(const Rect& other) const {
  return {.left = std::max(left, other.left),
          .top = std::max(top, other.top),
          .right = std::min(right, other.right),
          .bottom = std::min(bottom, other.bottom)};
}

Result<Item> Registry::find(std::string_view query) const {
  const auto matching = [this](std::string_view kind, std::string_view label) {
    std::vector<const Item*> found;
    for (const auto& item : items_) {
      if (matches(item, kind, label)) {
        found.push_back(&item);
      }
    }
    return found;
  };
  // A label may itself hold a colon, so the whole query is tried first.
  auto found = matching({}, query);
  if (const auto colon = query.find(':'); found.empty() && colon != std::string_view::npos) {
    found = matching(query.substr(0, colon), query.substr(colon + 1));
  }
  if (found.empty()) {
    return fail(fmt::format("Nothing that can be clicked is called \"{}\".", query),
                "Look at the dump of the screen for the labels it shows.");
  }
  if (found.size() > 1) {
    return fail(fmt::format("{} items are called \"{}\".", found.size(), query),
                "Put the kind before the label, as in \"button:Tee off\".");
  }
  return *found.front();
}

bool Registry::shows(std::string_view text) const {
  return std::ranges::any_of(items_, [text](const Item& item) {
    return item.visible() && (item.label.contains(text) || item.text.contains(text));
  });
}

std::string Registry::dump() const {
  std::string lines;
  for (const auto& item : items_) {
    if (!item.visible()) {
      continue;
    }
    fmt::format_to(std::back_inserter(lines), "{:<9} {:>5.0f},{:<5.0f} {:>5.0f}x{:<5.0f} {}{}{}{}\n",
                   item.kind, item.rect.left, item.rect.top, item.rect.width(), item.rect.height(),
                   item.label, item.text.empty() ? "" : " | ", item.text, item.enabled ? "" : " (disabled)");
  }
  return lines;
}

std::string Registry::spoken() const {
  std::string lines;
  for (const auto& item : items_) {
    if (!item.visible()) {
      continue;
    }
    const bool is_text = item.kind == "text" || item.kind == "code" || item.kind == "line";
    fmt::format_to(std::back_inserter(lines), "{}{}{}{}{}{}\n", item.label, is_text ? "" : ", ",
                   is_text ? "" : item.kind, item.enabled ? "" : ", not now", item.text.empty() ? "" : ": ",
                   item.text);
  }
  return lines;
}

std::vector<std::string> Registry::overlaps() const {
  std::vector<std::string> complaints;
  for (auto first = items_.begin(); first != items_.end(); ++first) {
    if (!first->visible()) {
      continue;
    }
    if (const auto side = cut_at(*first); is_text(*first) && !side.empty()) {
      complaints.push_back(fmt::format("The text \"{}\" is cut off {}.", first->label, side));
    }
    for (auto second = std::next(first); second != items_.end(); ++second) {
      if (second->visible() && cross(*first, *second)) {
        complaints.push_back(fmt::format("{} \"{}\" and {} \"{}\" overlap.", first->kind, first->label,
                                         second->kind, second->label));
      }
    }
  }
  return complaints;
}

std::string_view visible_label(std::string_view label) {
  return label.substr(0, label.find("##"));
}

}  // namespace underpar::ui

#include "game/state/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace underpar::client {
namespace {

using nlohmann::json;

constexpr int kVersion = 1;
constexpr std::array<std::string_view, 3> kThemes{"dark", "light", "high_contrast"};

/// Takes the member `name` into `value` when it is there. False when it is of another kind.
template <class T>
bool take(const json& object, const char* name, T& value) {
  const auto found = object.find(name);
  if (found == object.end()) {
    return true;
  }
  if constexpr (std::is_same_v<T, bool>) {
    if (!found->is_boolean()) {
      return false;
    }
  } else if constexpr (std::is_same_v<T, std::string>) {
    if (!found->is_string()) {
      return false;
    }
  } else if constexpr (std::is_same_v<T, ChosenKeys>) {
    if (!found->is_object() ||
        !std::ranges::all_of(*found, [](const json& chord) { return chord.is_string(); })) {
      return false;
    }
  } else if (!found->is_number()) {
    return false;
  }
  value = found->get<T>();
  return true;
}

}  // namespace

Settings within_limits(Settings settings) {
  settings.ui_scale = std::clamp(settings.ui_scale, kSmallestScale, kLargestScale);
  settings.editor_font_px = std::clamp(settings.editor_font_px, kSmallestEditorFont, kLargestEditorFont);
  settings.measuring_budget = std::clamp(settings.measuring_budget, kShortestBudget, kLongestBudget);
  if (std::ranges::find(kThemes, settings.theme) == kThemes.end()) {
    settings.theme = kThemes.front();
  }
  return settings;
}

Result<Settings> parse_settings(std::string_view text) {
  const json object = json::parse(text, nullptr, false);
  if (!object.is_object()) {
    return fail("The settings file is not readable as JSON.",
                "The settings start afresh; the old file is kept beside it.");
  }
  int version = kVersion;
  if (!take(object, "version", version)) {
    version = kVersion + 1;
  }
  if (version > kVersion) {
    return fail("The settings file was written by a newer Underpar.",
                "The settings start afresh; the old file is kept beside it.");
  }
  Settings settings;
  double budget_ms = static_cast<double>(settings.measuring_budget.count());
  const std::array<std::pair<const char*, bool>, 11> taken{{
      {"ui_scale", take(object, "ui_scale", settings.ui_scale)},
      {"theme", take(object, "theme", settings.theme)},
      {"color_blind", take(object, "color_blind", settings.color_blind)},
      {"reduced_motion", take(object, "reduced_motion", settings.reduced_motion)},
      {"editor_font_px", take(object, "editor_font_px", settings.editor_font_px)},
      {"measuring_budget_ms", take(object, "measuring_budget_ms", budget_ms)},
      {"external_editor", take(object, "external_editor", settings.external_editor)},
      {"swing_on_save", take(object, "swing_on_save", settings.swing_on_save)},
      {"sound", take(object, "sound", settings.sound)},
      {"gamepad", take(object, "gamepad", settings.gamepad)},
      {"keys", take(object, "keys", settings.keys)},
  }};
  for (const auto& [name, fits] : taken) {
    if (!fits) {
      return fail(fmt::format("The settings file has a {} of the wrong kind.", name),
                  "The settings start afresh; the old file is kept beside it.");
    }
  }
  budget_ms = std::clamp(budget_ms, static_cast<double>(kShortestBudget.count()),
                         static_cast<double>(kLongestBudget.count()));
  settings.measuring_budget = std::chrono::milliseconds{static_cast<long>(budget_ms)};
  return within_limits(std::move(settings));
}

std::string settings_text(const Settings& settings) {
  // Whatever a player typed into the editor command must be writable, also half a UTF-8 sequence.
  return json{{"version", kVersion},
              {"ui_scale", settings.ui_scale},
              {"theme", settings.theme},
              {"color_blind", settings.color_blind},
              {"reduced_motion", settings.reduced_motion},
              {"editor_font_px", settings.editor_font_px},
              {"measuring_budget_ms", settings.measuring_budget.count()},
              {"external_editor", settings.external_editor},
              {"swing_on_save", settings.swing_on_save},
              {"sound", settings.sound},
              {"gamepad", settings.gamepad},
              {"keys", settings.keys}}
             .dump(2, ' ', false, json::error_handler_t::replace) +
         "\n";
}

}  // namespace underpar::client

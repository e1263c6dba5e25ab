#include "game/widgets/theme.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <nlohmann/json.hpp>
#include <optional>

namespace underpar::ui {
namespace {

struct Role {
  std::string_view name;
  Color Theme::* color;
};

constexpr std::array kRoles{
    Role{"background", &Theme::background},
    Role{"panel", &Theme::panel},
    Role{"raised", &Theme::raised},
    Role{"hover", &Theme::hover},
    Role{"border", &Theme::border},
    Role{"text", &Theme::text},
    Role{"dim", &Theme::dim},
    Role{"faint", &Theme::faint},
    Role{"ink", &Theme::ink},
    Role{"accent", &Theme::accent},
    Role{"primary", &Theme::primary},
    Role{"primary_hover", &Theme::primary_hover},
    Role{"primary_active", &Theme::primary_active},
    Role{"on_primary", &Theme::on_primary},
    Role{"par", &Theme::par},
    Role{"player", &Theme::player},
    Role{"reference", &Theme::reference},
    Role{"over", &Theme::over},
    Role{"rough", &Theme::rough},
    Role{"fairway", &Theme::fairway},
    Role{"fairway_locked", &Theme::fairway_locked},
    Role{"water", &Theme::water},
    Role{"editor", &Theme::editor},
    Role{"editor_line", &Theme::editor_line},
    Role{"selection", &Theme::selection},
    Role{"caret", &Theme::caret},
    Role{"code_plain", &Theme::code_plain},
    Role{"code_keyword", &Theme::code_keyword},
    Role{"code_type", &Theme::code_type},
    Role{"code_number", &Theme::code_number},
    Role{"code_string", &Theme::code_string},
    Role{"code_comment", &Theme::code_comment},
    Role{"code_preprocessor", &Theme::code_preprocessor},
    Role{"code_punctuation", &Theme::code_punctuation},
    Role{"code_call", &Theme::code_call},
};

constexpr std::string_view kHint = "The built-in dark theme is used. Correct the file in assets/themes.";

std::optional<Color> read_color(const nlohmann::json& value) {
  if (!value.is_string()) {
    return std::nullopt;
  }
  const auto& text = value.get_ref<const std::string&>();
  std::uint32_t hex = 0;
  if (text.size() != 7 || text.front() != '#') {
    return std::nullopt;
  }
  const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), hex, 16);
  if (error != std::errc{} || end != text.data() + text.size()) {
    return std::nullopt;
  }
  return rgb(hex);
}

Result<void> apply_colors(Theme& theme, const nlohmann::json& colors) {
  if (!colors.is_object()) {
    return fail("The colours of a theme are not an object of roles.", std::string{kHint});
  }
  for (const auto& [name, value] : colors.items()) {
    const auto* role = std::ranges::find(kRoles, name, &Role::name);
    if (role == kRoles.end()) {
      return fail(fmt::format("The theme names a role \"{}\" that does not exist.", name),
                  std::string{kHint});
    }
    const auto color = read_color(value);
    if (!color) {
      return fail(fmt::format("The theme's colour of \"{}\" is not written as \"#RRGGBB\".", name),
                  std::string{kHint});
    }
    theme.*(role->color) = *color;
  }
  return {};
}

double linear(std::uint8_t channel) {
  const double share = channel / 255.0;
  return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(Color color) {
  return 0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b);
}

}  // namespace

Color mixed(Color from, Color to, float share) {
  const auto channel = [share](std::uint8_t one, std::uint8_t other) {
    return static_cast<std::uint8_t>(static_cast<float>(one) * (1 - share) +
                                     static_cast<float>(other) * share);
  };
  return {channel(from.r, to.r), channel(from.g, to.g), channel(from.b, to.b), 255};
}

Result<Theme> parse_theme(std::string_view file_text, const ThemeOptions& options) {
  const auto json = nlohmann::json::parse(file_text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) {
    return fail("The theme file is not valid JSON.", std::string{kHint});
  }
  Theme theme;
  if (const auto name = json.find("name"); name != json.end() && name->is_string()) {
    theme.name = name->get<std::string>();
  }
  if (const auto dark = json.find("dark"); dark != json.end() && dark->is_boolean()) {
    theme.dark = dark->get<bool>();
  }
  for (const char* part : {"colors", "color_blind"}) {
    const auto colors = json.find(part);
    const bool wanted = options.color_blind || std::string_view{part} == "colors";
    if (colors == json.end() || !wanted) {
      continue;
    }
    if (auto applied = apply_colors(theme, *colors); !applied) {
      return std::unexpected(std::move(applied.error()));
    }
  }
  return theme;
}

double contrast(Color first, Color second) {
  const double one = luminance(first);
  const double other = luminance(second);
  return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace underpar::ui

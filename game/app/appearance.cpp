#include "game/app/appearance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "engine/base/files.hpp"
#include "game/screens/screens.hpp"

namespace underpar::client {

Appearance::Appearance(const std::filesystem::path& themes) : files_{ui::find_font_files()} {
  std::error_code unreadable;  // then no theme is found, and that is said
  for (const auto& file : std::filesystem::directory_iterator{themes, unreadable}) {
    themes_.emplace(file.path().stem().string(), read_file(file));
  }
  look_.scale = 0;  // nothing is built yet
}

bool Appearance::follow(const Settings& settings, ImVec2 window) {
  const float scale = fitting_scale(settings.ui_scale, window.x, window.y);
  const auto code_px = static_cast<float>(settings.editor_font_px);
  const bool new_fonts = scale != look_.scale || code_px != code_px_;
  const bool new_theme = settings.theme != theme_ || settings.color_blind != color_blind_;
  if (new_theme) {
    load_theme(settings.theme, settings.color_blind);
  }
  if (settings.keys != keys_) {
    keys_ = settings.keys;
    look_.keys = ui::KeyMap{keys_};
  }
  if (new_fonts) {
    look_.scale = scale;
    code_px_ = code_px;
    look_.fonts = ui::build_fonts(*ImGui::GetIO().Fonts, files_, {.scale = scale, .code_px = code_px});
  }
  if (new_fonts || new_theme) {
    ui::apply_style(ImGui::GetStyle(), look_);
  }
  return new_fonts;
}

std::optional<Failure> Appearance::take_failure() {
  return std::exchange(failure_, std::nullopt);
}

void Appearance::load_theme(const std::string& name, bool color_blind) {
  theme_ = name;
  color_blind_ = color_blind;
  std::string file = name;
  std::ranges::replace(file, '_', '-');
  const auto found = themes_.find(file);
  const Result<std::string> text =
      found == themes_.end() ? fail(fmt::format("There is no theme {}.", name), "Install the game again.")
                             : found->second;
  Result<ui::Theme> theme =
      text ? ui::parse_theme(*text, {.color_blind = color_blind}) : std::unexpected(text.error());
  if (!theme) {
    failure_ = std::move(theme.error());
    theme = ui::Theme{};
  }
  look_.theme = std::move(*theme);
}

}  // namespace underpar::client

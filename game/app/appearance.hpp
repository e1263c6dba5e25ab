#pragma once
#include <imgui.h>

#include <filesystem>
#include <map>
#include <optional>
#include <string>

#include "engine/base/result.hpp"
#include "game/state/settings.hpp"
#include "game/widgets/look.hpp"

namespace underpar::client {

/// Keeps colours, faces and ImGui's style in step with the settings and the window's size. UI thread only.
class Appearance {
 public:
  /// `themes` is the folder with the theme files. Reads them all and asks fontconfig where the faces are:
  /// once, at start, so that no change waits for a disk.
  explicit Appearance(const std::filesystem::path& themes);

  /// Call between frames. True when the font atlas was built anew and must be uploaded.
  [[nodiscard]] bool follow(const Settings& settings, ImVec2 window);

  [[nodiscard]] const ui::Look& look() const { return look_; }
  /// Why the theme of the settings is not shown; told once.
  [[nodiscard]] std::optional<Failure> take_failure();

 private:
  void load_theme(const std::string& name, bool color_blind);

  std::map<std::string, Result<std::string>, std::less<>> themes_;  ///< texts, by file
  ui::FontFiles files_;
  ui::Look look_;
  std::string theme_;  ///< as the settings name it
  bool color_blind_ = false;
  ChosenKeys keys_;
  float code_px_ = 0;
  std::optional<Failure> failure_;
};

}  // namespace underpar::client

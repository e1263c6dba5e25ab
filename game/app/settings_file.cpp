#include "game/app/settings_file.hpp"

#include "engine/base/files.hpp"

namespace underpar::client {

SettingsLoaded load_settings(const std::filesystem::path& folder) {
  const std::filesystem::path file = folder / "settings.json";
  std::error_code error;
  if (!std::filesystem::exists(file, error)) {
    return {};
  }
  const Result<std::string> text = read_file(file);
  const Result<Settings> settings = text ? parse_settings(*text) : std::unexpected(text.error());
  if (settings) {
    return {*settings, std::nullopt};
  }
  std::filesystem::rename(file, folder / "settings.json.kept", error);
  return {Settings{}, settings.error()};
}

}  // namespace underpar::client

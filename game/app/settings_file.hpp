#pragma once
#include <filesystem>

#include "game/state/event.hpp"

namespace underpar::client {

/// Reads settings.json in this folder at start. A file that cannot be used is kept beside it, named
/// settings.json.kept, and the event says why.
[[nodiscard]] SettingsLoaded load_settings(const std::filesystem::path& folder);

}  // namespace underpar::client

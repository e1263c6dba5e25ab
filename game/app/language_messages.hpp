#pragma once
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "game/state/assistance.hpp"

namespace underpar::client {

// The few words of the Language Server Protocol 3.17 that the editor speaks. Columns are bytes of UTF-8,
// which clangd offers ("offsetEncoding"); a server that counts otherwise is off by a little in lines with
// other letters.

/// A message with the header it travels under.
[[nodiscard]] std::string framed(const nlohmann::json& message);

/// Takes the first whole message off the front of what has arrived; none while its end is missing. Fails on
/// what is no such message, and on one above 16 MiB: there is no way to find the next one then.
[[nodiscard]] Result<std::optional<nlohmann::json>> take_message(std::string& arrived);

/// The greeting, as request 0. `flags` are the compiler's, for each file of `folder`.
[[nodiscard]] nlohmann::json greeting(const std::filesystem::path& folder,
                                      const std::vector<std::string>& flags);
[[nodiscard]] nlohmann::json greeted();

/// The text of the one file that is open; version 1 opens it.
[[nodiscard]] nlohmann::json text_changed(const std::filesystem::path& file, const std::string& text,
                                          int version);

/// A question about a place; none where there is nothing to ask.
[[nodiscard]] std::optional<nlohmann::json> request(Help help, const std::filesystem::path& file,
                                                    TextPlace at, std::uint64_t id);

/// The names of an answer to kNames, in the server's order. Empty for what is no such answer.
[[nodiscard]] std::vector<Suggestion> names_in(const nlohmann::json& answer);

/// The declaration in an answer to kSignature. Empty for what is no such answer.
[[nodiscard]] std::string signature_in(const nlohmann::json& answer);

}  // namespace underpar::client

#include "engine/notebook/notes_file.hpp"

#include <nlohmann/json.hpp>

#include "engine/base/files.hpp"

namespace underpar {
namespace {

using nlohmann::json;

constexpr const char* kName = "notes.json";

}  // namespace

Notes read_notes(const std::filesystem::path& folder) {
  const auto text = read_file(folder / kName);
  if (!text) {
    return {};
  }
  const json object = json::parse(*text, nullptr, false);
  if (!object.is_object()) {
    std::error_code ignored;
    std::filesystem::rename(folder / kName, folder / "notes.json.broken", ignored);
    return {};
  }
  Notes notes;
  if (const auto answers = object.find("predictions"); answers != object.end() && answers->is_array()) {
    for (const json& answer : *answers) {
      notes.predictions.push_back(answer.is_string() ? answer.get<std::string>() : std::string{});
    }
  }
  if (const auto answer = object.find("reflection"); answer != object.end() && answer->is_string()) {
    notes.reflection = answer->get<std::string>();
  }
  return notes;
}

Result<void> write_notes(const std::filesystem::path& folder, const Notes& notes) {
  const json object{{"version", 1}, {"predictions", notes.predictions}, {"reflection", notes.reflection}};
  return write_file_atomically(folder / kName,
                               object.dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

}  // namespace underpar

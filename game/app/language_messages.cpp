#include "game/app/language_messages.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <nlohmann/json.hpp>

namespace underpar::client {
namespace {

using nlohmann::json;

constexpr std::size_t kMostBytes = std::size_t{16} << 20;
constexpr std::size_t kMostHeaderBytes = 4096;
constexpr std::string_view kLength = "Content-Length: ";

std::string uri(const std::filesystem::path& file) {
  return "file://" + file.string();
}

json call(const char* method, json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

std::string text_of(const json& object, const char* member) {
  const auto found = object.is_object() ? object.find(member) : object.end();
  return found != object.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view kBlanks = " \n";
  const auto begin = std::min(text.find_first_not_of(kBlanks), text.size());
  return std::string{text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin)};
}

std::unexpected<Failure> nonsense() {
  return fail("The language server speaks nonsense.", "Is clangd installed completely?");
}

}  // namespace

std::string framed(const json& message) {
  // Half a UTF-8 sequence may stand in a text that is being typed.
  const std::string body = message.dump(-1, ' ', false, json::error_handler_t::replace);
  return fmt::format("{}{}\r\n\r\n{}", kLength, body.size(), body);
}

Result<std::optional<json>> take_message(std::string& arrived) {
  const auto header_end = arrived.find("\r\n\r\n");
  if (header_end == std::string::npos) {
    return arrived.size() > kMostHeaderBytes ? Result<std::optional<json>>{nonsense()} : std::nullopt;
  }
  const std::string_view header = std::string_view{arrived}.substr(0, header_end);
  const auto length = header.find(kLength);
  std::size_t size = 0;
  const char* const digits = header.data() + length + kLength.size();
  if (length == std::string_view::npos ||
      std::from_chars(digits, header.data() + header.size(), size).ec != std::errc{} || size > kMostBytes) {
    return nonsense();
  }
  const std::size_t begin = header_end + 4;
  if (arrived.size() < begin + size) {
    return std::nullopt;
  }
  json message = json::parse(arrived.begin() + static_cast<std::ptrdiff_t>(begin),
                             arrived.begin() + static_cast<std::ptrdiff_t>(begin + size), nullptr, false);
  arrived.erase(0, begin + size);
  if (!message.is_object()) {
    return nonsense();
  }
  return std::optional{std::move(message)};
}

json greeting(const std::filesystem::path& folder, const std::vector<std::string>& flags) {
  json capabilities{
      {"offsetEncoding", {"utf-8"}},
      {"textDocument", {{"hover", {{"contentFormat", {"markdown"}}}}, {"completion", json::object()}}}};
  json hello = call("initialize", {{"processId", nullptr},
                                   {"rootUri", uri(folder)},
                                   {"capabilities", std::move(capabilities)},
                                   {"initializationOptions", {{"fallbackFlags", flags}}}});
  hello["id"] = 0;
  return hello;
}

json greeted() {
  return call("initialized", json::object());
}

json text_changed(const std::filesystem::path& file, const std::string& text, int version) {
  if (version == 1) {
    return call("textDocument/didOpen",
                {{"textDocument",
                  {{"uri", uri(file)}, {"languageId", "cpp"}, {"version", version}, {"text", text}}}});
  }
  return call("textDocument/didChange", {{"textDocument", {{"uri", uri(file)}, {"version", version}}},
                                         {"contentChanges", json::array({{{"text", text}}})}});
}

std::optional<json> request(Help help, const std::filesystem::path& file, TextPlace at, std::uint64_t id) {
  if (help == Help::kNothing) {
    return std::nullopt;
  }
  json question = call(
      help == Help::kNames ? "textDocument/completion" : "textDocument/hover",
      {{"textDocument", {{"uri", uri(file)}}}, {"position", {{"line", at.line}, {"character", at.byte}}}});
  question["id"] = id;
  return question;
}

std::vector<Suggestion> names_in(const json& answer) {
  const json result = answer.value("result", json{});
  const json items = result.is_object() ? result.value("items", json{}) : result;
  std::vector<Suggestion> names;
  if (!items.is_array()) {
    return names;
  }
  for (const json& item : items) {
    Suggestion suggestion{.name = text_of(item, "insertText"), .signature = trimmed(text_of(item, "label"))};
    if (suggestion.name.empty()) {
      suggestion.name = suggestion.signature;
    }
    if (const std::string detail = text_of(item, "detail"); !detail.empty()) {
      suggestion.signature += "  " + detail;
    }
    if (!suggestion.name.empty() && suggestion.name.find('\n') == std::string::npos) {
      names.push_back(std::move(suggestion));
    }
  }
  return names;
}

std::string signature_in(const json& answer) {
  const json result = answer.value("result", json{});
  const std::string said = result.is_object() ? text_of(result.value("contents", json{}), "value") : "";
  constexpr std::string_view kFence = "```cpp\n";
  const auto begin = said.rfind(kFence);
  if (begin == std::string::npos) {
    return {};
  }
  const auto code = begin + kFence.size();
  return trimmed(std::string_view{said}.substr(code, said.find("```", code) - code));
}

}  // namespace underpar::client

#include <unistd.h>

#include <array>
#include <csignal>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "game/app/language_messages.hpp"

namespace underpar::client {
namespace {

using nlohmann::json;

void say(const std::string& text) {
  [[maybe_unused]] const ssize_t written = write(STDOUT_FILENO, text.data(), text.size());
}

json answer_to(const json& asked) {
  json answer{{"jsonrpc", "2.0"}, {"id", asked["id"]}, {"result", json::object()}};
  if (asked["method"] == "textDocument/completion") {
    json items = json::array();
    for (const char* name : {"pop_back", "push_back", "size"}) {
      items.push_back({{"label", std::string{" "} + name + "()"}, {"insertText", name}, {"detail", "void"}});
    }
    answer["result"] = {{"isIncomplete", false}, {"items", std::move(items)}};
  } else if (asked["method"] == "textDocument/hover") {
    answer["result"] = {
        {"contents", {{"kind", "markdown"}, {"value", "### it\n\n```cpp\nint it(int x)\n```"}}}};
  }
  return answer;
}

/// What one message makes a server of this character do.
void react(std::string_view character, const json& message) {
  const bool question = message.value("method", "").starts_with("textDocument/") && message.contains("id");
  if (!message.contains("id") || (question && character == "mute")) {
    return;
  }
  if (question && character == "dies") {
    std::raise(SIGKILL);
  }
  say(question && character == "nonsense" ? "Fore! This is no header.\r\n\r\n" : framed(answer_to(message)));
}

}  // namespace
}  // namespace underpar::client

/// A language server for rehearsals; its only argument is its character: "honest", "mute" (answers nothing
/// but the greeting), "dies" (at the first question) or "nonsense".
int main(int, char** words) {
  using namespace underpar;  // NOLINT(google-build-using-namespace): one function
  std::string arrived;
  std::array<char, 4096> block{};
  for (ssize_t got = 0; (got = read(STDIN_FILENO, block.data(), block.size())) > 0;) {
    arrived.append(block.data(), static_cast<std::size_t>(got));
    for (auto message = client::take_message(arrived); message && *message;
         message = client::take_message(arrived)) {
      client::react(words[1], **message);
    }
  }
}

#include "game/app/external_editor.hpp"

#include <fmt/format.h>
#include <spawn.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <system_error>
#include <utility>

namespace underpar::client {
namespace {

constexpr std::array<std::string_view, 9> kTerminalEditors{"vi",  "vim", "nvim",  "nano", "micro",
                                                           "joe", "hx",  "helix", "ne"};

std::vector<std::string> words_of(std::string_view command) {
  std::vector<std::string> words;
  std::string word;
  bool in_word = false;
  char quote = '\0';
  for (const char character : command) {
    if (quote != '\0') {
      if (character == quote) {
        quote = '\0';
      } else {
        word += character;
      }
    } else if (character == '"' || character == '\'') {
      quote = character;
      in_word = true;
    } else if (character == ' ' || character == '\t') {
      if (in_word) {
        words.push_back(std::exchange(word, {}));
      }
      in_word = false;
    } else {
      word += character;
      in_word = true;
    }
  }
  if (in_word) {
    words.push_back(word);
  }
  return words;
}

std::string filled(std::string_view word, const std::string& file, int line, bool& names_file) {
  std::string result;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (word[i] == '%' && next == 'f') {
      result += file;
      names_file = true;
      ++i;
    } else if (word[i] == '%' && next == 'l') {
      result += std::to_string(line);
      ++i;
    } else if (word[i] == '%' && next == '%') {
      result += '%';
      ++i;
    } else {
      result += word[i];
    }
  }
  return result;
}

}  // namespace

std::vector<std::string> editor_command(std::string_view command, const std::filesystem::path& file, int line,
                                        const Environment& variable) {
  std::vector<std::string> words = words_of(command);
  if (words.empty()) {
    words = words_of(variable("VISUAL").value_or(""));
    if (!words.empty() &&
        std::ranges::find(kTerminalEditors, std::filesystem::path{words[0]}.filename().string()) !=
            kTerminalEditors.end()) {
      words.insert(words.begin(), {"x-terminal-emulator", "-e"});
    }
  }
  if (words.empty()) {
    words = {"xdg-open"};
  }
  bool names_file = false;
  for (std::string& word : words) {
    word = filled(word, file.string(), line, names_file);
  }
  if (!names_file) {
    words.push_back(file.string());
  }
  return words;
}

Result<pid_t> start_editor(const std::vector<std::string>& command) {
  std::vector<std::string> copies = command;  // posix_spawn takes char*
  std::vector<char*> arguments;
  arguments.reserve(copies.size() + 1);
  for (std::string& word : copies) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawnattr_t attributes{};
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  pid_t child = 0;
  const int trouble = posix_spawnp(&child, arguments[0], nullptr, &attributes, arguments.data(), environ);
  posix_spawnattr_destroy(&attributes);
  if (trouble != 0) {
    return fail(fmt::format("The editor {} could not be started: {}.", command[0],
                            std::generic_category().message(trouble)),
                "Name one under Settings, for example: code -g %f:%l");
  }
  return child;
}

}  // namespace underpar::client

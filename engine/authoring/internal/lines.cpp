#include "engine/authoring/internal/lines.hpp"

#include <sstream>
#include <utility>

namespace underpar::internal {

std::vector<std::string> lines_of(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::vector<std::string> lines;
  for (std::string line; std::getline(stream, line);) {
    lines.push_back(std::move(line));
  }
  return lines;
}

std::string squeezed(std::string_view text) {
  std::istringstream stream{std::string{text}};
  std::string words;
  for (std::string word; stream >> word;) {
    words += (words.empty() ? "" : " ") + word;
  }
  return words;
}

}  // namespace underpar::internal

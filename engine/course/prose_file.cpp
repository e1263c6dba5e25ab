#include "engine/course/prose_file.hpp"

#include <fmt/format.h>

#include "engine/base/files.hpp"
#include "engine/course/text_rules.hpp"

namespace underpar {

Result<std::string> read_prose_file(const std::filesystem::path& file) {
  constexpr std::size_t kMostBytes = std::size_t{256} << 10;
  auto text = read_file(file, kMostBytes);
  if (!text) {
    return text;
  }
  std::erase(*text, '\r');
  if (const auto wrong = prose(kMostBytes).wrong_with(LuaValue{*text})) {
    return fail(fmt::format("{}: the text {}.", file.filename().string(), *wrong));
  }
  return text;
}

}  // namespace underpar

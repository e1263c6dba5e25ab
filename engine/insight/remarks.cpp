#include "engine/insight/remarks.hpp"

#include <algorithm>
#include <charconv>
#include <optional>
#include <ranges>
#include <string>
#include <utility>

#include "engine/insight/spoken_name.hpp"

namespace underpar {
namespace {

/// Takes off what stands before `end`, and `end`; everything when it is not there.
std::string_view cut(std::string_view& text, std::string_view end) {
  const auto at = std::min(text.find(end), text.size());
  const auto before = text.substr(0, at);
  text.remove_prefix(std::min(at + end.size(), text.size()));
  return before;
}

/// "int {anonymous}::miss(Club, int)/1396" is "miss", "carried.isra/2328" is "carried".
std::string function_in(std::string_view text) {
  text = text.substr(0, text.rfind('/'));
  text = text.substr(0, std::min(text.find(" ["), text.size()));  // [with T = …]
  text = text.substr(
      0, std::min({text.find(".isra"), text.find(".part"), text.find(".constprop"), text.size()}));
  std::string name{text};
  constexpr std::string_view kAnonymous = "{anonymous}::";
  for (auto at = name.find(kAnonymous); at != std::string::npos; at = name.find(kAnonymous)) {
    name.erase(at, kAnonymous.size());
  }
  return spoken_name(name);
}

/// "optimized:  Inlining A/1 into B/2." and its like.
std::optional<Remark> remark_in(std::string_view said) {
  const bool done = said.starts_with("optimized:");
  cut(said, ":");
  said.remove_prefix(std::min(said.find_first_not_of(' '), said.size()));
  if (done && (said.starts_with("Inlining ") || said.starts_with("Inlined "))) {
    cut(said, " ");
    return Remark{.kind = RemarkKind::kInlined, .text = "inlined: " + function_in(cut(said, " into "))};
  }
  if (done && said.find("vectorized") != std::string_view::npos) {
    return Remark{.kind = RemarkKind::kVectorized, .text = std::string{said}};
  }
  if (said.starts_with("not inlinable: ")) {
    cut(said, " -> ");
    const auto reason = said.rfind(", ");
    return reason == std::string_view::npos
               ? std::nullopt
               : std::optional{Remark{.kind = RemarkKind::kNotInlined,
                                      .text = "not inlined: " + function_in(said.substr(0, reason)) +
                                              std::string{said.substr(reason)}}};
  }
  if (said.starts_with("not vectorized")) {
    while (said.ends_with('.')) {
      said.remove_suffix(1);
    }
    return Remark{.kind = RemarkKind::kNotVectorized, .text = std::string{said}};
  }
  return std::nullopt;
}

}  // namespace

std::vector<Remark> read_remarks(std::string_view text, std::string_view name) {
  std::vector<Remark> remarks;
  for (const auto part : std::views::split(text, '\n')) {
    std::string_view said{part.begin(), part.end()};
    if (cut(said, ":") != name) {
      continue;
    }
    const auto number = cut(said, ":");
    cut(said, ": ");  // the column
    int line = 0;
    std::from_chars(number.data(), number.data() + number.size(), line);
    auto remark = remark_in(said);
    if (line == 0 || !remark) {
      continue;
    }
    remark->line = line;
    if (std::ranges::find(remarks, *remark) == remarks.end()) {
      remarks.push_back(std::move(*remark));
    }
  }
  std::ranges::stable_sort(remarks, {}, &Remark::line);
  return remarks;
}

}  // namespace underpar

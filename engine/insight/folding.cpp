#include "engine/insight/folding.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "engine/insight/source_lines.hpp"

namespace underpar {
namespace {

struct FunctionWeight {
  std::int64_t self = 0;
  std::int64_t total = 0;
};

std::vector<WeighedStack> merged(std::vector<WeighedStack> stacks) {
  std::map<std::vector<Frame>, std::int64_t> weights;
  for (auto& stack : stacks) {
    weights[std::move(stack.frames)] += stack.weight;
  }
  std::vector<WeighedStack> once;
  once.reserve(weights.size());
  for (auto& [frames, weight] : weights) {
    once.push_back({.frames = frames, .weight = weight});
  }
  return once;
}

std::vector<ProfileFunction> functions_of(const std::vector<WeighedStack>& stacks, double all) {
  std::map<std::string, FunctionWeight> weights;
  for (const auto& stack : stacks) {
    if (!stack.frames.empty()) {
      weights[stack.frames.back().function].self += stack.weight;
    }
    std::set<std::string_view> seen;  // a recursive function is on the way once
    for (const auto& frame : stack.frames) {
      if (seen.insert(frame.function).second) {
        weights[frame.function].total += stack.weight;
      }
    }
  }
  std::vector<ProfileFunction> functions;
  functions.reserve(weights.size());
  for (const auto& [name, weight] : weights) {
    functions.push_back({.name = name,
                         .self = static_cast<double>(weight.self) / all,
                         .total = static_cast<double>(weight.total) / all});
  }
  std::ranges::stable_sort(functions, std::ranges::greater{}, &ProfileFunction::self);
  return functions;
}

std::vector<ProfileLine> hottest_lines(const std::map<int, std::int64_t>& weights, double all,
                                       std::string_view source) {
  const auto texts = lines_of(source);
  std::vector<ProfileLine> lines;
  lines.reserve(weights.size());
  for (const auto& [line, weight] : weights) {
    lines.push_back({.line = line, .share = static_cast<double>(weight) / all, .text = text_of(texts, line)});
  }
  std::ranges::stable_sort(lines, std::ranges::greater{}, &ProfileLine::share);
  return lines;
}

}  // namespace

Profile fold(std::vector<WeighedStack> stacks, std::string_view name, std::string_view source) {
  Profile profile;
  profile.stacks = merged(std::move(stacks));
  std::map<int, std::int64_t> lines;
  for (const auto& stack : profile.stacks) {
    profile.samples += stack.weight;
    if (const auto line = own_line(stack.frames, name)) {
      profile.attributed += stack.weight;
      lines[*line] += stack.weight;
    }
  }
  const auto all = static_cast<double>(std::max<std::int64_t>(profile.samples, 1));
  profile.functions = functions_of(profile.stacks, all);
  profile.lines = hottest_lines(lines, all, source);
  return profile;
}

}  // namespace underpar

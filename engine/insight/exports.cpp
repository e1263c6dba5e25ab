#include "engine/insight/exports.hpp"

#include <fmt/format.h>

#include <map>
#include <nlohmann/json.hpp>
#include <tuple>

namespace underpar {
namespace {

using Json = nlohmann::ordered_json;

std::string name_of(const Frame& frame) {
  return frame.function.empty() ? "?" : frame.function;
}

std::string file_of(const Frame& frame) {
  return frame.file.empty() ? "?" : frame.file;
}

}  // namespace

std::string folded_stacks(const Profile& profile) {
  std::map<std::string, std::int64_t> weights;  // lines are left out: stacks become equal
  for (const auto& stack : profile.stacks) {
    std::string names;
    for (const auto& frame : stack.frames) {
      names += (names.empty() ? "" : ";") + name_of(frame);
    }
    weights[names.empty() ? "?" : names] += stack.weight;
  }
  std::string text;
  for (const auto& [names, weight] : weights) {
    text += fmt::format("{} {}\n", names, weight);
  }
  return text;
}

std::string speedscope_json(const Profile& profile, const std::string& title) {
  Json frames = Json::array();
  Json samples = Json::array();
  Json weights = Json::array();
  std::map<Frame, std::size_t> known;
  for (const auto& stack : profile.stacks) {
    Json sample = Json::array();
    for (const auto& frame : stack.frames) {
      const auto [at, is_new] = known.try_emplace(frame, known.size());
      if (is_new) {
        frames.push_back({{"name", name_of(frame)}, {"file", frame.file}, {"line", frame.line}});
      }
      sample.push_back(at->second);
    }
    samples.push_back(std::move(sample));
    weights.push_back(stack.weight);
  }
  const Json object{{"$schema", "https://www.speedscope.app/file-format-schema.json"},
                    {"exporter", "underpar"},
                    {"name", title},
                    {"activeProfileIndex", 0},
                    {"shared", {{"frames", std::move(frames)}}},
                    {"profiles", Json::array({{{"type", "sampled"},
                                               {"name", title},
                                               {"unit", "none"},
                                               {"startValue", 0},
                                               {"endValue", profile.samples},
                                               {"samples", std::move(samples)},
                                               {"weights", std::move(weights)}}})}};
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::string callgrind_format(const Profile& profile) {
  using Function = std::pair<std::string, std::string>;  // file, name
  std::map<Function, std::map<int, std::int64_t>> self;
  std::map<Function, std::map<std::tuple<int, Function, int>, std::int64_t>> calls;
  const auto function_of = [](const Frame& frame) { return Function{file_of(frame), name_of(frame)}; };
  for (const auto& stack : profile.stacks) {
    for (std::size_t i = 0; i + 1 < stack.frames.size(); ++i) {
      const Frame& callee = stack.frames[i + 1];
      calls[function_of(stack.frames[i])][{stack.frames[i].line, function_of(callee), callee.line}] +=
          stack.weight;
    }
    if (!stack.frames.empty()) {
      self[function_of(stack.frames.back())][stack.frames.back().line] += stack.weight;
    }
  }
  for (const auto& [function, ignored] : calls) {
    self.try_emplace(function);
  }
  std::string text = fmt::format("# callgrind format\nversion: 1\ncreator: underpar\nevents: {}\n",
                                 profile.mode == ProfileMode::kSampled ? "Samples" : "Ir");
  for (const auto& [function, lines] : self) {
    text += fmt::format("\nfl={}\nfn={}\n", function.first, function.second);
    for (const auto& [line, weight] : lines) {
      text += fmt::format("{} {}\n", line, weight);
    }
    for (const auto& [call, weight] : calls[function]) {
      const auto& [line, callee, callee_line] = call;
      text += fmt::format("cfi={}\ncfn={}\ncalls={} {}\n{} {}\n", callee.first, callee.second, weight,
                          callee_line, line, weight);
    }
  }
  return text;
}

}  // namespace underpar

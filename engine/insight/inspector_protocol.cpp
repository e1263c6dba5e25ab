#include "engine/insight/inspector_protocol.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <nlohmann/json.hpp>
#include <stdexcept>
#include <utility>

#include "engine/insight/source_lines.hpp"

namespace underpar {
namespace {

using nlohmann::json;

constexpr std::array<const char*, 4> kNames{"profile", "count", "heap", "code"};
constexpr std::int64_t kMostOfAnything = std::int64_t{1} << 53;
/// Of all stacks of a profile, spelled out: equal frames are told once, and a liar could repeat a long one.
constexpr std::size_t kMostStackBytes = std::size_t{512} << 20;

const char* name_of(Wanted wanted) {
  return kNames.at(static_cast<std::size_t>(wanted));
}

/// Texts may quote a stranger's bytes: what is not UTF-8 is replaced instead of thrown at.
std::string one_line(const json& object) {
  return object.dump(-1, ' ', false, json::error_handler_t::replace);
}

json told(const Profile& profile) {
  json functions = json::array();
  for (const auto& function : profile.functions) {
    functions.push_back({function.name, function.self, function.total});
  }
  json lines = json::array();
  for (const auto& line : profile.lines) {
    lines.push_back({line.line, line.share, line.text});
  }
  json frames = json::array();
  json stacks = json::array();
  std::map<Frame, std::size_t> known;
  for (const auto& stack : profile.stacks) {
    json one = json::array({stack.weight});
    for (const auto& frame : stack.frames) {
      const auto [at, is_new] = known.try_emplace(frame, known.size());
      if (is_new) {
        frames.push_back({frame.function, frame.file, frame.line});
      }
      one.push_back(at->second);
    }
    stacks.push_back(std::move(one));
  }
  return {{"samples", profile.samples}, {"attributed", profile.attributed}, {"functions", functions},
          {"lines", std::move(lines)},  {"frames", std::move(frames)},      {"stacks", std::move(stacks)}};
}

json told(const Costs& costs) {
  return {costs.instructions,      costs.data_accesses, costs.first_cache_misses,
          costs.last_cache_misses, costs.branches,      costs.wrong_guesses};
}

json told(const InstructionCount& count) {
  json lines = json::array();
  for (const auto& line : count.lines) {
    lines.push_back({line.line, told(line.costs), line.text});
  }
  return {{"total", told(count.total)}, {"lines", std::move(lines)}, {"profile", told(count.profile)}};
}

json told(const HeapProfile& heap) {
  json lines = json::array();
  for (const auto& line : heap.lines) {
    lines.push_back(
        {line.line, line.allocations, line.bytes, line.at_peak_bytes, line.leaked_bytes, line.text});
  }
  return {{"allocations", heap.allocations}, {"bytes", heap.bytes},
          {"peak_bytes", heap.peak_bytes},   {"leaked_bytes", heap.leaked_bytes},
          {"lines", std::move(lines)},       {"events_per_point", heap.events_per_point},
          {"live_bytes", heap.live_bytes}};
}

json told(const std::vector<AssemblyFunction>& functions) {
  json list = json::array();
  for (const auto& function : functions) {
    json lines = json::array();
    for (const auto& line : function.lines) {
      lines.push_back({line.label, line.text, line.line});
    }
    list.push_back({function.name, std::move(lines)});
  }
  return list;
}

/// Reads a report and believes nothing; throws at what cannot be.
class Reader {
 public:
  explicit Reader(std::int64_t line_count) : line_count_{line_count} {}

  [[nodiscard]] Profile profile(const json& from) const {
    Profile profile{.samples = number(from.at("samples")), .attributed = number(from.at("attributed"))};
    for (const auto& function : from.at("functions")) {
      profile.functions.push_back(
          {.name = function.at(0), .self = share(function.at(1)), .total = share(function.at(2))});
    }
    for (const auto& line : from.at("lines")) {
      profile.lines.push_back({.line = own_line(line.at(0)), .share = share(line.at(1)), .text = line.at(2)});
    }
    std::vector<Frame> frames;
    for (const auto& frame : from.at("frames")) {
      frames.push_back({.function = frame.at(0),
                        .file = frame.at(1),
                        .line = static_cast<int>(number(frame.at(2), std::numeric_limits<int>::max()))});
    }
    std::int64_t weight_left = profile.samples;
    std::size_t bytes_left = kMostStackBytes;
    for (const auto& one : from.at("stacks")) {
      WeighedStack stack{.frames = {}, .weight = number(one.at(0), weight_left)};
      for (std::size_t i = 1; i < one.size(); ++i) {
        const Frame& frame = frames.at(static_cast<std::size_t>(number(one.at(i))));
        bytes_left -= taken(sizeof frame + frame.function.size() + frame.file.size(), bytes_left);
        stack.frames.push_back(frame);
      }
      weight_left -= stack.weight;
      profile.stacks.push_back(std::move(stack));
    }
    return profile;
  }

  [[nodiscard]] InstructionCount count(const json& from) const {
    InstructionCount count{
        .total = costs(from.at("total")), .lines = {}, .profile = profile(from.at("profile"))};
    for (const auto& line : from.at("lines")) {
      count.lines.push_back({.line = own_line(line.at(0)), .costs = costs(line.at(1)), .text = line.at(2)});
    }
    return count;
  }

  [[nodiscard]] HeapProfile heap(const json& from) const {
    HeapProfile heap{.allocations = number(from.at("allocations")),
                     .bytes = number(from.at("bytes")),
                     .peak_bytes = number(from.at("peak_bytes")),
                     .leaked_bytes = number(from.at("leaked_bytes")),
                     .lines = {},
                     .events_per_point = number(from.at("events_per_point")),
                     .live_bytes = {}};
    for (const auto& line : from.at("lines")) {
      heap.lines.push_back({.line = own_line(line.at(0)),
                            .allocations = number(line.at(1)),
                            .bytes = number(line.at(2)),
                            .at_peak_bytes = number(line.at(3)),
                            .leaked_bytes = number(line.at(4)),
                            .text = line.at(5)});
    }
    for (const auto& bytes : from.at("live_bytes")) {
      heap.live_bytes.push_back(number(bytes));
    }
    return heap;
  }

  [[nodiscard]] std::vector<AssemblyFunction> code(const json& from) const {
    std::vector<AssemblyFunction> functions;
    for (const auto& one : from) {
      AssemblyFunction function{.name = one.at(0), .lines = {}};
      for (const auto& line : one.at(1)) {
        function.lines.push_back({.label = line.at(0),
                                  .text = line.at(1),
                                  .line = static_cast<int>(number(line.at(2), line_count_))});
      }
      functions.push_back(std::move(function));
    }
    return functions;
  }

 private:
  static std::int64_t number(const json& from, std::int64_t most = kMostOfAnything) {
    if (!from.is_number_unsigned() || from.get<std::uint64_t>() > static_cast<std::uint64_t>(most)) {
      throw std::out_of_range{"number"};
    }
    return from.get<std::int64_t>();
  }
  static double share(const json& from) {
    const auto share = from.get<double>();
    if (!(share >= 0 && share <= 1)) {
      throw std::out_of_range{"share"};
    }
    return share;
  }
  static std::size_t taken(std::size_t bytes, std::size_t left) {
    if (bytes > left) {
      throw std::length_error{"stacks"};
    }
    return bytes;
  }
  [[nodiscard]] int own_line(const json& from) const {
    const auto line = static_cast<int>(number(from, line_count_));
    if (line == 0) {
      throw std::out_of_range{"line"};
    }
    return line;
  }
  static Costs costs(const json& from) {
    return {.instructions = number(from.at(0)),
            .data_accesses = number(from.at(1)),
            .first_cache_misses = number(from.at(2)),
            .last_cache_misses = number(from.at(3)),
            .branches = number(from.at(4)),
            .wrong_guesses = number(from.at(5))};
  }

  std::int64_t line_count_;
};

}  // namespace

std::string to_line(const InspectorJob& job) {
  return one_line({{"wanted", name_of(job.wanted)},
                   {"name", job.name},
                   {"source", job.source},
                   {"program_fd", job.program_fd},
                   {"evidence_fd", job.evidence_fd}});
}

Result<InspectorJob> inspector_job_from_line(std::string_view line) {
  try {
    const json from = json::parse(line);
    const auto wanted = std::ranges::find(kNames, from.at("wanted").get<std::string>());
    if (wanted != kNames.end()) {
      return InspectorJob{.wanted = static_cast<Wanted>(wanted - kNames.begin()),
                          .name = from.at("name"),
                          .source = from.at("source"),
                          .program_fd = from.at("program_fd"),
                          .evidence_fd = from.at("evidence_fd")};
    }
  } catch (const json::exception&) {
    // said below
  }
  return fail("The inspector was given no proper job.", "It is started by `underpar profile`, not by hand.");
}

std::string to_line(const Result<InspectorReport>& report) {
  if (!report) {
    return one_line({{"failure", {{"what", report.error().what}, {"hint", report.error().hint}}}});
  }
  const auto body = std::visit([](const auto& found) { return told(found); }, *report);
  return one_line({{name_of(static_cast<Wanted>(report->index())), body}});
}

Result<InspectorReport> inspector_report_from_line(std::string_view line, const InspectorJob& job) {
  constexpr int kDeepest = 6;
  const auto is_shallow = [](int depth, json::parse_event_t, const json&) { return depth <= kDeepest; };
  try {
    const json from = json::parse(line, is_shallow);
    if (from.contains("failure")) {
      return std::unexpected(
          Failure{.what = from.at("failure").at("what"), .hint = from.at("failure").at("hint")});
    }
    const Reader reader{static_cast<std::int64_t>(lines_of(job.source).size())};
    const json& found = from.at(name_of(job.wanted));
    switch (job.wanted) {
      case Wanted::kProfile:
        return reader.profile(found);
      case Wanted::kCount:
        return reader.count(found);
      case Wanted::kHeap:
        return reader.heap(found);
      case Wanted::kCode:
        return reader.code(found);
    }
  } catch (const std::exception&) {
    // said below
  }
  return std::unexpected(unreadable(job.name, "what was found in it makes no sense"));
}

Failure unreadable(std::string_view name, std::string_view why) {
  return {.what = fmt::format("The program of {} could not be read: {}.", name, why),
          .hint =
              "Assembler statements that write sections of their own do this; `underpar run` plays it all "
              "the same."};
}

}  // namespace underpar

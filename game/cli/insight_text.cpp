#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "engine/model/machine_counts.hpp"
#include "engine/model/names.hpp"
#include "game/cli/insight_commands.hpp"
#include "game/cli/layout.hpp"

namespace underpar::cli {
namespace {

constexpr double kWorthShowing = 0.005;  // of all
constexpr std::size_t kMostRows = 12;

std::string percent(double share) {
  return fmt::format("{:.1f} %", share * 100);
}

/// 1234567 as "1 234 567".
std::string grouped(std::int64_t number) {
  std::string digits = fmt::format("{}", number);
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, ' ');
  }
  return digits;
}

std::string time_text(double ns) {
  return ns < 1e3   ? fmt::format("{:.0f} ns", ns)
         : ns < 1e6 ? fmt::format("{:.3g} µs", ns / 1e3)
                    : fmt::format("{:.3g} ms", ns / 1e6);
}

/// The curve as rows of blocks, the most bytes on top.
std::string curve_text(const HeapProfile& heap, const Terminal& terminal) {
  constexpr std::array<const char*, 9> kBlocks{" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr int kRows = 6;
  constexpr int kEighths = 8;
  const auto& live = heap.live_bytes;
  const auto width = std::min<std::size_t>(static_cast<std::size_t>(prose_width(terminal)) - 2, live.size());
  std::string text;
  for (int row = kRows - 1; row >= 0 && heap.peak_bytes > 0; --row) {
    text += "  ";
    for (std::size_t column = 0; column < width; ++column) {
      const auto begin = live.begin() + static_cast<std::ptrdiff_t>(column * live.size() / width);
      const auto end = live.begin() + static_cast<std::ptrdiff_t>((column + 1) * live.size() / width);
      const auto share =
          static_cast<double>(*std::max_element(begin, end)) / static_cast<double>(heap.peak_bytes);
      const int eighths = static_cast<int>(std::lround(share * kRows * kEighths)) - row * kEighths;
      text += kBlocks.at(static_cast<std::size_t>(std::clamp(eighths, 0, kEighths)));
    }
    text += "\n";
  }
  return text;
}

}  // namespace

std::string profile_text(const Profile& profile, const Terminal& terminal) {
  std::string text;
  if (!profile.note.empty()) {
    text +=
        wrapped(profile.note + " The instructions of one call were counted instead.", prose_width(terminal)) +
        "\n\n";
  }
  std::vector<std::vector<std::string>> lines;
  for (const auto& line : profile.lines) {
    if (line.share >= kWorthShowing && lines.size() < kMostRows) {
      lines.push_back({percent(line.share), fmt::format("{}", line.line), line.text});
    }
  }
  text += table({{"of the time", Align::kRight}, {"line", Align::kRight}, {""}}, lines, terminal) + "\n";
  std::vector<std::vector<std::string>> functions;
  auto by_total = profile.functions;
  std::ranges::stable_sort(by_total, std::ranges::greater{}, &ProfileFunction::total);
  for (const auto& function : by_total) {
    if (function.total >= kWorthShowing && functions.size() < kMostRows) {
      functions.push_back({percent(function.self), percent(function.total), function.name});
    }
  }
  text += table({{"itself", Align::kRight}, {"with all it calls", Align::kRight}, {"function"}}, functions,
                terminal);
  text +=
      fmt::format("\n{} {} inside solve(), {} of them on a line of your file.\n", grouped(profile.samples),
                  profile.mode == ProfileMode::kSampled ? "samples" : "instructions",
                  percent(static_cast<double>(profile.attributed) /
                          static_cast<double>(std::max<std::int64_t>(profile.samples, 1))));
  return profile.machine.empty() ? text : text + wrapped(profile.machine, prose_width(terminal)) + "\n";
}

std::string count_text(const InstructionCount& count, const Terminal& terminal) {
  std::vector<std::vector<std::string>> lines;
  for (const auto& line : count.lines) {
    if (lines.size() < kMostRows) {
      lines.push_back({grouped(line.costs.instructions), grouped(line.costs.first_cache_misses),
                       grouped(line.costs.wrong_guesses), fmt::format("{}", line.line), line.text});
    }
  }
  return table({{"instructions", Align::kRight},
                {"cache misses", Align::kRight},
                {"wrong guesses", Align::kRight},
                {"line", Align::kRight},
                {""}},
               lines, terminal) +
         fmt::format("\n{} instructions in one call with n = {}.\n", grouped(count.total.instructions),
                     count.n) +
         wrapped(counts_text(count.total), prose_width(terminal)) + "\n";
}

std::string heap_text(const HeapProfile& heap, const Terminal& terminal) {
  const auto amount = [](std::int64_t bytes) { return bytes_text(static_cast<double>(bytes)); };
  std::vector<std::vector<std::string>> lines;
  for (const auto& line : heap.lines) {
    if (lines.size() < kMostRows) {
      lines.push_back({grouped(line.allocations), amount(line.bytes), amount(line.at_peak_bytes),
                       amount(line.leaked_bytes), fmt::format("{}", line.line), line.text});
    }
  }
  std::string text = fmt::format(
      "{} at once at most, in {} allocations of {} together, with n = {}; {}.\n", amount(heap.peak_bytes),
      grouped(heap.allocations), amount(heap.bytes), heap.n,
      heap.leaked_bytes > 0 ? amount(heap.leaked_bytes) + " leaked" : std::string{"nothing leaked"});
  if (!lines.empty()) {
    text += "\n" + curve_text(heap, terminal) + "  over all allocations and releases of the call\n\n" +
            table({{"allocations", Align::kRight},
                   {"asked for", Align::kRight},
                   {"at the peak", Align::kRight},
                   {"leaked", Align::kRight},
                   {"line", Align::kRight},
                   {""}},
                  lines, terminal);
  }
  return text;
}

std::string scaling_text(const Scaling& scaling, const Terminal& terminal) {
  std::vector<Column> heads{{"n", Align::kRight}};
  std::map<std::size_t, std::vector<std::string>> rows;
  for (std::size_t which = 0; which < scaling.curves.size(); ++which) {
    heads.push_back({scaling.curves[which].program, Align::kRight});
    for (const auto& point : scaling.curves[which].points) {
      auto& row = rows[point.n];
      row.resize(scaling.curves.size() + 1, "");
      row[0] = fmt::format("{}", point.n);
      row[which + 1] = time_text(point.ns);
    }
  }
  std::vector<std::vector<std::string>> cells;
  for (auto& [n, row] : rows) {
    cells.push_back(std::move(row));
  }
  std::string text = table(heads, cells, terminal) + "\n";
  for (const auto& curve : scaling.curves) {
    text += curve.growth.empty() ? fmt::format("{}: too few points to tell how it grows.", curve.program)
                                 : fmt::format("{} grows like {} (off by {} on average).", curve.program,
                                               curve.growth, percent(curve.rms));
    text += (curve.stopped.empty() ? "" : " " + curve.stopped) + "\n";
  }
  return text;
}

}  // namespace underpar::cli

#include "engine/referee/weather.hpp"

#include <algorithm>
#include <condition_variable>
#include <fstream>
#include <iterator>
#include <mutex>
#include <sstream>
#include <thread>
#include <vector>

namespace underpar {
namespace {

constexpr double kSpare = 0.3;  ///< of a processor: what a desktop at rest may take

/// Ticks of all processors together since the machine started; proc_stat(5) gives the order of the columns.
struct Ticks {
  double idle = 0;
  double all = 0;
  double processors = 0;
};

std::optional<Ticks> ticks_in(std::string_view text) {
  std::istringstream lines{std::string{text}};
  Ticks ticks;
  for (std::string line; std::getline(lines, line) && line.starts_with("cpu");) {
    if (!line.starts_with("cpu ")) {
      ticks.processors += 1;
      continue;
    }
    std::istringstream columns{line.substr(4)};
    const std::vector<double> counts{std::istream_iterator<double>{columns}, {}};
    for (std::size_t i = 0; i < std::min<std::size_t>(counts.size(), 8); ++i) {  // guests are in user already
      ticks.all += counts[i];
      ticks.idle += i == 3 || i == 4 ? counts[i] : 0;  // idle, and waiting for a disk
    }
  }
  return ticks.processors > 0 ? std::optional{ticks} : std::nullopt;
}

std::optional<double> idle_between(const std::optional<Ticks>& from, const std::optional<Ticks>& to) {
  if (!from || !to || to->all <= from->all) {
    return std::nullopt;
  }
  return to->processors * (to->idle - from->idle) / (to->all - from->all);
}

/// Whether the time passed without a stop.
bool pass(std::chrono::milliseconds time, const std::stop_token& stop) {
  std::mutex mutex;
  std::condition_variable_any never;
  std::unique_lock lock{mutex};
  never.wait_for(lock, stop, time, [] { return false; });
  return !stop.stop_requested();
}

}  // namespace

std::optional<double> idle_processors(std::string_view before, std::string_view after) {
  return idle_between(ticks_in(before), ticks_in(after));
}

WeatherWatch this_machines_weather() {
  return {.processor_times = [] {
    std::ifstream file{"/proc/stat"};
    return std::string{std::istreambuf_iterator<char>{file}, {}};
  }};
}

bool wait_for_calm(const WeatherWatch& watch, const std::function<void()>& on_wait,
                   const std::stop_token& stop) {
  bool told = false;
  for (auto before = ticks_in(watch.processor_times()); pass(watch.interval, stop);) {
    const auto after = ticks_in(watch.processor_times());
    const auto idle = idle_between(before, after);
    if (!after || !idle || *idle >= std::min(after->processors, 2.0) - kSpare) {
      return true;
    }
    if (!told && on_wait) {
      on_wait();
    }
    told = true;
    before = after;
  }
  return false;
}

}  // namespace underpar

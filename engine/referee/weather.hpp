#pragma once
#include <chrono>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace underpar {

/// How many processors' worth of time nobody used between two texts of /proc/stat; none when they cannot be
/// read so. Time that a hypervisor gave to others counts as used.
[[nodiscard]] std::optional<double> idle_processors(std::string_view before, std::string_view after);

/// How a machine is watched.
struct WeatherWatch {
  std::function<std::string()> processor_times;  ///< the text of /proc/stat; empty where there is none
  std::chrono::milliseconds interval{1'000};     ///< between two looks
};

/// This machine.
[[nodiscard]] WeatherWatch this_machines_weather();

/// Waits until other programs leave room for a duel: one processor for the side in play and most of another
/// for the referee (of a machine with a single one, most of that). `on_wait` (may be empty) is called once,
/// when it is not calm at the first look. False when `stop` was requested first. Where the machine does not
/// tell, it is calm.
[[nodiscard]] bool wait_for_calm(const WeatherWatch& watch, const std::function<void()>& on_wait,
                                 const std::stop_token& stop);

}  // namespace underpar

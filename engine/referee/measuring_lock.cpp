#include "engine/referee/measuring_lock.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <chrono>
#include <thread>

namespace underpar {

Result<std::optional<MeasuringLock>> MeasuringLock::take(const std::filesystem::path& runtime,
                                                         const std::function<void()>& on_wait,
                                                         const std::stop_token& stop) {
  using namespace std::chrono_literals;
  std::error_code error;
  std::filesystem::create_directories(runtime, error);
  const auto file = runtime / "measuring.lock";
  UniqueFd fd{::open(file.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)};
  if (!fd) {
    return fail(fmt::format("The lock file {} could not be opened.", file.string()),
                "Check who may write there, or set XDG_RUNTIME_DIR.");
  }
  for (bool told = false; ::flock(fd.get(), LOCK_EX | LOCK_NB) != 0; told = true) {
    if (stop.stop_requested()) {
      return std::nullopt;
    }
    if (!told && on_wait) {
      on_wait();
    }
    std::this_thread::sleep_for(20ms);
  }
  return MeasuringLock{std::move(fd)};
}

}  // namespace underpar

#include "game/app/solution_watch.hpp"

#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstring>

namespace underpar::client {

SolutionWatch::SolutionWatch() : notify_{inotify_init1(IN_CLOEXEC | IN_NONBLOCK)} {}

void SolutionWatch::follow(const std::filesystem::path& file) {
  if (!notify_) {
    return;
  }
  if (folder_ >= 0) {
    inotify_rm_watch(notify_.get(), folder_);
  }
  name_ = file.filename();
  folder_ = inotify_add_watch(notify_.get(), file.parent_path().c_str(), IN_CLOSE_WRITE | IN_MOVED_TO);
}

bool SolutionWatch::read_events() {
  constexpr std::size_t kRoom = 8'192;
  alignas(inotify_event) std::array<char, kRoom> buffer{};
  bool hit = false;
  for (;;) {
    const ssize_t count = read(notify_.get(), buffer.data(), buffer.size());
    if (count <= 0) {
      return hit;
    }
    for (std::size_t at = 0; at < static_cast<std::size_t>(count);) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      hit = hit || (event.wd == folder_ && event.len > 0 && name_ == buffer.data() + at + sizeof event);
      at += sizeof event + event.len;
    }
  }
}

}  // namespace underpar::client

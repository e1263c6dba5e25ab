#include "game/cli/folder_watch.hpp"

#include <fmt/format.h>
#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <system_error>

namespace underpar::cli {

Result<FolderWatch> FolderWatch::create(const std::filesystem::path& file) {
  auto watch = create(std::array{file.parent_path()});
  if (watch) {
    watch->name_ = file.filename().string();
  }
  return watch;
}

Result<FolderWatch> FolderWatch::create(std::span<const std::filesystem::path> folders) {
  UniqueFd fd{::inotify_init1(IN_NONBLOCK | IN_CLOEXEC)};
  for (const auto& folder : folders) {
    // The folder, not the file: most editors save by writing another file and moving it over the old one.
    if (!fd || ::inotify_add_watch(fd.get(), folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_ONLYDIR) < 0) {
      return fail(
          fmt::format("{} cannot be watched: {}.", folder.string(), std::generic_category().message(errno)),
          "Play single rounds with `underpar run` instead.");
    }
  }
  return FolderWatch{std::move(fd), ""};
}

bool FolderWatch::saved() {
  bool seen = false;
  alignas(inotify_event) std::array<char, 4096> block{};
  for (;;) {
    const ssize_t n = ::read(fd_.get(), block.data(), block.size());
    if (n <= 0) {
      return seen;
    }
    for (ssize_t at = 0; at < n;) {
      inotify_event event{};
      std::memcpy(&event, block.data() + at, sizeof event);
      const char* name = block.data() + at + sizeof event;
      const bool overflow = (event.mask & IN_Q_OVERFLOW) != 0;  // something was missed: better play once more
      seen = seen || overflow || (event.len > 0 && (name_.empty() || name_ == name));
      at += static_cast<ssize_t>(sizeof event + event.len);
    }
  }
}

bool FolderWatch::saved_and_settled(std::chrono::milliseconds quiet) {
  if (!saved()) {
    return false;
  }
  for (int round = 0; round < 10; ++round) {
    pollfd waiting{.fd = fd_.get(), .events = POLLIN, .revents = 0};
    if (::poll(&waiting, 1, static_cast<int>(quiet.count())) <= 0 || !saved()) {
      break;
    }
  }
  return true;
}

}  // namespace underpar::cli

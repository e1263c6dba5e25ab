#include "tests/attacks/bait.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstring>
#include <fstream>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace underpar {
namespace {

namespace fs = std::filesystem;

/// Where the attacks would leave something if they could.
constexpr std::array<const char*, 4> kForbidden{"/tmp/here.txt", "/dev/shm/here.txt", "/dev/shm/underpar",
                                                "/here.txt"};

[[noreturn]] void give_up(const std::string& what) {
  throw std::system_error(errno, std::generic_category(), what);
}

/// Waits for an address that somebody else listens on; the test's own time limit ends that.
UniqueFd bound(int family, int type, const void* address, std::size_t size) {
  UniqueFd fd{::socket(family, type | SOCK_CLOEXEC | SOCK_NONBLOCK, 0)};
  const int yes = 1;
  ::setsockopt(fd.get(), SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
  while (::bind(fd.get(), static_cast<const sockaddr*>(address), static_cast<socklen_t>(size)) != 0) {
    if (errno != EADDRINUSE) {
      give_up("listening");
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
  }
  if (type == SOCK_STREAM && ::listen(fd.get(), 8) != 0) {
    give_up("listening");
  }
  return fd;
}

UniqueFd on_loopback(int type, int port) {
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_port = htons(static_cast<std::uint16_t>(port));
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  return bound(AF_INET, type, &address, sizeof address);
}

UniqueFd on_unix(const std::string& path) {
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::memcpy(address.sun_path, path.data(), path.size());
  return bound(AF_UNIX, SOCK_STREAM, &address, offsetof(sockaddr_un, sun_path) + path.size());
}

void write_text(const fs::path& file, const std::string& text) {
  std::ofstream{file} << text;
}

/// Children of ours, and orphans that came to us, once they had two seconds to go away.
int processes_left() {
  int waiting = 0;
  for (int i = 0; i < 100; ++i) {
    const pid_t pid = ::waitpid(-1, nullptr, WNOHANG);
    if (pid < 0) {
      return 0;
    }
    waiting = pid == 0 ? 1 : 0;
    std::this_thread::sleep_for(std::chrono::milliseconds{20});
  }
  return waiting;
}

}  // namespace

std::string Bait::secret_word() {
  return "Mulligan-7f3a91";
}

Bait::Bait() : targets_{targets_of(::geteuid())}, before_{fs::current_path().string()} {
  // The first listener also keeps others of this user from laying out theirs.
  listeners_.emplace_back("a connection to an abstract socket", on_unix('\0' + targets_.socket_name));
  const auto& folder = targets_.folder;
  fs::remove_all(folder);
  fs::create_directories(folder / "open");
  write_text(folder / "secret.txt", secret_word() + " = [this is no C++\n");
  write_text(folder / "open/victim.txt", "as it was\n");
  for (const auto* shared : {"", "open", "open/victim.txt"}) {
    fs::permissions(folder / shared, fs::perms::all);
  }
  if (::mkfifo((folder / "pipe").c_str(), 0666) != 0 || ::chmod((folder / "pipe").c_str(), 0666) != 0) {
    give_up("making a named pipe");
  }
  listeners_.emplace_back("a TCP connection", on_loopback(SOCK_STREAM, targets_.port));
  listeners_.emplace_back("a UDP packet", on_loopback(SOCK_DGRAM, targets_.port));
  listeners_.emplace_back("a connection to a socket file", on_unix((folder / "socket").string()));
  listeners_.emplace_back("a writer of the named pipe",
                          UniqueFd{::open((folder / "pipe").c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)});
  fs::permissions(folder / "socket", fs::perms::all);
  fs::current_path(folder / "open");
  ::prctl(PR_SET_CHILD_SUBREAPER, 1);
  laid_out_ = look();
}

Bait::~Bait() {
  std::error_code error;
  fs::current_path(before_, error);
  fs::remove_all(targets_.folder, error);
}

std::map<std::string, std::string> Bait::look() const {
  std::map<std::string, std::string> seen;
  for (const auto& entry : fs::recursive_directory_iterator{targets_.folder}) {
    std::string text;
    if (entry.is_regular_file()) {
      std::ifstream file{entry.path()};
      std::getline(file, text);
    }
    struct stat about{};
    ::lstat(entry.path().c_str(), &about);
    seen[entry.path().filename().string()] =
        fmt::format("{:o} {} {} {}", about.st_mode, about.st_nlink, about.st_mtim.tv_nsec, text);
  }
  for (const char* file : kForbidden) {
    if (fs::exists(file)) {
      seen[file] = "is there";
    }
  }
  return seen;
}

std::vector<std::string> Bait::damage() {
  std::vector<std::string> found;
  if (processes_left() != 0) {
    found.emplace_back("a process is left");
  }
  for (const auto& [name, listener] : listeners_) {
    pollfd ready{.fd = listener.get(), .events = POLLIN, .revents = 0};
    if (::poll(&ready, 1, 0) != 0) {
      found.push_back(name + " came");
    }
  }
  auto now = look();
  for (const auto& [name, was] : laid_out_) {
    if (now[name] != was) {
      found.push_back(fmt::format("{} was '{}' and is '{}'", name, was, now[name]));
    }
    now.erase(name);
  }
  for (const auto& [name, is] : now) {
    found.push_back(fmt::format("{} is new: {}", name, is));
  }
  return found;
}

}  // namespace underpar

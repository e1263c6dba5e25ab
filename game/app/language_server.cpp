#include "game/app/language_server.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/build/standard_headers.hpp"
#include "engine/build/toolchain.hpp"
#include "engine/sandbox/confined.hpp"
#include "game/app/language_messages.hpp"

// Theory of operation. run_confined() starts a program and waits for its end, so a thread of its own keeps
// the server. The two talk over a pair of sockets that takes the place of the server's standard input and
// output just before it becomes the server; the first bytes on it are its process number, so that it can be
// held.

namespace underpar::client {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr const char* kClangd = "/usr/bin/clangd";
constexpr const char* kHeaders = "standard.hpp";
constexpr std::size_t kAddressSpaceBytes = std::size_t{2} << 30;
constexpr std::size_t kFileSizeBytes = std::size_t{64} << 20;
constexpr std::chrono::seconds kCpuLimit{600};
constexpr std::chrono::hours kWallLimit{24};
constexpr int kNiceness = 10;

/// Between fork and exec: system calls only.
bool take_places(int socket) {
  const pid_t self = ::getpid();
  ::setpriority(PRIO_PROCESS, 0, kNiceness);
  return ::write(socket, &self, sizeof self) == sizeof self && ::dup2(socket, 0) == 0 &&
         ::dup2(socket, 1) == 1;
}

/// The flags a player's file is compiled with, as far as they matter to whoever reads it.
std::vector<std::string> reading_flags(const fs::path& folder, const fs::path& home) {
  return {"-xc++", "-std=c++20", "-pthread", "-include", (folder / kHeaders).string(), "-I", home.string()};
}

std::unexpected<Failure> ended() {
  return fail("The language server has ended.", "Is clangd installed completely?");
}

}  // namespace

std::vector<std::string> clangd_command() {
  std::error_code error;
  if (!fs::exists(kClangd, error)) {
    return {};
  }
  // Without --completion-parse the first answers are words of the text, whatever they mean.
  return {kClangd,          "--completion-parse=always", "--background-index=0",
          "--clang-tidy=0", "--header-insertion=never",  "--limit-results=60",
          "--log=error",    "--pch-storage=memory",      "-j=1"};
}

Result<std::unique_ptr<LanguageServer>> LanguageServer::start(const std::vector<std::string>& command,
                                                              const Paths& paths, const Level& level) {
  auto folder = TemporaryFolder::create(paths.cache / "language");
  if (!folder) {
    return std::unexpected(folder.error());
  }
  const auto contract = read_file(level.puzzle_folder / "puzzle.hpp");
  if (!contract) {
    return std::unexpected(contract.error());
  }
  for (const auto& [name, text] : {std::pair{"puzzle.hpp", std::string_view{*contract}},
                                   std::pair{kHeaders, std::string_view{kStandardHeaders}}}) {
    if (auto written = write_file_atomically(folder->path() / name, text); !written) {
      return std::unexpected(written.error());
    }
  }
  std::array<int, 2> ends{};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) {
    return fail("No socket could be made.", "Close some programs and try again.");
  }
  std::unique_ptr<LanguageServer> server{new LanguageServer{std::move(*folder), level.id}};
  server->ours_ = UniqueFd{ends[0]};
  server->theirs_ = UniqueFd{ends[1]};
  ::fcntl(ends[0], F_SETFL, O_NONBLOCK);
  Command start{.argv = command,
                .environment = toolchain_environment("/tmp"),
                .working_folder = server->folder_.path().string(),
                .inherited_fds = {ends[1]},
                .wall_limit = kWallLimit,
                .before_exec = [socket = ends[1]] { return take_places(socket); }};
  start.environment.push_back("HOME=" + server->folder_.path().string());
  Confinement confinement{.writable = {server->folder_.path()},
                          .address_space_bytes = kAddressSpaceBytes,
                          .file_size_bytes = kFileSizeBytes,
                          .cpu_limit = kCpuLimit};
  if (!command.front().starts_with("/usr/")) {
    confinement.readable.emplace_back(command.front());
  }
  std::error_code error;
  if (const fs::path kit = paths.home / "puzzles/kit"; fs::exists(kit, error)) {
    confinement.readable.push_back(kit);
  }
  server->keeper_ = std::jthread{[server = server.get(), start = std::move(start),
                                  confinement = std::move(confinement)](const std::stop_token& stop) {
    (void)run_confined(start, confinement, nullptr, stop);
    server->theirs_.reset();  // whoever reads the other end sees the end
  }};
  server->send(greeting(server->folder_.path(), reading_flags(server->folder_.path(), paths.home)));
  return server;
}

void LanguageServer::send(const json& message) {
  outgoing_ += framed(message);
}

Result<std::vector<json>> LanguageServer::exchange() {
  if (!outgoing_.empty()) {
    const ssize_t sent = ::send(ours_.get(), outgoing_.data(), outgoing_.size(), MSG_NOSIGNAL);
    outgoing_.erase(0, sent > 0 ? static_cast<std::size_t>(sent) : 0);
  }
  std::array<char, 65536> block;  // NOLINT(cppcoreguidelines-pro-type-member-init): filled by recv
  ssize_t got = 0;
  while ((got = ::recv(ours_.get(), block.data(), block.size(), 0)) > 0) {
    arrived_.append(block.data(), static_cast<std::size_t>(got));
  }
  if (got == 0 || (errno != EAGAIN && errno != EINTR)) {
    return ended();
  }
  if (group_ < 0 && arrived_.size() >= sizeof group_) {
    std::memcpy(&group_, arrived_.data(), sizeof group_);
    arrived_.erase(0, sizeof group_);
  }
  std::vector<json> messages;
  while (group_ >= 0) {
    auto message = take_message(arrived_);
    if (!message) {
      return std::unexpected(message.error());
    }
    if (!*message) {
      break;
    }
    messages.push_back(std::move(**message));
  }
  return messages;
}

bool LanguageServer::hold(bool still) const {
  return group_ > 0 && ::kill(-group_, still ? SIGSTOP : SIGCONT) == 0;
}

}  // namespace underpar::client

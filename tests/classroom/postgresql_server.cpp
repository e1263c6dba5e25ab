#include "tests/classroom/postgresql_server.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <utility>
#include <vector>

#include "engine/base/subprocess.hpp"
#include "engine/base/unique_fd.hpp"
#include "tests/classroom/free_port.hpp"

namespace underpar::classroom {
namespace fs = std::filesystem;
namespace {

/// Where the server's programs lie, those of the newest version first.
std::string programs_folder() {
  std::vector<std::string> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{"/usr/lib/postgresql", error}) {
    if (fs::exists(entry.path() / "bin" / "initdb")) {
      found.push_back((entry.path() / "bin").string());
    }
  }
  return found.empty() ? std::string{} : *std::ranges::max_element(found);
}

/// Becomes the user PostgreSQL runs as. Async-signal-safe once `user` was looked up.
bool become(const passwd* user) {
  return user == nullptr || (::setgid(user->pw_gid) == 0 && ::setuid(user->pw_uid) == 0);
}

const passwd* server_user() {
  return ::geteuid() == 0 ? ::getpwnam("postgres") : nullptr;
}

Result<Completed> call(const std::string& program, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), program);
  const auto* user = server_user();
  return run({.argv = std::move(arguments),
              .environment = {"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"},
              .working_folder = "/",
              .wall_limit = std::chrono::seconds{120},
              .before_exec = [user] { return become(user); }});
}

bool told(const Result<Completed>& done) {
  return done && done->succeeded();
}

}  // namespace

Result<PostgresqlServer> PostgresqlServer::start() {
  const auto programs = programs_folder();
  const auto* user = server_user();
  if (programs.empty() || (::geteuid() == 0 && user == nullptr)) {
    return fail("PostgreSQL is not installed here.", "Install the package postgresql.");
  }
  auto folder = TemporaryFolder::create(fs::temp_directory_path());
  if (!folder) {
    return std::unexpected(folder.error());
  }
  if (user != nullptr && ::chown(folder->path().c_str(), user->pw_uid, user->pw_gid) != 0) {
    return fail("The folder of PostgreSQL cannot be given away.");
  }
  const auto data = (folder->path() / "data").string();
  if (!told(call(programs + "/initdb", {"-D", data, "-U", "class", "-A", "trust", "-E", "UTF8", "--no-sync",
                                        "--no-instructions"}))) {
    return fail("initdb did not finish.");
  }
  const int port = free_port();
  const auto port_text = fmt::to_string(port);
  const auto sockets = folder->path().string();
  const auto program = programs + "/postgres";
  const int log = ::open((folder->path() / "log").c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0644);
  const pid_t server = ::fork();
  if (server == 0) {
    ::dup2(log, 1);
    ::dup2(log, 2);
    // SIGQUIT ends PostgreSQL at once, with all its processes, should the test be killed.
    if (!become(user) || ::prctl(PR_SET_PDEATHSIG, SIGQUIT) != 0) {
      ::_exit(126);
    }
    ::execl(program.c_str(), program.c_str(), "-D", data.c_str(), "-p", port_text.c_str(), "-k",
            sockets.c_str(), "-h", "127.0.0.1", nullptr);
    ::_exit(127);
  }
  ::close(log);
  PostgresqlServer started{std::move(*folder), programs, port, server};
  for (int i = 0; i < 300; ++i) {
    if (told(call(programs + "/pg_isready", {"-q", "-h", "127.0.0.1", "-p", port_text, "-d", "postgres"}))) {
      return started;
    }
    ::usleep(100'000);
  }
  return fail("PostgreSQL did not get ready.");
}

PostgresqlServer::PostgresqlServer(PostgresqlServer&& other) noexcept
    : folder_{std::move(other.folder_)},
      programs_{std::move(other.programs_)},
      port_{other.port_},
      server_{std::exchange(other.server_, 0)},
      databases_{other.databases_} {}

PostgresqlServer::~PostgresqlServer() {
  if (server_ > 0) {
    ::kill(server_, SIGQUIT);
    int status = 0;
    ::waitpid(server_, &status, 0);
  }
}

Result<std::string> PostgresqlServer::new_database() {
  const auto name = fmt::format("class{}", ++databases_);
  if (!told(call(programs_ + "/createdb",
                 {"-h", "127.0.0.1", "-p", fmt::to_string(port_), "-U", "class", name}))) {
    return fail("createdb did not finish.");
  }
  return fmt::format("postgresql://class@127.0.0.1:{}/{}", port_, name);
}

}  // namespace underpar::classroom

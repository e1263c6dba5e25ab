#include <fmt/format.h>
#include <signal.h>

#include <CLI/CLI.hpp>
#include <chrono>
#include <iostream>

#include "engine/base/files.hpp"
#include "engine/base/paths.hpp"
#include "engine/base/random.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/course/course.hpp"
#include "game/classroom/server.hpp"

namespace underpar::classroom {
namespace {

/// What the shell is told; the numbers are those of `underpar`.
enum class Status : int { kDone = 0, kUsage = 64, kFailed = 70 };

struct Typed {
  std::string store;
  std::string name = "Performance";
  std::vector<std::string> levels;
  int days = 14;
  std::string host = "127.0.0.1";
  int port = 8080;
  std::size_t connections = 512;
  std::size_t connections_an_address = 128;
  std::string file;
};

Moment now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

Status tell(const Failure& failure) {
  std::cerr << failure.what << '\n' << failure.hint << (failure.hint.empty() ? "" : "\n");
  return Status::kFailed;
}

Result<std::vector<KnownLevel>> levels_of(const Paths& paths) {
  const auto course = Course::load(paths.home / "levels", paths.home / "puzzles");
  if (!course) {
    return std::unexpected(course.error());
  }
  std::vector<KnownLevel> levels;
  for (const auto& level : course->levels()) {
    if (!level.broken) {
      levels.push_back(
          {.id = level.id, .reference = read_file(level.puzzle_folder / "reference.cpp").value_or("")});
    }
  }
  return levels;
}

/// The levels of a new class: those that were named, each checked, or the whole course.
Result<std::vector<std::string>> chosen_levels(const Typed& typed, const std::vector<KnownLevel>& known) {
  if (typed.levels.empty()) {
    std::vector<std::string> all;
    for (const auto& level : known) {
      all.push_back(level.id);
    }
    return all;
  }
  for (const auto& level : typed.levels) {
    if (std::ranges::find(known, level, &KnownLevel::id) == known.end()) {
      return fail(fmt::format("The course has no level “{}”.", level), "`underpar course` lists them.");
    }
  }
  return typed.levels;
}

Status init(const Typed& typed, Database& database, const std::vector<KnownLevel>& known) {
  const auto levels = chosen_levels(typed, known);
  if (!levels) {
    return tell(levels.error());
  }
  const auto due = now() + std::chrono::days{typed.days};
  const Charter charter{.name = typed.name,
                        .join_code = new_code(),
                        .join_until = due,
                        .instructor_token = secret_hex(),
                        .worker_token = secret_hex(),
                        .receipt_key = secret_hex()};
  if (const auto founded = Roster{database}.found(charter, now()); !founded) {
    return tell(founded.error().failure);
  }
  Assignments assignments{database, secret_number};
  for (const auto& level : *levels) {
    if (const auto set = assignments.set({.level_id = level, .opens = now(), .due = due}, now()); !set) {
      return tell(set.error().failure);
    }
  }
  std::cout << fmt::format(
      "{} is founded: {} levels, due in {} days.\n\n"
      "join code         {}   (for members, valid as long)\n"
      "instructor token  {}\n"
      "worker token      {}\n\n"
      "Keep the tokens: only their hashes are stored. Now start it:\n"
      "  underpar-server serve --store {}\n",
      charter.name, levels->size(), typed.days, charter.join_code, charter.instructor_token,
      charter.worker_token, typed.store);
  return Status::kDone;
}

/// Serves until SIGINT or SIGTERM, then lets requests that are under way finish.
Status serve(const Typed& typed, Database& database, const Paths& paths, std::vector<KnownLevel> known) {
  sigset_t signals;
  ::sigemptyset(&signals);
  ::sigaddset(&signals, SIGINT);
  ::sigaddset(&signals, SIGTERM);
  ::pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before other threads are made, so that all inherit it
  Service service{database, now, std::move(known)};
  if (const auto info = service.roster.info(); !info) {
    return tell(info.error().failure);
  }
  const auto server = ClassServer::start(
      service,
      {.host = typed.host,
       .port = typed.port,
       .page = paths.home / "assets" / "classroom",
       .limits = {.connections = typed.connections, .connections_an_address = typed.connections_an_address}});
  if (!server) {
    return tell(server.error());
  }
  std::cout << fmt::format("The class is at http://{}:{}/\n", typed.host, (*server)->port()) << std::flush;
  int signal = 0;
  ::sigwait(&signals, &signal);
  return Status::kDone;
}

Status back_up(const Typed& typed, Database& database) {
  if (std::filesystem::exists(typed.file)) {
    return tell({.what = fmt::format("{} is there already.", typed.file), .hint = "Name a new file."});
  }
  if (const auto copied = database.back_up(typed.file); !copied) {
    return tell(copied.error().failure);
  }
  std::cout << fmt::format("The class is copied to {}.\n", typed.file);
  return Status::kDone;
}

/// Puts a backup in place of nothing: a store that exists is never replaced.
Status restore(const Typed& typed) {
  std::error_code error;
  if (typed.store.find("://") != std::string::npos) {
    return tell({.what = "A class in PostgreSQL is restored by PostgreSQL.",
                 .hint = "Make an empty database and run pg_restore --dbname=ADDRESS FILE."});
  }
  if (std::filesystem::exists(typed.store)) {
    return tell({.what = fmt::format("{} is there already.", typed.store),
                 .hint = "Move it away, or restore into another file."});
  }
  if (const auto good = then(open_store(typed.file), [](const auto& copy) { return copy->check(); });
      !good || *good != "ok") {
    return tell({.what = fmt::format("{} is no whole backup of a class.", typed.file),
                 .hint = "Name a file that `underpar-server backup` made."});
  }
  std::filesystem::copy_file(typed.file, typed.store, error);
  if (error) {
    return tell({.what = fmt::format("{} could not be written: {}.", typed.store, error.message()),
                 .hint = "Is there room, and may you write there?"});
  }
  std::cout << fmt::format("The class is back in {}.\n", typed.store);
  return Status::kDone;
}

Status examine(Database& database) {
  const auto whole = database.check();
  const auto info = Roster{database}.info();
  const auto waiting = Queue{database, secret_number}.length();
  const auto workers = Queue{database, secret_number}.workers();
  if (!whole || !info || !waiting || !workers) {
    return tell((!whole     ? whole.error()
                 : !info    ? info.error()
                 : !waiting ? waiting.error()
                            : workers.error())
                    .failure);
  }
  std::cout << fmt::format("class    {}\nstore    {}\nwaiting  {} runs\n", info->name, *whole, *waiting);
  for (const auto& worker : *workers) {
    std::cout << fmt::format("worker   {} ({}): {}{}\n", worker.name, worker.node_class, worker.state,
                             worker.why.empty() ? "" : ", " + worker.why);
  }
  return *whole == "ok" ? Status::kDone : Status::kFailed;
}

Status obey(const std::string& command, const Typed& typed, const Paths& paths) {
  if (command == "restore") {
    return restore(typed);
  }
  if (command != "init" && typed.store.find("://") == std::string::npos &&
      !std::filesystem::exists(typed.store)) {
    return tell({.what = fmt::format("There is no class in {}.", typed.store),
                 .hint = "`underpar-server init` founds one."});
  }
  const auto database = open_store(typed.store);
  if (!database) {
    return tell(database.error().failure);
  }
  if (command == "backup") {
    return back_up(typed, **database);
  }
  if (command == "doctor") {
    return examine(**database);
  }
  auto known = levels_of(paths);
  if (!known) {
    return tell(known.error());
  }
  return command == "init" ? init(typed, **database, *known)
                           : serve(typed, **database, paths, std::move(*known));
}

Status run(int argc, char** argv) {
  const auto paths = find_paths();
  if (!paths) {
    return tell(paths.error());
  }
  Typed typed{.store = (paths->data / "class.db").string()};
  CLI::App app{"Keeps a class: members, submissions, ranked runs and boards.", "underpar-server"};
  app.require_subcommand(1);
  const auto command = [&](const char* name, const char* meaning) {
    CLI::App* sub = app.add_subcommand(name, meaning);
    sub->add_option("--store", typed.store, "a file, or an address postgresql://…");
    return sub;
  };
  CLI::App* founding = command("init", "found a class; prints its join code and tokens");
  founding->add_option("--name", typed.name, "what the class is called");
  founding->add_option("--level", typed.levels, "a level it plays; again for more (all)");
  founding->add_option("--days", typed.days, "until everything is due (14)")->check(CLI::Range(1, 3650));
  CLI::App* serving = command("serve", "answer members and judge machines until Ctrl-C");
  serving->add_option("--host", typed.host,
                      "address to listen on (127.0.0.1); 0.0.0.0 for the whole network");
  serving->add_option("--port", typed.port, "port to listen on (8080)")->check(CLI::Range(0, 65535));
  serving->add_option("--connections", typed.connections, "served at once (512)");
  serving->add_option("--per-address", typed.connections_an_address, "of these from one address (128)");
  command("backup", "copy the class while it is served")->add_option("FILE", typed.file)->required();
  command("restore", "put a copy into a new store")->add_option("FILE", typed.file)->required();
  command("doctor", "whether the store holds together, and what waits");
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? Status::kDone : Status::kUsage;
  }
  return obey(app.get_subcommands().front()->get_name(), typed, *paths);
}

}  // namespace
}  // namespace underpar::classroom

int main(int argc, char** argv) {
  try {
    return static_cast<int>(underpar::classroom::run(argc, argv));
  } catch (const std::exception& error) {
    std::cerr << "underpar-server stopped: " << error.what() << ".\n";
    return static_cast<int>(underpar::classroom::Status::kFailed);
  }
}

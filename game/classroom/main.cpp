#include <fmt/format.h>
#include <signal.h>
#include <sys/resource.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <iostream>
#include <iterator>
#include <sstream>

#include "engine/base/files.hpp"
#include "engine/base/paths.hpp"
#include "engine/base/random.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/course/course.hpp"
#include "game/classroom/questions.hpp"
#include "game/classroom/server.hpp"
#include "game/classroom/upkeep.hpp"

namespace underpar::classroom {
namespace {

constexpr int kMostDays = 3650;

struct Typed {
  std::string store;
  std::optional<std::string> name;
  std::vector<std::string> levels;
  std::optional<int> days;
  std::string host = "127.0.0.1";
  int port = 8080;
  ListenerLimits limits;
  std::string certificate;
  std::string key;
  bool behind_proxy = false;
  std::string address = "http://127.0.0.1:8080";
  std::string file;
  std::string level;
  int idle_days = 365;
};

Result<std::vector<KnownLevel>> levels_of(const Paths& paths) {
  const auto course = Course::load(paths.home / "levels", paths.home / "puzzles");
  if (!course) {
    return std::unexpected(course.error());
  }
  std::vector<KnownLevel> levels;
  for (const auto& level : course->levels()) {
    if (!level.broken) {
      levels.push_back({.id = level.id,
                        .title = level.title,
                        .reference = read_file(level.puzzle_folder / "reference.cpp").value_or("")});
    }
  }
  return levels;
}

constexpr auto kWholeCourse = "the whole course";

/// Why a level cannot be played, if it cannot.
std::optional<Failure> fault_of(const std::string& level, const std::vector<KnownLevel>& known) {
  if (std::ranges::find(known, level, &KnownLevel::id) != known.end()) {
    return std::nullopt;
  }
  return Failure{.what = fmt::format("The course has no level “{}”.", level),
                 .hint = "`underpar course` lists them."};
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream in{line};
  return {std::istream_iterator<std::string>{in}, {}};
}

/// What `init` must know: from the command line, else from whoever sits at the terminal, else the usual.
struct Founding {
  std::string name = "Performance";
  std::vector<std::string> levels;
  int days = 14;
};

Result<Founding> founding_of(const Typed& typed, const std::vector<KnownLevel>& known, bool at_terminal) {
  Founding founding;
  std::string levels = kWholeCourse;
  std::string days = fmt::to_string(founding.days);
  const auto settle = [&](bool given, std::string& answer, const char* text, auto fault) -> Result<void> {
    if (given || !at_terminal) {
      return {};
    }
    auto told = ask(std::cin, std::cout, {.text = text, .fallback = answer, .fault = fault});
    if (!told) {
      return std::unexpected(told.error());
    }
    answer = std::move(*told);
    return {};
  };
  const auto any = [](const std::string&) { return std::optional<Failure>{}; };
  const auto known_levels = [&](const std::string& answer) {
    std::optional<Failure> fault;
    for (const auto& level : answer == kWholeCourse ? std::vector<std::string>{} : words_of(answer)) {
      fault = fault ? fault : fault_of(level, known);
    }
    return fault;
  };
  const auto days_that_are_a_number = [](const std::string& answer) -> std::optional<Failure> {
    if (CLI::Range(1, kMostDays)(answer).empty()) {
      return std::nullopt;
    }
    return Failure{.what = "That is no number of days.",
                   .hint = fmt::format("Any from 1 to {} will do.", kMostDays)};
  };
  auto done = settle(typed.name.has_value(), founding.name, "What is the class called?", any);
  if (done) {
    done =
        settle(!typed.levels.empty(), levels, "Which levels does it play, parted by blanks?", known_levels);
  }
  if (done) {
    done =
        settle(typed.days.has_value(), days, "In how many days is everything due?", days_that_are_a_number);
  }
  if (!done) {
    return std::unexpected(done.error());
  }
  founding.name = typed.name.value_or(founding.name);
  founding.days = typed.days.value_or(std::stoi(days));
  founding.levels = !typed.levels.empty() ? typed.levels : words_of(levels == kWholeCourse ? "" : levels);
  for (const auto& level : founding.levels) {
    if (const auto fault = fault_of(level, known)) {
      return std::unexpected(*fault);
    }
  }
  if (founding.levels.empty()) {
    std::ranges::transform(known, std::back_inserter(founding.levels), &KnownLevel::id);
  }
  return founding;
}

Status init(const Typed& typed, Database& database, const std::vector<KnownLevel>& known) {
  const auto founding = founding_of(typed, known, ::isatty(STDIN_FILENO) != 0);
  if (!founding) {
    return tell(founding.error());
  }
  const auto due = now() + std::chrono::days{founding->days};
  const Charter charter{.name = founding->name,
                        .join_code = new_code(),
                        .join_until = due,
                        .instructor_token = secret_hex(),
                        .worker_token = secret_hex(),
                        .receipt_key = secret_hex()};
  if (const auto founded = Roster{database}.found(charter, now()); !founded) {
    return tell(founded.error().failure);
  }
  Assignments assignments{database, secret_number};
  for (const auto& level : founding->levels) {
    if (const auto set = assignments.set({.level_id = level, .opens = now(), .due = due}, now()); !set) {
      return tell(set.error().failure);
    }
  }
  std::cout << fmt::format(
      "{} is founded: {} levels, due in {} days.\n\n"
      "join code         {}   (for members, valid as long)\n"
      "instructor's page {}/instructor#{}\n"
      "worker token      {}\n\n"
      "Keep the link and the token to yourself: only their hashes are stored. Now start it:\n"
      "  underpar-server serve --store {}\n",
      charter.name, founding->levels.size(), founding->days, charter.join_code, typed.address,
      charter.instructor_token, charter.worker_token, typed.store);
  return Status::kDone;
}

/// A connection takes a file descriptor, and 1,024 are too few for a large class.
void raise_file_limit() {
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0) {
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
  }
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
  ServerOptions options{.host = typed.host,
                        .port = typed.port,
                        .page = paths.home / "assets" / "classroom",
                        .charts = paths.programs.parent_path() / "page",
                        .limits = typed.limits,
                        .behind_proxy = typed.behind_proxy};
  if (typed.behind_proxy) {
    options.limits.connections_an_address = options.limits.connections;  // all come from the proxy's
  }
  if (!typed.certificate.empty()) {
    auto tls = TlsContext::load(typed.certificate, typed.key);
    if (!tls) {
      return tell(tls.error());
    }
    options.tls = std::move(*tls);
  }
  raise_file_limit();
  const auto server = ClassServer::start(service, std::move(options));
  if (!server) {
    return tell(server.error());
  }
  std::cout << fmt::format("The class is at {}://{}:{}/\n", typed.certificate.empty() ? "http" : "https",
                           typed.host, (*server)->port())
            << std::flush;
  int signal = 0;
  ::sigwait(&signals, &signal);
  return Status::kDone;
}

Status obey(const std::string& command, const Typed& typed, const Paths& paths) {
  if (command == "restore") {
    return restore(typed.file, typed.store);
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
    return back_up(**database, typed.file);
  }
  if (command == "doctor") {
    return examine(**database);
  }
  if (command == "forget") {
    return forget(**database, typed.idle_days);
  }
  auto known = levels_of(paths);
  if (!known) {
    return tell(known.error());
  }
  if (command == "sources") {
    Service service{**database, now, std::move(*known)};
    return write_sources(service, typed.level, typed.file);
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
  CLI::App* founding = command(
      "init", "found a class; asks on a terminal for what is not given; prints its join code and tokens");
  founding->add_option("--name", typed.name, "what the class is called (Performance)");
  founding->add_option("--level", typed.levels, "a level it plays; again for more (all)");
  founding->add_option("--days", typed.days, "until everything is due (14)")->check(CLI::Range(1, kMostDays));
  founding->add_option("--address", typed.address, "under which it will be reached (http://127.0.0.1:8080)");
  CLI::App* serving = command("serve", "answer members and judge machines until Ctrl-C");
  serving->add_option("--host", typed.host,
                      "address to listen on (127.0.0.1); 0.0.0.0 for the whole network");
  serving->add_option("--port", typed.port, "port to listen on (8080)")->check(CLI::Range(0, 65535));
  serving->add_option("--connections", typed.limits.connections, "served at once (1500)");
  serving->add_option("--per-address", typed.limits.connections_an_address,
                      "of these from one address (128)");
  CLI::Option* certificate =
      serving->add_option("--certificate", typed.certificate, "speak TLS with this certificate (PEM)");
  certificate->needs(serving->add_option("--key", typed.key, "its private key (PEM)")->needs(certificate));
  serving->add_flag("--behind-proxy", typed.behind_proxy,
                    "a proxy that speaks TLS sets the header X-Real-IP");
  command("backup", "copy the class while it is served")->add_option("FILE", typed.file)->required();
  command("restore", "put a copy into a new store")->add_option("FILE", typed.file)->required();
  command("doctor", "whether the store holds together, and what waits");
  command("forget", "drop members who did nothing for long, as if they had left")
      ->add_option("--days", typed.idle_days, "so many (365)")
      ->check(CLI::Range(1, 36500));
  CLI::App* sources = command("sources", "write a level's sources for tools against plagiarism");
  sources->add_option("LEVEL", typed.level)->required();
  sources->add_option("FOLDER", typed.file)->required();
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

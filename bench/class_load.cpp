// What a class server carries: members who poll the boards and listen for verdicts, submissions that are on
// disk before they are acknowledged, and connections that drip. Server and clients share this machine and the
// loopback interface.

#include <arpa/inet.h>
#include <fmt/format.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <thread>

#include "bench/workbench.hpp"
#include "engine/base/files.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/classroom/messages.hpp"
#include "game/classroom/server.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

struct Load {
  int members = 1'000;  ///< who poll
  int listeners = 300;  ///< who hold a stream of events
  int players = 300;    ///< rows of each board
  int levels = 20;
  int polls = 4;  ///< of each member, one in five seconds
  int connections = 64;
  int requests = 100;  ///< of each of these
  int dripping = 8;
  std::string store;  ///< empty: an SQLite file that goes with the program
};

Moment now() {
  return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

httplib::Client client_of(int port, const std::string& token = {}) {
  httplib::Client client{"127.0.0.1", port};
  client.set_tcp_nodelay(true);
  client.set_keep_alive(true);
  if (!token.empty()) {
    client.set_bearer_token_auth(token);
  }
  return client;
}

/// What requests took, in milliseconds, and how many failed.
struct Times {
  std::vector<double> ms;
  int failed = 0;

  template <class Request>
  void take(Request request) {
    const auto begin = Clock::now();
    failed += request() ? 0 : 1;
    ms.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  }
};

/// Runs `work(number, times)` on so many threads at once.
template <class Work>
Times all_of(int threads, Work work) {
  std::vector<Times> each(static_cast<std::size_t>(threads));
  {
    std::vector<std::jthread> running;
    for (int i = 0; i < threads; ++i) {
      running.emplace_back([&, i] { work(i, each[static_cast<std::size_t>(i)]); });
    }
  }
  Times all;
  for (const auto& times : each) {
    all.ms.insert(all.ms.end(), times.ms.begin(), times.ms.end());
    all.failed += times.failed;
  }
  return all;
}

template <class Work>
void measure(const std::string& what, int threads, Work work) {
  const auto begin = Clock::now();
  const auto times = all_of(threads, work);
  const auto seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  fmt::print("{:<34} {:>7.0f} a second   median {:7.2f} ms   p99 {:8.2f} ms   {} failed\n", what,
             static_cast<double>(times.ms.size()) / seconds, bench::quantile(times.ms, 0.5),
             bench::quantile(times.ms, 0.99), times.failed);
}

std::string level_name(int level) {
  return fmt::format("level-{}", level);
}

/// Judges one run of a member, as a worker would.
void judge(Service& service, Id worker, Id member, const std::string& level, double ratio) {
  (void)service.queue.hand_in({.member_id = member,
                               .level_id = level,
                               .idempotency_key = level + fmt::to_string(ratio),
                               .source = "int x;"},
                              now());
  if (const auto job = service.queue.claim(worker, 1min, now()); job && *job) {
    (void)service.queue.finish((*job)->id, (*job)->attempt,
                               {.strokes = 0, .ratio = ratio, .ratio_low = ratio, .ratio_high = ratio},
                               now());
  }
}

/// Members, and on each level a judged run of each player.
std::vector<Id> fill(Service& service, const Load& load, Id worker) {
  std::vector<Id> members;
  for (int i = 0; i < std::max(load.players, load.connections); ++i) {
    members.push_back(
        service.roster.join("CODE", fmt::format("player {}", i), fmt::format("token {}", i), now())->id);
  }
  for (int level = 0; level < load.levels; ++level) {
    (void)service.assignments.set({.level_id = level_name(level), .runs_an_hour = 1'000'000}, now());
    (void)all_of(8, [&](int thread, Times&) {
      for (int i = thread; i < load.players; i += 8) {
        judge(service, worker, members[static_cast<std::size_t>(i)], level_name(level), 0.5 + 0.01 * i);
      }
    });
  }
  return members;
}

bool got(const httplib::Result& answer) {
  return answer && (answer->status == 200 || answer->status == 304);
}

constexpr std::chrono::milliseconds kBetweenPolls{5'000};  // in milliseconds: members do not ask in step

/// Pages that are open: each asks every five seconds, what it has not changed is not sent again.
void poll_boards(const Load& load, int port) {
  auto first = client_of(port);  // whoever asks first has it made
  const auto begin = Clock::now();
  (void)first.Get("/api/v1/standings");
  for (int level = 0; level < load.levels; ++level) {
    (void)first.Get("/api/v1/boards/" + level_name(level));
  }
  fmt::print("all boards made for the first time: {:.0f} ms\n",
             std::chrono::duration<double, std::milli>(Clock::now() - begin).count());
  std::atomic<bool> over = false;
  std::vector<std::jthread> listeners;
  for (int i = 0; i < load.listeners; ++i) {
    listeners.emplace_back([&, port] {
      (void)client_of(port).Get("/api/v1/events", [&](const char*, std::size_t) { return !over.load(); });
    });
  }
  measure(fmt::format("GET, {} poll, {} listen", load.members, load.listeners), load.members,
          [&](int member, Times& times) {
            auto client = client_of(port);
            std::string etag;
            const auto board = "/api/v1/boards/" + level_name(member % load.levels);
            std::this_thread::sleep_for(kBetweenPolls * member / load.members);
            for (int poll = 0; poll < load.polls; ++poll) {
              times.take([&] {
                const auto answer = client.Get("/api/v1/standings", {{"If-None-Match", etag}});
                etag = answer ? answer->get_header_value("ETag") : "";
                return got(answer);
              });
              times.take([&] { return got(client.Get(board)); });
              std::this_thread::sleep_for(kBetweenPolls);
            }
          });
  over = true;
}

void post_submissions(const Load& load, int port) {
  measure(fmt::format("POST, {} connections", load.connections), load.connections,
          [&](int connection, Times& times) {
            auto client = client_of(port, fmt::format("token {}", connection));
            for (int i = 0; i < load.requests; ++i) {
              const auto body = text_of({{"level", level_name(0)}, {"source", fmt::format("int x{};", i)}});
              times.take([&] {
                const auto answer =
                    client.Post("/api/v1/submissions", {{"Idempotency-Key", fmt::to_string(i)}}, body,
                                "application/json");
                return answer && answer->status == 202;
              });
            }
          });
}

void get_boards(const std::string& what, const Load& load, int port) {
  measure(what, 8, [&](int, Times& times) {
    auto client = client_of(port);
    for (int i = 0; i < load.requests; ++i) {
      times.take([&] { return got(client.Get("/api/v1/boards/" + level_name(0))); });
    }
  });
}

/// Sends a byte of a request now and then, until it is cut off; then comes again.
void drip(int port, const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    const UniqueFd socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    const sockaddr_in address{.sin_family = AF_INET,
                              .sin_port = ::htons(static_cast<std::uint16_t>(port)),
                              .sin_addr = {.s_addr = ::htonl(INADDR_LOOPBACK)}};
    (void)::connect(socket.get(), reinterpret_cast<const sockaddr*>(&address), sizeof address);
    while (!stop.stop_requested() && ::send(socket.get(), "G", 1, MSG_NOSIGNAL) == 1) {
      std::this_thread::sleep_for(100ms);
    }
  }
}

int run(const Load& load) {
  const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path()).value();
  const auto database =
      open_store(load.store.empty() ? (folder.path() / "class.db").string() : load.store).value();
  (void)Roster{*database}.found({.name = "load", .join_code = "CODE", .join_until = now() + 1h}, now());
  Service service{*database, now, {}};
  const auto worker = service.queue.greet("judge", "bench", now())->id;
  const auto members = fill(service, load, worker);
  const auto connections = static_cast<std::size_t>(load.members + load.listeners + load.connections + 64);
  const auto server = ClassServer::start(
      service, {.port = 0,
                .page = "assets/classroom",
                .limits = {.connections = connections, .connections_an_address = connections}});
  if (!server) {
    fmt::print(stderr, "{}\n{}\n", server.error().what, server.error().hint);
    return 1;
  }
  const int port = (*server)->port();
  {
    const std::jthread judging{[&](const std::stop_token& stop) {  // a verdict a second: boards are made anew
      for (int i = 0; !stop.stop_requested(); ++i) {
        judge(service, worker, members[static_cast<std::size_t>(i) % members.size()], level_name(0),
              0.4 + 0.0001 * i);
        std::this_thread::sleep_for(1s);
      }
    }};
    poll_boards(load, port);
  }
  post_submissions(load, port);
  get_boards("GET, 8 connections", load, port);
  std::vector<std::jthread> dripping;
  for (int i = 0; i < load.dripping; ++i) {
    dripping.emplace_back([port](const std::stop_token& stop) { drip(port, stop); });
  }
  get_boards(fmt::format("the same while {} drip", load.dripping), load, port);
  return 0;
}

}  // namespace
}  // namespace underpar::classroom

int main(int argc, char** argv) {
  underpar::classroom::Load load;
  CLI::App app{"Puts a class server under load. Start it in the root of the project, with ulimit -n 8192."};
  app.add_option("--members", load.members, "who poll (1000)")->check(CLI::Range(1, 10'000));
  app.add_option("--listeners", load.listeners, "who hold a stream of events (300)")
      ->check(CLI::Range(0, 10'000));
  app.add_option("--players", load.players, "rows of a board (300)")->check(CLI::Range(1, 10'000));
  app.add_option("--levels", load.levels, "boards (20)")->check(CLI::Range(1, 100));
  app.add_option("--polls", load.polls, "of each member (4)")->check(CLI::Range(1, 1'000));
  app.add_option("--connections", load.connections, "that post (64)")->check(CLI::Range(1, 1'000));
  app.add_option("--requests", load.requests, "of each connection (100)")->check(CLI::Range(1, 100'000));
  app.add_option("--dripping", load.dripping, "connections (8)")->check(CLI::Range(0, 1'000));
  app.add_option("--store", load.store, "an empty PostgreSQL database; else an SQLite file");
  CLI11_PARSE(app, argc, argv);
  return underpar::classroom::run(load);
}

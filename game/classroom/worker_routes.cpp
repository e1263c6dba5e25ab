#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

constexpr auto kLease = 60s;
constexpr auto kLongPoll = 25s;

Answer<Reply> greet(Service& service, const Call& call) {
  const auto body = object_of(call.request.body);
  const auto name = field<std::string>(body, "name");
  const auto node = field<std::string>(body, "node_class");
  if (!name || !node) {
    return std::unexpected((name ? node : name).error());
  }
  return then(service.queue.greet(*name, *node, call.now), [](const Worker& worker) {
    return reply(Json{{"id", worker.id}, {"state", worker.state}, {"why", worker.why}});
  });
}

/// Waits for a job: another server of this class may have queued it, so the store is asked each second too.
Answer<Reply> claim(Service& service, const Call& call) {
  const auto body = object_of(call.request.body);
  const auto worker = field<Id>(body, "worker");
  if (!worker) {
    return std::unexpected(worker.error());
  }
  const bool patient = field<bool>(body, "wait").value_or(true);
  const auto until = std::chrono::steady_clock::now() + (patient ? kLongPoll : 0s);
  for (;;) {
    const auto rung = service.handed_in.count();
    const auto job = service.queue.claim(*worker, kLease, service.now());
    if (!job) {
      return std::unexpected(job.error());
    }
    const bool over = std::chrono::steady_clock::now() >= until || service.watch.wait(0, 0ms) == 0;
    if (*job || over) {
      return reply(Json{{"job", *job ? json_of(**job) : Json(nullptr)}});
    }
    service.handed_in.wait(rung, 1s);
  }
}

/// A worker's word about a job: which attempt, and what the handler makes of the rest.
template <class Do>
Handle about_job(Do what) {
  return [what](const Call& call) -> Answer<Reply> {
    const auto body = object_of(call.request.body);
    const auto attempt = field<std::int64_t>(body, "attempt");
    if (!attempt) {
      return std::unexpected(attempt.error());
    }
    return then(what(call, *body, *attempt), [] { return reply(Json::object()); });
  };
}

}  // namespace

void add_worker_routes(Routes& routes, Service& service) {
  constexpr auto kJob = R"(/api/v1/worker/jobs/(\d{1,18}))";
  routes.post("/api/v1/worker/register", Role::kWorker,
              [&service](const Call& call) { return greet(service, call); });
  routes.post("/api/v1/worker/claim", Role::kWorker,
              [&service](const Call& call) { return claim(service, call); });
  routes.post(kJob + std::string{"/heartbeat"}, Role::kWorker,
              about_job([&service](const Call& call, const Json&, std::int64_t attempt) {
                return service.queue.heartbeat(call.id(), attempt, kLease, call.now);
              }));
  routes.post(kJob + std::string{"/result"}, Role::kWorker,
              about_job([&service](const Call& call, const Json& body, std::int64_t attempt) {
                return then(then(field<Json>(body, "run"), run_of), [&](const RunResult& run) {
                  return service.queue.finish(call.id(), attempt, run, call.now);
                });
              }));
  routes.post(kJob + std::string{"/give-back"}, Role::kWorker,
              about_job([&service](const Call& call, const Json& body, std::int64_t attempt) {
                auto done = then(field<std::string>(body, "why"), [&](const std::string& why) {
                  return service.queue.give_back(call.id(), attempt, why);
                });
                service.handed_in.ring();
                return done;
              }));
  routes.post(R"(/api/v1/workers/(\d{1,18})/quarantine)", Role::kWorker, [&service](const Call& call) {
    const auto done =
        then(field<std::string>(object_of(call.request.body), "why"),
             [&](const std::string& why) { return service.queue.quarantine(call.id(), why, call.now); });
    service.handed_in.ring();
    return then(done, [] { return reply(Json::object()); });
  });
}

}  // namespace underpar::classroom

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/classroom/csv.hpp"
#include "engine/classroom/exports.hpp"
#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

constexpr auto kCsv = "text/csv; charset=utf-8";

Reply done() {
  return reply(Json::object());
}

/// A roster comes in, and goes out with a claim code for each who has not joined.
Answer<Reply> enrol(Service& service, const Call& call) {
  const auto places = then(roster_of(call.request.body), [&](const std::vector<Person>& people) {
    return service.roster.enrol(people, call.now);
  });
  return then(places, [](const std::vector<Place>& all) {
    Csv rows{{"external_id", "email", "claim_code"}};
    for (const auto& place : all) {
      rows.push_back({inert(place.person.external_id), inert(place.person.email), place.claim_code});
    }
    return Reply{.body = csv_text(rows), .type = kCsv};
  });
}

Answer<Reply> set_assignment(Service& service, const Call& call) {
  const auto level = call.word();
  if (std::ranges::find(service.levels, level, &KnownLevel::id) == service.levels.end()) {
    return refuse(Refusal::kUnknown, fmt::format("The course has no level “{}”.", level),
                  "`underpar course` lists them.");
  }
  const auto before = service.assignments.of_level(level).value_or(Assignment{.level_id = level});
  const auto wanted =
      then(object_of(call.request.body), [&](const Json& json) { return assignment_of(json, before); });
  const auto set = then(
      wanted, [&](const Assignment& assignment) { return service.assignments.set(assignment, call.now); });
  return then(set, [](const Assignment& assignment) { return reply(json_of(assignment)); });
}

Answer<Reply> list_members(Service& service) {
  return then(service.roster.members(), [](const std::vector<Enrolled>& all) {
    Json list = Json::array();
    for (const auto& enrolled : all) {
      list.push_back({{"id", enrolled.member.id},
                      {"nick", enrolled.member.nick},
                      {"on_board", enrolled.member.on_board},
                      {"hidden", enrolled.member.hidden},
                      {"external_id", enrolled.person ? Json(enrolled.person->external_id) : Json(nullptr)}});
    }
    return reply(Json{{"members", std::move(list)}});
  });
}

Answer<std::vector<JudgedAssignment>> all_judged(Service& service) {
  const auto assignments = service.assignments.all();
  if (!assignments) {
    return std::unexpected(assignments.error());
  }
  std::vector<JudgedAssignment> all;
  for (const auto& assignment : *assignments) {
    auto judged = service.assignments.judged(assignment.id);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    all.push_back({.assignment = assignment, .judged = std::move(*judged)});
  }
  return all;
}

/// A table made of all members and all that was judged.
template <class Make>
Handle table(Service& service, Make make) {
  return [&service, make](const Call& call) -> Answer<Reply> {
    const auto members = service.roster.members();
    const auto judged = all_judged(service);
    if (!members || !judged) {
      return std::unexpected(members ? judged.error() : members.error());
    }
    return then(Answer<std::string>{make(call, *members, *judged)},
                [](const std::string& text) { return Reply{.body = text, .type = kCsv}; });
  };
}

Answer<std::string> canvas(const Call& call, const std::vector<Enrolled>& members,
                           const std::vector<JudgedAssignment>& judged) {
  const auto found = std::ranges::find(judged, call.word(),
                                       [](const JudgedAssignment& one) { return one.assignment.level_id; });
  if (found == judged.end()) {
    return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", call.word()));
  }
  return canvas_csv(call.request.body, members, *found);
}

/// The last source of each member, as files by path.
Answer<Reply> compared(Service& service, const Call& call) {
  const auto level = std::ranges::find(service.levels, call.word(), &KnownLevel::id);
  const auto assignment = service.assignments.of_level(call.word());
  const auto info = service.roster.info();
  if (!assignment || !info || level == service.levels.end()) {
    return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", call.word()));
  }
  const auto judged = service.assignments.judged(assignment->id);
  if (!judged) {
    return std::unexpected(judged.error());
  }
  std::map<Id, ComparedSource> last;
  for (const auto& submission : *judged) {
    if (auto source = service.queue.source_of(submission.submission_id)) {
      last[submission.member.id] = {
          .member_id = submission.member.id, .nick = submission.member.nick, .source = std::move(*source)};
    }
  }
  std::vector<ComparedSource> sources;
  for (auto& [member, source] : last) {
    sources.push_back(std::move(source));
  }
  Json files = Json::object();
  for (const auto& file : plagiarism_folder(level->id, sources, level->reference, info->receipt_key)) {
    files[file.path] = file.text;
  }
  return reply(Json{{"files", std::move(files)}});
}

Json json_of(const Rejudging& set) {
  constexpr const char* kStates[] = {"open", "applied", "cancelled"};
  return {{"id", set.id},
          {"reason", set.reason},
          {"state", kStates[static_cast<std::size_t>(set.state)]},
          {"pending", set.pending},
          {"done", set.done},
          {"changed", set.changed}};
}

Answer<Reply> rejudge(Service& service, const Call& call) {
  const auto body = object_of(call.request.body);
  const auto reason = field<std::string>(body, "reason");
  const auto assignment = then(field<std::string>(body, "level"),
                               [&](const std::string& level) { return service.assignments.of_level(level); });
  if (!reason || !assignment) {
    return std::unexpected(reason ? assignment.error() : reason.error());
  }
  const auto set = service.assignments.rejudge(assignment->id, *reason, call.now);
  service.handed_in.ring();
  return then(set, [](const Rejudging& made) { return reply(json_of(made), 201); });
}

Answer<Reply> new_join_code(Service& service, const Call& call) {
  const auto hours = field<int>(object_of(call.request.body), "hours");
  if (!hours) {
    return std::unexpected(hours.error());
  }
  const auto code = new_code();
  const auto set = service.roster.set_join_code(code, call.now + std::chrono::hours{*hours}, call.now);
  return then(set, [&] { return reply(Json{{"join_code", code}}); });
}

Answer<Reply> list_workers(Service& service) {
  return then(service.queue.workers(), [](const std::vector<Worker>& all) {
    Json list = Json::array();
    for (const auto& worker : all) {
      list.push_back({{"id", worker.id},
                      {"name", worker.name},
                      {"node_class", worker.node_class},
                      {"state", worker.state},
                      {"why", worker.why},
                      {"seen_at_ms", worker.seen_at.time_since_epoch().count()}});
    }
    return reply(Json{{"workers", std::move(list)}});
  });
}

/// Whether a receipt was signed by this class.
Answer<Reply> check_receipt(Service& service, const Call& call) {
  auto receipt = object_of(call.request.body);
  const auto signature = field<std::string>(receipt, "signature");
  const auto info = service.roster.info();
  if (!signature || !info) {
    return std::unexpected(signature ? info.error() : signature.error());
  }
  receipt->erase("signature");
  return reply(Json{{"genuine", hmac_sha256_hex(info->receipt_key, text_of(*receipt)) == *signature}});
}

void add_exports(Routes& routes, Service& service) {
  using Members = std::vector<Enrolled>;
  using Judged = std::vector<JudgedAssignment>;
  routes.get("/api/v1/export/results.csv", Role::kInstructor,
             table(service, [](const Call&, const Members& members, const Judged& judged) {
               return results_csv(members, judged);
             }));
  routes.get("/api/v1/export/moodle.csv", Role::kInstructor,
             table(service, [](const Call&, const Members& members, const Judged& judged) {
               return moodle_csv(members, judged);
             }));
  routes.get(
      "/api/v1/export/roster.csv", Role::kInstructor,
      table(service, [](const Call&, const Members& members, const Judged&) { return roster_csv(members); }));
  routes.post(R"(/api/v1/export/canvas/([a-z0-9-]{1,64}))", Role::kInstructor, table(service, canvas));
  routes.get(R"(/api/v1/export/sources/([a-z0-9-]{1,64}))", Role::kInstructor,
             [&service](const Call& call) { return compared(service, call); });
}

void add_rejudgings(Routes& routes, Service& service) {
  constexpr auto kSet = R"(/api/v1/rejudgings/(\d{1,18}))";
  routes.post("/api/v1/rejudgings", Role::kInstructor,
              [&service](const Call& call) { return rejudge(service, call); });
  routes.get(kSet, Role::kInstructor, [&service](const Call& call) {
    return then(service.assignments.rejudging(call.id()),
                [](const Rejudging& set) { return reply(json_of(set)); });
  });
  routes.post(kSet + std::string{"/apply"}, Role::kInstructor, [&service](const Call& call) {
    return then(service.assignments.apply(call.id(), call.now), done);
  });
  routes.post(kSet + std::string{"/cancel"}, Role::kInstructor, [&service](const Call& call) {
    return then(service.assignments.cancel(call.id(), call.now), done);
  });
}

}  // namespace

void add_instructor_routes(Routes& routes, Service& service) {
  const auto with = [&service](auto function) {
    return [&service, function](const Call& call) { return function(service, call); };
  };
  routes.post("/api/v1/roster", Role::kInstructor, with(enrol));
  routes.put(R"(/api/v1/roster/([^/]{1,128})/extra)", Role::kInstructor, [&service](const Call& call) {
    const auto minutes = field<int>(object_of(call.request.body), "minutes");
    return then(minutes, [&](int extra) {
      return then(service.roster.set_extra(call.word(), std::chrono::minutes{extra}, call.now), done);
    });
  });
  routes.post("/api/v1/join-code", Role::kInstructor, with(new_join_code));
  routes.get("/api/v1/members", Role::kInstructor, [&service](const Call&) { return list_members(service); });
  routes.patch(R"(/api/v1/members/(\d{1,18}))", Role::kInstructor, [&service](const Call& call) {
    const auto hidden = field<bool>(object_of(call.request.body), "hidden");
    return then(hidden,
                [&](bool hide) { return then(service.roster.set_hidden(call.id(), hide, call.now), done); });
  });
  routes.put(R"(/api/v1/assignments/([a-z0-9-]{1,64}))", Role::kInstructor, with(set_assignment));
  routes.get("/api/v1/workers", Role::kInstructor, [&service](const Call&) { return list_workers(service); });
  routes.post(R"(/api/v1/workers/(\d{1,18})/readmit)", Role::kInstructor,
              [&service](const Call& call) { return then(service.queue.readmit(call.id()), done); });
  routes.post("/api/v1/receipts/check", Role::kInstructor, with(check_receipt));
  routes.get("/api/v1/audit", Role::kInstructor, [&service](const Call&) {
    return then(service.roster.audit(),
                [](const std::vector<std::string>& lines) { return reply(Json{{"audit", lines}}); });
  });
  add_exports(routes, service);
  add_rejudgings(routes, service);
}

}  // namespace underpar::classroom

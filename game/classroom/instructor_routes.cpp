#include <fmt/format.h>

#include <algorithm>

#include "engine/base/hash.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/classroom/csv.hpp"
#include "game/classroom/board_texts.hpp"
#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

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
    return Reply{.body = csv_text(rows), .type = kCsv, .filename = "claim-codes.csv"};
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

/// A level's board with what a freeze, a member or the instructor keeps from the public.
Answer<Reply> whole_board(Service& service, const Call& call) {
  return then(service.assignments.of_level(call.word()), [&](const Assignment& assignment) {
    return then(service.assignments.judged(assignment.id), [&](const std::vector<JudgedSubmission>& judged) {
      return Reply{.body = instructor_board_json(judged, assignment)};
    });
  });
}

Json json_of(const Enrolled& enrolled) {
  Json json{{"id", enrolled.member.id},
            {"nick", enrolled.member.nick},
            {"on_board", enrolled.member.on_board},
            {"hidden", enrolled.member.hidden},
            {"person", nullptr}};
  if (const auto& person = enrolled.person) {
    json["person"] = {{"external_id", person->external_id}, {"email", person->email},
                      {"family_name", person->family_name}, {"given_name", person->given_name},
                      {"section", person->section},         {"extra_minutes", person->extra.count()}};
  }
  return json;
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

Json json_of(const Worker& worker) {
  return {{"id", worker.id},
          {"name", worker.name},
          {"node_class", worker.node_class},
          {"state", worker.state},
          {"why", worker.why},
          {"seen_at_ms", worker.seen_at.time_since_epoch().count()}};
}

/// Lists of the instructor: {"name": [...]}.
template <class T>
Answer<Reply> listed(const char* name, const Answer<std::vector<T>>& answer) {
  return then(answer, [&](const std::vector<T>& all) {
    Json list = Json::array();
    for (const auto& one : all) {
      list.push_back(json_of(one));
    }
    return reply(Json{{name, std::move(list)}});
  });
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

void add_members(Routes& routes, Service& service) {
  constexpr auto kMember = R"(/api/v1/members/(\d{1,18}))";
  routes.get("/api/v1/members", Role::kInstructor,
             [&service](const Call&) { return listed("members", service.roster.members()); });
  routes.patch(kMember, Role::kInstructor, [&service](const Call& call) {
    const auto hidden = field<bool>(object_of(call.request.body), "hidden");
    return then(hidden,
                [&](bool hide) { return then(service.roster.set_hidden(call.id(), hide, call.now), done); });
  });
  routes.remove(kMember, Role::kInstructor, [&service](const Call& call) {
    return then(service.roster.remove(call.id(), call.now), done);
  });
  routes.post(kMember + std::string{"/reissue"}, Role::kInstructor, [&service](const Call& call) {
    return then(service.roster.reissue(call.id(), call.now),
                [](const std::string& code) { return reply(Json{{"claim_code", code}}); });
  });
}

void add_rejudgings(Routes& routes, Service& service) {
  constexpr auto kSet = R"(/api/v1/rejudgings/(\d{1,18}))";
  routes.post("/api/v1/rejudgings", Role::kInstructor,
              [&service](const Call& call) { return rejudge(service, call); });
  routes.get("/api/v1/rejudgings", Role::kInstructor,
             [&service](const Call&) { return listed("rejudgings", service.assignments.rejudgings()); });
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
  add_members(routes, service);
  routes.put(R"(/api/v1/assignments/([a-z0-9-]{1,64}))", Role::kInstructor, with(set_assignment));
  routes.get(R"(/api/v1/assignments/([a-z0-9-]{1,64})/board)", Role::kInstructor, with(whole_board));
  routes.get("/api/v1/workers", Role::kInstructor,
             [&service](const Call&) { return listed("workers", service.queue.workers()); });
  routes.post(R"(/api/v1/workers/(\d{1,18})/readmit)", Role::kInstructor,
              [&service](const Call& call) { return then(service.queue.readmit(call.id()), done); });
  routes.post("/api/v1/receipts/check", Role::kInstructor, with(check_receipt));
  routes.get("/api/v1/audit", Role::kInstructor, [&service](const Call&) {
    return then(service.roster.audit(),
                [](const std::vector<std::string>& lines) { return reply(Json{{"audit", lines}}); });
  });
  add_rejudgings(routes, service);
}

}  // namespace underpar::classroom

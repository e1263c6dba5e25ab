#include <fmt/format.h>

#include <algorithm>

#include "engine/attempt/attempt.hpp"
#include "engine/attempt/utf8.hpp"
#include "engine/base/hash.hpp"
#include "engine/base/random.hpp"
#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

Json member_json(const Member& member) {
  return {{"id", member.id}, {"nick", member.nick}, {"on_board", member.on_board}};
}

Answer<Reply> join(Service& service, const Call& call) {
  if (!service.wrong_codes.take(call.address, call.now)) {
    return refuse(Refusal::kQuota, "Too many attempts to join from this address.", "Wait a minute.");
  }
  const auto body = object_of(call.request.body);
  const auto code = field<std::string>(body, "code");
  const auto nick = field<std::string>(body, "nick");
  if (!code || !nick) {
    return std::unexpected((code ? nick : code).error());
  }
  const auto token = secret_hex();
  const auto member = service.roster.join(*code, *nick, token, call.now);
  if (member) {
    service.wrong_codes.give_back(call.address);  // a whole class may sit behind one address
  }
  const auto info = service.roster.info();
  if (!member || !info) {
    return std::unexpected(member ? info.error() : member.error());
  }
  return reply(Json{{"token", token}, {"member", member_json(*member)}, {"class", info->name}}, 201);
}

Answer<Reply> change_me(Service& service, const Call& call) {
  auto member = call.caller.member;
  const auto body = object_of(call.request.body);
  if (!body) {
    return std::unexpected(body.error());
  }
  if (body->contains("nick")) {
    const auto renamed = then(field<std::string>(body, "nick"), [&](const std::string& nick) {
      return service.roster.rename(member.id, nick, call.now);
    });
    if (!renamed) {
      return std::unexpected(renamed.error());
    }
    member = *renamed;
  }
  if (body->contains("on_board")) {
    const auto wanted = field<bool>(body, "on_board");
    if (!wanted) {
      return std::unexpected(wanted.error());
    }
    if (const auto set = service.roster.set_on_board(member.id, *wanted, call.now); !set) {
      return std::unexpected(set.error());
    }
    member.on_board = *wanted;
  }
  return reply(member_json(member));
}

Answer<void> check_source(const std::string& source) {
  if (source.size() > kSourceLimitBytes || source.find('\0') != std::string::npos ||
      first_broken_utf8(source)) {
    return refuse(Refusal::kMalformed, "The source is larger than 64 KiB, holds a NUL, or is not UTF-8.",
                  "Hand in plain text.");
  }
  return {};
}

/// What proves later that something was handed in, and when.
Json receipt_of(const Submission& submission, const std::string& key) {
  auto receipt = json_of(submission);
  receipt.erase("state");
  receipt.erase("message");
  receipt["member"] = submission.member_id;
  receipt["signature"] = hmac_sha256_hex(key, text_of(receipt));
  return receipt;
}

Answer<Reply> hand_in(Service& service, const std::string& receipt_key, const Call& call) {
  constexpr std::size_t kLongestKey = 128;
  const auto key = call.request.get_header_value("Idempotency-Key");
  if (key.empty() || key.size() > kLongestKey) {
    return refuse(Refusal::kMalformed, "The header Idempotency-Key is missing or too long.",
                  "Send a new random key with each new submission.");
  }
  const auto body = object_of(call.request.body);
  const auto level = field<std::string>(body, "level");
  const auto source = field<std::string>(body, "source");
  if (!level || !source) {
    return std::unexpected((level ? source : level).error());
  }
  if (const auto fit = check_source(*source); !fit) {
    return std::unexpected(fit.error());
  }
  const auto submission = service.queue.hand_in(
      {.member_id = call.caller.member.id, .level_id = *level, .idempotency_key = key, .source = *source},
      call.now);
  if (!submission) {
    return std::unexpected(submission.error());
  }
  service.handed_in.ring();
  return reply(Json{{"submission", json_of(*submission)}, {"receipt", receipt_of(*submission, receipt_key)}},
               202);
}

Answer<Reply> show_submission(Service& service, const Call& call) {
  const auto submission = service.queue.find(call.id());
  if (!submission || submission->member_id != call.caller.member.id) {
    return refuse(Refusal::kUnknown, fmt::format("You have no submission {}.", call.id()));
  }
  const auto ahead = service.queue.ahead_of(submission->id);
  auto json = json_of(*submission);
  json["ahead"] = ahead && *ahead ? Json(**ahead) : Json(nullptr);
  return reply(json);
}

Answer<Json> submissions_json(Service& service, Id member_id, bool with_sources) {
  const auto all = service.queue.of_member(member_id, with_sources ? 100'000 : 100);
  if (!all) {
    return std::unexpected(all.error());
  }
  Json list = Json::array();
  for (const auto& submission : *all) {
    auto json = json_of(submission);
    if (with_sources) {
      json["source"] = service.queue.source_of(submission.id).value_or("");
    }
    list.push_back(std::move(json));
  }
  return list;
}

Answer<Reply> export_me(Service& service, const Call& call) {
  return then(submissions_json(service, call.caller.member.id, true), [&](const Json& submissions) {
    return reply(Json{{"member", member_json(call.caller.member)}, {"submissions", submissions}});
  });
}

Answer<Reply> list_assignments(Service& service, const Call&) {
  const auto all = service.assignments.all();
  if (!all) {
    return std::unexpected(all.error());
  }
  Json list = Json::array();
  for (const auto& assignment : *all) {
    const auto level = std::ranges::find(service.levels, assignment.level_id, &KnownLevel::id);
    list.push_back(json_of(assignment));
    list.back()["title"] = level == service.levels.end() ? assignment.level_id : level->title;
  }
  return reply(Json{{"assignments", std::move(list)}});
}

Handle board(Service& service, BoardCache::Form form) {
  return [&service, form](const Call& call) -> Answer<Reply> {
    const auto body = service.boards.get(form == BoardCache::Form::kStandings ? "" : call.word(), form);
    if (!body) {
      return std::unexpected(body.error());
    }
    return Reply{.body = (*body)->text,
                 .type = form == BoardCache::Form::kCsv ? kCsv : "application/json",
                 .etag = (*body)->etag};
  };
}

Answer<Reply> health(Service& service, const Call& call) {
  const auto info = service.roster.info();
  const auto waiting = service.queue.length(call.now);
  const auto wait = service.queue.wait_for_a_run(call.now);
  if (!info || !waiting || !wait) {
    return std::unexpected((!info ? info.error() : !waiting ? waiting.error() : wait.error()));
  }
  return reply(Json{{"class", info->name},
                    {"version", info->version},
                    {"waiting", *waiting},
                    {"wait_seconds", *wait ? Json((*wait)->count()) : Json(nullptr)}});
}

}  // namespace

void add_member_routes(Routes& routes, Service& service) {
  const auto with = [&service](auto function) {
    return [&service, function](const Call& call) { return function(service, call); };
  };
  const auto receipt_key =
      then(service.roster.info(), [](const ClassInfo& info) { return info.receipt_key; });
  routes.get("/api/v1/healthz", Role::kNobody, with(health));
  routes.post("/api/v1/join", Role::kNobody, with(join));
  routes.get("/api/v1/me", Role::kMember,
             [](const Call& call) -> Answer<Reply> { return reply(member_json(call.caller.member)); });
  routes.patch("/api/v1/me", Role::kMember, with(change_me));
  routes.remove("/api/v1/me", Role::kMember, [&service](const Call& call) {
    return then(service.roster.remove(call.caller.member.id, call.now), [] { return reply(Json::object()); });
  });
  routes.get("/api/v1/me/export", Role::kMember, with(export_me));
  routes.get("/api/v1/me/submissions", Role::kMember, [&service](const Call& call) {
    return then(submissions_json(service, call.caller.member.id, false),
                [](const Json& list) { return reply(Json{{"submissions", list}}); });
  });
  routes.post(
      "/api/v1/submissions", Role::kMember,
      [&service, key = receipt_key.value_or("")](const Call& call) { return hand_in(service, key, call); });
  routes.get(R"(/api/v1/submissions/(\d{1,18}))", Role::kMember, with(show_submission));
  routes.get("/api/v1/assignments", Role::kNobody, with(list_assignments));
  routes.get("/api/v1/standings", Role::kNobody, board(service, BoardCache::Form::kStandings));
  routes.get(R"(/api/v1/boards/([a-z0-9-]{1,64}))", Role::kNobody, board(service, BoardCache::Form::kJson));
  routes.get(R"(/api/v1/boards/([a-z0-9-]{1,64})\.csv)", Role::kNobody,
             board(service, BoardCache::Form::kCsv));
  routes.get(R"(/api/v1/boards/([a-z0-9-]{1,64})/histogram)", Role::kNobody,
             board(service, BoardCache::Form::kHistogram));
}

}  // namespace underpar::classroom

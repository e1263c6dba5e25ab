#include <fmt/format.h>

#include "engine/base/hash.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/classroom/internal/members.hpp"
#include "engine/classroom/roster.hpp"
#include "engine/classroom/rows.hpp"

// How one gets in: codes, tokens, logins. Who is in stands in roster.cpp.

namespace underpar::classroom {
namespace {

std::unexpected<Refused> no_class() {
  return refuse(Refusal::kUnknown, "There is no class in this store.", "`underpar-server init` founds one.");
}

/// Who the code lets in: a person of the roster, or anybody (NULL).
Answer<Value> redeem(Session& session, const std::string& code, Moment now) {
  const auto sha256 = sha256_hex(code_as_made(code));
  const auto classes = session.run("SELECT join_code_sha256, join_until_ms FROM class");
  if (classes.empty()) {
    return no_class();
  }
  if (classes.front().text(0) == sha256 && moment_at(classes.front(), 1) > now) {
    return Value{nullptr};
  }
  const auto people =
      session.run("UPDATE person SET claim_sha256 = NULL WHERE claim_sha256 = $1 RETURNING id", {sha256});
  if (people.empty()) {
    return refuse(Refusal::kForbidden, "That code does not open this class (any more).",
                  "Ask your instructor for the code.");
  }
  return Value{people.front().integer(0)};
}

/// The member whose lost devices the code replaces, when it is such a code; it is used up.
std::optional<Member> reissued(Session& session, const std::string& code) {
  const auto owner = session.run("DELETE FROM reissue WHERE code_sha256 = $1 RETURNING member_id",
                                 {sha256_hex(code_as_made(code))});
  if (owner.empty()) {
    return std::nullopt;
  }
  const auto rows =
      session.run("SELECT id, nick, on_board, hidden FROM member WHERE id = $1", {owner.front().integer(0)});
  return member_of(rows.at(0));
}

void add_device(Session& session, const std::string& token, Id member_id, Moment now) {
  session.run("INSERT INTO device (token_sha256, member_id, made_at_ms) VALUES ($1, $2, $3)",
              {sha256_hex(token), member_id, stored(now)});
}

}  // namespace

Answer<void> Roster::found(const Charter& charter, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    if (!session.run("SELECT id FROM class").empty()) {
      return refuse(Refusal::kTaken, "This store keeps a class already.",
                    "Name another store, or serve the class that is there.");
    }
    session.run(
        "INSERT INTO class (id, name, join_code_sha256, join_until_ms, instructor_sha256, "
        "worker_sha256, receipt_key, node_class, version) VALUES (1, $1, $2, $3, $4, $5, $6, '', 1)",
        {charter.name, sha256_hex(code_as_made(charter.join_code)), stored(charter.join_until),
         sha256_hex(charter.instructor_token), sha256_hex(charter.worker_token), charter.receipt_key});
    note(session, now, "instructor", "founded the class");
    return {};
  });
}

Answer<ClassInfo> Roster::info() {
  return read<ClassInfo>(database_, [](Session& session) -> Answer<ClassInfo> {
    const auto rows = session.run("SELECT name, node_class, receipt_key, version FROM class");
    if (rows.empty()) {
      return no_class();
    }
    return ClassInfo{.name = rows.front().text(0),
                     .node_class = rows.front().text(1),
                     .receipt_key = rows.front().text(2),
                     .version = rows.front().integer(3)};
  });
}

Answer<void> Roster::set_join_code(const std::string& code, Moment until, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE class SET join_code_sha256 = $1, join_until_ms = $2",
                {sha256_hex(code_as_made(code)), stored(until)});
    note(session, now, "instructor", "made a new join code");
    return {};
  });
}

Answer<Member> Roster::join(const std::string& code, const std::string& nick, const std::string& token,
                            Moment now) {
  return write<Member>(database_, [&](Session& session) -> Answer<Member> {
    if (const auto known = reissued(session, code)) {
      add_device(session, token, known->id, now);
      note(session, now, fmt::format("member {}", known->id), "came with a new device");
      return *known;
    }
    const auto folded = free_nick(session, nick, 0);
    if (!folded) {
      return std::unexpected(folded.error());
    }
    const auto person = redeem(session, code, now);
    if (!person) {
      return std::unexpected(person.error());
    }
    const auto id = session
                        .run(
                            "INSERT INTO member (nick, folded_nick, person_id, on_board, hidden, "
                            "joined_at_ms, deleted) VALUES ($1, $2, $3, 1, 0, $4, 0) RETURNING id",
                            {nick, *folded, *person, stored(now)})
                        .at(0)
                        .integer(0);
    add_device(session, token, id, now);
    note(session, now, fmt::format("member {}", id), "joined");
    return Member{.id = id, .nick = nick};
  });
}

Answer<Caller> Roster::caller(const std::string& token, Moment now) {
  const auto sha256 = sha256_hex(token);
  return read<Caller>(database_, [&](Session& session) -> Answer<Caller> {
    const auto members = session.run(
        "SELECT m.id, m.nick, m.on_board, m.hidden FROM device d JOIN member m ON m.id = d.member_id "
        "WHERE d.token_sha256 = $1 AND m.deleted = 0",
        {sha256});
    if (!members.empty()) {
      return Caller{.role = Role::kMember, .member = member_of(members.front())};
    }
    const auto keys = session.run("SELECT instructor_sha256, worker_sha256 FROM class");
    if (keys.empty()) {
      return Caller{};
    }
    const bool logged_in =
        !session.run("SELECT 1 FROM login WHERE token_sha256 = $1 AND until_ms > $2", {sha256, stored(now)})
             .empty();
    return Caller{.role = logged_in || keys.front().text(0) == sha256 ? Role::kInstructor
                          : keys.front().text(1) == sha256            ? Role::kWorker
                                                                      : Role::kNobody};
  });
}

Answer<void> Roster::log_in(const std::string& instructor_token, const std::string& session_token,
                            Moment until, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    if (session.run("SELECT id FROM class WHERE instructor_sha256 = $1", {sha256_hex(instructor_token)})
            .empty()) {
      return refuse(Refusal::kForbidden, "That is not the instructor's link.",
                    "Open the link that `underpar-server init` printed.");
    }
    session.run("DELETE FROM login WHERE until_ms <= $1", {stored(now)});
    session.run("INSERT INTO login (token_sha256, until_ms) VALUES ($1, $2)",
                {sha256_hex(session_token), stored(until)});
    note(session, now, "instructor", "logged in");
    return {};
  });
}

Answer<void> Roster::log_out(const std::string& session_token) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("DELETE FROM login WHERE token_sha256 = $1", {sha256_hex(session_token)});
    return {};
  });
}

}  // namespace underpar::classroom

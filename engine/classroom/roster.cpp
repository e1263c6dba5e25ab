#include "engine/classroom/roster.hpp"

#include <fmt/format.h>

#include "engine/base/hash.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/classroom/rows.hpp"

namespace underpar::classroom {
namespace {

std::int64_t number(bool value) {
  return value ? 1 : 0;
}

Member member_of(const Row& row) {
  return {.id = row.integer(0),
          .nick = row.text(1),
          .on_board = row.integer(2) != 0,
          .hidden = row.integer(3) != 0};
}

std::unexpected<Refused> no_class() {
  return refuse(Refusal::kUnknown, "There is no class in this store.", "`underpar-server init` founds one.");
}

/// The nickname in the form it is compared in, when nobody else has it.
Answer<std::string> free_nick(Session& session, const std::string& nick, Id own_id) {
  auto folded = folded_nick(nick);
  if (folded &&
      !session.run("SELECT id FROM member WHERE folded_nick = $1 AND id <> $2", {*folded, own_id}).empty()) {
    return refuse(Refusal::kTaken, fmt::format("Somebody is called “{}” already.", nick),
                  "Take another nickname.");
  }
  return folded;
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
    session.run("INSERT INTO device (token_sha256, member_id, made_at_ms) VALUES ($1, $2, $3)",
                {sha256_hex(token), id, stored(now)});
    note(session, now, fmt::format("member {}", id), "joined");
    return Member{.id = id, .nick = nick};
  });
}

Answer<Caller> Roster::caller(const std::string& token) {
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
    if (!keys.empty() && keys.front().text(0) == sha256) {
      return Caller{.role = Role::kInstructor};
    }
    return Caller{.role = !keys.empty() && keys.front().text(1) == sha256 ? Role::kWorker : Role::kNobody};
  });
}

Answer<Member> Roster::rename(Id member_id, const std::string& nick, Moment now) {
  return write<Member>(database_, [&](Session& session) -> Answer<Member> {
    const auto folded = free_nick(session, nick, member_id);
    if (!folded) {
      return std::unexpected(folded.error());
    }
    const auto rows = session.run(
        "UPDATE member SET nick = $2, folded_nick = $3 WHERE id = $1 "
        "RETURNING id, nick, on_board, hidden",
        {member_id, nick, *folded});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no member {}.", member_id));
    }
    bump_version(session);
    note(session, now, fmt::format("member {}", member_id), "took another nickname");
    return member_of(rows.front());
  });
}

Answer<void> Roster::set_on_board(Id member_id, bool on_board, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE member SET on_board = $2 WHERE id = $1", {member_id, number(on_board)});
    bump_version(session);
    note(session, now, fmt::format("member {}", member_id),
         on_board ? "went on the board" : "left the board");
    return {};
  });
}

Answer<void> Roster::set_hidden(Id member_id, bool hidden, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE member SET hidden = $2 WHERE id = $1", {member_id, number(hidden)});
    bump_version(session);
    note(session, now, "instructor", fmt::format("{} member {}", hidden ? "hid" : "showed", member_id));
    return {};
  });
}

Answer<void> Roster::remove(Id member_id, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    const auto person = session.run(
        "SELECT person_id FROM member WHERE id = $1 AND deleted = 0" + std::string{session.lock()},
        {member_id});
    if (person.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no member {}.", member_id));
    }
    const auto nick = fmt::format("former member {}", member_id);
    session.run(
        "UPDATE member SET nick = $2, folded_nick = $2, person_id = NULL, on_board = 0, deleted = 1 "
        "WHERE id = $1",
        {member_id, nick});
    if (!person.front().is_null(0)) {
      session.run("DELETE FROM person WHERE id = $1", {person.front().integer(0)});
    }
    session.run("DELETE FROM device WHERE member_id = $1", {member_id});
    session.run("UPDATE job SET state = 'cancelled' WHERE member_id = $1 AND state IN ('queued', 'running')",
                {member_id});
    session.run(
        "UPDATE submission SET state = 'cancelled' WHERE member_id = $1 AND state IN ('queued', "
        "'running')",
        {member_id});
    // A text that somebody else handed in as well stays theirs.
    session.run(
        "DELETE FROM blob WHERE sha256 IN (SELECT sha256 FROM submission WHERE member_id = $1) AND "
        "sha256 NOT IN (SELECT s.sha256 FROM submission s JOIN member m ON m.id = s.member_id WHERE "
        "m.deleted = 0)",
        {member_id});
    bump_version(session);
    note(session, now, fmt::format("member {}", member_id), "left the class");
    return {};
  });
}

Answer<std::vector<std::string>> Roster::audit(int limit) {
  return read<std::vector<std::string>>(database_, [&](Session& session) -> Answer<std::vector<std::string>> {
    std::vector<std::string> lines;
    for (const auto& row :
         session.run("SELECT at_ms, who, what FROM audit ORDER BY id DESC LIMIT $1", {std::int64_t{limit}})) {
      lines.push_back(fmt::format("{} {}: {}", row.integer(0), row.text(1), row.text(2)));
    }
    return lines;
  });
}

Answer<std::vector<Place>> Roster::enrol(const std::vector<Person>& people, Moment now) {
  return write<std::vector<Place>>(database_, [&](Session& session) -> Answer<std::vector<Place>> {
    std::vector<Place> places;
    for (const auto& person : people) {
      const auto rows = session.run(
          "INSERT INTO person (external_id, email, family_name, given_name, section, extra_minutes) "
          "VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (external_id) DO UPDATE SET email = excluded.email, "
          "family_name = excluded.family_name, given_name = excluded.given_name, section = excluded.section, "
          "extra_minutes = excluded.extra_minutes RETURNING id",
          {person.external_id, person.email, person.family_name, person.given_name, person.section,
           std::int64_t{person.extra.count()}});
      const auto id = rows.at(0).integer(0);
      Place place{.person = person};
      if (session.run("SELECT id FROM member WHERE person_id = $1", {id}).empty()) {
        place.claim_code = new_code();
        session.run("UPDATE person SET claim_sha256 = $2 WHERE id = $1", {id, sha256_hex(place.claim_code)});
      }
      places.push_back(std::move(place));
    }
    note(session, now, "instructor", fmt::format("enrolled {} people", people.size()));
    return places;
  });
}

Answer<std::vector<Enrolled>> Roster::members() {
  return read<std::vector<Enrolled>>(database_, [](Session& session) -> Answer<std::vector<Enrolled>> {
    std::vector<Enrolled> all;
    for (const auto& row :
         session.run("SELECT m.id, m.nick, m.on_board, m.hidden, p.external_id, p.email, p.family_name, "
                     "p.given_name, "
                     "p.section, p.extra_minutes FROM member m LEFT JOIN person p ON p.id = m.person_id "
                     "WHERE m.deleted = 0 ORDER BY m.id")) {
      Enrolled enrolled{.member = member_of(row)};
      if (!row.is_null(4)) {
        enrolled.person = Person{.external_id = row.text(4),
                                 .email = row.text(5),
                                 .family_name = row.text(6),
                                 .given_name = row.text(7),
                                 .section = row.text(8),
                                 .extra = std::chrono::minutes{row.integer(9)}};
      }
      all.push_back(std::move(enrolled));
    }
    return all;
  });
}

Answer<void> Roster::set_extra(const std::string& external_id, std::chrono::minutes extra, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    if (session
            .run("UPDATE person SET extra_minutes = $2 WHERE external_id = $1 RETURNING id",
                 {external_id, std::int64_t{extra.count()}})
            .empty()) {
      return refuse(Refusal::kUnknown, fmt::format("The roster has no “{}”.", external_id));
    }
    note(session, now, "instructor", fmt::format("gave {} {} extra minutes", external_id, extra.count()));
    return {};
  });
}

}  // namespace underpar::classroom

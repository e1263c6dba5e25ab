#include "engine/classroom/roster.hpp"

#include <fmt/format.h>

#include "engine/base/hash.hpp"
#include "engine/classroom/codes.hpp"
#include "engine/classroom/internal/members.hpp"
#include "engine/classroom/rows.hpp"

// Who is in the class. How one gets in stands in access.cpp.

namespace underpar::classroom {
namespace {

std::int64_t number(bool value) {
  return value ? 1 : 0;
}

/// Drops who a member is, and keeps what was measured.
void drop(Session& session, Id member_id, const Value& person_id) {
  const auto nick = fmt::format("former member {}", member_id);
  session.run(
      "UPDATE member SET nick = $2, folded_nick = $2, person_id = NULL, on_board = 0, deleted = 1 "
      "WHERE id = $1",
      {member_id, nick});
  session.run("DELETE FROM person WHERE id = $1", {person_id});
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
  session.run("DELETE FROM reissue WHERE member_id = $1", {member_id});
}

}  // namespace

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
    touch_all_boards(session);
    note(session, now, fmt::format("member {}", member_id), "took another nickname");
    return member_of(rows.front());
  });
}

Answer<void> Roster::set_on_board(Id member_id, bool on_board, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE member SET on_board = $2 WHERE id = $1", {member_id, number(on_board)});
    touch_all_boards(session);
    note(session, now, fmt::format("member {}", member_id),
         on_board ? "went on the board" : "left the board");
    return {};
  });
}

Answer<void> Roster::set_hidden(Id member_id, bool hidden, Moment now) {
  return database_.write([&](Session& session) -> Answer<void> {
    session.run("UPDATE member SET hidden = $2 WHERE id = $1", {member_id, number(hidden)});
    touch_all_boards(session);
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
    drop(session, member_id, person.front().value(0));
    touch_all_boards(session);
    note(session, now, fmt::format("member {}", member_id), "left the class");
    return {};
  });
}

Answer<std::int64_t> Roster::forget(Moment before, Moment now) {
  return write<std::int64_t>(database_, [&](Session& session) -> Answer<std::int64_t> {
    const auto idle = session.run(
        "SELECT m.id, m.person_id FROM member m WHERE m.deleted = 0 AND m.joined_at_ms < $1 AND NOT EXISTS "
        "(SELECT 1 FROM submission s WHERE s.member_id = m.id AND s.received_at_ms >= $1)",
        {stored(before)});
    for (const auto& row : idle) {
      drop(session, row.integer(0), row.value(1));
    }
    if (session.run("SELECT id FROM member WHERE deleted = 0 LIMIT 1").empty()) {
      session.run("DELETE FROM person");  // the class is over: who never joined goes as well
    }
    session.run("DELETE FROM audit WHERE at_ms < $1", {stored(before)});
    touch_all_boards(session);
    note(session, now, "instructor", fmt::format("forgot {} members", idle.size()));
    return static_cast<std::int64_t>(idle.size());
  });
}

Answer<std::string> Roster::reissue(Id member_id, Moment now) {
  return write<std::string>(database_, [&](Session& session) -> Answer<std::string> {
    if (session
            .run("SELECT id FROM member WHERE id = $1 AND deleted = 0" + std::string{session.lock()},
                 {member_id})
            .empty()) {
      return refuse(Refusal::kUnknown, fmt::format("There is no member {}.", member_id));
    }
    auto code = new_code();
    session.run("DELETE FROM device WHERE member_id = $1", {member_id});
    session.run("DELETE FROM reissue WHERE member_id = $1", {member_id});
    session.run("INSERT INTO reissue (code_sha256, member_id) VALUES ($1, $2)",
                {sha256_hex(code), member_id});
    note(session, now, "instructor", fmt::format("reissued member {}", member_id));
    return code;
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
    const auto rows = session.run("UPDATE person SET extra_minutes = $2 WHERE external_id = $1 RETURNING id",
                                  {external_id, std::int64_t{extra.count()}});
    if (rows.empty()) {
      return refuse(Refusal::kUnknown, fmt::format("The roster has no “{}”.", external_id));
    }
    note(session, now, "instructor",
         fmt::format("gave person {} {} extra minutes", rows.front().integer(0), extra.count()));
    return {};
  });
}

}  // namespace underpar::classroom

#pragma once
#include <fmt/format.h>

#include <string>

#include "engine/classroom/codes.hpp"
#include "engine/classroom/database.hpp"
#include "engine/classroom/nouns.hpp"

namespace underpar::classroom {

/// The columns id, nick, on_board, hidden.
[[nodiscard]] inline Member member_of(const Row& row) {
  return {.id = row.integer(0),
          .nick = row.text(1),
          .on_board = row.integer(2) != 0,
          .hidden = row.integer(3) != 0};
}

/// The nickname in the form it is compared in, when nobody else has it.
[[nodiscard]] inline Answer<std::string> free_nick(Session& session, const std::string& nick, Id own_id) {
  auto folded = folded_nick(nick);
  if (folded &&
      !session.run("SELECT id FROM member WHERE folded_nick = $1 AND id <> $2", {*folded, own_id}).empty()) {
    return refuse(Refusal::kTaken, fmt::format("Somebody is called “{}” already.", nick),
                  "Take another nickname.");
  }
  return folded;
}

}  // namespace underpar::classroom

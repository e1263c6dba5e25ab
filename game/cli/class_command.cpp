#include <fmt/format.h>

#include "engine/attempt/attempt.hpp"
#include "engine/base/files.hpp"
#include "engine/model/names.hpp"
#include "game/cli/class_commands.hpp"
#include "game/cli/class_outbox.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace fs = std::filesystem;
namespace {

using classroom::Answer;
using classroom::field;
using classroom::Json;
using classroom::Refusal;

/// The class this player is a member of, as config/class.json keeps it; only its owner may read that file.
struct Membership {
  std::string address;
  std::string token;
  std::string nick;
  std::string class_name;
};

fs::path membership_file(const Paths& paths) {
  return paths.config / "class.json";
}

Result<void> keep(const Paths& paths, const Membership& membership) {
  const auto file = membership_file(paths);
  const auto written = write_file_atomically(file, classroom::text_of({{"address", membership.address},
                                                                       {"token", membership.token},
                                                                       {"nick", membership.nick},
                                                                       {"class", membership.class_name}}));
  std::error_code error;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, error);
  return written;
}

Result<Membership> membership_of(const Paths& paths) {
  const auto text = read_file(membership_file(paths));
  const auto json = text ? classroom::object_of(*text) : Answer<Json>{Json::object()};
  const auto address = field<std::string>(json, "address");
  const auto token = field<std::string>(json, "token");
  if (!address || !token) {
    return fail("You have not joined a class.", "`underpar class join ADDRESS CODE --nick NAME` joins one.");
  }
  return Membership{.address = *address,
                    .token = *token,
                    .nick = json->value("nick", ""),
                    .class_name = json->value("class", "")};
}

Outbox outbox_of(const Paths& paths) {
  return Outbox{paths.data / "outbox"};
}

ExitStatus give_up(const Console& console, const Failure& failure) {
  console.tell(failure);
  return ExitStatus::kNotReached;
}

ExitStatus join(const Paths& paths, const Console& console, const ClassLine& line) {
  if (const auto already = membership_of(paths)) {
    return give_up(console, {.what = fmt::format("You are in {} already.", already->class_name),
                             .hint = "`underpar class leave` leaves it."});
  }
  ClassLink link{line.address, ""};
  const auto answer = link.post("join", {{"code", line.code}, {"nick", line.nick}});
  const auto token = field<std::string>(answer, "token");
  if (!token) {
    return give_up(console, token.error().failure);
  }
  const Membership membership{.address = line.address,
                              .token = *token,
                              .nick = answer->value("member", Json::object()).value("nick", line.nick),
                              .class_name = answer->value("class", "")};
  if (const auto kept = keep(paths, membership); !kept) {
    return give_up(console, kept.error());
  }
  console.out << fmt::format("You are {} in {}. `underpar submit LEVEL` hands in your file of a level.\n",
                             membership.nick, membership.class_name);
  return ExitStatus::kReached;
}

ExitStatus leave(const Paths& paths, const Console& console, const Membership& membership) {
  ClassLink link{membership.address, membership.token};
  if (const auto left = link.remove("me"); !left && left.error().kind != Refusal::kForbidden) {
    return give_up(console, left.error().failure);
  }
  std::error_code error;
  fs::remove(membership_file(paths), error);
  console.out << fmt::format("You have left {}; it dropped your name and your sources.\n",
                             membership.class_name);
  return ExitStatus::kReached;
}

/// Sends what waits, and says what came of it.
ExitStatus send_all(const Paths& paths, const Console& console, ClassLink& link) {
  auto outbox = outbox_of(paths);
  const auto sent = outbox.send(link);
  if (!sent) {
    return give_up(console, sent.error());
  }
  auto status = ExitStatus::kReached;
  for (const auto& one : *sent) {
    if (one.answer) {
      console.out << fmt::format("{} is handed in as submission {}.\n", one.level_id,
                                 (*one.answer)["submission"].value("id", 0));
    } else {
      status = give_up(console, one.answer.error().failure);
    }
  }
  if (const auto left = outbox.size(); left > 0) {
    console.out << fmt::format(
        "{} kept here; the next `underpar submit` or `underpar class status` sends {}.\n",
        left == 1 ? "1 submission is" : fmt::format("{} submissions are", left), left == 1 ? "it" : "them");
  }
  return status;
}

ExitStatus submit(const Paths& paths, const Console& console, const ClassLine& line,
                  const Membership& membership) {
  const auto attempt = snapshot(line.level_id, paths.solution(line.level_id));
  if (!attempt) {
    return give_up(console, attempt.error());
  }
  if (const auto put = outbox_of(paths).put(line.level_id, attempt->source); !put) {
    return give_up(console, put.error());
  }
  ClassLink link{membership.address, membership.token};
  return send_all(paths, console, link);
}

ExitStatus status(const Paths& paths, const Console& console, const Membership& membership) {
  ClassLink link{membership.address, membership.token};
  const auto sent = send_all(paths, console, link);
  const auto list = field<Json>(link.get("me/submissions"), "submissions");
  if (!list) {
    return give_up(console, list.error().failure);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& submission : *list) {
    rows.push_back({fmt::to_string(submission.value("id", 0)), submission.value("level", ""),
                    submission.value("state", ""), submission.value("message", "")});
  }
  console.out << fmt::format("{} in {}, {}\n", membership.nick, membership.class_name, membership.address)
              << (rows.empty() ? "Nothing is handed in yet.\n"
                               : table({{"no.", Align::kRight}, {"level"}, {"state"}, {"verdict"}}, rows,
                                       console.out_terminal));
  return sent;
}

ExitStatus list_levels(const Console& console, ClassLink& link) {
  const auto list = field<Json>(link.get("assignments"), "assignments");
  if (!list) {
    return give_up(console, list.error().failure);
  }
  console.out << "The class plays:\n";
  for (const auto& assignment : *list) {
    console.out << "  " << assignment.value("level", "") << '\n';
  }
  return ExitStatus::kReached;
}

ExitStatus show_board(const Console& console, const ClassLine& line, const Membership& membership) {
  ClassLink link{membership.address, membership.token};
  if (line.level_id.empty()) {
    return list_levels(console, link);
  }
  const auto board = link.get("boards/" + line.level_id);
  const auto list = field<Json>(board, "rows");
  if (!list) {
    return give_up(console, list.error().failure);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& row : *list) {
    rows.push_back({fmt::to_string(row.value("rank", 0)), row.value("nick", ""),
                    std::string{golf_term(row.value("strokes", kPickedUp))},
                    ratio_text(row.value("ratio", 0.0)),
                    fmt::format("{} to {}", ratio_text(row.value("ratio_low", 0.0)),
                                ratio_text(row.value("ratio_high", 0.0))),
                    row.value("nick", "") == membership.nick ? "you" : ""});
  }
  if (board->value("frozen", false)) {
    console.out << "The board is frozen: runs handed in since are judged, and shown later.\n";
  }
  console.out << (rows.empty() ? "Nobody has a scored run yet.\n"
                               : table({{"rank", Align::kRight},
                                        {"nickname"},
                                        {"score"},
                                        {"× par", Align::kRight},
                                        {"interval"},
                                        {""}},
                                       rows, console.out_terminal));
  return ExitStatus::kReached;
}

}  // namespace

ExitStatus attend_class(const Paths& paths, const Console& console, const ClassLine& line) {
  if (line.command == ClassCommand::kJoin) {
    return join(paths, console, line);
  }
  const auto membership = membership_of(paths);
  if (!membership) {
    return give_up(console, membership.error());
  }
  switch (line.command) {
    case ClassCommand::kLeave:
      return leave(paths, console, *membership);
    case ClassCommand::kSubmit:
      return submit(paths, console, line, *membership);
    case ClassCommand::kBoard:
      return show_board(console, line, *membership);
    default:
      return status(paths, console, *membership);
  }
}

}  // namespace underpar::cli

#include <fmt/format.h>

#include "engine/attempt/attempt.hpp"
#include "engine/member/boards.hpp"
#include "engine/member/membership.hpp"
#include "engine/model/names.hpp"
#include "game/cli/class_commands.hpp"
#include "game/cli/layout.hpp"
#include "game/cli/wording.hpp"

namespace underpar::cli {
namespace {

using classroom::ClassLink;

ExitStatus give_up(const Console& console, const Failure& failure) {
  console.tell(failure);
  return ExitStatus::kNotReached;
}

ExitStatus join(const Paths& paths, const Console& console, const ClassLine& line) {
  const auto membership =
      classroom::join_class(paths, {.address = line.address, .code = line.code, .nick = line.nick});
  if (!membership) {
    return give_up(console, membership.error());
  }
  console.out << fmt::format("You are {} in {}. `underpar submit LEVEL` hands in your file of a level.\n",
                             membership->nick, membership->class_name);
  return ExitStatus::kReached;
}

ExitStatus leave(const Paths& paths, const Console& console, const Membership& membership, ClassLink& link) {
  if (const auto left = classroom::leave_class(paths, link); !left) {
    return give_up(console, left.error());
  }
  console.out << fmt::format("You have left {}; it dropped your name and your sources.\n",
                             membership.class_name);
  return ExitStatus::kReached;
}

/// Sends what waits, and says what came of it.
ExitStatus send_all(const Paths& paths, const Console& console, ClassLink& link) {
  auto outbox = classroom::outbox_of(paths);
  const auto sent = outbox.send(link);
  if (!sent) {
    return give_up(console, sent.error());
  }
  auto status = ExitStatus::kReached;
  for (const auto& one : *sent) {
    if (one.answer) {
      console.out << fmt::format("{} is handed in as submission {}.\n", one.level_id, one.answer->id);
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

ExitStatus submit(const Paths& paths, const Console& console, const ClassLine& line, ClassLink& link) {
  const auto attempt = snapshot(line.level_id, paths.solution(line.level_id));
  if (!attempt) {
    return give_up(console, attempt.error());
  }
  if (const auto put = classroom::outbox_of(paths).put(line.level_id, attempt->source); !put) {
    return give_up(console, put.error());
  }
  return send_all(paths, console, link);
}

ExitStatus status(const Paths& paths, const Console& console, const Membership& membership, ClassLink& link) {
  const auto sent = send_all(paths, console, link);
  const auto list = classroom::read_handed_in(link);
  if (!list) {
    return give_up(console, list.error().failure);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& one : *list) {
    rows.push_back({fmt::to_string(one.id), one.level_id, one.state, one.message});
  }
  console.out << fmt::format("{} in {}, {}\n", membership.nick, membership.class_name, membership.address)
              << (rows.empty() ? "Nothing is handed in yet.\n"
                               : table({{"no.", Align::kRight}, {"level"}, {"state"}, {"verdict"}}, rows,
                                       console.out_terminal));
  return sent;
}

ExitStatus list_levels(const Console& console, ClassLink& link) {
  const auto list = classroom::read_levels(link);
  if (!list) {
    return give_up(console, list.error().failure);
  }
  console.out << "The class plays:\n";
  for (const auto& level : *list) {
    console.out << "  " << level.id << '\n';
  }
  return ExitStatus::kReached;
}

ExitStatus show_board(const Console& console, const ClassLine& line, const Membership& membership,
                      ClassLink& link) {
  if (line.level_id.empty()) {
    return list_levels(console, link);
  }
  const auto board = classroom::read_board(link, line.level_id);
  if (!board) {
    return give_up(console, board.error().failure);
  }
  std::vector<std::vector<std::string>> rows;
  for (const auto& place : board->places) {
    rows.push_back({fmt::to_string(place.rank), place.nick, std::string{golf_term(place.strokes)},
                    ratio_text(place.ratio),
                    fmt::format("{} to {}", ratio_text(place.ratio_low), ratio_text(place.ratio_high)),
                    place.nick == membership.nick ? "you" : ""});
  }
  if (board->frozen) {
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
  const auto credentials = classroom::read_credentials(paths);
  if (!credentials) {
    return give_up(console, credentials.error());
  }
  auto link = credentials->link();
  switch (line.command) {
    case ClassCommand::kLeave:
      return leave(paths, console, credentials->membership, link);
    case ClassCommand::kSubmit:
      return submit(paths, console, line, link);
    case ClassCommand::kBoard:
      return show_board(console, line, credentials->membership, link);
    default:
      return status(paths, console, credentials->membership, link);
  }
}

}  // namespace underpar::cli

#include <fmt/format.h>
#include <poll.h>

#include <array>
#include <optional>
#include <thread>

#include "engine/base/bell.hpp"
#include "game/cli/commands.hpp"
#include "game/cli/folder_watch.hpp"
#include "game/cli/round_play.hpp"

namespace underpar::cli {
namespace {

constexpr std::chrono::milliseconds kQuiet{80};

enum class Woken { kBySave, kByEnd, kByStop };

/// Plays one round and tells of it, but not of one that was called off by the next save.
void play_once(Game& game, const Console& console, const std::string& level_id, const std::stop_token& stop) {
  const RunOptions options{.level_id = level_id};
  const auto tee = tee_up(game, console, level_id, std::nullopt);
  if (!tee) {
    return;  // an emptied file, say; the console knows, and the next save may mend it
  }
  const auto before = game.book.standing().value_or(Standing{});
  const auto played = play(game, console, *tee, options, stop);
  if (!stop.stop_requested()) {
    (void)tell(game, console, *tee, options, before, played);
  }
}

/// One round on a thread of its own, while this one listens. Joins when it goes: the record book is used by
/// one thread at a time.
class RoundInPlay {
 public:
  RoundInPlay(Game& game, const Console& console, const std::string& level_id, const Bell& ended)
      : thread_{[&game, &console, level_id, &ended](const std::stop_token& stop) {
          play_once(game, console, level_id, stop);
          ended.ring();
        }} {}

 private:
  std::jthread thread_;  // asks to stop, then joins
};

Woken wait(FolderWatch& watch, const Bell& ended, const Bell& stopped) {
  for (;;) {
    std::array<pollfd, 3> waiting{{{.fd = stopped.fd(), .events = POLLIN, .revents = 0},
                                   {.fd = watch.fd(), .events = POLLIN, .revents = 0},
                                   {.fd = ended.fd(), .events = POLLIN, .revents = 0}}};
    if (::poll(waiting.data(), waiting.size(), -1) < 0) {
      continue;
    }
    if (waiting[0].revents != 0) {
      return Woken::kByStop;
    }
    if (waiting[1].revents != 0 && watch.saved_and_settled(kQuiet)) {
      return Woken::kBySave;
    }
    if (waiting[2].revents != 0) {
      ended.hush();
      return Woken::kByEnd;
    }
  }
}

}  // namespace

ExitStatus watch_level(Game& game, const Console& console, const std::string& level_id,
                       std::stop_token stop) {
  const auto tee = tee_up(game, console, level_id, std::nullopt);
  if (!tee) {
    return tee.error();
  }
  auto watch = FolderWatch::create(tee->solution);
  if (!watch) {
    console.tell(watch.error());
    return ExitStatus::kInternalError;
  }
  const Bell ended;
  const Bell stopped;
  const std::stop_callback on_stop{stop, [&stopped] { stopped.ring(); }};
  std::optional<RoundInPlay> round;
  round.emplace(game, console, level_id, ended);
  for (;;) {
    const Woken woken = wait(*watch, ended, stopped);
    round.reset();
    if (woken == Woken::kByStop) {
      console.err << "Stopped watching.\n";
      return ExitStatus::kReached;
    }
    if (woken == Woken::kByEnd) {
      console.out << fmt::format("\nWatching {} (Ctrl-C ends it).\n", tee->solution.string()) << std::flush;
      continue;
    }
    ended.hush();  // the round that was called off has rung it
    round.emplace(game, console, level_id, ended);
  }
}

}  // namespace underpar::cli

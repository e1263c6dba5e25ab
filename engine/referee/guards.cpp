#include "engine/referee/guards.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace underpar {
namespace {

// The code that copies is the same in both, but the heap it meets is not: twice the time is no sign of foul
// play, nor are some milliseconds.
constexpr double kCopyingFactor = 2;
constexpr double kCopyingSlackNs = 5e6;

double median(std::vector<double> values) {
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

}  // namespace

void Guards::add(const Contestant::Answer& player, const Contestant::Answer& par) {
  player_copying_ns_ += player.copying_ns;
  par_copying_ns_ += par.copying_ns;
  const auto guarded =
      umpire_->first_posts > 0 ? &Contestant::Answer::whole_ns : &Contestant::Answer::wall_ns;
  ratios_.push_back(player.*guarded / par.*guarded);
}

std::optional<Ending> Guards::broken() const {
  if (player_copying_ns_ > kCopyingFactor * par_copying_ns_ + kCopyingSlackNs) {
    return Ending{.outcome = Outcome::kRuleBroken,
                  .message = "The program worked while its input was being copied, before the clock ran.",
                  .hint = "Do the work in solve()."};
  }
  if (umpire_->guard <= 0 || ratios_.empty() || median(ratios_) <= umpire_->guard) {
    return std::nullopt;
  }
  const std::string by_how_much = fmt::format("took {:.2f} times par's time; this hole allows {:.2f} times",
                                              median(ratios_), umpire_->guard);
  return umpire_->first_posts > 0
             ? Ending{.outcome = Outcome::kRuleBroken,
                      .message =
                          fmt::format("The whole answer, first posts and all the others, {}.", by_how_much),
                      .hint = "Be early with the first without being late with the rest."}
             : Ending{.outcome = Outcome::kRuleBroken,
                      .message = fmt::format("From go to done it {}.", by_how_much),
                      .hint = "Rest while there is nothing to do, and no longer."};
}

}  // namespace underpar

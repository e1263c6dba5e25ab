#pragma once
#include <stop_token>
#include <string>
#include <utility>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/member/outbox.hpp"
#include "engine/model/leaderboard.hpp"

namespace underpar::classroom {

/// What this device shows a class to be taken for its member. Kept in config/class.json, which only its owner
/// may read.
struct Credentials {
  Membership membership;
  std::string token;  ///< secret

  [[nodiscard]] ClassLink link(std::stop_token stop = {}) const {
    return ClassLink{membership.address, token, std::move(stop)};
  }
};

/// Fails when this player is in no class.
[[nodiscard]] Result<Credentials> read_credentials(const Paths& paths);

/// Becomes a member and keeps the credentials. Fails, in the class's own words, when the class refuses or
/// cannot be reached before `stop` is requested, and when the player is in a class already.
[[nodiscard]] Result<Membership> join_class(const Paths& paths, const JoinForm& form,
                                            std::stop_token stop = {});

/// Has the class drop the name and the sources, and forgets it, with what still waits to be sent.
[[nodiscard]] Result<void> leave_class(const Paths& paths, ClassLink& link);

/// Where this player's submissions wait.
[[nodiscard]] Outbox outbox_of(const Paths& paths);

}  // namespace underpar::classroom

#pragma once
#include <optional>

#include "game/state/event.hpp"
#include "game/state/job.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

/// How often the class is asked for news: while it is looked at or owes a verdict, and while it is away.
inline constexpr std::chrono::milliseconds kReadClassEvery{5'000};
inline constexpr std::chrono::milliseconds kTryClassEvery{20'000};

/// @name Steps that have to do with a class. For apply_*.cpp and on_time.cpp only.
/// @{

void look_at_class(State& state, Jobs& jobs);
void join_class(ClassState& classroom, const JoinForm& form, Jobs& jobs);
void leave_class(ClassState& classroom, bool sure, Jobs& jobs);
void show_board(ClassState& classroom, const std::string& level_id, Moment now);
void hand_in(State& state, const std::string& level_id, std::optional<std::string> text, Moment now,
             Jobs& jobs);

void membership_known(State& state, const MembershipKnown& event, Moment now);
void class_read(State& state, const ClassRead& event, Moment now);
void class_failed(ClassState& classroom, const Failure& failure);

/// When the class is asked next: never beside a round.
[[nodiscard]] std::optional<Moment> class_due(const State& state);
void read_class(ClassState& classroom, Jobs& jobs);

/// @}

}  // namespace underpar::client

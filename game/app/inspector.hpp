#pragma once
#include <stop_token>
#include <string>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/build/build.hpp"
#include "engine/model/level.hpp"
#include "game/state/inquiry.hpp"

namespace underpar::client {

/// A text to be inspected as a solution of a level. Borrows its parts.
struct Subject {
  const Builder& builder;
  const Paths& paths;
  const Level& level;
  const std::string& text;
};

/// Puts a question to engine/insight. Fails where that does, and on a text that does not compile. May take
/// seconds.
[[nodiscard]] Result<Answer> answer(const Subject& subject, Question question, const std::stop_token& stop);

}  // namespace underpar::client

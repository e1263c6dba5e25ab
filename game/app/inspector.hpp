#pragma once
#include <stop_token>

#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/build/build.hpp"
#include "engine/model/progress.hpp"
#include "engine/record/record_book.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// What it takes to answer questions. Borrows its parts.
struct Inspector {
  const Builder& builder;
  const Paths& paths;
  const RecordBook& book;
};

/// Puts a question to engine/insight. Fails where that does, and on a text that does not compile. May take
/// seconds, and tells what it does.
[[nodiscard]] Result<Answer> answer(const Inspector& inspector, const Inspect& asked,
                                    const OnProgress& on_progress, const std::stop_token& stop);

}  // namespace underpar::client

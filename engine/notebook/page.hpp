#pragma once
#include "engine/base/paths.hpp"
#include "engine/base/result.hpp"
#include "engine/model/level.hpp"
#include "engine/model/notebook.hpp"
#include "engine/record/record_book.hpp"

namespace underpar {

/// The page of one level: its rounds with their sources, and what the player wrote beside the solution.
[[nodiscard]] Result<NotebookPage> read_page(const RecordBook& book, const Level& level, const Paths& paths);

}  // namespace underpar

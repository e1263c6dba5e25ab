#pragma once
#include <string>
#include <vector>

#include "engine/model/notes.hpp"
#include "engine/model/record.hpp"

namespace underpar {

/// What can be written as a document of its own, and how.
enum class Document { kCard, kNotebook };
enum class DocumentForm { kMarkdown, kHtml };

/// One round as a notebook shows it.
struct NotebookRound {
  HistoryEntry played;
  std::string source;
};

/// All that a player did on one level.
struct NotebookPage {
  std::string level_id;
  std::string reference;              ///< what the first round is compared with
  std::vector<NotebookRound> rounds;  ///< oldest first
  Notes notes;

  /// The text that a round's source is compared with: the round before, or the reference.
  [[nodiscard]] const std::string& source_before(std::size_t round) const {
    return round == 0 ? reference : rounds[round - 1].source;
  }
};

}  // namespace underpar

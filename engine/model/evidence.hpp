#pragma once
#include <span>
#include <string>

#include "engine/model/record.hpp"

namespace underpar {

/// What somebody can who has played a chapter, and what proves it: a line of the notebook's check list.
struct Claim {
  std::string text;     ///< "I find what takes the time before I change anything."
  int pars = 0;         ///< par or better on so many levels of the chapter
  int right_reads = 0;  ///< reads with a right factor on so many
};

/// What a player has shown in a chapter.
struct Evidence {
  int pars = 0;
  int right_reads = 0;

  [[nodiscard]] bool proves(const Claim& claim) const {
    return pars >= claim.pars && right_reads >= claim.right_reads;
  }
};

/// Of the standings of a chapter's levels.
[[nodiscard]] Evidence evidence_in(std::span<const LevelStanding> levels);

/// "2 of 3 pars, 1 of 2 right reads"; only what the claim asks for, and no more than that of it.
[[nodiscard]] std::string evidence_text(const Claim& claim, const Evidence& evidence);

}  // namespace underpar

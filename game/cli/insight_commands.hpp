#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/insight/inspection.hpp"
#include "engine/model/assembly.hpp"
#include "engine/model/heap_profile.hpp"
#include "engine/model/instruction_count.hpp"
#include "engine/model/prediction.hpp"
#include "engine/model/profile.hpp"
#include "engine/model/scaling.hpp"
#include "engine/model/versus.hpp"
#include "game/cli/exit_status.hpp"
#include "game/cli/game.hpp"

namespace underpar::cli {

// Commands that show why a program is fast or slow. None of them touches the player's record.

enum class Question { kProfile, kCount, kHeap, kScaling, kAssembly, kVersus, kEject };

/// What follows `underpar profile` and its like, understood and checked as far as words go.
struct InsightLine {
  Question question = Question::kProfile;
  std::string level_id;
  std::optional<std::filesystem::path> solution;  ///< none: the player's own file
  bool reference = false;                         ///< the level's reference instead; of kProfile
  bool json = false;
  std::filesystem::path folder;                 ///< of kEject
  std::optional<std::filesystem::path> folded;  ///< files to write a profile to
  std::optional<std::filesystem::path> speedscope;
  std::optional<std::filesystem::path> callgrind;
  std::optional<std::int64_t> attempt;  ///< of kVersus: a round in place of the file
  std::optional<std::int64_t> against;  ///< of kVersus: a round in place of par
};

/// Compiles the file and answers the question on the output stream.
[[nodiscard]] ExitStatus answer(const Game& game, const Console& console, const InsightLine& line,
                                const std::stop_token& stop);

/// Par's program is for those who have reached par: what to tell the others.
[[nodiscard]] std::optional<Failure> why_par_is_hidden(const Game& game, const Level& level);

/// The part of answer() that compares.
[[nodiscard]] Result<std::string> answer_versus(const Game& game, const Inspection& own,
                                                const InsightLine& line, const Terminal& terminal,
                                                const std::stop_token& stop);

/// How the two programs of a comparison are called.
struct VersusNames {
  std::string first;
  std::string second;
};

/// `read`: what a read is worth by this profile.
[[nodiscard]] std::string profile_json(const Profile& profile, const std::optional<PredictionScore>& read);
[[nodiscard]] std::string profile_text(const Profile& profile, const Terminal& terminal);
[[nodiscard]] std::string count_json(const InstructionCount& count);
[[nodiscard]] std::string count_text(const InstructionCount& count, const Terminal& terminal);
[[nodiscard]] std::string heap_json(const HeapProfile& heap);
[[nodiscard]] std::string heap_text(const HeapProfile& heap, const Terminal& terminal);
[[nodiscard]] std::string assembly_json(const Assembly& assembly);
/// `source`: the lines of the file.
[[nodiscard]] std::string assembly_text(const Assembly& assembly, const std::vector<std::string>& source,
                                        const Terminal& terminal);
[[nodiscard]] std::string versus_json(const Versus& versus);
[[nodiscard]] std::string versus_text(const Versus& versus, const VersusNames& names,
                                      const Terminal& terminal);
[[nodiscard]] std::string scaling_json(const Scaling& scaling);
[[nodiscard]] std::string scaling_text(const Scaling& scaling, const Terminal& terminal);

}  // namespace underpar::cli

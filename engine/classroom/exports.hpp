#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/classroom/answer.hpp"
#include "engine/classroom/nouns.hpp"
#include "engine/classroom/roster.hpp"

namespace underpar::classroom {

// Grades in the forms that other systems read, as text. Pure functions; texts that members wrote are made
// inert in tables.

/// One assignment and what was judged of it.
struct JudgedAssignment {
  Assignment assignment;
  std::vector<JudgedSubmission> judged;
};

/// All figures, one line per member and assignment with a scored run.
[[nodiscard]] std::string results_csv(std::span<const Enrolled> members,
                                      std::span<const JudgedAssignment> all);

/// The roster as it can be read again with roster_of().
[[nodiscard]] std::string roster_csv(std::span<const Enrolled> members);
[[nodiscard]] Answer<std::vector<Person>> roster_of(std::string_view csv);

/// A gradebook that was exported from Canvas, with the column of one assignment filled: "<title> (<id>)",
/// found by the level's id in front of the blank. Students are found by "SIS User ID". Other columns stay as
/// they are.
[[nodiscard]] Answer<std::string> canvas_csv(std::string_view gradebook, std::span<const Enrolled> members,
                                             const JudgedAssignment& assignment);

/// What Moodle imports: grade and feedback of each assignment, for the people of the roster.
[[nodiscard]] std::string moodle_csv(std::span<const Enrolled> members,
                                     std::span<const JudgedAssignment> all);

/// One run for Gradescope's results.json. The times come from shared hardware: the run is marked unranked.
[[nodiscard]] std::string gradescope_json(const RunResult& run, double points,
                                          std::chrono::milliseconds took);

/// One run for CodeRunner: {"fraction": …, "got": …}.
[[nodiscard]] std::string coderunner_json(const RunResult& run);

/// A file of a folder that JPlag, Dolos and MOSS read; pseudonyms only.
struct ExportFile {
  std::string path;
  std::string text;
};

/// <level>/submissions/<pseudonym>/solution.cpp, <level>/base/reference.cpp and <level>/info.csv; who is who
/// stands in key.csv, to be kept apart. Pseudonyms are the HMAC of the member's number under `key`.
[[nodiscard]] std::vector<ExportFile> plagiarism_folder(const std::string& level_id,
                                                        std::span<const ComparedSource> sources,
                                                        const std::string& reference, const std::string& key);

}  // namespace underpar::classroom

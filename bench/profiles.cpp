// How soon a profile is there, and what it says: the references of a chapter, whose reasons their notes name.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "bench/workbench.hpp"
#include "engine/base/files.hpp"
#include "engine/course/course.hpp"
#include "engine/insight/profile.hpp"

namespace underpar::bench {
namespace {

/// The profiles of one reference.
struct Row {
  std::string level_id;
  std::vector<double> seconds;      ///< from asking to the profile, without waiting for the turn to measure
  std::vector<double> attributed;   ///< shares of the samples that belong to a line
  std::vector<double> first_share;  ///< of the hottest line
  std::string first_line;           ///< of the last profile
};

Row profile_reference(const Workbench& workbench, const Level& level, int times) {
  const auto source = required(read_file(level.puzzle_folder / "reference.cpp"));
  const auto inspection =
      required(inspect(workbench.builder, workbench.paths, level, "solution.cpp", source));
  Row row{.level_id = level.id};
  for (int i = 0; i < times; ++i) {
    const auto found = required(profile(inspection));
    row.seconds.push_back(std::chrono::duration<double>(found.took).count());
    row.attributed.push_back(static_cast<double>(found.attributed) / static_cast<double>(found.samples));
    row.first_share.push_back(found.lines.empty() ? 0 : found.lines.front().share);
    row.first_line = found.lines.empty() ? "" : found.lines.front().text;
  }
  return row;
}

nlohmann::json to_object(const Row& row) {
  return {{"level", row.level_id},
          {"seconds", row.seconds},
          {"attributed", row.attributed},
          {"share", row.first_share},
          {"line", row.first_line}};
}

void print(const Row& row) {
  fmt::print("{:<20} {:>7.2f} {:>5.2f} {:>5.2f}  {:>8.1f} %  {:>5.1f} %  {}\n", row.level_id,
             quantile(row.seconds, 0), quantile(row.seconds, 0.5), quantile(row.seconds, 1),
             100 * quantile(row.attributed, 0), 100 * quantile(row.first_share, 0.5), row.first_line);
}

int profiles_main(int argc, char** argv) {
  CLI::App app{"How soon a profile is there, and which line of a chapter's references leads it"};
  std::string chapter = "profiling";
  int times = 5;
  bool as_json = false;
  app.add_option("--chapter", chapter, "whose references are profiled (profiling)");
  app.add_option("--times", times, "profiles of each (5)")->check(CLI::Range(1, 1'000));
  app.add_flag("--json", as_json, "a list of rows instead of a table");
  CLI11_PARSE(app, argc, argv);

  const Workbench workbench = open_workbench();
  const auto course =
      required(Course::load(workbench.paths.home / "levels", workbench.paths.home / "puzzles"));
  nlohmann::json rows = nlohmann::json::array();
  if (!as_json) {
    fmt::print("{:<20} {:>19}  {:>10}  {:>7}  {}\n", "level", "s: least, mid, most", "with line", "share",
               "hottest line");
  }
  for (const Level& level : course.levels()) {
    if (level.chapter != chapter) {
      continue;
    }
    const Row row = profile_reference(workbench, level, times);
    if (as_json) {
      rows.push_back(to_object(row));
    } else {
      print(row);
    }
  }
  if (as_json) {
    fmt::print("{}\n", rows.dump());
  }
  return 0;
}

}  // namespace
}  // namespace underpar::bench

int main(int argc, char** argv) {
  return underpar::bench::profiles_main(argc, argv);
}

#include <fmt/format.h>

#include <algorithm>

#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

Answer<std::vector<JudgedAssignment>> all_judged(Service& service) {
  const auto assignments = service.assignments.all();
  if (!assignments) {
    return std::unexpected(assignments.error());
  }
  std::vector<JudgedAssignment> all;
  for (const auto& assignment : *assignments) {
    auto judged = service.assignments.judged(assignment.id);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    all.push_back({.assignment = assignment, .judged = std::move(*judged)});
  }
  return all;
}

/// A table made of all members and all that was judged.
template <class Make>
Handle table(Service& service, std::string filename, Make make) {
  return [&service, make, filename = std::move(filename)](const Call& call) -> Answer<Reply> {
    const auto members = service.roster.members();
    const auto judged = all_judged(service);
    if (!members || !judged) {
      return std::unexpected(members ? judged.error() : members.error());
    }
    return then(Answer<std::string>{make(call, *members, *judged)}, [&](const std::string& text) {
      return Reply{.body = text, .type = kCsv, .filename = filename};
    });
  };
}

Answer<std::string> canvas(const Call& call, const std::vector<Enrolled>& members,
                           const std::vector<JudgedAssignment>& judged) {
  const auto found = std::ranges::find(judged, call.word(),
                                       [](const JudgedAssignment& one) { return one.assignment.level_id; });
  if (found == judged.end()) {
    return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", call.word()));
  }
  return canvas_csv(call.request.body, members, *found);
}

}  // namespace

Answer<std::vector<ExportFile>> sources_of_class(Service& service, const std::string& level_id) {
  const auto level = std::ranges::find(service.levels, level_id, &KnownLevel::id);
  const auto assignment = service.assignments.of_level(level_id);
  const auto info = service.roster.info();
  if (!assignment || !info || level == service.levels.end()) {
    return refuse(Refusal::kUnknown, fmt::format("The class does not play “{}”.", level_id));
  }
  return then(service.queue.last_sources(assignment->id), [&](const std::vector<ComparedSource>& sources) {
    return plagiarism_folder(level->id, sources, level->reference, info->receipt_key);
  });
}

void add_export_routes(Routes& routes, Service& service) {
  using Members = std::vector<Enrolled>;
  using Judged = std::vector<JudgedAssignment>;
  routes.get("/api/v1/export/results.csv", Role::kInstructor,
             table(service, "results.csv", [](const Call&, const Members& members, const Judged& judged) {
               return results_csv(members, judged);
             }));
  routes.get("/api/v1/export/moodle.csv", Role::kInstructor,
             table(service, "moodle.csv", [](const Call&, const Members& members, const Judged& judged) {
               return moodle_csv(members, judged);
             }));
  routes.get("/api/v1/export/roster.csv", Role::kInstructor,
             table(service, "roster.csv",
                   [](const Call&, const Members& members, const Judged&) { return roster_csv(members); }));
  routes.post(R"(/api/v1/export/canvas/([a-z0-9-]{1,64}))", Role::kInstructor,
              table(service, "canvas.csv", canvas));
  routes.get(R"(/api/v1/export/sources/([a-z0-9-]{1,64}))", Role::kInstructor, [&service](const Call& call) {
    return then(sources_of_class(service, call.word()), [](const std::vector<ExportFile>& all) {
      Json files = Json::object();
      for (const auto& file : all) {
        files[file.path] = file.text;
      }
      return reply(Json{{"files", std::move(files)}});
    });
  });
}

}  // namespace underpar::classroom

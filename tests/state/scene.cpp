#include "tests/state/scene.hpp"

namespace underpar::client {

Scene::Scene() {
  tell(CourseChanged{course()});
}

Scene::~Scene() = default;
Scene::Scene(Scene&&) noexcept = default;
Scene& Scene::operator=(Scene&&) noexcept = default;

CourseView Scene::course() {
  CourseView view{.title = "Course", .chapters = {{.id = "one", .title = "One", .levels = {"a", "b", "c"}}}};
  for (const char* id : {"a", "b", "c"}) {
    Hole hole{.number = static_cast<int>(view.holes.size()) + 1};
    hole.level.id = id;
    hole.level.title = "Hole ";
    hole.level.title += id;
    hole.level.hints = {"first", "second"};
    hole.open = view.holes.size() < 2;
    view.holes.push_back(hole);
  }
  view.next = 0;
  return view;
}

void Scene::keep(Jobs more) {
  play.insert(play.end(), more.play.begin(), more.play.end());
  files.insert(files.end(), more.files.begin(), more.files.end());
  jobs.insert(jobs.end(), more.classes.begin(), more.classes.end());
  language.insert(language.end(), more.language.begin(), more.language.end());
}

void Scene::wish(const Command& command) {
  keep(apply(state, command, now));
}

void Scene::tell(const Event& event) {
  keep(apply(state, event, now));
}

void Scene::pass(std::chrono::milliseconds time) {
  now += time;
  keep(on_time(state, now));
}

void Scene::open(const std::string& text) {
  wish(OpenLevel{"a"});
  tell(LevelLoaded{.level_id = "a", .solution = text, .reference = "slow", .puzzle_header = "", .notes = {}});
  tell(LevelPrepared{"a", {}});
  play.clear();
  files.clear();
}

Record record_of(const std::string& source, Outcome outcome, int strokes) {
  Record record;
  record.attempt =
      Attempt{.level_id = "a", .file = {}, .source = source, .source_sha256 = {}, .taken_at = {}};
  record.verdict.outcome = outcome;
  record.verdict.strokes = strokes;
  record.verdict.pairs = 20;
  return record;
}

}  // namespace underpar::client

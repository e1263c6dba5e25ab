// What it takes to build one frame of each screen: ImGui::NewFrame() to ImGui::Render(), without drawing it.
// A course of 60 holes, 500 rounds on the open one, a program of 400 lines in the editor. Prints a table.
#include <fmt/format.h>
#include <imgui.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <functional>
#include <string>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/paths.hpp"
#include "game/app/appearance.hpp"
#include "game/screens/screens.hpp"
#include "game/state/apply.hpp"
#include "tests/screens/rehearsal/fake_answers.hpp"
#include "tests/screens/rehearsal/fake_course.hpp"

namespace {

using namespace underpar;  // NOLINT(google-build-using-namespace): one program's own file
using Clock = std::chrono::steady_clock;

constexpr int kHoles = 60;
constexpr int kRounds = 500;
constexpr int kLines = 400;
constexpr int kWarmUp = 30;

std::string long_program() {
  std::string text = "#include \"puzzle.hpp\"\n";
  for (int i = 1; i < kLines; ++i) {
    text += fmt::format(
        "  for (std::size_t r{0} = 0; r{0} < input.rows; ++r{0}) {{ out[{0}] += 1; }}  // line\n", i);
  }
  return text;
}

Record birdie(const std::string& source) {
  Record record{.attempt = {.level_id = "hole-1", .source = source},
                .verdict = {.outcome = Outcome::kScored, .strokes = -1}};
  record.verdict.ratio = 0.71;
  record.verdict.ratio_low = 0.70;
  record.verdict.ratio_high = 0.72;
  for (int i = 0; i < 200; ++i) {
    record.player_ns.push_back(8.8e6 + 1e4 * (i * 37 % 41));
    record.par_ns.push_back(12.4e6 + 1e4 * (i * 29 % 43));
  }
  return record;
}

/// The client's state and what draws it, without its threads.
class Stage {
 public:
  Stage(const Paths& paths, const std::filesystem::path& folder, float scale)
      : appearance_{paths.home / "assets" / "themes"} {
    ImGui::GetIO().DisplaySize = {1'920, 1'080};
    ImGui::GetIO().DeltaTime = 1.0F / 60;
    client::Settings settings;
    settings.ui_scale = scale;
    (void)appearance_.follow(settings, ImGui::GetIO().DisplaySize);
    auto course = rehearsal::make_fake_course(
        {.puzzles = folder, .holes = kHoles, .played = kHoles, .long_names = true, .layers = {}});
    for (client::Hole& hole : course->holes) {
      hole.standing.attempts = kRounds;
      hole.rounds.resize(60, hole.rounds.front());
    }
    tell(client::CourseChanged{*course});
    const std::string source = long_program();
    wish(client::OpenLevel{"hole-1"});
    tell(client::LevelLoaded{"hole-1", source, source, source, {}});
    tell(client::LevelPrepared{"hole-1", {}});
    tell(client::RoundEnded{birdie(source), "Well struck."});
    for (int question = 0; question <= static_cast<int>(client::Question::kVersus); ++question) {
      ask(client::Question{question}, source);
    }
    NotebookPage page{.level_id = "hole-1", .reference = source, .rounds = {}, .notes = {}};
    for (int i = 0; i < kRounds; ++i) {
      page.rounds.push_back({{.id = i + 1, .outcome = Outcome::kScored, .ratio = 1.5}, source});
    }
    wish(client::OpenPage{"hole-1"});
    tell(client::PageRead{std::move(page)});
  }

  void wish(const client::Command& command) { (void)apply(state_, command, now_); }
  void show(client::VerdictTab tab) {
    wish(client::GoTo{client::Screen::kLevel});
    views_.level.verdict = tab;
  }

  /// Seconds to build one frame.
  double frame() {
    const auto begin = Clock::now();
    ImGui::NewFrame();
    registry_.begin_frame();
    const ui::Frame drawn{appearance_.look(), registry_, true};
    client::Commands commands;
    client::draw(drawn, state_, commands, views_);
    views_.ring.draw(drawn);
    ImGui::Render();
    return std::chrono::duration<double>(Clock::now() - begin).count();
  }

 private:
  void tell(const client::Event& event) { (void)apply(state_, event, now_); }
  void ask(client::Question question, const std::string& source) {
    wish(client::Ask{question});
    (void)on_time(state_, now_);
    tell(client::Inspected{"hole-1", question, source,
                           rehearsal::fake_answer({.question = question}, [](const Progress&) {}, {})});
  }

  client::State state_;
  client::Views views_;
  client::Appearance appearance_;
  ui::Registry registry_;
  client::Moment now_;
};

struct Scene {
  const char* name;
  std::function<void(Stage&)> show;
};

const std::vector<Scene>& scenes() {
  using client::Screen;
  using client::VerdictTab;
  const auto screen = [](Screen which) { return [which](Stage& stage) { stage.wish(client::GoTo{which}); }; };
  const auto tab = [](VerdictTab which) { return [which](Stage& stage) { stage.show(which); }; };
  static const std::vector<Scene> kScenes{{"course", screen(Screen::kCourse)},
                                          {"score card", screen(Screen::kScoreCard)},
                                          {"notebook", screen(Screen::kNotebook)},
                                          {"settings", screen(Screen::kSettings)},
                                          {"about", screen(Screen::kAbout)},
                                          {"clubhouse", screen(Screen::kClubhouse)},
                                          {"hole, runs", tab(VerdictTab::kRuns)},
                                          {"hole, scaling", tab(VerdictTab::kScaling)},
                                          {"hole, memory", tab(VerdictTab::kMemory)},
                                          {"hole, profile", tab(VerdictTab::kProfile)},
                                          {"hole, assembly", tab(VerdictTab::kAssembly)},
                                          {"hole, versus par", tab(VerdictTab::kVersus)}};
  return kScenes;
}

void measure(Stage& stage, const Scene& scene, int frames) {
  scene.show(stage);
  for (int i = 0; i < kWarmUp; ++i) {
    (void)stage.frame();
  }
  std::vector<double> seconds;
  for (int i = 0; i < frames; ++i) {
    seconds.push_back(stage.frame());
  }
  std::ranges::sort(seconds);
  const auto ms_at = [&seconds](double share) {
    return 1e3 * seconds[static_cast<std::size_t>(share * static_cast<double>(seconds.size() - 1))];
  };
  fmt::print("{:<18} {:>10.3f} {:>10.3f}\n", scene.name, ms_at(0.5), ms_at(0.99));
}

}  // namespace

int main(int count, char** words) {
  int frames = 1'000;
  float scale = 1;
  CLI::App app{"Times the building of frames, screen by screen."};
  app.add_option("--frames", frames, "Of each screen")->check(CLI::Range(10, 100'000));
  app.add_option("--scale", scale, "Size of everything")->check(CLI::Range(0.8, 2.5));
  CLI11_PARSE(app, count, words);
  const auto paths = find_paths();
  const auto folder = TemporaryFolder::create(std::filesystem::temp_directory_path());
  if (!paths || !folder) {
    const Failure& failure = paths ? folder.error() : paths.error();
    fmt::print(stderr, "{} {}\n", failure.what, failure.hint);
    return 1;
  }
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetIO().BackendFlags |= ImGuiBackendFlags_RendererHasVtxOffset;  // as with both canvases
  {
    Stage stage{*paths, folder->path(), scale};
    fmt::print("{} holes, {} rounds, {} lines; ms for a frame\n{:<18} {:>10} {:>10}\n", kHoles, kRounds,
               kLines, "screen", "median", "p99");
    for (const Scene& scene : scenes()) {
      measure(stage, scene, frames);
    }
  }
  ImGui::DestroyContext();
  return 0;
}

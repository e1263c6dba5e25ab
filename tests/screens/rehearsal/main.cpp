#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iterator>
#include <sstream>
#include <string>
#include <thread>

#include "game/app/run_client.hpp"
#include "tests/screens/rehearsal/fake_engine.hpp"
#include "tests/screens/rehearsal/fragile_canvas.hpp"

namespace {

/// All layers stand but those that `missing` names, parted by blanks.
underpar::Layers layers_without(const std::string& missing) {
  underpar::Layers layers;
  for (const char* name : {"seccomp", "landlock", "namespaces", "no_new_privs", "rlimits", "process_limit"}) {
    (missing.contains(name) ? layers.missing : layers.in_force).emplace_back(name);
  }
  return layers;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream words{text};
  return {std::istream_iterator<std::string>{words}, {}};
}

}  // namespace

/// The client on a rehearsed course. $REHEARSAL_HOLES and $REHEARSAL_PLAYED say how long it is and how many
/// holes of it have a score, $REHEARSAL_LONG_NAMES = 1 gives the third one long names, $REHEARSAL_WITHOUT
/// which layers of the sandbox the machine lacks, $REHEARSAL_DELAY_MS how long disk and compiler keep
/// everybody waiting, $REHEARSAL_SERVER which language server is started, $REHEARSAL_LIVES at which frame
/// shown the graphics device is lost.
int main(int count, char** words) {
  using namespace underpar;  // NOLINT(google-build-using-namespace): a few names in one function
  const auto options = client::parse_options(count, words);
  if (!options) {
    return options.error();
  }
  const Result<Paths> paths = find_paths();
  if (!paths) {
    std::fprintf(stderr, "%s %s\n", paths.error().what.c_str(), paths.error().hint.c_str());
    return client::kOurFault;
  }
  const auto number = [](const char* name, int otherwise) {
    const auto text = environment(name);
    return text ? std::atoi(text->c_str()) : otherwise;
  };
  const rehearsal::FakeCourse course{.puzzles = paths->cache / "rehearsal",
                                     .holes = number("REHEARSAL_HOLES", 4),
                                     .played = number("REHEARSAL_PLAYED", 0),
                                     .long_names = number("REHEARSAL_LONG_NAMES", 0) != 0,
                                     .delay = std::chrono::milliseconds{number("REHEARSAL_DELAY_MS", 0)},
                                     .layers = layers_without(environment("REHEARSAL_WITHOUT").value_or(""))};
  const auto slow_disk = [&course] { std::this_thread::sleep_for(course.delay); };
  const int lives = number("REHEARSAL_LIVES", 0);
  return client::run_client(
      *options, *paths,
      {.make_engine = [&] { return rehearsal::make_fake_engine(*paths, course); },
       .language_server = words_of(environment("REHEARSAL_SERVER").value_or("")),
       .slow_disk = slow_disk,
       .make_canvas = lives > 0 ? rehearsal::make_fragile_canvas(lives) : client::create_gl_canvas});
}

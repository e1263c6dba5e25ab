#include <cstdio>
#include <cstdlib>

#include "game/app/run_client.hpp"
#include "tests/screens/rehearsal/fake_engine.hpp"

/// The client on a rehearsed course. $REHEARSAL_HOLES and $REHEARSAL_PLAYED say how long it is and how many
/// holes of it have a score.
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
                                     .played = number("REHEARSAL_PLAYED", 0)};
  return client::run_client(*options, *paths, [&] { return rehearsal::make_fake_engine(*paths, course); });
}

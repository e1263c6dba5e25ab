#include <cstdio>

#include "game/app/language_server.hpp"
#include "game/app/real_engine.hpp"
#include "game/app/run_client.hpp"

int main(int count, char** words) {
  using namespace underpar;  // NOLINT(google-build-using-namespace): three names in one function
  const auto options = client::parse_options(count, words);
  if (!options) {
    return options.error();
  }
  const Result<Paths> paths = find_paths();
  if (!paths) {
    std::fprintf(stderr, "%s %s\n", paths.error().what.c_str(), paths.error().hint.c_str());
    return client::kOurFault;
  }
  return client::run_client(*options, *paths,
                            {.make_engine = [&paths] { return client::make_real_engine(*paths); },
                             .language_server = client::clangd_command(),
                             .slow_disk = {}});
}

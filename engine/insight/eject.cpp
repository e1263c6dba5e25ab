#include "engine/insight/eject.hpp"

#include <fmt/format.h>

#include "engine/base/files.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

constexpr const char* kProject = R"(# {title}: a solution with the inputs it is played on.
#
#   cmake -G Ninja -B build && cmake --build build
#   build/{id} [SEED [N [CALLS]]]
#
# For gdb or AddressSanitizer: cmake -B debug -DCMAKE_BUILD_TYPE=Debug [-DCMAKE_CXX_FLAGS=-fsanitize=address]

cmake_minimum_required(VERSION 3.16)
project({id} LANGUAGES CXX)

set(CMAKE_CXX_STANDARD 20)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE RelWithDebInfo) # -O2 -g: as it is played, and with lines
endif()
find_package(Threads REQUIRED)

add_executable({id} main.cpp umpire.cpp solution.cpp)
target_include_directories({id} PRIVATE ${{CMAKE_CURRENT_SOURCE_DIR}})
target_link_libraries({id} PRIVATE Threads::Threads)
)";

Result<void> copy_there(const fs::path& from, const fs::path& to) {
  std::error_code error;
  fs::copy(from, to, fs::copy_options::recursive, error);
  if (error) {
    return fail(fmt::format("{} could not be copied: {}.", from.string(), error.message()),
                "Is there room, and may you write there?");
  }
  return {};
}

}  // namespace

Result<void> eject(const Paths& paths, const Level& level, const std::string& source,
                   const fs::path& folder) {
  std::error_code error;
  if (fs::exists(folder, error) && !fs::is_empty(folder, error)) {
    return fail(fmt::format("{} is not empty.", folder.string()), "Name a folder that is not there yet.");
  }
  fs::create_directories(folder / "puzzles", error);
  fs::create_directories(folder / "engine/guest", error);
  for (const auto& [from, to] :
       {std::pair{paths.home / "engine/guest/stand_alone.cpp", "main.cpp"},
        std::pair{paths.home / "engine/guest/lone_services.hpp", "engine/guest/lone_services.hpp"},
        std::pair{level.puzzle_folder / "umpire.cpp", "umpire.cpp"},
        std::pair{level.puzzle_folder / "puzzle.hpp", "puzzle.hpp"},
        std::pair{paths.home / "puzzles/kit", "puzzles/kit"}}) {
    if (auto copied = copy_there(from, folder / to); !copied) {
      return copied;
    }
  }
  const auto project = fmt::format(kProject, fmt::arg("title", level.title), fmt::arg("id", level.id));
  if (auto written = write_file_atomically(folder / "CMakeLists.txt", project); !written) {
    return written;
  }
  return write_file_atomically(folder / "solution.cpp", source);
}

}  // namespace underpar

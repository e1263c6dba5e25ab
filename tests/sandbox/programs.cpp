#include "tests/sandbox/programs.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cstdlib>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {
namespace {

const std::filesystem::path& own_folder() {
  static const auto folder = [] {
    auto made = *TemporaryFolder::create(std::filesystem::temp_directory_path());
    std::filesystem::permissions(made.path(), std::filesystem::perms{0755});
    return made;
  }();
  return folder.path();
}

}  // namespace

std::filesystem::path program_folder() {
  return own_folder();
}

UniqueFd compiled(const std::string& source) {
  const auto name = sha256_hex(source).substr(0, 16);
  const char* given = std::getenv("UNDERPAR_TEST_PROGRAMS");
  if (given != nullptr) {
    if (UniqueFd program{::open((std::filesystem::path{given} / name).c_str(), O_RDONLY | O_CLOEXEC)}) {
      return program;
    }
  }
  const auto file = own_folder() / name;
  if (!std::filesystem::exists(file)) {
    const auto text = file.string() + ".cpp";
    EXPECT_TRUE(write_file_atomically(text, source));
    const auto done = run({.argv = {"/usr/bin/g++", "-std=c++20", "-O1", "-w", "-static", "-pthread", text,
                                    "-o", file.string()},
                           .environment = {"PATH=/usr/bin:/bin"}});
    EXPECT_TRUE(done && done->succeeded()) << (done ? done->err : done.error().what);
  }
  return UniqueFd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
}

}  // namespace underpar

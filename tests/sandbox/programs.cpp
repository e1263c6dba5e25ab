#include "tests/sandbox/programs.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <system_error>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {
namespace {

std::filesystem::path program_folder() {
  std::filesystem::path kept = UNDERPAR_BINARY_DIR "/tests/programs";
  std::error_code error;
  std::filesystem::create_directories(kept, error);
  if (::access(kept.c_str(), W_OK) == 0) {
    return kept;
  }
  static const auto kFolder = *TemporaryFolder::create(std::filesystem::temp_directory_path());
  return kFolder.path();
}

}  // namespace

UniqueFd compiled(const std::string& source) {
  const auto file = program_folder() / sha256_hex(source).substr(0, 16);
  if (!std::filesystem::exists(file)) {
    // Tests run side by side: what is half made has a name of its own.
    const auto text = file.string() + "." + std::to_string(::getpid()) + ".cpp";
    const auto made = text + ".out";
    EXPECT_TRUE(write_file_atomically(text, source));
    const auto done =
        run({.argv = {"/usr/bin/g++", "-std=c++20", "-O1", "-w", "-static", "-pthread", text, "-o", made},
             .environment = {"PATH=/usr/bin:/bin", "TMPDIR=" + program_folder().string()}});
    EXPECT_TRUE(done && done->succeeded()) << (done ? done->err : done.error().what);
    std::filesystem::rename(made, file);
    std::filesystem::remove(text);
  }
  return UniqueFd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
}

}  // namespace underpar

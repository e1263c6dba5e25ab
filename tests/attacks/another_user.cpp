#include "tests/attacks/another_user.hpp"

#include <grp.h>
#include <unistd.h>

#include <filesystem>

#include "engine/base/files.hpp"

namespace underpar {

Result<Completed> run_as_another_user(const std::string& test_filter) {
  const auto home = TemporaryFolder::create(std::filesystem::temp_directory_path());
  if (!home) {
    return std::unexpected(home.error());
  }
  std::filesystem::permissions(home->path(), std::filesystem::perms::all);
  return run({.argv = {std::filesystem::canonical("/proc/self/exe").string(), "--gtest_brief=1",
                       "--gtest_filter=" + test_filter},
              .environment = {"PATH=/usr/bin:/bin", "HOME=" + home->path().string(),
                              "TMPDIR=" + home->path().string()},
              .working_folder = home->path().string(),
              .wall_limit = std::chrono::minutes{9},
              .before_exec = [] {
                return ::setgroups(0, nullptr) == 0 &&
                       ::setresgid(kAnotherUser, kAnotherUser, kAnotherUser) == 0 &&
                       ::setresuid(kAnotherUser, kAnotherUser, kAnotherUser) == 0;
              }});
}

}  // namespace underpar

#include <fcntl.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>

#include "engine/base/files.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/sandbox/confined.hpp"

#ifdef __SANITIZE_ADDRESS__
/// LeakSanitizer asks here whether to stay away. Inside it would have to trace its process, which a jail
/// forbids, and it would look for its options in /proc, which a jail may hide.
extern "C" int __lsan_is_turned_off() {
  return std::getenv("UNDERPAR_JAILED") != nullptr ? 1 : 0;
}
#endif

namespace underpar {
namespace {

/// The referee lives in a jail itself and starts guests from there: the same behaviours must hold. So this
/// program runs a part of its tests once more, inside.
class JailedGuest : public testing::TestWithParam<bool> {};

INSTANTIATE_TEST_SUITE_P(Jails, JailedGuest, testing::Bool(), [](const auto& test) {
  return test.param ? std::string{"Landlock"} : std::string{"Bubblewrap"};
});

TEST_P(JailedGuest, IsConfinedAsMuchAsAFreeOne) {
  if (!GetParam() && !namespaces_available()) {
    GTEST_SKIP() << "This machine has no user namespaces.";
  }
  const auto folder = *TemporaryFolder::create(std::filesystem::temp_directory_path());
  std::filesystem::permissions(folder.path(), std::filesystem::perms::all);
  const UniqueFd self{::open("/proc/self/exe", O_RDONLY | O_CLOEXEC)};
  std::string filter = "--gtest_filter=";
  for (const char* behaviour :
       {"NamesTheWallsThatStand", "TellsASignalFromAnExitStatus", "SharesMemoryWithItsParent", "OpensNoFile",
        "MakesNoSocket", "StartsNoProcess", "StartsNoMoreThreadsThanAllowed", "CannotSignalOthers",
        "HasACpuClockThatItsParentCanRead", "IsGoneWithTheObject", "DiesWithItsParent"}) {
    filter += std::string{"Jails/Guest*."} + behaviour + (GetParam() ? "/WithoutNamespaces:" : "/*:");
  }
  const Confinement confinement{
      .writable = {folder.path()}, .own_proc = true, .leave_root = true, .without_namespaces = GetParam()};
  const Command command{.argv = {"/proc/self/fd/" + std::to_string(self.get()), "--gtest_brief=1", filter},
                        .environment = {"PATH=/usr/bin:/bin", "UNDERPAR_JAILED=1"},
                        .inherited_fds = {self.get()},
                        .wall_limit = std::chrono::milliseconds{100'000}};
  const auto completed = run_confined(command, confinement);
  ASSERT_TRUE(completed) << completed.error().what;
  EXPECT_TRUE(completed->succeeded()) << completed->out << completed->err;
  EXPECT_NE(completed->out.find(" tests from 2 test suites ran."), std::string::npos);
}

}  // namespace
}  // namespace underpar

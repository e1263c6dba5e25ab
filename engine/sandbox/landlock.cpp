#include "engine/sandbox/landlock.hpp"

#include <fcntl.h>
#include <linux/landlock.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <array>
#include <cstddef>

namespace underpar {
namespace {

// The kernel's header on the oldest system we build on stops at version 2; these are from
// Documentation/userspace-api/landlock.rst.
constexpr std::uint64_t kFsVersion1 = 0x1fff;
constexpr std::uint64_t kFsRefer = std::uint64_t{1} << 13;     // version 2
constexpr std::uint64_t kFsTruncate = std::uint64_t{1} << 14;  // version 3
constexpr std::uint64_t kFsIoctlDev = std::uint64_t{1} << 15;  // version 5
constexpr std::uint64_t kNetBindAndConnectTcp = 3;             // version 4
constexpr std::uint64_t kScopeSocketsAndSignals = 3;           // version 6

struct RulesetAttributes {
  std::uint64_t handled_access_fs = kFsVersion1;
  std::uint64_t handled_access_net = 0;
  std::uint64_t scoped = 0;
};

constexpr std::uint64_t kOfFiles = LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_WRITE_FILE |
                                   LANDLOCK_ACCESS_FS_READ_FILE | kFsTruncate | kFsIoctlDev;

std::uint64_t rights_of(LandlockAccess access) {
  switch (access) {
    case LandlockAccess::kRead:
      return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
    case LandlockAccess::kReadAndExecute:
      return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE;
    case LandlockAccess::kReadAndWrite:
      return LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_WRITE_FILE |
             kFsTruncate;
    case LandlockAccess::kEverything:
      return ~std::uint64_t{0};
  }
  return 0;
}

}  // namespace

std::optional<LandlockRuleset> LandlockRuleset::create() {
  const long version = ::syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
  if (version < 1) {
    return std::nullopt;
  }
  RulesetAttributes attributes;
  std::size_t size = offsetof(RulesetAttributes, handled_access_net);
  if (version >= 2) {
    attributes.handled_access_fs |= kFsRefer;
  }
  if (version >= 3) {
    attributes.handled_access_fs |= kFsTruncate;
  }
  if (version >= 4) {
    attributes.handled_access_net = kNetBindAndConnectTcp;
    size = offsetof(RulesetAttributes, scoped);
  }
  if (version >= 5) {
    attributes.handled_access_fs |= kFsIoctlDev;
  }
  if (version >= 6) {
    attributes.scoped = kScopeSocketsAndSignals;
    size = sizeof attributes;
  }
  UniqueFd fd{static_cast<int>(::syscall(SYS_landlock_create_ruleset, &attributes, size, 0))};
  if (!fd) {
    return std::nullopt;
  }
  return LandlockRuleset{std::move(fd), attributes.handled_access_fs};
}

bool LandlockRuleset::allow(const std::filesystem::path& file, LandlockAccess access) {
  const UniqueFd opened{::open(file.c_str(), O_PATH | O_CLOEXEC)};
  return opened && allow(opened.get(), access);
}

bool LandlockRuleset::allow(int fd, LandlockAccess access) {
  struct stat about{};
  if (::fstat(fd, &about) != 0) {
    return false;
  }
  std::uint64_t rights = rights_of(access) & handled_;
  if (!S_ISDIR(about.st_mode)) {
    rights &= kOfFiles;
  }
  const landlock_path_beneath_attr rule{.allowed_access = rights, .parent_fd = fd};
  return ::syscall(SYS_landlock_add_rule, fd_.get(), LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
}

bool restrict_to(int ruleset_fd) {
  return ::syscall(SYS_landlock_restrict_self, ruleset_fd, 0) == 0;
}

}  // namespace underpar

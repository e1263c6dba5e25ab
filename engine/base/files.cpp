#include "engine/base/files.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

#include "engine/base/unique_fd.hpp"

namespace underpar {
namespace {

std::unexpected<Failure> file_failure(std::string_view verb, const std::filesystem::path& file, int error) {
  const char* hint = error == ENOSPC || error == EDQUOT ? "Free some disk space and try again."
                     : error == EACCES || error == EROFS || error == EPERM
                         ? "Check who may read and write there."
                         : "";
  return fail(
      fmt::format("{} could not be {}: {}.", file.string(), verb, std::generic_category().message(error)),
      hint);
}

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t n = ::write(fd, bytes.data(), bytes.size());
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return false;
    }
    bytes.remove_prefix(static_cast<std::size_t>(n));
  }
  return true;
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& file, std::size_t limit_bytes) {
  const UniqueFd fd{::open(file.c_str(), O_RDONLY | O_CLOEXEC)};
  if (!fd) {
    return file_failure("read", file, errno);
  }
  std::string bytes;
  char block[65536];
  for (;;) {
    const ssize_t n = ::read(fd.get(), block, sizeof block);
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return file_failure("read", file, errno);
    }
    if (n == 0) {
      return bytes;
    }
    bytes.append(block, static_cast<std::size_t>(n));
    if (bytes.size() > limit_bytes) {
      return fail(fmt::format("{} is larger than {} KiB.", file.string(), limit_bytes / 1024),
                  "Make it smaller.");
    }
  }
}

Result<void> write_file_atomically(const std::filesystem::path& file, std::string_view bytes) {
  std::error_code error;
  if (file.has_parent_path()) {
    std::filesystem::create_directories(file.parent_path(), error);
  }
  std::string sibling = file.string() + ".XXXXXX";
  const UniqueFd fd{::mkostemp(sibling.data(), O_CLOEXEC)};
  if (!fd) {
    return file_failure("written", file, errno);
  }
  // mkostemp makes the file private; a replaced file is readable like other new files.
  bool done = ::fchmod(fd.get(), 0644) == 0 && write_all(fd.get(), bytes) && ::fsync(fd.get()) == 0;
  done = done && ::rename(sibling.c_str(), file.c_str()) == 0;
  if (!done) {
    const int why = errno;
    ::unlink(sibling.c_str());
    return file_failure("written", file, why);
  }
  return {};
}

Result<TemporaryFolder> TemporaryFolder::create(const std::filesystem::path& parent) {
  std::error_code error;
  std::filesystem::create_directories(parent, error);
  std::string name = (parent / "tmp.XXXXXX").string();
  if (::mkdtemp(name.data()) == nullptr) {
    return file_failure("written", parent, errno);
  }
  return TemporaryFolder{name};
}

TemporaryFolder::TemporaryFolder(TemporaryFolder&& other) noexcept : path_{std::exchange(other.path_, {})} {}

TemporaryFolder& TemporaryFolder::operator=(TemporaryFolder&& other) noexcept {
  std::swap(path_, other.path_);
  return *this;
}

TemporaryFolder::~TemporaryFolder() {
  if (!path_.empty()) {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
}

}  // namespace underpar

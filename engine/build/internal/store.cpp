#include "engine/build/internal/store.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <map>
#include <sstream>
#include <thread>
#include <vector>

// Theory of operation. Below the folder lie `entries/<key>/`, `work/` with everything unfinished, and
// `locks/`. Entries come and go by rename between `entries` and `work`, so nobody ever sees half of one.
// Looking an entry up and marking it as used happens under a shared lock, choosing victims under an exclusive
// one: an entry cannot be thrown away between the two. Deleting the files of a victim needs no lock.

namespace underpar::internal {
namespace {

namespace fs = std::filesystem;

constexpr const char* kContents = "contents";  // file that names the others with their sizes
constexpr const char* kEnd = "end";            // its last line
constexpr std::chrono::hours kAbandoned{1};    // age at which unfinished work is nobody's any more

UniqueFd open_lock(const fs::path& file) {
  std::error_code ignored;
  fs::create_directories(file.parent_path(), ignored);
  return UniqueFd{::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)};
}

/// Released with the descriptor.
UniqueFd locked(const fs::path& file, int how) {
  UniqueFd fd = open_lock(file);
  while (fd && ::flock(fd.get(), how) != 0) {
    if (errno != EINTR) {
      return {};
    }
  }
  return fd;
}

std::map<std::string, std::uintmax_t> sizes_in(const fs::path& folder) {
  std::map<std::string, std::uintmax_t> sizes;
  std::error_code error;
  for (fs::directory_iterator at{folder, error}; !error && at != fs::directory_iterator{};
       at.increment(error)) {
    const auto name = at->path().filename().string();
    if (name != kContents) {
      const auto size = at->file_size(error);
      sizes[name] = error ? 0 : size;
    }
  }
  return sizes;
}

std::string contents_of(const fs::path& folder) {
  std::string text;
  for (const auto& [name, size] : sizes_in(folder)) {
    text += fmt::format("{} {}\n", size, name);
  }
  return text + kEnd + "\n";
}

bool is_whole(const fs::path& entry) {
  const auto listed = read_file(entry / kContents);
  return listed && *listed == contents_of(entry);
}

struct Kept {
  fs::path entry;
  fs::file_time_type used;
  std::uintmax_t bytes = 0;
};

std::vector<Kept> oldest_first(const fs::path& entries) {
  std::vector<Kept> kept;
  std::error_code error;
  for (fs::directory_iterator at{entries, error}; !error && at != fs::directory_iterator{};
       at.increment(error)) {
    std::error_code gone;
    Kept one{.entry = at->path(), .used = fs::last_write_time(at->path(), gone), .bytes = 0};
    for (const auto& [name, size] : sizes_in(one.entry)) {
      one.bytes += size;
    }
    if (!gone) {
      kept.push_back(std::move(one));
    }
  }
  std::ranges::sort(kept, {}, &Kept::used);
  return kept;
}

void remove_abandoned(const fs::path& folder) {
  const auto before = fs::file_time_type::clock::now() - kAbandoned;
  std::error_code error;
  for (fs::directory_iterator at{folder, error}; !error && at != fs::directory_iterator{};
       at.increment(error)) {
    std::error_code ignored;
    if (fs::last_write_time(at->path(), ignored) < before && !ignored) {
      fs::remove_all(at->path(), ignored);
    }
  }
}

}  // namespace

std::optional<fs::path> Store::find(const std::string& key) const {
  const UniqueFd guard = locked(folder_ / "lock", LOCK_SH);
  fs::path entry = folder_ / "entries" / key;
  if (!is_whole(entry)) {
    return std::nullopt;
  }
  std::error_code ignored;
  fs::last_write_time(entry, fs::file_time_type::clock::now(), ignored);
  return entry;
}

Result<TemporaryFolder> Store::workplace() const {
  return TemporaryFolder::create(folder_ / "work");
}

UniqueFd Store::lock(const std::string& key, const std::stop_token& stop) const {
  UniqueFd fd = open_lock(folder_ / "locks" / key);
  while (fd && ::flock(fd.get(), LOCK_EX | LOCK_NB) != 0) {
    if ((errno != EWOULDBLOCK && errno != EINTR) || stop.stop_requested()) {
      return {};
    }
    std::this_thread::sleep_for(std::chrono::milliseconds{10});
  }
  return fd;
}

Result<fs::path> Store::publish(TemporaryFolder made, const std::string& key) const {
  if (auto written = write_file_atomically(made.path() / kContents, contents_of(made.path())); !written) {
    return std::unexpected(written.error());
  }
  fs::path entry = folder_ / "entries" / key;
  std::error_code error;
  fs::create_directories(entry.parent_path(), error);
  ::chmod(made.path().c_str(), 0755);
  // Renaming onto a folder that is there fails. If that one is damaged it makes room; twice is enough
  // unless somebody else damages it again.
  for (int tries = 0; tries < 2; ++tries) {
    fs::rename(made.path(), entry, error);
    if (!error) {
      made.release();
      trim();
      return entry;
    }
    if (find(key)) {
      return entry;
    }
    set_aside(entry);
  }
  return fail(fmt::format("{} could not be written: {}.", entry.string(), error.message()),
              "Free some disk space and try again.");
}

void Store::set_aside(const fs::path& entry) const {
  auto grave = workplace();
  if (grave) {
    std::error_code ignored;
    fs::rename(entry, grave->path() / "entry", ignored);
  }
}

void Store::trim() const {
  std::vector<TemporaryFolder> graves;  // emptied after the lock is given back
  {
    const UniqueFd guard = locked(folder_ / "lock", LOCK_EX);
    auto kept = oldest_first(folder_ / "entries");
    std::uintmax_t bytes = 0;
    for (const auto& one : kept) {
      bytes += one.bytes;
    }
    std::size_t count = kept.size();
    const auto in_use = fs::file_time_type::clock::now() - limits_.in_use;
    for (const auto& one : kept) {
      if ((bytes <= limits_.bytes && count <= limits_.entries) || one.used > in_use) {
        break;
      }
      auto grave = one.entry.filename() == limits_.keep ? fail("") : workplace();
      std::error_code error;
      if (grave) {
        fs::rename(one.entry, grave->path() / "entry", error);
        bytes -= one.bytes;
        --count;
        graves.push_back(std::move(*grave));
      }
    }
  }
  graves.clear();
  remove_abandoned(folder_ / "work");
  remove_abandoned(folder_ / "locks");
}

}  // namespace underpar::internal

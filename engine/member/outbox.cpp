#include "engine/member/outbox.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>

#include <algorithm>
#include <chrono>

#include "engine/base/files.hpp"
#include "engine/base/random.hpp"
#include "engine/base/unique_fd.hpp"
#include "engine/member/boards.hpp"

namespace underpar::classroom {
namespace fs = std::filesystem;

Result<void> Outbox::put(const std::string& level_id, const std::string& source) {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  const auto key = secret_hex(16);
  const Json item{{"key", key}, {"level", level_id}, {"source", source}};
  return write_file_atomically(folder_ / fmt::format("{:020}-{}.json", now.count(), key), text_of(item));
}

std::vector<fs::path> Outbox::files() const {
  std::vector<fs::path> all;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{folder_, error}) {
    if (entry.path().extension() == ".json") {
      all.push_back(entry.path());
    }
  }
  std::ranges::sort(all);  // their names begin with the time
  return all;
}

std::size_t Outbox::size() const {
  return files().size();
}

void Outbox::clear() const {
  std::error_code error;
  for (const auto& file : files()) {
    fs::remove(file, error);
  }
}

Result<std::vector<Sent>> Outbox::send(ClassLink& link) {
  std::error_code error;
  fs::create_directories(folder_, error);
  const UniqueFd lock{::open((folder_ / "lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)};
  if (!lock || ::flock(lock.get(), LOCK_EX) != 0) {
    return fail(fmt::format("{} cannot be locked.", folder_.string()), "Check who may write there.");
  }
  std::vector<Sent> sent;
  for (const auto& file : files()) {
    const auto text = read_file(file);
    if (!text) {
      return std::unexpected(text.error());
    }
    const auto item = object_of(*text);
    const auto key = field<std::string>(item, "key");
    const auto level = field<std::string>(item, "level");
    const auto source = field<std::string>(item, "source");
    if (!key || !level || !source) {
      return fail(fmt::format("{} is damaged.", file.string()), "Move it away and submit again.");
    }
    const auto reply = link.post("submissions", {{"level", *level}, {"source", *source}}, *key);
    auto answer = then(field<Json>(reply, "submission"), handed_in_of);
    const bool later =
        !answer && (answer.error().kind == Refusal::kUnavailable || answer.error().kind == Refusal::kQuota);
    const bool unreachable = !answer && answer.error().kind == Refusal::kUnavailable;
    if (!later) {
      fs::remove(file, error);
    }
    sent.push_back({.level_id = *level, .answer = std::move(answer)});
    if (unreachable) {
      break;
    }
  }
  return sent;
}

}  // namespace underpar::classroom

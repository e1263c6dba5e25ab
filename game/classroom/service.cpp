#include "game/classroom/service.hpp"

#include <algorithm>

#include "engine/base/random.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

}  // namespace

void Bell::ring() {
  {
    const std::scoped_lock lock{mutex_};
    ++count_;
  }
  rung_.notify_all();
}

std::uint64_t Bell::count() {
  const std::scoped_lock lock{mutex_};
  return count_;
}

void Bell::wait(std::uint64_t seen, std::chrono::milliseconds at_most) {
  std::unique_lock lock{mutex_};
  rung_.wait_for(lock, at_most, [&] { return count_ != seen; });
}

VersionWatch::VersionWatch(Roster& roster, Prepare prepare) : prepare_{std::move(prepare)} {
  if (const auto info = roster.info()) {
    version_ = info->version;
    prepare_();
  }
  thread_ = std::jthread{[this, &roster](const std::stop_token& stop) { look(roster, stop); }};
}

void VersionWatch::look(Roster& roster, const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (!stop.stop_requested()) {
    pause_.wait_for(lock, stop, 250ms, [] { return false; });
    lock.unlock();
    const auto info = roster.info();
    const bool changed = info && info->version != version_;  // only this thread changes it
    if (changed) {
      prepare_();
    }
    lock.lock();
    if (changed) {
      version_ = info->version;
      tell_next();
    }
  }
}

std::int64_t VersionWatch::wait(std::int64_t seen, std::chrono::milliseconds at_most) {
  std::unique_lock lock{mutex_};
  Waiter self{.seen = seen, .told = {}};
  const auto place = waiters_.insert(waiters_.end(), &self);
  self.told.wait_for(lock, at_most, [&] { return version_ != seen || stopping_; });
  waiters_.erase(place);
  tell_next();
  return stopping_ ? 0 : version_;
}

void VersionWatch::tell_next() {
  const auto next = std::ranges::find_if(
      waiters_, [this](const Waiter* waiter) { return stopping_ || waiter->seen != version_; });
  if (next != waiters_.end()) {
    (*next)->told.notify_one();
  }
}

void VersionWatch::stop() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
    tell_next();
  }
}

bool MinuteLimit::take(const std::string& address, Moment now) {
  const std::scoped_lock lock{mutex_};
  std::erase_if(windows_, [&](const auto& entry) { return entry.second.since + 1min <= now; });
  auto& window = windows_.try_emplace(address, Window{.since = now}).first->second;
  return ++window.count <= most_;
}

void MinuteLimit::give_back(const std::string& address) {
  const std::scoped_lock lock{mutex_};
  if (const auto window = windows_.find(address); window != windows_.end()) {
    --window->second.count;
  }
}

Service::Service(Database& store, std::function<Moment()> clock, std::vector<KnownLevel> known)
    : database{store},
      now{std::move(clock)},
      levels{std::move(known)},
      roster{database},
      queue{database, secret_number},
      assignments{database, secret_number},
      boards{assignments},
      watch{roster, [this] { boards.refresh(); }} {}

}  // namespace underpar::classroom

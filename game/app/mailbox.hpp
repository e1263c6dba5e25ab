#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

namespace underpar::client {

/// What threads hand to the UI thread. post(): any thread. drain(): UI thread only, once per frame.
template <class Message>
class Mailbox {
 public:
  void post(Message message) {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(message));
  }
  [[nodiscard]] std::vector<Message> drain() {
    const std::scoped_lock lock{mutex_};
    return std::exchange(waiting_, {});
  }

 private:
  std::mutex mutex_;
  std::vector<Message> waiting_;  // guarded by mutex_
};

/// What the UI thread hands to one worker, in order. post(): any thread. take(): that worker, blocking.
template <class Message>
class Tray {
 public:
  void post(Message message) {
    {
      const std::scoped_lock lock{mutex_};
      waiting_.push_back(std::move(message));
    }
    arrived_.notify_one();
  }

  /// The next message; none when `stop` was requested and the tray is empty.
  [[nodiscard]] std::optional<Message> take(const std::stop_token& stop) {
    std::unique_lock lock{mutex_};
    arrived_.wait(lock, stop, [this] { return !waiting_.empty(); });
    if (waiting_.empty()) {
      return std::nullopt;
    }
    Message message = std::move(waiting_.front());
    waiting_.pop_front();
    return message;
  }

  /// Drops what waits and matches.
  void drop(const std::function<bool(const Message&)>& matches) {
    const std::scoped_lock lock{mutex_};
    std::erase_if(waiting_, matches);
  }

 private:
  std::mutex mutex_;
  std::condition_variable_any arrived_;
  std::deque<Message> waiting_;  // guarded by mutex_
};

}  // namespace underpar::client

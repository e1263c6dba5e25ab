#pragma once
#include <functional>
#include <thread>

#include "engine/base/paths.hpp"
#include "engine/member/class_link.hpp"
#include "game/app/mailbox.hpp"
#include "game/state/event.hpp"
#include "game/state/job.hpp"

namespace underpar::client {

/// The worker that talks to a class: it joins and leaves, hands in and asks for news. Apart from the others,
/// because a server that is away keeps whoever asks it waiting. What is handed in lies in the player's
/// outbox, the same as `underpar submit` uses, until the class has it.
class ClassThread {
 public:
  /// `events` must outlive the thread; `wake` is called on it.
  ClassThread(Paths paths, Mailbox<Event>& events, std::function<void()> wake);
  ClassThread(const ClassThread&) = delete;
  ClassThread& operator=(const ClassThread&) = delete;
  /// Breaks off what waits for a server; what was handed in is kept first.
  ~ClassThread();

  /// UI thread only; never blocks.
  void post(ClassJob job) { tray_.post(std::move(job)); }

 private:
  void work(const std::stop_token& stop);
  void say(Event event);
  void tell_membership();

  void run(const LookUpMembership& job, const std::stop_token& stop);
  void run(const SignUp& job, const std::stop_token& stop);
  void run(const SignOff& job, const std::stop_token& stop);
  void run(const ReadClass& job, const std::stop_token& stop);
  void run(const KeepHandIn& job, const std::stop_token& stop);

  Paths paths_;
  Mailbox<Event>& events_;
  std::function<void()> wake_;
  Tray<ClassJob> tray_;
  std::jthread thread_;  // last: it uses the rest
};

}  // namespace underpar::client

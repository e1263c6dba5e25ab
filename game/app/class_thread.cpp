#include "game/app/class_thread.hpp"

#include <utility>

#include "engine/attempt/attempt.hpp"
#include "engine/member/boards.hpp"
#include "engine/member/membership.hpp"

namespace underpar::client {

using classroom::outbox_of;
using classroom::read_credentials;
using classroom::Refusal;

ClassThread::ClassThread(Paths paths, Mailbox<Event>& events, std::function<void()> wake)
    : paths_{std::move(paths)},
      events_{events},
      wake_{std::move(wake)},
      thread_{[this](const std::stop_token& stop) { work(stop); }} {}

ClassThread::~ClassThread() = default;

void ClassThread::work(const std::stop_token& stop) {
  while (const auto job = tray_.take(stop)) {
    std::visit([&](const auto& one) { run(one, stop); }, *job);
  }
}

void ClassThread::say(Event event) {
  events_.post(std::move(event));
  wake_();
}

void ClassThread::tell_membership() {
  const auto credentials = read_credentials(paths_);
  say(MembershipKnown{credentials ? std::optional{credentials->membership} : std::nullopt,
                      outbox_of(paths_).size()});
}

void ClassThread::run(const LookUpMembership&, const std::stop_token&) {
  tell_membership();
}

void ClassThread::run(const SignUp& job, const std::stop_token& stop) {
  if (stop.stop_requested()) {
    return;
  }
  if (const auto joined = classroom::join_class(paths_, job.form, stop); !joined) {
    say(ClassFailed{joined.error()});
    return;
  }
  tell_membership();
}

void ClassThread::run(const SignOff&, const std::stop_token& stop) {
  const auto credentials = read_credentials(paths_);
  if (credentials && !stop.stop_requested()) {
    auto link = credentials->link(stop);
    if (const auto left = classroom::leave_class(paths_, link); !left) {
      say(ClassFailed{left.error()});
      return;
    }
  }
  tell_membership();
}

void ClassThread::run(const ReadClass& job, const std::stop_token& stop) {
  const auto credentials = read_credentials(paths_);
  if (!credentials || stop.stop_requested()) {
    tell_membership();
    return;
  }
  auto link = credentials->link(stop);
  auto outbox = outbox_of(paths_);
  ClassRead read{.level_id = job.level_id, .news = ClassNews{}, .refused = {}, .kept = 0};
  if (const auto sent = outbox.send(link); !sent) {
    read.refused.push_back(sent.error());
  } else {
    for (const auto& one : *sent) {
      if (!one.answer && one.answer.error().kind != Refusal::kUnavailable) {
        read.refused.push_back(one.answer.error().failure);
      }
    }
  }
  if (auto news = classroom::read_news(link, job.level_id)) {
    read.news = std::move(*news);
  } else {
    read.news = std::unexpected(news.error().failure);
  }
  read.kept = outbox.size();
  say(std::move(read));
}

void ClassThread::run(const KeepHandIn& job, const std::stop_token&) {
  auto text = job.text;
  if (!text) {
    auto attempt = snapshot(job.level_id, paths_.solution(job.level_id));
    if (!attempt) {
      say(ClassFailed{attempt.error()});
      return;
    }
    text = std::move(attempt->source);
  }
  if (const auto kept = outbox_of(paths_).put(job.level_id, *text); !kept) {
    say(ClassFailed{kept.error()});
  }
}

}  // namespace underpar::client

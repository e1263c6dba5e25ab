#include "game/app/language_thread.hpp"

#include <poll.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "game/app/language_messages.hpp"

namespace underpar::client {

using nlohmann::json;

LanguageThread::LanguageThread(std::vector<std::string> command, Paths paths, Mailbox<Event>& events,
                               std::function<void()> wake, LanguagePatience patience)
    : command_{std::move(command)},
      paths_{std::move(paths)},
      events_{events},
      wake_{std::move(wake)},
      patience_{patience},
      thread_{[this](const std::stop_token& stop) { work(stop); }} {}

LanguageThread::~LanguageThread() {
  thread_.request_stop();
  bell_.ring();
}

void LanguageThread::post(LanguageJob job) {
  {
    const std::scoped_lock lock{mutex_};
    waiting_.push_back(std::move(job));
  }
  bell_.ring();
}

void LanguageThread::work(const std::stop_token& stop) {
  while (!stop.stop_requested()) {
    take_jobs();
    if (!still_) {
      put_question();
      converse();
    }
    listen();
  }
}

void LanguageThread::listen() {
  const bool talking = server_ != nullptr && !still_;
  std::array<pollfd, 2> fds{{{bell_.fd(), POLLIN, 0}, {talking ? server_->fd() : -1, POLLIN, 0}}};
  if (talking && server_->unsent()) {
    fds[1].events |= POLLOUT;
  }
  int patience_ms = -1;
  if (talking && until_) {
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(*until_ - Clock::now());
    patience_ms = static_cast<int>(std::max<long>(left.count(), 0));
  }
  poll(fds.data(), fds.size(), patience_ms);
  bell_.hush();
}

void LanguageThread::take_jobs() {
  std::deque<LanguageJob> jobs;
  {
    const std::scoped_lock lock{mutex_};
    jobs.swap(waiting_);
  }
  for (LanguageJob& job : jobs) {
    if (auto* ask = std::get_if<AskServer>(&job)) {
      question_ = std::move(*ask);
      continue;
    }
    still_ = std::get<HoldServer>(job).still;
    if (server_ != nullptr && !server_->hold(still_)) {
      server_.reset();  // nothing may run beside a round
      until_.reset();
    }
    if (!still_ && until_) {
      until_ = Clock::now() + patience_.answer;  // it had no time to answer
    }
  }
}

void LanguageThread::put_question() {
  if (!question_ || command_.empty() || failures_ >= patience_.failures) {
    question_.reset();
    return;
  }
  if (server_ != nullptr && server_->level_id() != question_->level.id) {
    server_.reset();
  }
  if (server_ == nullptr) {
    auto started = LanguageServer::start(command_, paths_, question_->level);
    if (!started) {
      give_up(started.error());
      return;
    }
    server_ = std::move(*started);
    greeted_ = false;
    version_ = 0;
    until_ = Clock::now() + patience_.answer;
  }
  if (!greeted_) {
    return;
  }
  if (version_ == 0 || known_text_ != question_->text) {
    known_text_ = question_->text;
    server_->send(text_changed(server_->file(), known_text_, ++version_));
  }
  if (const auto asked = request(question_->help, server_->file(), question_->at, question_->asked)) {
    server_->send(*asked);
    unanswered_ = std::move(question_);
    until_ = Clock::now() + patience_.answer;
  }
  question_.reset();
}

void LanguageThread::converse() {
  if (server_ == nullptr) {
    return;
  }
  const auto messages = server_->exchange();
  if (!messages) {
    give_up(messages.error());
    return;
  }
  for (const json& message : *messages) {
    hear(message);
  }
  if (until_ && Clock::now() >= *until_) {
    give_up({.what = "The language server does not answer.", .hint = "Is the machine very busy?"});
  }
}

void LanguageThread::hear(const json& message) {
  const auto id = message.find("id");
  if (id == message.end() || !id->is_number_integer() || message.contains("method")) {
    return;  // it tells, or asks, what nobody here wants to know
  }
  if (!greeted_ && *id == 0) {
    greeted_ = true;
    until_.reset();
    server_->send(greeted());
    bell_.ring();  // there is a question to put
    return;
  }
  if (!unanswered_ || *id != unanswered_->asked) {
    return;  // to a question that a newer one has replaced
  }
  until_.reset();
  failures_ = 0;
  const AskServer question = *std::exchange(unanswered_, std::nullopt);
  Helped helped{.level_id = question.level.id, .asked = question.asked, .names = {}, .signature = {}};
  if (question.help == Help::kNames) {
    helped.names = names_in(message);
  } else {
    helped.signature = signature_in(message);
  }
  events_.post(std::move(helped));
  wake_();
}

void LanguageThread::give_up(const Failure& why) {
  server_.reset();
  unanswered_.reset();
  question_.reset();
  until_.reset();
  if (++failures_ == patience_.failures) {
    events_.post(Trouble{
        "clangd",
        {.what = why.what + " Names are not completed until the game starts again.", .hint = why.hint}});
    wake_();
  }
}

}  // namespace underpar::client

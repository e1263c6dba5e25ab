#include "game/app/play_thread.hpp"

#include <algorithm>
#include <chrono>
#include <utility>
#include <variant>

namespace underpar::client {

using Clock = std::chrono::steady_clock;

/// Does the jobs. Lives on the thread.
class PlayThread::Worker {
 public:
  Worker(const MakeEngine& make_engine, Mailbox<Event>& events, const std::function<void()>& wake)
      : make_engine_{make_engine}, events_{events}, wake_{wake} {}

  void work(Tray<Ticket>& tray, const std::stop_token& stop) {
    while (auto ticket = tray.take(stop)) {
      if (stop.stop_requested()) {
        return;
      }
      do_job(*ticket);
    }
  }

 private:
  void say(Event event) {
    events_.post(std::move(event));
    wake_();
  }

  void do_job(const Ticket& ticket) {
    if (!engine_) {
      Result<Engine> made = make_engine_();
      if (!made) {
        say(CourseFailed{std::move(made.error())});
        return;
      }
      engine_ = std::move(*made);
    }
    const Engine& engine = *engine_;
    std::visit([&](const auto& job) { run(engine, job, ticket.stop.get_token()); }, ticket.job);
  }

  void show(Result<CourseView> course) {
    if (course) {
      say(CourseChanged{std::move(*course)});
    } else {
      say(CourseFailed{std::move(course.error())});
    }
  }

  void run(const Engine& engine, const LoadCourse&, const std::stop_token&) {
    show(engine.load_course());
    say(LayersKnown{engine.layers()});
  }

  void run(const Engine& engine, const PrepareLevel& job, const std::stop_token& stop) {
    const Result<void> done = engine.prepare(job.level, stop);
    if (!stop.stop_requested()) {
      say(LevelPrepared{job.level.id, done ? std::nullopt : std::optional{done.error()}});
    }
  }

  void run(const Engine& engine, const PlayRound& job, const std::stop_token& stop) {
    const RoundRequest request{.level = job.level,
                               .solution = engine.solution_file(job.level.id),
                               .seed = std::nullopt,
                               .budget = job.budget,
                               .when_calm = job.when_calm,
                               .keep = true};
    last_step_.reset();
    Result<Record> record = engine.play(
        request,
        [&](const Progress& progress) { tell(RoundProgress{job.level.id, progress}, progress.step); }, stop);
    if (!record) {
      say(RoundFailed{job.level.id, std::move(record.error())});
      return;
    }
    std::string comment = engine.comment(*record);
    events_.post(RoundEnded{std::move(*record), std::move(comment)});
    show(engine.look_again());
  }

  void run(const Engine& engine, const CheckSyntax& job, const std::stop_token& stop) {
    Result<std::vector<Diagnostic>> said = engine.syntax(job.level, job.text, stop);
    if (!said || stop.stop_requested()) {
      say(SyntaxChecked{job.level.id, {}, {}});  // about no text: only the thread is free again
      return;
    }
    const bool clean = std::ranges::find(*said, Severity::kError, &Diagnostic::severity) == said->end();
    say(SyntaxChecked{job.level.id, job.text, std::move(*said)});
    if (clean) {
      engine.build_ahead(job.level, job.text, stop);
    }
  }

  void run(const Engine& engine, const Inspect& job, const std::stop_token& stop) {
    if (stop.stop_requested()) {
      return;
    }
    last_step_.reset();
    const auto on_progress = [&](const Progress& progress) {
      tell(InspectProgress{job.level.id, job.question, progress}, progress.step);
    };
    Result<Answer> answer = engine.inspect(job, on_progress, stop);
    if (!stop.stop_requested()) {
      say(Inspected{job.level.id, job.question, job.text, std::move(answer)});
    }
  }

  void run(const Engine& engine, const AskHint& job, const std::stop_token&) {
    const Result<int> open = engine.hint(job.level_id, job.taken);
    if (open) {
      say(HintOpened{job.level_id, *open});
    } else {
      say(Trouble{"hint", open.error()});
    }
  }

  void run(const Engine& engine, const KeepRead& job, const std::stop_token&) {
    if (const Result<void> kept = engine.place_read(job.level, job.read)) {
      show(engine.look_again());
    } else {
      say(Trouble{"read", kept.error()});
    }
  }

  void run(const Engine& engine, const ReadPage& job, const std::stop_token&) {
    Result<NotebookPage> page = engine.page(job.level);
    if (page) {
      say(PageRead{std::move(*page)});
    } else {
      say(PageUnreadable{job.level.id, page.error()});
    }
  }

  void run(const Engine& engine, const ExportDocument& job, const std::stop_token&) {
    if (Result<std::filesystem::path> file = engine.write_document(job.document, job.form)) {
      say(Exported{std::move(*file)});
    } else {
      say(Trouble{"export", file.error()});
    }
  }

  void run(const Engine& engine, const WriteCard& job, const std::stop_token&) {
    if (Result<std::filesystem::path> file = engine.write_card(job)) {
      say(Exported{std::move(*file)});
    } else {
      say(Trouble{"export", file.error()});
    }
  }

  void run(const Engine& engine, const ListCards&, const std::stop_token&) {
    say(CardsListed{engine.cards_at_hand()});
  }

  void run(const Engine& engine, const OpenCard& job, const std::stop_token&) {
    say(CardOpened{engine.open_card(job.file)});
  }

  void run(const Engine& engine, const PlayCard& job, const std::stop_token& stop) {
    last_step_.reset();
    const Result<Record> record = engine.play_card(
        job, [&](const Progress& progress) { tell(CardProgress{progress}, progress.step); }, stop);
    say(CardPlayed{record ? Result<Verdict>{record->verdict} : std::unexpected(record.error())});
  }

  void run(const Engine& engine, const SignCard& job, const std::stop_token&) {
    say(CardSigned{engine.sign_card(job.card, job.signature)});
  }

  void run(const Engine& engine, const TakeMarks& job, const std::stop_token&) {
    const Result<TakenMarks> taken = engine.take_marks(job.card);
    say(MarksTaken{job.card.level_id, job.card.signature.value_or(Signature{}), taken});
    if (taken) {
      show(engine.look_again());
    }
  }

  // These act where they are posted.
  void run(const Engine&, const CancelCard&, const std::stop_token&) {}
  void run(const Engine&, const CancelRound&, const std::stop_token&) {}
  void run(const Engine&, const CancelCheck&, const std::stop_token&) {}
  void run(const Engine&, const CancelInspections&, const std::stop_token&) {}

  void tell(Event event, RoundStep step) {
    events_.post(std::move(event));
    const bool measuring = step == RoundStep::kMeasure || step == RoundStep::kReference;
    const auto pause = measuring ? std::chrono::milliseconds{1'000} : std::chrono::milliseconds{100};
    const auto now = Clock::now();
    if (last_step_ != step || now - last_wake_ >= pause) {
      last_step_ = step;
      last_wake_ = now;
      wake_();
    }
  }

  const MakeEngine& make_engine_;
  Mailbox<Event>& events_;
  const std::function<void()>& wake_;
  std::optional<Engine> engine_;
  std::optional<RoundStep> last_step_;
  Clock::time_point last_wake_;
};

PlayThread::PlayThread(MakeEngine make_engine, Mailbox<Event>& events, std::function<void()> wake)
    : thread_{[this, make_engine = std::move(make_engine), &events, wake = std::move(wake)](
                  const std::stop_token& stop) { Worker{make_engine, events, wake}.work(tray_, stop); }} {}

PlayThread::~PlayThread() {
  for (std::stop_source* source : {&round_, &card_, &preparation_, &syntax_, &inspections_}) {
    source->request_stop();
  }
}

void PlayThread::post(PlayJob job) {
  if (std::holds_alternative<CancelRound>(job)) {
    round_.request_stop();
    return;
  }
  if (std::holds_alternative<CancelCard>(job)) {
    card_.request_stop();
    return;
  }
  if (std::holds_alternative<CancelCheck>(job)) {
    syntax_.request_stop();
    return;
  }
  if (std::holds_alternative<CancelInspections>(job)) {
    std::exchange(inspections_, {}).request_stop();
    return;
  }
  std::stop_source stop = std::holds_alternative<Inspect>(job) ? inspections_ : std::stop_source{};
  if (std::holds_alternative<PlayRound>(job)) {
    round_ = stop;  // a build ahead of it goes on: it is the same text, or an edit has stopped it
  } else if (std::holds_alternative<PlayCard>(job)) {
    card_ = stop;
  } else if (std::holds_alternative<PrepareLevel>(job)) {
    preparation_.request_stop();
    preparation_ = stop;
  } else if (std::holds_alternative<CheckSyntax>(job)) {
    syntax_.request_stop();
    syntax_ = stop;
  }
  tray_.post({std::move(job), std::move(stop)});
}

}  // namespace underpar::client

#include "game/app/play_thread.hpp"

#include <gmock/gmock.h>

#include <chrono>
#include <future>

namespace underpar::client {
namespace {

using namespace std::chrono_literals;

Level hole() {
  Level level;
  level.id = "hole";
  return level;
}

Engine quick_engine() {
  return {.load_course = []() -> Result<CourseView> { return CourseView{.title = "Course"}; },
          .look_again = []() -> Result<CourseView> { return CourseView{.title = "After"}; },
          .layers = [] { return Layers{}; },
          .prepare = [](const Level&, std::stop_token) -> Result<void> { return {}; },
          .play = [](const RoundRequest& request, const OnProgress&, std::stop_token) -> Result<Record> {
            Record record;
            record.attempt.level_id = request.level.id;
            return record;
          },
          .comment = [](const Record&) { return std::string{"well played"}; },
          .syntax = [](const Level&, const std::string&, std::stop_token) -> Result<std::vector<Diagnostic>> {
            return fail("none");
          },
          .build_ahead = [](const Level&, const std::string&, std::stop_token) {},
          .inspect = [](const Inspect&, const OnProgress&, const std::stop_token&) -> Result<Answer> {
            return Answer{Profile{.samples = 3}};
          },
          .hint = [](const std::string&, int taken) -> Result<int> { return taken + 1; },
          .solution_file = [](const std::string&) { return std::filesystem::path{"solution.cpp"}; }};
}

/// Waits until an E was said, and says it.
template <class E>
E wait_for(Mailbox<Event>& events) {
  for (const auto end = std::chrono::steady_clock::now() + 10s; std::chrono::steady_clock::now() < end;
       std::this_thread::yield()) {
    for (Event& event : events.drain()) {
      if (auto* found = std::get_if<E>(&event)) {
        return std::move(*found);
      }
    }
  }
  ADD_FAILURE() << "it was never said";
  return {};
}

TEST(PlayThread, PlaysARoundThenLooksAtTheCourseAgain) {
  Mailbox<Event> events;
  PlayThread thread{[]() -> Result<Engine> { return quick_engine(); }, events, [] {}};
  thread.post(PlayRound{hole(), 1s});
  EXPECT_EQ(wait_for<CourseChanged>(events).course.title, "After");
}

TEST(PlayThread, CancelsTheRoundInPlayAtOnce) {
  Mailbox<Event> events;
  std::promise<void> began;
  Engine engine = quick_engine();
  engine.play = [&began](const RoundRequest& request, const OnProgress&,
                         std::stop_token stop) -> Result<Record> {
    began.set_value();
    while (!stop.stop_requested()) {
      std::this_thread::yield();
    }
    Record record;
    record.attempt.level_id = request.level.id;
    record.verdict.outcome = Outcome::kCancelled;
    return record;
  };
  PlayThread thread{[&engine]() -> Result<Engine> { return engine; }, events, [] {}};
  thread.post(PlayRound{hole(), 1s});
  began.get_future().wait();
  thread.post(CancelRound{});
  EXPECT_EQ(wait_for<RoundEnded>(events).record.verdict.outcome, Outcome::kCancelled);
}

TEST(PlayThread, CallsOffTheProgramOfACardAndNoRound) {
  Mailbox<Event> events;
  std::promise<void> began;
  Engine engine = quick_engine();
  engine.play_card = [&began](const PlayCard&, const OnProgress&,
                              const std::stop_token& stop) -> Result<Record> {
    began.set_value();
    while (!stop.stop_requested()) {
      std::this_thread::yield();
    }
    Record record;
    record.verdict.outcome = Outcome::kCancelled;
    return record;
  };
  engine.play = [](const RoundRequest&, const OnProgress&, const std::stop_token& stop) -> Result<Record> {
    Record record;
    record.verdict.outcome = stop.stop_requested() ? Outcome::kCancelled : Outcome::kScored;
    return record;
  };
  PlayThread thread{[&engine]() -> Result<Engine> { return engine; }, events, [] {}};
  thread.post(PlayCard{hole(), {}, 1s});
  thread.post(PlayRound{hole(), 1s});
  began.get_future().wait();
  thread.post(CancelCard{});
  EXPECT_EQ(wait_for<RoundEnded>(events).record.verdict.outcome, Outcome::kScored);
}

TEST(PlayThread, EndsWhileARoundIsInPlay) {
  Mailbox<Event> events;
  std::promise<void> began;
  Engine engine = quick_engine();
  engine.play = [&began](const RoundRequest&, const OnProgress&, std::stop_token stop) -> Result<Record> {
    began.set_value();
    while (!stop.stop_requested()) {
      std::this_thread::yield();
    }
    return fail("stopped");
  };
  {
    PlayThread thread{[&engine]() -> Result<Engine> { return engine; }, events, [] {}};
    thread.post(PlayRound{hole(), 1s});
    began.get_future().wait();
  }
  SUCCEED();
}

TEST(PlayThread, SaysWhyThereIsNoEngineAndTriesAgain) {
  Mailbox<Event> events;
  int tries = 0;
  PlayThread thread{[&tries]() -> Result<Engine> {
                      if (++tries == 1) {
                        return fail("The record book is of a newer Underpar.");
                      }
                      return quick_engine();
                    },
                    events, [] {}};
  thread.post(LoadCourse{});
  EXPECT_EQ(wait_for<CourseFailed>(events).failure.what, "The record book is of a newer Underpar.");
  thread.post(LoadCourse{});
  EXPECT_EQ(wait_for<CourseChanged>(events).course.title, "Course");
}

TEST(PlayThread, WakesTheScreenAtMostOnceASecondWhileMeasuring) {
  Mailbox<Event> events;
  std::atomic<int> wakes{0};
  Engine engine = quick_engine();
  engine.play = [&wakes](const RoundRequest& request, const OnProgress& tell,
                         std::stop_token) -> Result<Record> {
    for (int i = 0; i < 500; ++i) {
      tell({.step = RoundStep::kMeasure, .done = i});
    }
    EXPECT_EQ(wakes.load(), 1);
    Record record;
    record.attempt.level_id = request.level.id;
    return record;
  };
  PlayThread thread{[&engine]() -> Result<Engine> { return engine; }, events, [&wakes] { ++wakes; }};
  thread.post(PlayRound{hole(), 1s});
  wait_for<CourseChanged>(events);
}

TEST(PlayThread, AnswersAQuestionAboutAText) {
  Mailbox<Event> events;
  PlayThread thread{[]() -> Result<Engine> { return quick_engine(); }, events, [] {}};
  thread.post(Inspect{hole(), Question::kProfile, "int x;"});
  const Inspected said = wait_for<Inspected>(events);
  EXPECT_EQ(said.text, "int x;");
  ASSERT_TRUE(said.answer);
  EXPECT_EQ(std::get<Profile>(*said.answer).samples, 3);
}

TEST(PlayThread, SaysNothingOfAnInspectionThatWasCancelled) {
  Mailbox<Event> events;
  std::promise<void> began;
  Engine engine = quick_engine();
  engine.inspect = [&began](const Inspect&, const OnProgress&,
                            const std::stop_token& stop) -> Result<Answer> {
    began.set_value();
    while (!stop.stop_requested()) {
      std::this_thread::yield();
    }
    return fail("stopped");
  };
  PlayThread thread{[&engine]() -> Result<Engine> { return engine; }, events, [] {}};
  thread.post(Inspect{hole(), Question::kProfile, "first"});
  thread.post(Inspect{hole(), Question::kProfile, "second"});
  began.get_future().wait();
  thread.post(CancelInspections{});
  thread.post(LoadCourse{});
  for (bool loaded = false; !loaded; std::this_thread::yield()) {
    for (const Event& event : events.drain()) {
      EXPECT_FALSE(std::holds_alternative<Inspected>(event));
      loaded = loaded || std::holds_alternative<CourseChanged>(event);
    }
  }
}

}  // namespace
}  // namespace underpar::client

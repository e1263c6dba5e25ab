#include "game/screens/inquiry_view.hpp"

#include <fmt/format.h>

#include "game/state/wording.hpp"
#include "game/widgets/button.hpp"
#include "game/widgets/panel.hpp"
#include "game/widgets/status.hpp"
#include "game/widgets/text.hpp"

namespace underpar::client {
namespace {

/// How a question is put, and what is done about it.
struct Wording {
  const char* ask;
  const char* again;
  const char* running;
};

Wording wording_of(Question question) {
  switch (question) {
    case Question::kProfile:
      return {"Profile my program", "Profile again",
              "Looking where your program is, two thousand times a second, for one second…"};
    case Question::kCount:
      return {"Count instructions", "Count again",
              "Counting every instruction of one call. That takes a hundred times as long as the call…"};
    case Question::kScaling:
      return {"Measure how it grows", "Measure again",
              "Timing the reference, par and your program on inputs of many sizes, about three seconds…"};
    case Question::kHeap:
      return {"Weigh the heap", "Weigh again", "Running one call and writing down what it asks of the heap…"};
    case Question::kAssembly:
      return {"Show the instructions", "Show again", "Reading the compiled program…"};
    case Question::kVersus:
      return {"Compare both", "Compare again", "Playing one program against the other and comparing both…"};
  }
  return {};
}

/// What is being done, and how much of it is done where that can be told.
std::string doing_text(const Progress& now) {
  if (now.text.empty()) {
    return activity({.phase = RoundPhase::kPlaying, .now = now});
  }
  return now.of > 0 ? fmt::format("Now: {}, {:.0f} % done", now.text, 100.0 * now.done / now.of)
                    : "Now: " + now.text;
}

void draw_awaited(const ui::Frame& frame, const Inquiry& inquiry, const Wording& words, Commands& commands) {
  ui::text_wrapped(frame, inquiry.running ? words.running : "Waiting for the round to end…",
                   {ui::Face::kBody, ui::Tone::kDim});
  const Progress& now = inquiry.now;
  ui::progress_bar(frame, now.of > 0 ? static_cast<double>(now.done) / now.of : -1, {.label = "inquiry"});
  if (inquiry.running) {
    ui::text_wrapped(frame, doing_text(now), {ui::Face::kSmall, ui::Tone::kDim});
  }
  ui::gap(frame, 2);
  if (ui::button(frame, "Stop", {.tip = "Esc", .size = {-1, 0}})) {
    commands.emplace_back(StopAsking{});
  }
}

}  // namespace

const Answer* draw_inquiry(const ui::Frame& frame, const State& state, Question question,
                           Commands& commands) {
  const LevelState& level = state.level;
  const Wording words = wording_of(question);
  const auto found = level.inquiries.find(question);
  if (!level.loaded || found == level.inquiries.end()) {
    if (level.loaded) {
      commands.emplace_back(Ask{question});
    }
    ui::text(frame, "Opening…", {ui::Face::kBody, ui::Tone::kDim});
    return nullptr;
  }
  const Inquiry& inquiry = found->second;
  const auto ask = [&](const char* label) {
    if (ui::button(frame, label, {.size = {-1, 0}})) {
      commands.emplace_back(Ask{question, inquiry.against});
    }
  };
  if (inquiry.asked) {
    draw_awaited(frame, inquiry, words, commands);
    return nullptr;
  }
  if (inquiry.failure) {
    ui::text_wrapped(frame, inquiry.failure->what);
    ui::text_wrapped(frame, inquiry.failure->hint, {ui::Face::kBody, ui::Tone::kDim});
    ask("Try again");
    return nullptr;
  }
  if (!inquiry.answer) {
    ask(words.ask);
    return nullptr;
  }
  if (inquiry.source != level.buffer.text) {
    ui::text_wrapped(frame, "This is about an older text: yours has changed since.",
                     {ui::Face::kSmall, ui::Tone::kPar});
    ask(words.again);
  }
  return &*inquiry.answer;
}

const Answer* fresh_answer(const LevelState& level, Question question) {
  const auto found = level.inquiries.find(question);
  const bool fresh =
      found != level.inquiries.end() && found->second.answer && found->second.source == level.buffer.text;
  return fresh ? &*found->second.answer : nullptr;
}

void draw_line_link(const ui::Frame& frame, const LineLink& link, LevelView& view) {
  ui::text(frame, link.lead, {ui::Face::kSemi, ui::Tone::kText});
  ImGui::SameLine(frame.em(76));
  const std::string whole = fmt::format("{}: {}", link.line, link.text);
  ImGui::PushID(static_cast<int>(ImGui::GetCursorPosY()));
  if (ui::text_button(
          frame, ui::cut_to_width(frame, whole, ImGui::GetContentRegionAvail().x, ui::Face::kBody).c_str())) {
    view.tab = CodeTab::kSolution;
    view.pane = LevelPane::kCode;
    view.solution.jump_to(link.line);
  }
  ui::tooltip(frame, whole);
  ImGui::PopID();
}

}  // namespace underpar::client

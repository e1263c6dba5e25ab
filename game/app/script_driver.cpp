#include "game/app/script_driver.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <sstream>
#include <utility>

#include "engine/base/files.hpp"
#include "game/app/opening.hpp"
#include "game/app/picture.hpp"
#include "game/app/script_keys.hpp"
#include "game/state/apply.hpp"

namespace underpar::client {
namespace {

constexpr double kMostPatience = 60;  // seconds

bool still_opening(const State& state) {
  if (!state.course_loaded) {
    return !state.course_failure;
  }
  if (state.screen == Screen::kNotebook) {
    return !state.notebook.level_id.empty() && !state.notebook.page && !state.notebook.failure;
  }
  return state.screen == Screen::kLevel && !state.level.loaded && !state.level.unreadable;
}

}  // namespace

void ScriptDriver::step(const Surroundings& around) {
  now_ = around.now;
  waiting_ = true;
  if (ended_ || !around.settled || !shot_.empty()) {
    return;
  }
  if (failed_ || at_ >= script_.steps.size()) {
    std::printf("%zu of %zu steps, %s\n", std::min(at_, script_.steps.size()), script_.steps.size(),
                failed_ ? "failed" : "all well");
    std::fflush(stdout);
    ended_ = true;
    return;
  }
  const ScriptStep& step = script_.steps[at_];
  if (act(step, around) == Turn::kAgain) {
    return;
  }
  waiting_ = false;
  if (!failed_) {
    std::printf("ok   %3d %s %s\n", step.line, step.verb.c_str(), step.argument.c_str());
    std::fflush(stdout);
    ++at_;
  }
  deadline_.reset();
  stretch_.reset();
  asked_screen_ = false;
}

ScriptDriver::Turn ScriptDriver::act(const ScriptStep& step, const Surroundings& around) {
  const std::string& verb = step.verb;
  if (verb == "click" || verb == "hover" || verb == "enabled" || verb == "disabled") {
    return act_on_item(step, around);
  }
  if (verb == "expect") {
    return wait_for(around.registry.shows(step.argument), "it is not on screen");
  }
  if (verb == "absent") {
    return wait_for(!around.registry.shows(step.argument), "it is still on screen");
  }
  if (verb == "saved") {
    return wait_for(!anything_unsaved(around.state), "something is not on disk yet");
  }
  if (verb == "screen") {
    return turn_screen(step, around);
  }
  if (verb == "size" || verb == "scale" || verb == "theme") {
    return set_look(step, around);
  }
  if (verb == "outside") {
    return write_outside(step, around);
  }
  if (verb == "frames") {
    return count_frames(step, around);
  }
  if (verb == "paste") {
    return paste(step, around);
  }
  if (verb == "copy") {
    (void)copy(step);
    return Turn::kDone;
  }
  if (verb == "type") {
    type(step.argument, around);
  } else if (verb == "key") {
    press(step.argument, around);
  } else if (verb == "pad") {
    SDL_Event event{};
    event.type = SDL_CONTROLLERBUTTONDOWN;
    event.cbutton.button = static_cast<Uint8>(SDL_GameControllerGetButtonFromString(step.argument.c_str()));
    around.push(event);
  } else if (verb == "patience") {
    patience_ = std::chrono::duration<double>(std::clamp(std::stod(step.argument), 0.0, kMostPatience));
  } else if (verb == "shot") {
    shot_ = step.argument;
  } else if (verb == "dump") {
    std::printf("%s", around.registry.dump().c_str());
  } else if (verb == "sound") {
    const std::vector<std::string> faults = around.registry.overlaps();
    if (!faults.empty()) {
      give_up(fmt::format("{}", fmt::join(faults, "\n     ")));
    }
  } else if (verb == "draw") {
    draws_ = true;
  } else if (verb == "die") {
    std::raise(SIGKILL);
  }
  return Turn::kDone;
}

ScriptDriver::Turn ScriptDriver::wait_for(bool reached, const std::string& why_not) {
  if (reached) {
    return Turn::kDone;
  }
  if (!deadline_) {
    deadline_ = now_ + std::chrono::duration_cast<Clock::duration>(patience_);
  }
  if (now_ < *deadline_) {
    return Turn::kAgain;
  }
  give_up(why_not);
  return Turn::kDone;
}

ScriptDriver::Turn ScriptDriver::act_on_item(const ScriptStep& step, const Surroundings& around) {
  const Result<ui::Item> item = around.registry.find(step.argument);
  const bool wants_enabled = step.verb != "disabled";
  if (!item || (step.verb != "hover" && item->enabled != wants_enabled)) {
    return wait_for(false, item ? (item->enabled ? "it can be used" : "it cannot be used: " + item->text)
                                : item.error().what + " " + item.error().hint);
  }
  if (step.verb == "click") {
    click(*item, around);
  } else if (step.verb == "hover") {
    move_to(*item, around);
  }
  return Turn::kDone;
}

ScriptDriver::Turn ScriptDriver::turn_screen(const ScriptStep& step, const Surroundings& around) {
  if (!around.state.course_loaded) {
    return wait_for(static_cast<bool>(around.state.course_failure), "the course did not load");
  }
  if (!asked_screen_) {
    asked_screen_ = true;
    for (const Command& command : commands_to_open(step.argument)) {
      around.wish(command);
    }
    return Turn::kAgain;
  }
  return wait_for(!still_opening(around.state), "it did not open");
}

ScriptDriver::Turn ScriptDriver::set_look(const ScriptStep& step, const Surroundings& around) {
  Settings settings = around.state.settings;
  if (step.verb == "size") {
    int width = 0;
    int height = 0;
    char by = 'x';
    std::istringstream{step.argument} >> width >> by >> height;
    around.resize(width, height);
    around.push(motion_event(static_cast<int>(mouse_.x), static_cast<int>(mouse_.y)));
    return Turn::kDone;
  }
  if (step.verb == "scale") {
    settings.ui_scale = std::stod(step.argument);
  } else {
    settings.theme = step.argument;
  }
  around.wish(SetSettings{settings});
  return Turn::kDone;
}

ScriptDriver::Turn ScriptDriver::write_outside(const ScriptStep& step, const Surroundings& around) {
  const Result<std::string> text = read_file(file_named(step.argument));
  const Result<void> done =
      text ? write_file_atomically(around.solution, *text) : Result<void>{std::unexpected(text.error())};
  if (!done) {
    give_up(done.error().what);
  }
  return Turn::kDone;
}

bool ScriptDriver::copy(const ScriptStep& step) {
  const Result<std::string> text = read_file(file_named(step.argument));
  if (!text) {
    give_up(text.error().what);
    return false;
  }
  SDL_SetClipboardText(text->c_str());
  return true;
}

ScriptDriver::Turn ScriptDriver::paste(const ScriptStep& step, const Surroundings& around) {
  const Result<ui::Item> editor = around.registry.find("editor:solution.cpp");
  if (!editor) {
    return wait_for(false, editor.error().what);
  }
  if (!copy(step)) {
    return Turn::kDone;
  }
  click(*editor, around);
  press("ctrl+A", around);
  press("ctrl+V", around);
  return Turn::kDone;
}

ScriptDriver::Turn ScriptDriver::count_frames(const ScriptStep& step, const Surroundings& around) {
  std::uint64_t most = 0;
  double seconds = 0;
  std::istringstream{step.argument} >> most >> seconds;
  if (!stretch_ || around.frames - stretch_->frames > most) {
    stretch_ = {.since = now_, .frames = around.frames};
  }
  return wait_for(now_ - stretch_->since >= std::chrono::duration<double>(seconds),
                  "more are drawn all the time");
}

void ScriptDriver::move_to(const ui::Item& item, const Surroundings& around) {
  mouse_ = ImVec2{(item.seen.left + item.seen.right) / 2, (item.seen.top + item.seen.bottom) / 2};
  around.push(motion_event(static_cast<int>(mouse_.x), static_cast<int>(mouse_.y)));
}

void ScriptDriver::click(const ui::Item& item, const Surroundings& around) {
  move_to(item, around);
  for (const bool down : {true, false}) {
    around.push(button_event(down, static_cast<int>(mouse_.x), static_cast<int>(mouse_.y)));
  }
}

void ScriptDriver::type(const std::string& text, const Surroundings& around) {
  for (const SDL_Event& event : text_events(text)) {
    around.push(event);
  }
}

void ScriptDriver::press(const std::string& chord, const Surroundings& around) {
  const Result<std::vector<SDL_Event>> events = chord_events(chord);
  if (!events) {
    give_up(events.error().what);
    return;
  }
  for (const SDL_Event& event : *events) {
    around.push(event);
  }
}

void ScriptDriver::give_up(const std::string& why) {
  const ScriptStep& step = script_.steps[at_];
  std::printf("FAIL %3d %s %s\n     %s\n", step.line, step.verb.c_str(), step.argument.c_str(), why.c_str());
  std::fflush(stdout);
  failed_ = true;
  shot_ = "failed.png";
}

void ScriptDriver::frame_drawn(Canvas& canvas, const ui::Registry& registry) {
  if (shot_.empty()) {
    return;
  }
  if (failed_) {
    std::printf("%s", registry.dump().c_str());
  }
  if (const Result<void> saved = save_png(canvas.read_pixels(), std::exchange(shot_, {})); !saved) {
    std::printf("FAIL %s\n", saved.error().what.c_str());
    failed_ = true;
  }
}

std::filesystem::path ScriptDriver::file_named(const std::string& name) const {
  return script_.folder / name;
}

}  // namespace underpar::client

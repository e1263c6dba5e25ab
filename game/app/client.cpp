#include "game/app/client.hpp"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "game/app/opening.hpp"
#include "game/app/script_keys.hpp"
#include "game/app/settings_file.hpp"

namespace underpar::client {
namespace {

using std::chrono::milliseconds;

constexpr int kFramesForAnEvent = 3;
/// While a duel is measured: the least time between frames, and after a key or a click.
constexpr milliseconds kStillFrame{1'000};
constexpr milliseconds kStillAnswer{200};
constexpr float kScriptStep = 1.0F / 60;  // seconds

}  // namespace

Client::Client(Window& window, const Paths& paths, MakeEngine make_engine, ClientOptions options)
    : window_{window},
      paths_{paths},
      options_{std::move(options)},
      appearance_{paths.home / "assets" / "themes"},
      wake_event_{SDL_RegisterEvents(1)} {
  const auto wake = [type = wake_event_] {
    SDL_Event event{};
    event.type = type;
    SDL_PushEvent(&event);
  };
  if (options_.script) {
    script_ = std::make_unique<ScriptDriver>(*options_.script);
    script_mouse_ = ImVec2{-1, -1};
  }
  play_ = std::make_unique<PlayThread>(std::move(make_engine), events_, wake);
  files_ = std::make_unique<FileThread>(paths_, events_, wake, options_.slow_disk);
  classes_ = std::make_unique<ClassThread>(paths_, events_, wake);
  language_ = std::make_unique<LanguageThread>(options_.language_server, paths_, events_, wake);
  SettingsLoaded loaded = load_settings(paths_.config);
  stored_ = loaded.settings;
  perform(apply(state_, Event{std::move(loaded)}, Clock::now()));
  perform({.play = {LoadCourse{}}, .files = {}, .classes = {LookUpMembership{}}});
}

Client::~Client() = default;

int Client::run() {
  while (!done_) {
    wait();
    drain();
    perform(on_time(state_, Clock::now()));
    if (may_draw(Clock::now())) {
      draw_frame();
    }
    if (script_ != nullptr) {
      step_script();
    }
    if (may_close(state_)) {
      done_ = true;
    }
  }
  return script_ != nullptr && script_->failed() ? 1 : 0;
}

void Client::wait() {
  SDL_Event event{};
  const int timeout = wait_ms(Clock::now());
  const bool came = timeout < 0   ? SDL_WaitEvent(&event) != 0
                    : timeout > 0 ? SDL_WaitEventTimeout(&event, timeout) != 0
                                  : SDL_PollEvent(&event) != 0;
  if (came) {
    take(event);
    pump();
  }
}

void Client::pump() {
  SDL_Event event{};
  while (SDL_PollEvent(&event) != 0) {
    take(event);
  }
}

void Client::take(const SDL_Event& event) {
  if (event.type == wake_event_) {
    frames_owed_ = std::max(frames_owed_, state_.measuring() ? 1 : kFramesForAnEvent);
    return;
  }
  const bool typing = state_.screen == Screen::kLevel && views_.level.typing();
  for (const SDL_Event& key : gamepad_.keys_for(event, state_.settings.keys, typing)) {
    push(key);
  }
  if (event.type == SDL_WINDOWEVENT) {
    shown_.forget();
  }
  if (event.type == SDL_QUIT) {
    wish({Quit{}});
    return;
  }
  if (event.type == SDL_DROPFILE) {  // onto the window: a card to read
    wish({ReadCard{event.drop.file}});
    SDL_free(event.drop.file);
    return;
  }
  if (event.type == SDL_KEYDOWN && event.key.keysym.sym == SDLK_ESCAPE && state_.measuring()) {
    wish({Cancel{}});  // at once, without waiting for a frame
  }
  pressed_ = pressed_ || event.type == SDL_KEYDOWN || event.type == SDL_MOUSEBUTTONDOWN;
  frames_owed_ = kFramesForAnEvent;
  input_.push(event);
}

void Client::drain() {
  for (const Event& event : events_.drain()) {
    perform(apply(state_, event, Clock::now()));
  }
  if (state_.course_loaded && !options_.opening.empty()) {
    wish(commands_to_open(std::exchange(options_.opening, {})));
  }
}

void Client::perform(Jobs jobs) {
  for (FileJob& job : jobs.files) {
    files_->post(std::move(job));
  }
  for (PlayJob& job : jobs.play) {
    play_->post(std::move(job));
  }
  for (ClassJob& job : jobs.classes) {
    classes_->post(std::move(job));
  }
  for (LanguageJob& job : jobs.language) {
    language_->post(std::move(job));
  }
}

void Client::wish(const Commands& commands) {
  for (const Command& command : commands) {
    perform(apply(state_, command, Clock::now()));
  }
  if (!commands.empty()) {
    frames_owed_ = kFramesForAnEvent;
  }
}

bool Client::may_draw(Clock::time_point now) const {
  if (blind_ || (frames_owed_ <= 0 && input_.empty())) {
    return false;
  }
  if (state_.measuring()) {
    return now - last_frame_ >= (pressed_ ? kStillAnswer : kStillFrame);
  }
  return true;
}

int Client::wait_ms(Clock::time_point now) const {
  std::optional<Clock::time_point> until = next_due(state_);
  const auto sooner = [&until](Clock::time_point moment) {
    until = until ? std::min(*until, moment) : moment;
  };
  if (frames_owed_ > 0 || !input_.empty()) {
    sooner(state_.measuring() ? last_frame_ + (pressed_ ? kStillAnswer : kStillFrame) : now);
  }
  if (script_ != nullptr) {
    sooner(script_->waiting() ? now + milliseconds{20} : now);
  }
  if (!until) {
    return -1;
  }
  const auto left = std::chrono::ceil<milliseconds>(*until - now).count();
  return static_cast<int>(std::clamp<long>(left, 0, 60'000));
}

void Client::draw_frame() {
  last_frame_ = Clock::now();
  pressed_ = false;
  --frames_owed_;
  ++frames_;
  if (appearance_.follow(shown_settings(), window_.size())) {
    window_.canvas().upload_fonts();
    shown_.forget();
  }
  gamepad_.follow(state_.settings.gamepad, state_.measuring());
  if (auto failure = appearance_.take_failure()) {
    state_.notify("theme", std::move(*failure));
  }
  input_.portion([](const SDL_Event& event) { feed_event(event); });
  FrameInput input{.mouse = script_mouse_, .step_s = {}};
  if (ring_frames_ > 0) {
    input.mouse = ring_click_;
    --ring_frames_;
  }
  if (script_ != nullptr) {
    input.step_s = kScriptStep;
  }
  window_.canvas().begin_frame();
  begin_platform_frame(input);
  ImGui::NewFrame();
  const bool typing = state_.screen == Screen::kLevel && views_.level.typing();
  if (const auto at = views_.ring.update(registry_, typing)) {
    press_at(*at);
  }
  registry_.begin_frame();
  const ui::Frame frame{appearance_.look(), registry_, script_ != nullptr || state_.settings.reduced_motion};
  Commands commands;
  draw(frame, state_, commands, views_);
  views_.ring.draw(frame);
  ImGui::Render();
  wish(commands);
  const bool pictured = state_.picture_wanted || (script_ != nullptr && script_->wants_frame());
  if (pictured) {
    shown_.forget();  // pixels are read from what is drawn, not from what is shown
  }
  const ImVec4 background = frame.theme().background.vec4();
  const bool seen = (pictured || script_ == nullptr || script_->draws()) &&
                    !shown_.repeats(*ImGui::GetDrawData(), background);
  if (seen) {
    window_.canvas().draw(*ImGui::GetDrawData(), background);
  }
  if (script_ != nullptr) {
    script_->frame_drawn(window_.canvas(), registry_);
  }
  if (keep_frame()) {
    shown_.forget();  // it is not put up
  } else if (seen && !window_.canvas().present()) {
    draw_otherwise();
  }
  if (views_.moving) {
    frames_owed_ = std::max(frames_owed_, 1);
  }
}

bool Client::keep_frame() {
  const auto wanted = std::exchange(state_.picture_wanted, std::nullopt);
  const bool part = wanted && !wanted->area.whole();
  if (wanted) {
    const std::string name = wanted->name.empty() ? name_of(state_.screen) : wanted->name;
    Picture picture = window_.canvas().read_pixels();
    files_->post(SavePicture{
        name, part ? cut_out(picture, wanted->area, window_.size().x) : std::move(picture), part});
  }
  if (options_.speak.empty()) {
    return part;
  }
  if (std::string text = registry_.spoken(); text != spoken_) {
    spoken_ = std::move(text);
    files_->post(SaveText{options_.speak, spoken_});
  }
  return part;
}

void Client::draw_otherwise() {
  frames_owed_ = kFramesForAnEvent;
  last_frame_ = {};  // the next one comes at once, also while measuring
  shown_.forget();
  if (window_.fall_back()) {
    state_.notify("graphics", {.what = "The graphics card was lost, and the window is drawn without it.",
                               .hint = "Play on; to use it again, close the game and start it anew."});
    return;
  }
  blind_ = true;
  std::fprintf(stderr, "Nothing can be drawn on this display any more: %s. What you wrote is being saved.\n",
               SDL_GetError());
  wish({Quit{}});
}

Settings Client::shown_settings() const {
  Settings settings = state_.settings;
  if (options_.ui_scale && settings.ui_scale == stored_.ui_scale) {
    settings.ui_scale = *options_.ui_scale;
  }
  if (options_.theme && settings.theme == stored_.theme) {
    settings.theme = *options_.theme;
  }
  return within_limits(settings);
}

void Client::press_at(ImVec2 at) {
  ring_click_ = at;
  ring_frames_ = 2 * kFramesForAnEvent;
  const auto x = static_cast<int>(at.x);
  const auto y = static_cast<int>(at.y);
  push(motion_event(x, y));
  push(button_event(true, x, y));
  push(button_event(false, x, y));
  frames_owed_ = ring_frames_;  // all are drawn: the next click is the person's own again
}

void Client::push(SDL_Event event) {
  event.window.windowID = window_.id();  // the same place in events of keys, mouse and text
  take(event);
}

void Client::step_script() {
  const bool settled = frames_owed_ <= 0 && input_.empty();
  const ScriptDriver::Surroundings around{
      .state = state_,
      .registry = registry_,
      .settled = settled,
      .frames = frames_,
      .now = Clock::now(),
      .push = [this](const SDL_Event& event) { push(event); },
      .wish = [this](const Command& command) { wish({command}); },
      .resize = [this](int width, int height) { window_.resize(width, height); },
      .solution = paths_.solution(state_.level.id),
  };
  script_->step(around);
  script_mouse_ = script_->mouse();
  if (script_->wants_frame()) {
    frames_owed_ = std::max(frames_owed_, 2);
  }
  if (script_->ended()) {
    wish({Quit{}});
  }
}

}  // namespace underpar::client

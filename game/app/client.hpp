#pragma once
#include <SDL.h>

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "engine/base/paths.hpp"
#include "game/app/appearance.hpp"
#include "game/app/class_thread.hpp"
#include "game/app/engine.hpp"
#include "game/app/file_thread.hpp"
#include "game/app/gamepad.hpp"
#include "game/app/input_queue.hpp"
#include "game/app/language_thread.hpp"
#include "game/app/mailbox.hpp"
#include "game/app/play_thread.hpp"
#include "game/app/script_driver.hpp"
#include "game/app/shown_frame.hpp"
#include "game/app/window.hpp"
#include "game/screens/screens.hpp"
#include "game/state/apply.hpp"
#include "game/state/state.hpp"

namespace underpar::client {

struct ClientOptions {
  std::optional<Script> script;      ///< plays this and quits
  std::string opening;               ///< screen to begin on, see commands_to_open(); empty: the course
  std::optional<double> ui_scale;    ///< instead of the settings' own, not kept
  std::optional<std::string> theme;  ///< likewise
  std::function<void()> slow_disk;   ///< called before each job of the disk, for rehearsals
  std::vector<std::string> language_server;  ///< program and arguments; empty: none
  std::filesystem::path speak;  ///< keeps what is on screen in this file, as text; empty: nowhere
};

/// The program: window, state and the four workers. It sleeps until something happens, builds three frames
/// for everything that does (hovering and layout need a second one), shows those that differ from the one
/// before, and builds none while nothing happens.
class Client {
 public:
  Client(Window& window, const Paths& paths, MakeEngine make_engine, ClientOptions options);
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;
  ~Client();

  /// Until the person quits or the script ends. The exit status: 0, or 1 for a script that failed.
  [[nodiscard]] int run();

 private:
  using Clock = std::chrono::steady_clock;

  void wait();
  void pump();
  void take(const SDL_Event& event);
  void drain();
  void perform(Jobs jobs);
  void wish(const Commands& commands);
  [[nodiscard]] bool may_draw(Clock::time_point now) const;
  [[nodiscard]] int wait_ms(Clock::time_point now) const;
  void draw_frame();
  void step_script();
  /// Keeps the frame just drawn as a picture and as text, where that was asked for. True when it holds
  /// something that was drawn for the picture alone.
  bool keep_frame();
  /// The window's canvas has lost its device.
  void draw_otherwise();
  /// The settings with what the command line has instead, until the person changes it.
  [[nodiscard]] Settings shown_settings() const;
  void press_at(ImVec2 at);
  /// An event that no hand has made.
  void push(SDL_Event event);

  Window& window_;
  Paths paths_;
  ClientOptions options_;
  State state_;
  Settings stored_;  ///< as they were at start
  Views views_;
  ui::Registry registry_;
  Appearance appearance_;
  ShownFrame shown_;
  InputQueue input_;
  Gamepad gamepad_;
  std::string spoken_;  ///< what the file of --speak holds
  std::unique_ptr<ScriptDriver> script_;
  std::optional<ImVec2> script_mouse_;
  std::optional<ImVec2> ring_click_;  ///< where the focus ring clicks; ends the frame after the release
  int ring_frames_ = 0;
  int frames_owed_ = 3;
  std::uint64_t frames_ = 0;  ///< drawn so far
  Clock::time_point last_frame_;
  bool pressed_ = false;  ///< a key or button came since the last frame
  Uint32 wake_event_ = 0;
  Mailbox<Event> events_;
  std::unique_ptr<PlayThread> play_;  // after what they use
  std::unique_ptr<FileThread> files_;
  std::unique_ptr<ClassThread> classes_;
  std::unique_ptr<LanguageThread> language_;
  bool blind_ = false;  ///< nothing can be drawn any more
  bool done_ = false;
};

}  // namespace underpar::client

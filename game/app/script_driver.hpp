#pragma once
#include <SDL.h>
#include <imgui.h>

#include <chrono>
#include <cstdint>
#include <deque>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "game/app/canvas.hpp"
#include "game/app/script.hpp"
#include "game/state/command.hpp"
#include "game/widgets/registry.hpp"

namespace underpar::client {

/// Plays a script on the running client: by events through the same door as a person's, and by what the
/// registry says is on screen. A step begins when the one before has settled; a step that waits has a
/// deadline. The first failure ends the script and leaves a picture, failed.png, in the working folder.
class ScriptDriver {
 public:
  using Clock = std::chrono::steady_clock;

  explicit ScriptDriver(Script script) : script_{std::move(script)} {}

  /// What the client lets a script see and do.
  struct Surroundings {
    const State& state;
    const ui::Registry& registry;
    bool settled = false;      ///< all input has been seen and drawn
    std::uint64_t frames = 0;  ///< drawn since the start
    Clock::time_point now;
    std::function<void(const SDL_Event&)> push;
    std::function<void(const Command&)> wish;
    std::function<void(int width, int height)> resize;
    std::filesystem::path solution;
  };

  /// Once per turn of the event loop.
  void step(const Surroundings& around);
  /// Between drawing and showing a frame: pictures are taken here.
  void frame_drawn(Canvas& canvas, const ui::Registry& registry);

  [[nodiscard]] ImVec2 mouse() const { return mouse_; }
  /// Nothing to do before something happens or a deadline passes.
  [[nodiscard]] bool waiting() const { return waiting_; }
  [[nodiscard]] bool wants_frame() const { return !shot_.empty(); }
  /// A script sees by the registry: pixels are for its pictures, unless it says otherwise.
  [[nodiscard]] bool draws() const { return draws_; }
  [[nodiscard]] bool ended() const { return ended_; }
  [[nodiscard]] bool failed() const { return failed_; }

 private:
  enum class Turn { kDone, kAgain };

  /// A time in which frames are counted.
  struct Stretch {
    Clock::time_point since;
    std::uint64_t frames = 0;
  };

  Turn act(const ScriptStep& step, const Surroundings& around);
  Turn act_on_item(const ScriptStep& step, const Surroundings& around);
  Turn wait_for(bool reached, const std::string& why_not);
  Turn turn_screen(const ScriptStep& step, const Surroundings& around);
  Turn set_look(const ScriptStep& step, const Surroundings& around);
  Turn write_outside(const ScriptStep& step, const Surroundings& around);
  Turn count_frames(const ScriptStep& step, const Surroundings& around);
  bool copy(const ScriptStep& step);  ///< false when the file cannot be read
  Turn paste(const ScriptStep& step, const Surroundings& around);
  void move_to(const ui::Item& item, const Surroundings& around);
  void click(const ui::Item& item, const Surroundings& around);
  void type(const std::string& text, const Surroundings& around);
  void press(const std::string& chord, const Surroundings& around);
  void give_up(const std::string& why);
  [[nodiscard]] std::filesystem::path file_named(const std::string& name) const;

  Script script_;
  std::size_t at_ = 0;
  ImVec2 mouse_{-1, -1};
  std::optional<Clock::time_point> deadline_;
  std::chrono::duration<double> patience_{5};
  Clock::time_point now_;
  std::optional<Stretch> stretch_;
  std::filesystem::path shot_;  ///< to be taken in the next frame
  bool draws_ = false;
  bool waiting_ = false;
  bool asked_screen_ = false;
  bool ended_ = false;
  bool failed_ = false;
};

}  // namespace underpar::client

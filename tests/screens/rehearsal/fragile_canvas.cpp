#include "tests/screens/rehearsal/fragile_canvas.hpp"

#include <utility>

namespace underpar::rehearsal {
namespace {

class FragileCanvas final : public client::Canvas {
 public:
  FragileCanvas(std::unique_ptr<Canvas> whole, int lives) : whole_{std::move(whole)}, lives_{lives} {}

  void upload_fonts() override { whole_->upload_fonts(); }
  void begin_frame() override { whole_->begin_frame(); }
  void draw(ImDrawData& data, const ImVec4& background) override { whole_->draw(data, background); }
  client::Picture read_pixels() override { return whole_->read_pixels(); }
  bool present() override { return --lives_ > 0 && whole_->present(); }

 private:
  std::unique_ptr<Canvas> whole_;
  int lives_;
};

}  // namespace

client::MakeCanvas make_fragile_canvas(int lives) {
  return [lives](SDL_Window* window) -> std::unique_ptr<client::Canvas> {
    auto whole = client::create_gl_canvas(window);
    if (whole == nullptr) {
      whole = client::create_software_canvas(window);
    }
    return whole == nullptr ? nullptr : std::make_unique<FragileCanvas>(std::move(whole), lives);
  };
}

}  // namespace underpar::rehearsal

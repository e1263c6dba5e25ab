#include "game/app/shown_frame.hpp"

#include <gtest/gtest.h>

namespace underpar::client {
namespace {

const ImVec4 kBackground{0.1F, 0.2F, 0.3F, 1};

/// Frames of a window with one rectangle, without a canvas.
class ShownFrames : public testing::Test {
 protected:
  ShownFrames() : context_{ImGui::CreateContext()} {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = {640, 480};
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  }
  ShownFrames(const ShownFrames&) = delete;
  ShownFrames& operator=(const ShownFrames&) = delete;
  ~ShownFrames() override { ImGui::DestroyContext(context_); }

  bool repeats(float right, ImU32 color = IM_COL32_WHITE, const ImVec4& background = kBackground) {
    ImGui::NewFrame();
    ImGui::GetBackgroundDrawList()->AddRectFilled({10, 10}, {right, 50}, color);
    ImGui::Render();
    return shown_.repeats(*ImGui::GetDrawData(), background);
  }

  ShownFrame shown_;

 private:
  ImGuiContext* context_;
};

TEST_F(ShownFrames, AreRepeatedWhenNothingIsDifferent) {
  EXPECT_FALSE(repeats(100));
  EXPECT_TRUE(repeats(100));
  EXPECT_TRUE(repeats(100));
}

TEST_F(ShownFrames, DifferByPlaceColorAndBackground) {
  EXPECT_FALSE(repeats(100));
  EXPECT_FALSE(repeats(101));
  EXPECT_FALSE(repeats(101, IM_COL32_BLACK));
  EXPECT_FALSE(repeats(101, IM_COL32_BLACK, {0, 0, 0, 1}));
  EXPECT_TRUE(repeats(101, IM_COL32_BLACK, {0, 0, 0, 1}));
}

TEST_F(ShownFrames, DifferByTheSizeOfTheWindow) {
  EXPECT_FALSE(repeats(100));
  ImGui::GetIO().DisplaySize = {641, 480};
  EXPECT_FALSE(repeats(100));
}

TEST_F(ShownFrames, AreDrawnAgainOnceForgotten) {
  EXPECT_FALSE(repeats(100));
  shown_.forget();
  EXPECT_FALSE(repeats(100));
  EXPECT_TRUE(repeats(100));
}

}  // namespace
}  // namespace underpar::client

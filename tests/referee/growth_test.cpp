#include <gmock/gmock.h>

#include <cmath>
#include <functional>

#include "engine/referee/growth.hpp"

namespace underpar {
namespace {

std::vector<ScalingPoint> curve(const std::function<double(double)>& ns) {
  std::vector<ScalingPoint> points;
  for (const std::size_t n : {1'000U, 2'000U, 4'000U, 8'000U, 16'000U}) {
    points.push_back({.n = n, .ns = ns(static_cast<double>(n))});
  }
  return points;
}

TEST(Growth, NamesTheClassOfAnExactCurve) {
  EXPECT_EQ(fit_growth(curve([](double) { return 500.0; })).name, "1");
  EXPECT_EQ(fit_growth(curve([](double n) { return 20 * std::log2(n); })).name, "log N");
  EXPECT_EQ(fit_growth(curve([](double n) { return 3 * n; })).name, "N");
  EXPECT_EQ(fit_growth(curve([](double n) { return 3 * n * std::log2(n); })).name, "N log N");
  EXPECT_EQ(fit_growth(curve([](double n) { return n * n / 7; })).name, "N²");
  EXPECT_EQ(fit_growth(curve([](double n) { return n * n * n / 7e3; })).name, "N³");
}

TEST(Growth, NamesTheSimplerOfTwoClassesThatFitWell) {
  const auto cached = [](double n) { return 3 * n * (n < 5'000 ? 1 : 1.08); };
  EXPECT_EQ(fit_growth(curve(cached)).name, "N");
  const auto sorted = [](double n) { return n * (std::log2(n) + (n < 5'000 ? 0 : 0.3)); };
  EXPECT_EQ(fit_growth(curve(sorted)).name, "N log N");
}

TEST(Growth, TellsHowFarTheFitIsOff) {
  EXPECT_LT(fit_growth(curve([](double n) { return 3 * n; })).rms, 1e-6);
  EXPECT_GT(fit_growth(curve([](double n) { return 3 * n + (n < 5'000 ? 4'000 : 0); })).rms, 0.01);
}

TEST(Growth, SaysNothingOfTwoPoints) {
  EXPECT_EQ(fit_growth(std::vector<ScalingPoint>{{1, 1}, {2, 2}}).name, "");
}

}  // namespace
}  // namespace underpar

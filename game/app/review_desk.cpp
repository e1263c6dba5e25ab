#include "game/app/review_desk.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>
#include <ranges>

#include "engine/base/files.hpp"

namespace underpar::client {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMostAtHand = 12;
constexpr const char* kEnding = ".card";

Result<fs::path> write(const fs::path& file, const Result<SignedCard>& card) {
  const auto text = card ? card_file_text(*card) : std::unexpected(card.error());
  if (!text) {
    return std::unexpected(text.error());
  }
  if (auto written = write_file_atomically(file, *text); !written) {
    return std::unexpected(written.error());
  }
  return file;
}

fs::path named(const Paths& paths, const std::string& file) {
  if (file.starts_with("~/")) {
    return fs::path{environment("HOME").value_or("/")} / file.substr(2);
  }
  return file.contains('/') ? fs::path{file} : paths.exports() / file;
}

}  // namespace

Result<fs::path> write_card(const Paths& paths, const RecordBook& book, const WriteCard& asked) {
  return write(paths.exports() / fmt::format("{}-round-{}{}", asked.level_id, asked.round, kEnding),
               card_of_round(
                   book, {.level_id = asked.level_id, .round = asked.round, .reflection = asked.reflection}));
}

std::vector<std::string> cards_at_hand(const Paths& paths) {
  std::vector<std::pair<fs::file_time_type, std::string>> found;
  std::error_code error;
  for (const auto& entry : fs::directory_iterator{paths.exports(), error}) {
    if (entry.path().extension() == kEnding && entry.is_regular_file(error)) {
      found.emplace_back(entry.last_write_time(error), entry.path().filename().string());
    }
  }
  std::ranges::sort(found, std::greater{});
  found.resize(std::min(found.size(), kMostAtHand));
  std::vector<std::string> names;
  std::ranges::move(found | std::views::values, std::back_inserter(names));
  return names;
}

Result<SignedCard> open_card(const Paths& paths, const std::string& file,
                             const std::function<bool(const std::string& level_id)>& has_level) {
  auto card = read_card(named(paths, file));
  if (!card) {
    return card;
  }
  if (!card->pack.empty()) {
    return fail(fmt::format("This card is about a hole of the pack “{}”.", card->pack),
                "`underpar --pack NAME review read FILE` reads it in a terminal.");
  }
  if (!has_level(card->level_id)) {
    return fail(
        fmt::format("This card is about “{}”, a hole that this course does not have.", card->level_id),
        "Is your Underpar as new as that of its player?");
  }
  return card;
}

Result<fs::path> write_signed_card(const Paths& paths, const SignedCard& card, const Signature& signature) {
  fs::path file = paths.exports() / fmt::format("{}.signed{}", card.level_id, kEnding);
  std::error_code error;
  for (int i = 2; fs::exists(fs::symlink_status(file, error)); ++i) {
    file = paths.exports() / fmt::format("{}.{}.signed{}", card.level_id, i, kEnding);
  }
  return write(file, sign_card(card, signature));
}

}  // namespace underpar::client

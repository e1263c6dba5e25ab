#include "engine/member/boards.hpp"

namespace underpar::classroom {
namespace {

/// What is there and not null.
template <class T>
std::optional<T> optional_of(const Json& json, const char* name) {
  const auto found = json.find(name);
  return found == json.end() || found->is_null() ? std::nullopt : std::optional{found->template get<T>()};
}

std::optional<ClassMoment> moment_of(const Json& json, const char* name) {
  const auto count = optional_of<std::int64_t>(json, name);
  return count ? std::optional{ClassMoment{std::chrono::milliseconds{*count}}} : std::nullopt;
}

ClassLevel level_of(const Json& json) {
  return {.id = json.at("level").get<std::string>(),
          .title = json.at("title").get<std::string>(),
          .opens = moment_of(json, "opens_ms").value_or(ClassMoment{}),
          .due = moment_of(json, "due_ms")};
}

BoardPlace board_place_of(const Json& json) {
  return {.rank = json.at("rank").get<int>(),
          .nick = json.at("nick").get<std::string>(),
          .strokes = json.at("strokes").get<int>(),
          .ratio = json.at("ratio").get<double>(),
          .ratio_low = json.at("ratio_low").get<double>(),
          .ratio_high = json.at("ratio_high").get<double>(),
          .peak_kib = optional_of<std::int64_t>(json, "peak_kib"),
          .source_bytes = json.at("source_bytes").get<std::int64_t>()};
}

RatioBin bin_of(const Json& json) {
  return {.from = json.at("from").get<double>(),
          .to = json.at("to").get<double>(),
          .players = json.at("players").get<int>()};
}

CoursePlace course_place_of(const Json& json) {
  CoursePlace place{.rank = json.at("rank").get<int>(),
                    .nick = json.at("nick").get<std::string>(),
                    .strokes = json.at("strokes").get<int>(),
                    .on_level = {}};
  for (const auto& strokes : json.at("on_level")) {
    place.on_level.push_back(strokes.is_null() ? std::nullopt : std::optional{strokes.get<int>()});
  }
  return place;
}

HandedIn one_handed_in(const Json& json) {
  return {.id = json.at("id").get<std::int64_t>(),
          .level_id = json.at("level").get<std::string>(),
          .received_at = moment_of(json, "received_at_ms").value_or(ClassMoment{}),
          .state = json.at("state").get<std::string>(),
          .message = json.at("message").get<std::string>(),
          .ahead = optional_of<std::int64_t>(json, "ahead")};
}

/// What `read` makes of an answer; refuses one that lacks what it looks for.
template <class Read>
auto reading(const Answer<Json>& answer, Read read) -> Answer<decltype(read(*answer))> {
  if (!answer) {
    return std::unexpected(answer.error());
  }
  try {
    return read(*answer);
  } catch (const nlohmann::json::exception&) {
    return refuse(Refusal::kMalformed, "The class's answer is not understood.",
                  "Is Underpar here as new as on the server?");
  }
}

/// The elements of an array in an answer, each made by `one`.
template <class One>
auto list_of(const Answer<Json>& answer, const char* name, One one) {
  return reading(answer, [&](const Json& json) {
    std::vector<decltype(one(json))> list;
    for (const auto& element : json.at(name)) {
      list.push_back(one(element));
    }
    return list;
  });
}

}  // namespace

Answer<HandedIn> handed_in_of(const Json& json) {
  return reading(json, one_handed_in);
}

Answer<std::vector<ClassLevel>> read_levels(ClassLink& link) {
  return list_of(link.get("assignments"), "assignments", level_of);
}

Answer<LevelBoard> read_board(ClassLink& link, const std::string& level_id) {
  const auto answer = link.get("boards/" + level_id);
  auto places = list_of(answer, "rows", board_place_of);
  if (!places) {
    return std::unexpected(places.error());
  }
  return LevelBoard{.level_id = level_id,
                    .frozen = answer->value("frozen", false),
                    .places = std::move(*places),
                    .bins = {}};
}

Answer<std::vector<HandedIn>> read_handed_in(ClassLink& link) {
  return list_of(link.get("me/submissions"), "submissions", one_handed_in);
}

Answer<ClassNews> read_news(ClassLink& link, const std::string& level_id) {
  ClassNews news;
  const auto take = [](auto answer, auto& into) -> Answer<void> {
    if (!answer) {
      return std::unexpected(answer.error());
    }
    into = std::move(*answer);
    return {};
  };
  auto taken = then(reading(link.get("healthz"),
                            [&](const Json& health) {
                              news.waiting = health.at("waiting").get<std::int64_t>();
                              if (const auto wait = optional_of<std::int64_t>(health, "wait_seconds")) {
                                news.wait = std::chrono::seconds{*wait};
                              }
                              return true;
                            }),
                    [&](bool) { return take(read_levels(link), news.levels); });
  taken =
      then(taken, [&] { return take(list_of(link.get("standings"), "rows", course_place_of), news.places); });
  taken = then(taken, [&] { return take(read_handed_in(link), news.handed_in); });
  for (auto& handed_in : news.handed_in) {
    if (taken && handed_in.state == "queued") {
      const auto answer = link.get("submissions/" + std::to_string(handed_in.id));
      taken = take(reading(answer, one_handed_in), handed_in);
    }
  }
  if (taken && !level_id.empty()) {
    LevelBoard board;
    taken = take(read_board(link, level_id), board);
    taken = then(taken, [&] {
      return take(list_of(link.get("boards/" + level_id + "/histogram"), "bins", bin_of), board.bins);
    });
    news.board = std::move(board);
  }
  return then(taken, [&] { return std::move(news); });
}

}  // namespace underpar::classroom

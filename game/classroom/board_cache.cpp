#include "game/classroom/board_cache.hpp"

#include <fmt/format.h>

#include "game/classroom/board_texts.hpp"

namespace underpar::classroom {
std::shared_ptr<const BoardCache::Body> BoardCache::kept(const Key& key) {
  const std::scoped_lock lock{mutex_};
  const auto found = bodies_.find(key);
  if (found == bodies_.end()) {
    return nullptr;
  }
  asked_.insert(key);
  return found->second;
}

Answer<std::shared_ptr<const BoardCache::Body>> BoardCache::get(const std::string& level_id, Form form) {
  const Key key{level_id, form};
  if (auto body = kept(key)) {
    return body;
  }
  if (form != Form::kStandings) {
    if (const auto known = assignments_.of_level(level_id); !known) {
      return std::unexpected(known.error());
    }
  }
  const std::scoped_lock making{making_};
  if (auto body = kept(key)) {
    return body;
  }
  const auto version = [this] {
    const std::scoped_lock lock{mutex_};
    return version_;
  }();
  auto made = make({key}, version);
  if (!made) {
    return std::unexpected(made.error());
  }
  const std::scoped_lock lock{mutex_};
  bodies_.merge(*made);
  asked_.insert(key);
  return bodies_.at(key);
}

void BoardCache::refresh(std::int64_t version) {
  const std::scoped_lock making{making_};
  std::set<Key> asked;
  {
    const std::scoped_lock lock{mutex_};
    version_ = version;
    asked.swap(asked_);
  }
  Bodies made;
  if (!asked.empty()) {
    made = make(asked, version).value_or(Bodies{});  // who asks next is told why not
  }
  const std::scoped_lock lock{mutex_};
  bodies_.swap(made);
}

Answer<BoardCache::Bodies> BoardCache::make(const std::set<Key>& keys, std::int64_t version) {
  const auto all = assignments_.all();
  if (!all) {
    return std::unexpected(all.error());
  }
  const Key standings{"", Form::kStandings};
  Bodies bodies;
  const auto keep = [&](const Key& key, std::string text) {
    bodies[key] =
        std::make_shared<const Body>(Body{.text = std::move(text), .etag = fmt::format("\"{}\"", version)});
  };
  std::vector<Board> boards;
  for (const auto& assignment : *all) {
    const auto wanted = [&](Form form) { return keys.contains({assignment.level_id, form}); };
    if (!keys.contains(standings) && !wanted(Form::kJson) && !wanted(Form::kCsv) &&
        !wanted(Form::kHistogram)) {
      continue;
    }
    const auto judged = assignments_.judged(assignment.id);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    boards.push_back(board_of(*judged, assignment, View::kPublic));
    const auto& board = boards.back();
    if (wanted(Form::kJson)) {
      keep({assignment.level_id, Form::kJson}, board_json(board, assignment));
    }
    if (wanted(Form::kCsv)) {
      keep({assignment.level_id, Form::kCsv}, board_csv(board));
    }
    if (wanted(Form::kHistogram)) {
      keep({assignment.level_id, Form::kHistogram}, histogram_json(board));
    }
  }
  if (keys.contains(standings)) {
    keep(standings, standings_json(*all, boards));
  }
  return bodies;
}

}  // namespace underpar::classroom

#include "game/classroom/board_cache.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "engine/base/hash.hpp"
#include "game/classroom/board_texts.hpp"

namespace underpar::classroom {
namespace {

using Form = BoardCache::Form;

constexpr std::array kOfALevel{Form::kJson, Form::kCsv, Form::kHistogram};

std::string level_text(Form form, const Board& board, const Assignment& assignment) {
  return form == Form::kJson  ? board_json(board, assignment)
         : form == Form::kCsv ? board_csv(board)
                              : histogram_json(board);
}

std::shared_ptr<const BoardCache::Body> body_of(std::string text, std::int64_t version) {
  auto etag = fmt::format("\"{}\"", sha256_hex(text));
  return std::make_shared<const BoardCache::Body>(
      BoardCache::Body{.text = std::move(text), .etag = std::move(etag), .version = version});
}

}  // namespace

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
  auto made = make({key});
  if (!made) {
    return std::unexpected(made.error());
  }
  const std::scoped_lock lock{mutex_};
  bodies_.merge(*made);
  asked_.insert(key);
  return bodies_.at(key);
}

void BoardCache::refresh() {
  const std::scoped_lock making{making_};
  std::set<Key> asked;
  {
    const std::scoped_lock lock{mutex_};
    asked.swap(asked_);
  }
  Bodies made;
  if (!asked.empty()) {
    made = make(asked).value_or(Bodies{});  // who asks next is told why not
  }
  const std::scoped_lock lock{mutex_};
  bodies_.swap(made);
}

Answer<BoardCache::Bodies> BoardCache::make(const std::set<Key>& keys) {
  const auto all = assignments_.all();
  if (!all) {
    return std::unexpected(all.error());
  }
  Bodies bodies;
  const auto put = [&](const Key& key, std::int64_t version, auto text) {
    auto same = unchanged(key, version);
    bodies[key] = same ? std::move(same) : body_of(text(), version);
  };
  const Key standings{"", Form::kStandings};
  std::int64_t newest = 0;
  boards_.resize(all->size());
  for (std::size_t i = 0; i < all->size(); ++i) {
    const auto& assignment = (*all)[i];
    const auto wanted = [&](Form form) { return keys.contains({assignment.level_id, form}); };
    if (!keys.contains(standings) && std::ranges::none_of(kOfALevel, wanted)) {
      continue;
    }
    if (auto read = bring_up(boards_[i], assignment); !read) {
      return std::unexpected(read.error());
    }
    for (const auto form : kOfALevel | std::views::filter(wanted)) {
      put({assignment.level_id, form}, assignment.version,
          [&] { return level_text(form, boards_[i], assignment); });
    }
    newest = std::max(newest, assignment.version);
  }
  if (keys.contains(standings)) {
    put(standings, newest, [&] { return standings_json(*all, boards_); });
  }
  return bodies;
}

std::shared_ptr<const BoardCache::Body> BoardCache::unchanged(const Key& key, std::int64_t version) {
  const std::scoped_lock lock{mutex_};
  const auto found = bodies_.find(key);
  return found != bodies_.end() && found->second->version == version ? found->second : nullptr;
}

Answer<void> BoardCache::bring_up(Board& board, const Assignment& assignment) {
  if (board.version == assignment.version) {
    return {};
  }
  return then(assignments_.judged(assignment.id), [&](const std::vector<JudgedSubmission>& judged) {
    board = board_of(judged, assignment, View::kPublic);
    return Answer<void>{};
  });
}

}  // namespace underpar::classroom

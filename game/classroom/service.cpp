#include "game/classroom/service.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "engine/base/random.hpp"
#include "engine/classroom/csv.hpp"
#include "engine/classroom/messages.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

Json json_of(const BoardRow& row) {
  const auto& run = row.best.run;
  return {{"rank", row.rank},
          {"nick", row.best.member.nick},
          {"strokes", run.strokes},
          {"ratio", run.ratio},
          {"ratio_low", run.ratio_low},
          {"ratio_high", run.ratio_high},
          {"peak_kib", run.peak_kib ? Json(*run.peak_kib) : Json(nullptr)},
          {"source_bytes", row.best.source_bytes}};
}

std::string board_json(const Board& board, const Assignment& assignment) {
  Json rows = Json::array();
  for (const auto& row : board.rows) {
    rows.push_back(json_of(row));
  }
  return text_of({{"level", assignment.level_id},
                  {"frozen", board.frozen},
                  {"noise", board.noise},
                  {"rows", std::move(rows)}});
}

std::string board_csv(const Board& board) {
  Csv rows{{"rank", "nick", "strokes", "ratio", "ratio_low", "ratio_high", "peak_kib", "source_bytes"}};
  for (const auto& row : board.rows) {
    const auto& run = row.best.run;
    rows.push_back({fmt::to_string(row.rank), inert(row.best.member.nick), fmt::to_string(run.strokes),
                    fmt::format("{:.4f}", run.ratio), fmt::format("{:.4f}", run.ratio_low),
                    fmt::format("{:.4f}", run.ratio_high), run.peak_kib ? fmt::to_string(*run.peak_kib) : "",
                    fmt::to_string(row.best.source_bytes)});
  }
  return csv_text(rows);
}

std::string histogram_json(const Board& board) {
  Json bins = Json::array();
  for (const auto& bin : histogram_of(board)) {
    bins.push_back({{"from", bin.from}, {"to", bin.to}, {"players", bin.players}});
  }
  return text_of({{"bins", std::move(bins)}});
}

Json json_of(const Standing& standing) {
  Json on_level = Json::array();
  for (const auto& strokes : standing.on_level) {
    on_level.push_back(strokes ? Json(*strokes) : Json(nullptr));
  }
  return {{"rank", standing.rank},
          {"nick", standing.member.nick},
          {"strokes", standing.strokes},
          {"on_level", std::move(on_level)}};
}

Answer<std::string> standings_json(Assignments& assignments) {
  const auto all = assignments.all();
  if (!all) {
    return std::unexpected(all.error());
  }
  Json levels = Json::array();
  std::vector<Board> boards;
  for (const auto& assignment : *all) {
    const auto judged = assignments.judged(assignment.id);
    if (!judged) {
      return std::unexpected(judged.error());
    }
    boards.push_back(board_of(*judged, assignment, View::kPublic));
    const auto& rows = boards.back().rows;
    levels.push_back({{"level", assignment.level_id},
                      {"players", rows.size()},
                      {"at_par", std::ranges::count_if(rows, [](const BoardRow& row) {
                         return row.best.run.strokes <= kPar;
                       })}});
  }
  Json rows = Json::array();
  for (const auto& standing : standings_of(boards)) {
    rows.push_back(json_of(standing));
  }
  return text_of({{"levels", std::move(levels)}, {"rows", std::move(rows)}});
}

}  // namespace

void Bell::ring() {
  {
    const std::scoped_lock lock{mutex_};
    ++count_;
  }
  rung_.notify_all();
}

std::uint64_t Bell::count() {
  const std::scoped_lock lock{mutex_};
  return count_;
}

void Bell::wait(std::uint64_t seen, std::chrono::milliseconds at_most) {
  std::unique_lock lock{mutex_};
  rung_.wait_for(lock, at_most, [&] { return count_ != seen; });
}

VersionWatch::VersionWatch(Roster& roster, Prepare prepare) : prepare_{std::move(prepare)} {
  if (const auto info = roster.info()) {
    version_ = info->version;
    prepare_(version_);
  }
  thread_ = std::jthread{[this, &roster](const std::stop_token& stop) { look(roster, stop); }};
}

void VersionWatch::look(Roster& roster, const std::stop_token& stop) {
  std::unique_lock lock{mutex_};
  while (!stop.stop_requested()) {
    changed_.wait_for(lock, stop, 250ms, [] { return false; });
    lock.unlock();
    const auto info = roster.info();
    const bool changed = info && info->version != version_;  // only this thread changes it
    if (changed) {
      prepare_(info->version);
    }
    lock.lock();
    if (changed) {
      version_ = info->version;
      changed_.notify_all();
    }
  }
}

std::int64_t VersionWatch::wait(std::int64_t seen, std::chrono::milliseconds at_most) {
  std::unique_lock lock{mutex_};
  changed_.wait_for(lock, at_most, [&] { return version_ != seen || stopping_; });
  return stopping_ ? 0 : version_;
}

void VersionWatch::stop() {
  {
    const std::scoped_lock lock{mutex_};
    stopping_ = true;
  }
  changed_.notify_all();
}

bool MinuteLimit::take(const std::string& address, Moment now) {
  const std::scoped_lock lock{mutex_};
  std::erase_if(windows_, [&](const auto& entry) { return entry.second.since + 1min <= now; });
  auto& window = windows_.try_emplace(address, Window{.since = now}).first->second;
  return ++window.count <= most_;
}

void MinuteLimit::give_back(const std::string& address) {
  const std::scoped_lock lock{mutex_};
  if (const auto window = windows_.find(address); window != windows_.end()) {
    --window->second.count;
  }
}

Answer<BoardCache::Kept*> BoardCache::place_of(const Key& key) {
  {
    const std::scoped_lock lock{mutex_};
    if (const auto found = kept_.find(key); found != kept_.end()) {
      return &found->second;
    }
  }
  if (key.second != Form::kStandings) {
    if (const auto known = assignments_.of_level(key.first); !known) {
      return std::unexpected(known.error());  // nobody fills the memory with levels that are not there
    }
  }
  const std::scoped_lock lock{mutex_};
  return &kept_[key];
}

std::shared_ptr<const BoardCache::Body> BoardCache::taken(Kept& kept) {
  const std::scoped_lock lock{mutex_};
  kept.asked = true;
  return kept.body;
}

Answer<std::shared_ptr<const BoardCache::Body>> BoardCache::get(const std::string& level_id, Form form) {
  const Key key{level_id, form};
  const auto place = place_of(key);
  if (!place) {
    return std::unexpected(place.error());
  }
  auto& kept = **place;
  if (auto body = taken(kept)) {
    return body;
  }
  const std::scoped_lock making{kept.making};
  if (auto body = taken(kept)) {
    return body;
  }
  auto made = make(key);
  if (made) {
    const std::scoped_lock lock{mutex_};
    kept.body = *made;
  }
  return made;
}

void BoardCache::refresh(std::int64_t version) {
  std::vector<std::pair<Key, Kept*>> all;
  {
    const std::scoped_lock lock{mutex_};
    version_ = version;
    for (auto& [key, kept] : kept_) {
      all.emplace_back(key, &kept);
    }
  }
  for (const auto& [key, kept] : all) {
    const std::scoped_lock making{kept->making};
    bool asked = false;
    {
      const std::scoped_lock lock{mutex_};
      asked = std::exchange(kept->asked, false);
    }
    std::shared_ptr<const Body> body;
    if (asked) {
      body = make(key).value_or(nullptr);  // who asks next is told why not
    }
    const std::scoped_lock lock{mutex_};
    kept->body = std::move(body);
  }
}

Answer<std::shared_ptr<const BoardCache::Body>> BoardCache::make(const Key& key) {
  const auto etag = [&] {
    const std::scoped_lock lock{mutex_};
    return fmt::format("\"{}\"", version_);
  }();
  auto text = text_of(key);
  if (!text) {
    return std::unexpected(text.error());
  }
  return std::make_shared<const Body>(Body{.text = std::move(*text), .etag = etag});
}

Answer<std::string> BoardCache::text_of(const Key& key) {
  const auto& [level_id, form] = key;
  if (form == Form::kStandings) {
    return standings_json(assignments_);
  }
  const auto assignment = assignments_.of_level(level_id);
  if (!assignment) {
    return std::unexpected(assignment.error());
  }
  const auto judged = assignments_.judged(assignment->id);
  if (!judged) {
    return std::unexpected(judged.error());
  }
  const auto board = board_of(*judged, *assignment, View::kPublic);
  return form == Form::kJson  ? board_json(board, *assignment)
         : form == Form::kCsv ? board_csv(board)
                              : histogram_json(board);
}

Service::Service(Database& store, std::function<Moment()> clock, std::vector<KnownLevel> known)
    : database{store},
      now{std::move(clock)},
      levels{std::move(known)},
      roster{database},
      queue{database, secret_number},
      assignments{database, secret_number},
      boards{assignments},
      watch{roster, [this](std::int64_t version) { boards.refresh(version); }} {}

}  // namespace underpar::classroom

#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "engine/classroom/assignments.hpp"
#include "engine/classroom/rules.hpp"

namespace underpar::classroom {

/// Boards as they are sent. Whoever asks is given what was made last and waits only for the first of its
/// kind. A new version of the class makes again what it changed and somebody asked for, on the thread of the
/// watch, each level from one reading.
class BoardCache {
 public:
  explicit BoardCache(Assignments& assignments) : assignments_{assignments} {}

  struct Body {
    std::string text;
    std::string etag;          ///< follows from the text, on every server and after a restored backup
    std::int64_t version = 0;  ///< of the newest board it shows
  };
  enum class Form { kJson, kCsv, kHistogram, kStandings };
  /// `level_id` is empty for kStandings, which is made of all levels. Safe from any thread.
  [[nodiscard]] Answer<std::shared_ptr<const Body>> get(const std::string& level_id, Form form);
  /// Makes again what was asked for since the last time and has changed, and lets go of what was not asked
  /// for. One thread.
  void refresh();

 private:
  using Key = std::pair<std::string, Form>;
  using Bodies = std::map<Key, std::shared_ptr<const Body>>;
  [[nodiscard]] std::shared_ptr<const Body> kept(const Key& key);
  /// What was asked for; what shows nothing new, as it was.
  [[nodiscard]] Answer<Bodies> make(const std::set<Key>& keys);
  [[nodiscard]] std::shared_ptr<const Body> unchanged(const Key& key, std::int64_t version);
  /// Reads a level, unless `board` shows it as it is.
  [[nodiscard]] Answer<void> bring_up(Board& board, const Assignment& assignment);

  Assignments& assignments_;
  std::mutex making_;          ///< held by the one who makes; the others wait for what that one made
  std::vector<Board> boards_;  // guarded by making_: in the order of the assignments, from the last reading
  std::mutex mutex_;
  std::set<Key> asked_;  // guarded by mutex_, as is the next
  Bodies bodies_;
};

}  // namespace underpar::classroom

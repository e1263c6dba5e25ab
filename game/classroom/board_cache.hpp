#pragma once
#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

#include "engine/classroom/assignments.hpp"
#include "engine/classroom/rules.hpp"

namespace underpar::classroom {

/// Boards as they are sent. Whoever asks is given what was made last and waits only for the first of its
/// kind. A new version of the class makes those again that are in use, on the thread of the watch, all from
/// one reading of each level.
class BoardCache {
 public:
  explicit BoardCache(Assignments& assignments) : assignments_{assignments} {}

  struct Body {
    std::string text;
    std::string etag;
  };
  enum class Form { kJson, kCsv, kHistogram, kStandings };
  /// `level_id` is empty for kStandings, which is made of all levels. Safe from any thread.
  [[nodiscard]] Answer<std::shared_ptr<const Body>> get(const std::string& level_id, Form form);
  /// Makes again what was asked for since the last time and lets go of the rest. One thread.
  void refresh(std::int64_t version);

 private:
  using Key = std::pair<std::string, Form>;
  using Bodies = std::map<Key, std::shared_ptr<const Body>>;
  [[nodiscard]] std::shared_ptr<const Body> kept(const Key& key);
  /// What was asked for, made from one reading; what cannot be read is left out.
  [[nodiscard]] Answer<Bodies> make(const std::set<Key>& keys, std::int64_t version);

  Assignments& assignments_;
  std::mutex making_;  ///< held by the one who makes; the others wait for what that one made
  std::mutex mutex_;
  std::int64_t version_ = 0;  // guarded by mutex_, as are the rest
  std::set<Key> asked_;
  Bodies bodies_;
};

}  // namespace underpar::classroom

#pragma once
#include <chrono>
#include <filesystem>
#include <string>

namespace underpar {

/// Stage 1 -> 2: the player's file as it was when the round began. Later edits do not reach the round.
struct Attempt {
  std::string level_id;
  std::filesystem::path file;  ///< where the source came from
  std::string source;          ///< UTF-8, at most 64 KiB, no NUL
  std::string source_sha256;
  std::chrono::system_clock::time_point taken_at;
};

}  // namespace underpar

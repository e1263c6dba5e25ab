#pragma once
#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace underpar::client {

/// A place in a text: the line, and the byte within it, both from 0.
struct TextPlace {
  int line = 0;
  int byte = 0;
  bool operator==(const TextPlace&) const = default;
};

/// What a language server can be asked about a place in a program.
enum class Help {
  kNothing,    ///< only to read the text: what is asked later is answered sooner
  kNames,      ///< which names may stand there
  kSignature,  ///< what the name there means
};

/// A name that may stand at a place.
struct Suggestion {
  std::string name;
  std::string signature;  ///< "push_back(const int &x) void"
  bool operator==(const Suggestion&) const = default;
};

/// The last question to the language server, and its answer.
struct Assistance {
  Help help = Help::kNothing;
  TextPlace at;
  std::optional<std::chrono::steady_clock::time_point> due;  ///< when it goes out; none: it has
  std::uint64_t asked = 0;                                   ///< how many questions there have been
  std::uint64_t answered = 0;  ///< the last one that was answered, counted likewise
  std::vector<Suggestion> names;
  std::string signature;  ///< as many lines as it takes; empty: nothing is known
};

}  // namespace underpar::client

#pragma once
#include <string>

namespace underpar {

enum class Severity { kNote, kWarning, kError };

/// One message of the compiler about one place.
struct Diagnostic {
  Severity severity = Severity::kError;
  std::string file;  ///< as the player knows it: "solution.cpp", "puzzle.hpp", or a standard header's name
  int line = 0;      ///< from 1; 0 when the message has no place
  int column = 0;    ///< from 1, in bytes
  std::string message;
};

}  // namespace underpar

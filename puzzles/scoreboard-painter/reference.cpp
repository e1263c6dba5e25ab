#include <cstdint>
#include <iomanip>
#include <ostream>
#include <sstream>
#include <string>

#include "puzzle.hpp"

namespace {

std::string cell(std::int64_t value) {
  std::ostringstream paint;
  paint << value;
  return paint.str();
}

}  // namespace

Output solve(const Input& input) {
  std::ostringstream board;
  for (const auto& row : input.rows) {
    board << std::setw(7) << cell(row.player) << " ";
    board << (row.to_par > 0 ? "+" : "") << cell(row.to_par) << " ";
    board << cell(row.yards10 / 10) << "." << cell(row.yards10 % 10) << std::endl;
  }
  return board.str();
}

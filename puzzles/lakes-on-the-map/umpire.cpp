#include "puzzles/kit/umpire.hpp"
#include "puzzle.hpp"

namespace {

/// A map that is drawn on; what lies outside is ignored.
class Map {
 public:
  Map(std::size_t columns, std::size_t rows, std::uint8_t fill = 0)
      : columns_{columns}, rows_{rows}, water_(columns * rows, fill) {}

  void set(std::size_t x, std::size_t y, std::uint8_t kind = 1) {
    if (x < columns_ && y < rows_) {
      water_[y * columns_ + x] = kind;
    }
  }
  void fill(std::size_t x0, std::size_t y0, std::size_t x1, std::size_t y1, std::uint8_t kind = 1) {
    x1 = std::min(x1, columns_);
    for (std::size_t y = y0; x0 < x1 && y < std::min(y1, rows_); ++y) {
      std::fill_n(water_.begin() + static_cast<std::ptrdiff_t>(y * columns_ + x0), x1 - x0, kind);
    }
  }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] std::size_t rows() const { return rows_; }
  [[nodiscard]] Input input() && {
    return {.columns = static_cast<std::uint32_t>(columns_),
            .rows = static_cast<std::uint32_t>(rows_),
            .water = std::move(water_)};
  }

 private:
  std::size_t columns_;
  std::size_t rows_;
  std::vector<std::uint8_t> water_;
};

/// Brooks wander about, ponds are rectangles.
void draw_waters(kit::Rng& rng, Map& map, std::size_t area) {
  for (std::size_t drawn = 0; drawn < area / 8;) {
    std::size_t x = rng.below(map.columns());
    std::size_t y = rng.below(map.rows());
    const std::size_t length = static_cast<std::size_t>(rng.between(1, 40));
    if (rng.chance(0.1)) {
      const std::size_t width = 1 + length / 8;
      map.fill(x, y, x + width, y + 1 + rng.below(width));
    } else {
      std::uint64_t turns = rng.u64();
      for (std::size_t step = 0; step < length; ++step, turns = turns >> 2 | turns << 62) {
        map.set(x, y);
        (turns & 1) != 0 ? x += (turns & 2) - 1 : y += (turns & 2) - 1;
      }
    }
    drawn += length;
  }
}

/// A canal through a part of the map: lines of water, each joined to the next at alternate ends, with banks
/// of land between them. Drawn from west to east, then back, and so on to the south.
void dig_canal(Map& map, std::size_t x0, std::size_t x1, std::size_t y0, std::size_t lines) {
  map.fill(x0, y0, x1, y0 + 2 * lines + 1, 0);
  for (std::size_t line = 0; line < lines; ++line) {
    const std::size_t y = y0 + 2 * line + 1;
    const std::size_t bend = line % 2 == 0 ? x1 - 2 : x0 + 1;
    map.fill(x0 + 1, y, x1 - 1, y + 1);
    if (line + 1 < lines) {
      map.set(bend, y + 1);
    }
  }
}

Input map_of(std::size_t columns, const std::vector<std::string>& rows) {
  Map map{columns, rows.size()};
  for (std::size_t y = 0; y < rows.size(); ++y) {
    for (std::size_t x = 0; x < columns; ++x) {
      map.set(x, y, rows[y][x] == '~' ? 1 : 0);
    }
  }
  return std::move(map).input();
}

}  // namespace

// Brooks and ponds; and on large maps a canal that runs n / 11 squares to the west, in however many turns.
Input make_input(kit::Rng& rng, std::size_t n) {
  const auto side = [&rng, n] { return n - n / 20 + rng.below(n / 10 + 1); };
  Map map{side(), side()};
  const std::size_t area = map.columns() * map.rows();
  if (area == 0) {
    return std::move(map).input();
  }
  draw_waters(rng, map, area);
  if (const std::size_t westward = n / 11; westward >= 8) {
    const std::size_t width = 8 + rng.below(n / 16);
    const std::size_t lines = 2 * (westward / width) + 2;
    const std::size_t x = rng.below(map.columns() - width);
    dig_canal(map, x, x + width, rng.below(map.rows() - 2 * lines), lines);
  }
  return std::move(map).input();
}

std::vector<Input> edge_inputs() {
  Map canal{40, 41};
  dig_canal(canal, 0, 40, 0, 20);
  Map checkers{31, 30};
  for (std::size_t at = 0; at < 31 * 30; at += 2) {
    checkers.set(at % 31, at / 31);
  }
  return {
      {},
      {.columns = 0, .rows = 5, .water = {}},
      {.columns = 5, .rows = 0, .water = {}},
      map_of(1, {"~"}),
      map_of(1, {"."}),
      map_of(9, {"~~.~..~~~"}),
      map_of(1, {"~", "~", ".", "~", "."}),
      map_of(3, {"..~", "~..", "..~", "~~."}),              // the end of a row does not touch the next
      map_of(4, {"~.~.", ".~.~", "~.~."}),                  // nor do corners
      map_of(5, {"~.~.~", "~.~.~", "~~~~~"}),               // lakes that meet at the bottom
      map_of(5, {"..~..", ".~~~.", "~~.~~"}),               // wider from row to row
      map_of(6, {"...~~~", "~~.~.~", ".~~~.~", "~...~~"}),  // the first square is not in the first column
      map_of(7, {"~~~~~~~", "~.....~", "~.~~~.~", "~.~.~.~", "~.~~~.~", "~.....~", "~~~~~~~"}),  // rings
      Map(1'500, 1'500, 1).input(),  // one lake of all squares: a stack is not so deep
      Map(33, 20).input(),           // a desert
      std::move(checkers).input(),
      std::move(canal).input(),
  };
}

KIT_UMPIRE(make_input, {.play_size = 900,
                        .edge_sizes = {0, 1, 2, 3, 17},
                        .scaling_sizes = {150, 900},
                        .edge_inputs = edge_inputs})

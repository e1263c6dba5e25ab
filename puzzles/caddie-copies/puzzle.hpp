#pragma once
#include <string>
#include <vector>

/// A club and how far it carried lately.
struct Club {
  std::string name;
  std::vector<int> yards;  // the last shots: at least one, each 0 to 400
  double wear;             // 0 as new, 1 worn out
};

struct Bag {
  int owner;
  std::vector<Club> clubs;  // may be empty
};

/// "Which club of that bag is right for so many yards?"
struct Ask {
  int bag;    // index into Input::bags
  int yards;  // 0 to 400
};

/// One day on the course. It lies in read-only memory.
struct Input {
  std::vector<Bag> bags;
  std::vector<Ask> asks;
};

/// For each question, in order: the index, within its bag, of the club whose mean yardage comes nearest to
/// the yards asked for. The mean is rounded down to whole yards first. Of clubs that come equally near the
/// first counts. -1 where the bag is empty.
using Output = std::vector<int>;

Output solve(const Input& input);

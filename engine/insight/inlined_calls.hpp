#pragma once
#include <elfutils/libdw.h>

#include <map>
#include <set>
#include <vector>

namespace underpar {

/// Which inlined calls hold an address. Remembers where the functions of a unit lie: libdw's own
/// dwarf_getscopes() reads the whole unit for each address.
class InlinedCalls {
 public:
  /// Innermost first; without the function that holds them. The address is the unit's, without bias.
  [[nodiscard]] std::vector<Dwarf_Die> around(Dwarf_Die& unit, Dwarf_Addr address);

 private:
  struct Piece {
    Dwarf_Addr end = 0;
    Dwarf_Die function{};
  };
  void learn(Dwarf_Die& scope);

  std::set<const void*> units_;         // that were read
  std::map<Dwarf_Addr, Piece> pieces_;  // of their functions, by the address where each begins
};

}  // namespace underpar

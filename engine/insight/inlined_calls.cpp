#include "engine/insight/inlined_calls.hpp"

#include <dwarf.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>

namespace underpar {
namespace {

std::optional<Dwarf_Die> inner_scope(Dwarf_Die& scope, Dwarf_Addr address) {
  Dwarf_Die child;
  for (int more = dwarf_child(&scope, &child); more == 0; more = dwarf_siblingof(&child, &child)) {
    if (dwarf_haspc(&child, address) > 0) {
      return child;
    }
  }
  return std::nullopt;
}

}  // namespace

std::vector<Dwarf_Die> InlinedCalls::around(Dwarf_Die& unit, Dwarf_Addr address) {
  if (units_.insert(unit.addr).second) {
    learn(unit);
  }
  std::vector<Dwarf_Die> calls;
  const auto behind = pieces_.upper_bound(address);
  if (behind != pieces_.begin() && address < std::prev(behind)->second.end) {
    for (std::optional scope{std::prev(behind)->second.function}; scope;
         scope = inner_scope(*scope, address)) {
      if (dwarf_tag(&*scope) == DW_TAG_inlined_subroutine) {
        calls.push_back(*scope);
      }
    }
  }
  std::ranges::reverse(calls);
  return calls;
}

void InlinedCalls::learn(Dwarf_Die& scope) {
  Dwarf_Die child;
  for (int more = dwarf_child(&scope, &child); more == 0; more = dwarf_siblingof(&child, &child)) {
    if (dwarf_tag(&child) != DW_TAG_subprogram) {
      learn(child);  // a namespace, say
      continue;
    }
    Dwarf_Addr base = 0;
    Dwarf_Addr begin = 0;
    Dwarf_Addr end = 0;
    for (std::ptrdiff_t at = dwarf_ranges(&child, 0, &base, &begin, &end); at > 0;
         at = dwarf_ranges(&child, at, &base, &begin, &end)) {
      pieces_.try_emplace(begin, Piece{.end = end, .function = child});
    }
  }
}

}  // namespace underpar

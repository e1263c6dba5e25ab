#include <cstdint>
#include <memory>
#include <vector>

#include "puzzle.hpp"

namespace {

/// A match that knows its family.
struct Node {
  std::uint32_t points = 0;
  std::shared_ptr<Node> next;
  std::vector<std::shared_ptr<Node>> before;
};

std::vector<std::shared_ptr<Node>> tree_of(const std::vector<Match>& matches) {
  std::vector<std::shared_ptr<Node>> nodes;
  nodes.reserve(matches.size());
  for (const auto& match : matches) {
    auto node = std::make_shared<Node>();
    node->points = match.points;
    if (!nodes.empty()) {
      node->next = nodes[match.next];
      node->next->before.push_back(node);
    }
    nodes.push_back(node);
  }
  return nodes;
}

}  // namespace

Output solve(const Input& input) {
  const auto nodes = tree_of(input.matches);
  std::uint64_t told = 0;
  for (const std::uint32_t ask : input.asks) {
    told += nodes[ask]->before.size() + nodes[ask]->points;
    for (auto node = nodes[ask]; node->next; node = node->next) {
      told += std::uint64_t{node->next->points} + 1;
    }
  }
  return told;
}

#pragma once
#include <imgui.h>

#include <cstddef>
#include <vector>

namespace underpar::client {

/// What the window shows, to leave out drawing the same again. For each event the client builds three frames,
/// of which the last two seldom differ from the first; where the processor draws, each costs it some 25 ms.
class ShownFrame {
 public:
  /// Whether this very frame is shown already. If not, it is taken for shown from now on: draw it.
  [[nodiscard]] bool repeats(const ImDrawData& data, const ImVec4& background);

  /// What the window shows is not known any more: it was uncovered, or a texture or the canvas is another.
  void forget() { shown_.clear(); }

 private:
  std::vector<std::byte> shown_;  ///< all that is handed to the canvas; empty: not known
  std::vector<std::byte> next_;   ///< kept for its memory
};

}  // namespace underpar::client

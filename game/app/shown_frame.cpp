#include "game/app/shown_frame.hpp"

#include <span>
#include <type_traits>
#include <utility>

namespace underpar::client {
namespace {

template <class T>
void append(std::vector<std::byte>& bytes, const T* first, int count) {
  static_assert(std::has_unique_object_representations_v<T> || std::is_floating_point_v<T> ||
                std::is_same_v<T, ImVec2> || std::is_same_v<T, ImVec4> || std::is_same_v<T, ImDrawVert>);
  const auto added = std::as_bytes(std::span{first, static_cast<std::size_t>(count)});
  bytes.insert(bytes.end(), added.begin(), added.end());
}

template <class T>
void append(std::vector<std::byte>& bytes, const T& value) {
  append(bytes, &value, 1);
}

}  // namespace

bool ShownFrame::repeats(const ImDrawData& data, const ImVec4& background) {
  next_.clear();
  append(next_, background);
  append(next_, data.DisplaySize);
  append(next_, data.FramebufferScale);
  for (int i = 0; i < data.CmdListsCount; ++i) {
    const ImDrawList& list = *data.CmdLists[i];
    for (const ImDrawCmd& command : list.CmdBuffer) {  // field by field: there is padding between them
      append(next_, command.ClipRect);
      append(next_, command.TextureId);
      append(next_, command.VtxOffset);
      append(next_, command.IdxOffset);
      append(next_, command.ElemCount);
      append(next_, command.UserCallback);
      append(next_, command.UserCallbackData);
    }
    append(next_, list.IdxBuffer.Data, list.IdxBuffer.Size);
    append(next_, list.VtxBuffer.Data, list.VtxBuffer.Size);
  }
  if (next_ == shown_) {
    return true;
  }
  std::swap(next_, shown_);
  return false;
}

}  // namespace underpar::client

#include "game/widgets/completion_list.hpp"

#include <algorithm>
#include <cctype>
#include <utility>

#include "game/widgets/keys.hpp"
#include "game/widgets/note.hpp"
#include "game/widgets/text.hpp"

namespace underpar::ui {
namespace {

constexpr int kRows = 8;
constexpr float kWidth = 430;  ///< design pixels
constexpr ImGuiWindowFlags kFlags = ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize |
                                    ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                                    ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoFocusOnAppearing;

char lower(char letter) {
  return static_cast<char>(std::tolower(static_cast<unsigned char>(letter)));
}

/// Begins a window of this size at the word, inside the screen.
void begin_at(const Frame& frame, const char* id, const Rect& word, ImVec2 size) {
  const ImVec2 screen = ImGui::GetIO().DisplaySize;
  const bool below = word.bottom + size.y <= screen.y;
  ImGui::SetNextWindowPos({std::clamp(word.left, 0.0F, std::max(0.0F, screen.x - size.x)),
                           below ? word.bottom : std::max(0.0F, word.top - size.y)});
  ImGui::SetNextWindowSize(size);
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{frame.em(8), frame.em(6)});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, frame.em(8));
  ImGui::PushStyleColor(ImGuiCol_WindowBg, frame.theme().raised.vec4());
  ImGui::Begin(id, nullptr, kFlags);
  ImGui::PopStyleColor();
  ImGui::PopStyleVar(2);
}

}  // namespace

std::vector<client::Suggestion> beginning_like(const std::vector<client::Suggestion>& names,
                                               std::string_view beginning) {
  std::vector<client::Suggestion> fitting;
  std::ranges::copy_if(names, std::back_inserter(fitting), [beginning](const client::Suggestion& each) {
    return each.name.size() >= beginning.size() &&
           std::ranges::equal(beginning, std::string_view{each.name}.substr(0, beginning.size()), {}, lower,
                              lower);
  });
  return fitting;
}

void CompletionList::open(std::vector<client::Suggestion> names, bool chosen) {
  const std::string before = is_open() ? names_[selected_].name : "";
  names_ = std::move(names);
  const auto same = std::ranges::find(names_, before, &client::Suggestion::name);
  chosen_ = chosen || (chosen_ && same != names_.end());
  selected_ = same == names_.end() ? 0 : static_cast<std::size_t>(same - names_.begin());
  reveal_ = true;
}

CompletionList::Keys CompletionList::handle_keys() {
  if (!is_open()) {
    return {};
  }
  if (pressed(Chord{Key::kEscape, {}})) {
    close();
    return {.taken = true, .closed = true, .name = {}};
  }
  const bool up = pressed(Chord{Key::kUp, {}}, true);
  if (up || pressed(Chord{Key::kDown, {}}, true)) {
    selected_ = (selected_ + (up ? names_.size() - 1 : 1)) % names_.size();
    chosen_ = true;
    reveal_ = true;
    return {.taken = true, .closed = false, .name = {}};
  }
  if (pressed(Chord{Key::kTab, {}}) || (chosen_ && pressed(Chord{Key::kEnter, {}}))) {
    Keys keys{.taken = true, .closed = false, .name = names_[selected_].name};
    close();
    return keys;
  }
  return {};
}

std::string CompletionList::draw(const Frame& frame, const Rect& word) {
  const float row = ImGui::GetTextLineHeightWithSpacing();
  const auto rows = static_cast<float>(std::min<std::size_t>(names_.size(), kRows));
  std::string clicked;
  begin_at(frame, "completion", word, {frame.em(kWidth), rows * row + frame.em(12)});
  for (std::size_t i = 0; i < names_.size(); ++i) {
    ImGui::PushID(static_cast<int>(i));
    const std::string shown = cut_to_width(frame, names_[i].signature, frame.em(kWidth - 30), Face::kCode);
    ImGui::PushFont(frame.look.fonts.code);
    if (ImGui::Selectable(shown.c_str(), i == selected_)) {
      clicked = names_[i].name;
    }
    ImGui::PopFont();
    note_item(frame, "name", names_[i].signature, {.text = i == selected_ ? "chosen" : ""});
    if (i == selected_ && reveal_) {
      ImGui::SetScrollHereY();
      reveal_ = false;
    }
    ImGui::PopID();
  }
  ImGui::End();
  if (!clicked.empty()) {
    close();
  }
  return clicked;
}

void draw_signature(const Frame& frame, std::string_view signature, const Rect& word) {
  const ImVec2 padding{frame.em(8), frame.em(6)};
  const float wide =
      std::min(text_size(frame, signature, Face::kCode).x, frame.em(kWidth)) + 2 * padding.x + 1;
  const auto lines = static_cast<float>(std::ranges::count(signature, '\n') + 1);
  begin_at(frame, "signature", word, {wide, lines * ImGui::GetTextLineHeightWithSpacing() + 2 * padding.y});
  while (!signature.empty()) {
    const auto end = std::min(signature.find('\n'), signature.size());
    text_cut(frame, signature.substr(0, end), wide - 2 * padding.x, {.face = Face::kCode});
    signature.remove_prefix(std::min(end + 1, signature.size()));
  }
  ImGui::End();
}

}  // namespace underpar::ui

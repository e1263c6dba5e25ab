#include "game/screens/code_help.hpp"

#include <algorithm>
#include <cctype>

#include "game/widgets/keys.hpp"

namespace underpar::client {
namespace {

/// How long the mouse must rest on a word.
constexpr std::chrono::milliseconds kMouseRests{400};

bool in_word(char letter) {
  return std::isalnum(static_cast<unsigned char>(letter)) != 0 || letter == '_';
}

ui::Position word_begin(const ui::TextBuffer& buffer, ui::Position at) {
  const std::string& line = buffer.line(at.line);
  while (at.byte > 0 && in_word(line[static_cast<std::size_t>(at.byte) - 1])) {
    --at.byte;
  }
  return at;
}

bool on_word(const ui::TextBuffer& buffer, ui::Position at) {
  const std::string& line = buffer.line(at.line);
  return at.byte < static_cast<int>(line.size()) && in_word(line[static_cast<std::size_t>(at.byte)]);
}

/// Whether a member or a name of a namespace begins here: behind ".", "->" or "::", but not in "1.".
bool after_access(const ui::TextBuffer& buffer, ui::Position begin) {
  const std::string_view before =
      std::string_view{buffer.line(begin.line)}.substr(0, static_cast<std::size_t>(begin.byte));
  if (before.ends_with("->") || before.ends_with("::")) {
    return true;
  }
  const ui::Position owner = word_begin(buffer, {begin.line, std::max(begin.byte - 1, 0)});
  const bool number =
      on_word(buffer, owner) &&
      std::isdigit(static_cast<unsigned char>(before[static_cast<std::size_t>(owner.byte)])) != 0;
  return before.ends_with(".") && !number;
}

void ask(Commands& commands, Help help, ui::Position at, std::chrono::milliseconds patience = {}) {
  commands.emplace_back(AskHelp{.help = help, .at = {at.line, at.byte}, .patience = patience});
}

void insert(Commands& commands, LevelView& view, const std::string& name) {
  ui::TextBuffer& buffer = view.solution.buffer();
  buffer.replace({word_begin(buffer, buffer.caret()), buffer.caret()}, name);
  commands.emplace_back(EditSolution{view.solution.text()});
  view.solution.take_focus();
}

/// Opens the list, keeps it to what is typed on, and closes it once the caret has left the word.
void follow_names(const Assistance& said, HelpView& help, const ui::TextBuffer& buffer, bool edited) {
  const ui::Position caret = buffer.caret();
  const ui::Position begin = word_begin(buffer, caret);
  const bool here = said.help == Help::kNames && said.answered == said.asked && said.at.line == caret.line &&
                    word_begin(buffer, ui::clamp(buffer.lines(), {said.at.line, said.at.byte})) == begin;
  const bool fresh = here && help.taken != said.answered;
  if (!fresh && !help.names.is_open()) {
    return;
  }
  if (!fresh && begin != help.word) {
    help.names.close();
    return;
  }
  if (!fresh && !edited) {
    return;
  }
  help.taken = said.answered;
  help.word = begin;
  const std::string word = buffer.text({begin, caret});
  auto names = ui::beginning_like(said.names, word);
  if (names.size() == 1 && names.front().name == word) {
    names.clear();
  }
  help.names.open(std::move(names), help.wished);
}

/// Asks about the word under the resting mouse.
void follow_mouse(Commands& commands, LevelView& view) {
  const ui::TextBuffer& buffer = view.solution.buffer();
  std::optional<ui::Position> word = view.solution.pointed_at();
  const bool marked =
      word && std::ranges::find(buffer.marks(), word->line, &ui::LineMark::line) != buffer.marks().end();
  if (word && (!on_word(buffer, *word) || marked || ImGui::IsAnyMouseDown() || view.help.names.is_open())) {
    word.reset();
  }
  if (word) {
    word = word_begin(buffer, *word);
  }
  if (word != view.help.pointed) {
    view.help.pointed = word;
    if (word) {
      ask(commands, Help::kSignature, *word, kMouseRests);
    }
  }
}

}  // namespace

bool take_help_keys(Commands& commands, LevelView& view) {
  if (!view.solution.focused()) {
    return false;
  }
  if (view.help.explained && ui::pressed(ui::Chord{ui::Key::kEscape, {}})) {
    view.help.explained.reset();
    view.solution.take_focus();
    return true;
  }
  const ui::CompletionList::Keys keys = view.help.names.handle_keys();
  if (!keys.name.empty()) {
    insert(commands, view, keys.name);
  } else if (keys.closed) {
    view.solution.take_focus();  // Esc would leave the editor
  }
  return keys.taken;
}

void draw_help(const ui::Frame& frame, const LevelState& level, Commands& commands, LevelView& view,
               bool edited) {
  HelpView& help = view.help;
  const ui::TextBuffer& buffer = view.solution.buffer();
  const ui::Position caret = buffer.caret();
  const ui::Position begin = word_begin(buffer, caret);
  const bool typing = view.solution.focused();
  const bool wished = typing && frame.look.keys.pressed(Action::kComplete);
  const bool typed_on = help.names.is_open() && help.word == begin;
  if (wished && typed_on) {
    help.names.choose();  // whoever presses Enter next does not wait for the answer
  }
  if (wished || (edited && (typed_on || after_access(buffer, begin)))) {
    help.wished = wished || (help.wished && typed_on);
    ask(commands, Help::kNames, caret);
  } else if (typing && frame.look.keys.pressed(Action::kExplain)) {
    help.explained = begin;
    help.explained_caret = caret;
    ask(commands, Help::kSignature, begin);
  }
  follow_names(level.assistance, help, buffer, edited);
  follow_mouse(commands, view);
  if (edited || caret != help.explained_caret || !typing) {
    help.explained.reset();
  }
  if (help.names.is_open()) {
    if (const std::string clicked = help.names.draw(frame, view.solution.box_of(help.word));
        !clicked.empty()) {
      insert(commands, view, clicked);
    }
    return;
  }
  const Assistance& said = level.assistance;
  const ui::Position at{said.at.line, said.at.byte};
  if (said.help == Help::kSignature && said.answered == said.asked && !said.signature.empty() &&
      (help.pointed == at || help.explained == at)) {
    ui::draw_signature(frame, said.signature, view.solution.box_of(at));
  }
}

}  // namespace underpar::client

// expect: ^ran CPU\d+;
// tries: words that a terminal takes for commands, bytes that are no text, and zeros.
#include <unistd.h>

int main() {
  constexpr char kWords[] =
      "\033]0;owned\a\033]52;c;b3duZWQ=\a\033[2J\x9b"
      "31m\xff\xfe\xc0\0\r\b\x7f\n";
  (void)!::write(1, kWords, sizeof kWords);
  (void)!::write(2, kWords, sizeof kWords);
}

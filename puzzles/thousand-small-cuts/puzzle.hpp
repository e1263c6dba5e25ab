#pragma once
#include <cstdint>
#include <string>
#include <vector>

/// What is written on the signs of the course, and the words that are looked for.
///
/// A word is any characters but spaces. Many begin with "course/section/": that beginning does not count, so
/// that "course/section/rough" and "rough" are the same word.
struct Input {
  std::string text;                // words, each two parted by a space
  std::vector<std::string> words;  // none contains a space; may be empty or the same as another
};

/// How often each word of `words` occurs in the text, in the order of `words`; of equal words the first
/// counts them all and the others have 0. One number more comes last: the lengths of all words of the text
/// that are not looked for, added up, without the beginning that does not count.
///
/// A space at either end of the text, and two in a row, part empty words. An empty text is one empty word.
using Output = std::vector<std::uint64_t>;

Output solve(const Input& input);

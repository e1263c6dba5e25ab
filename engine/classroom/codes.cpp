#include "engine/classroom/codes.hpp"

#include <clocale>
#include <cwchar>
#include <cwctype>
#include <memory>

#include "engine/base/random.hpp"

namespace underpar::classroom {
namespace {

constexpr std::string_view kLetters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr std::size_t kCodeLength = 8;
constexpr int kLongestNick = 24;

/// The C library reads UTF-8, on this thread, while it lives, whatever the environment says.
class ReadingUtf8 {
 public:
  ReadingUtf8() : locale_{::newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr)}, before_{::uselocale(locale_)} {}
  ReadingUtf8(const ReadingUtf8&) = delete;
  ReadingUtf8& operator=(const ReadingUtf8&) = delete;
  ~ReadingUtf8() {
    ::uselocale(before_);
    ::freelocale(locale_);
  }

 private:
  locale_t locale_;
  locale_t before_;
};

/// Characters that are not seen, or that move others: controls, zero-width, bidirectional marks, variation
/// selectors, tags.
bool hides(wchar_t letter) {
  const auto within = [&](wchar_t first, wchar_t last) { return letter >= first && letter <= last; };
  return std::iswcntrl(static_cast<std::wint_t>(letter)) != 0 || letter == 0xAD || letter == 0x34F ||
         letter == 0x61C || within(0x115F, 0x1160) || within(0x17B4, 0x17B5) || within(0x180B, 0x180F) ||
         within(0x200B, 0x200F) || within(0x2028, 0x202E) || within(0x2060, 0x206F) || letter == 0x3164 ||
         within(0xFE00, 0xFE0F) || letter == 0xFEFF || letter == 0xFFA0 || within(0xFFF0, 0xFFFB) ||
         within(0xE0000, 0xE0FFF);
}

std::unexpected<Refused> unfit(const char* why) {
  return refuse(Refusal::kMalformed, std::string{"That nickname "} + why + ".",
                "Take 1 to 24 visible characters.");
}

}  // namespace

std::string new_code() {
  auto bits = secret_number();
  std::string code;
  while (code.size() < kCodeLength) {
    code += kLetters[bits % kLetters.size()];
    bits /= kLetters.size();
  }
  return code;
}

std::string code_as_made(std::string_view typed) {
  std::string code;
  for (char letter : typed) {
    if (letter == ' ' || letter == '-') {
      continue;
    }
    letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
    code += letter == 'O' ? '0' : letter == 'I' || letter == 'L' ? '1' : letter;
  }
  return code;
}

Answer<std::string> folded_nick(const std::string& nick) {
  if (nick.empty() || nick.front() == ' ' || nick.back() == ' ') {
    return unfit("is empty, or begins or ends with a blank");
  }
  const ReadingUtf8 reading;
  std::string folded;
  std::mbstate_t state{};
  int letters = 0;
  for (std::size_t at = 0; at < nick.size();) {
    wchar_t letter = 0;
    const auto length = std::mbrtowc(&letter, nick.data() + at, nick.size() - at, &state);
    if (length == 0 || length > nick.size() - at) {
      return unfit("is not UTF-8");
    }
    if (hides(letter)) {
      return unfit("holds a character that cannot be seen");
    }
    if (++letters > kLongestNick) {
      return unfit("is too long");
    }
    std::string bytes(8, '\0');
    std::mbstate_t fresh{};
    const auto lower = static_cast<wchar_t>(std::towlower(static_cast<std::wint_t>(letter)));
    bytes.resize(std::wcrtomb(bytes.data(), lower, &fresh));
    folded += bytes;
    at += length;
  }
  return folded;
}

}  // namespace underpar::classroom

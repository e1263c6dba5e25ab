#include "engine/insight/spoken_name.hpp"

namespace underpar {
namespace {

/// The symbol of an operator whose name ends in what would else be brackets.
std::string_view operator_at(std::string_view rest) {
  for (const std::string_view symbol :
       {"operator()", "operator[]", "operator new[]", "operator delete[]", "operator<=>",
        "operator<<=", "operator>>=", "operator<<", "operator>>", "operator<=", "operator>=", "operator->*",
        "operator->", "operator<", "operator>"}) {
    if (rest.starts_with(symbol)) {
      return symbol;
    }
  }
  return {};
}

/// Without what stands in brackets, (anonymous namespace):: and [abi:…] among them.
std::string without_brackets(std::string_view name) {
  std::string kept;
  int depth = 0;
  for (std::size_t i = 0; i < name.size();) {
    const auto symbol = depth == 0 ? operator_at(name.substr(i)) : std::string_view{};
    if (!symbol.empty()) {
      kept += symbol;
      i += symbol.size();
      continue;
    }
    const char c = name[i++];
    if (c == '<' || c == '(' || c == '[') {
      ++depth;
    } else if (c == '>' || c == ')' || c == ']') {
      --depth;
      if (depth == 0 && c == ')' && (kept.empty() || kept.ends_with("::")) &&
          name.substr(i).starts_with("::")) {
        i += 2;  // the anonymous namespace
      }
    } else if (depth == 0) {
      kept += c;
    }
  }
  return kept;
}

}  // namespace

std::string spoken_name(std::string_view name) {
  std::string kept = without_brackets(name);
  const auto trim = [&kept](std::string_view tail) {
    if (kept.ends_with(tail)) {
      kept.resize(kept.size() - tail.size());
    }
  };
  trim(" const");
  trim(" ");  // between an operator and its template arguments
  // What stands before the last blank is the type it returns, unless it is the word operator.
  const auto blank = kept.rfind(' ', kept.find("operator"));
  return blank == std::string::npos ? kept : kept.substr(blank + 1);
}

}  // namespace underpar

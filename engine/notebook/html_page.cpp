#include <md4c-html.h>

#include "engine/notebook/export.hpp"

namespace underpar {
namespace {

constexpr std::string_view kStyle = R"(
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60em; margin: 2em auto; padding: 0 1em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid #8a978f; padding: .3em .7em; }
pre { border: 1px solid #8a978f; border-radius: 6px; padding: .8em; overflow-x: auto; font-size: 14px; }
blockquote { border-left: 4px solid #3e8f60; margin-left: 0; padding-left: 1em; }
@media print { body { max-width: none; margin: 0; } pre { white-space: pre-wrap; } h2 { break-after: avoid; } }
)";

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '<':
        result += "&lt;";
        break;
      case '&':
        result += "&amp;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

void append(const MD_CHAR* text, MD_SIZE size, void* into) {
  static_cast<std::string*>(into)->append(text, size);
}

}  // namespace

std::string html_page(std::string_view title, std::string_view markdown) {
  std::string page = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>";
  page += escaped(title);
  page += "</title>\n<style>";
  page += kStyle;
  page += "</style>\n</head>\n<body>\n";
  md_html(markdown.data(), static_cast<MD_SIZE>(markdown.size()), append, &page,
          MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_NOHTML, 0);
  page += "</body>\n</html>\n";
  return page;
}

}  // namespace underpar

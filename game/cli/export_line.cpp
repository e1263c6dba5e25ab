#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>

#include "game/cli/command_line.hpp"
#include "game/cli/house_style.hpp"
#include "game/cli/mistakes.hpp"

namespace underpar::cli {

std::variant<CommandLine, Answered> read_export_line(std::vector<std::string> arguments) {
  CommandLine line{.command = Command::kExport};
  std::string document;
  std::string output;
  CLI::App app{"Your score card or your notebook, to keep, print or hand in.", "underpar export"};
  take_house_style(app);
  app.add_option("DOCUMENT", document, "card or notebook")->type_name("");
  app.add_option("-o,--output", output, "the file to write, .md or .html; without it Markdown is printed")
      ->type_name("FILE");
  std::ranges::reverse(arguments);  // as CLI11 wants them
  try {
    app.parse(arguments);
  } catch (const CLI::CallForHelp&) {
    return Answered{.status = ExitStatus::kReached, .out = app.help(), .mistake = {}};
  } catch (const CLI::ParseError&) {
    return mistake("--output wants the name of a file after it.",
                   "Such as `underpar export card -o card.html`.");
  }
  if (const auto extra = app.remaining(); !extra.empty()) {
    return unknown_argument(extra.front(), "export");
  }
  if (document != "card" && document != "notebook") {
    return mistake(document.empty() ? "`underpar export` needs the name of a document."
                                    : fmt::format("There is no document “{}” to export.", document),
                   "Say `underpar export card` or `underpar export notebook`.");
  }
  line.exported.document = document == "card" ? Document::kCard : Document::kNotebook;
  if (!output.empty()) {
    const auto form = form_of(output);
    if (!form) {
      return mistake(form.error());
    }
    line.exported.form = *form;
    line.exported.file = output;
  }
  return line;
}

}  // namespace underpar::cli

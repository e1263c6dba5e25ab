#include <fmt/format.h>

#include "engine/base/files.hpp"
#include "game/cli/commands.hpp"

namespace underpar::cli {

ExitStatus export_book(const Game& game, const Console& console, const ExportOptions& options) {
  const auto text = export_document(options.document, options.form, game.course, game.book, game.paths);
  if (!text) {
    console.tell(text.error());
    return ExitStatus::kInternalError;
  }
  if (options.file.empty()) {
    console.out << *text;
    return ExitStatus::kReached;
  }
  if (const auto written = write_file_atomically(options.file, *text); !written) {
    console.tell(written.error());
    return ExitStatus::kInternalError;
  }
  console.out << fmt::format("{} is written.\n", options.file.string());
  return ExitStatus::kReached;
}

}  // namespace underpar::cli

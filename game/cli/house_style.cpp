#include "game/cli/house_style.hpp"

namespace underpar::cli {

void take_house_style(CLI::App& app) {
  app.set_help_flag("-h,--help", "this text");
  app.get_formatter()->column_width(26);
  app.get_formatter()->label("SUBCOMMAND", "COMMAND");
  app.get_formatter()->label("Positionals", "Arguments");
  app.get_formatter()->label("REQUIRED", "");
  app.allow_extras();
}

}  // namespace underpar::cli

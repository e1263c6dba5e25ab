#include "game/classroom/questions.hpp"

namespace underpar::classroom {

Result<std::string> ask(std::istream& in, std::ostream& out, const Question& question) {
  for (;;) {
    out << question.text << " [" << question.fallback << "] " << std::flush;
    std::string line;
    if (!std::getline(in, line)) {
      return fail("The answers ended before all was asked.",
                  "`underpar-server init --help` shows how to say it all at once.");
    }
    const std::string answer = line.empty() ? question.fallback : line;
    const auto fault = question.fault(answer);
    if (!fault) {
      return answer;
    }
    out << fault->what << ' ' << fault->hint << '\n';
  }
}

}  // namespace underpar::classroom

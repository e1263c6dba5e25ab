#include "engine/authoring/sanitizers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <csignal>
#include <string_view>

#include "engine/authoring/internal/lines.hpp"
#include "engine/referee/conversation.hpp"
#include "engine/sandbox/confined.hpp"

namespace underpar {
namespace {

using namespace std::chrono_literals;

constexpr int kProgramsDiffer = 3;  // exit statuses of engine/guest/proof_main.cpp
constexpr int kUmpireDiffers = 4;
constexpr std::array kSources{"reference.cpp", "par.cpp", "birdie.cpp", "eagle.cpp", "umpire.cpp"};
constexpr std::size_t kLongestQuote = 300;

/// What a strange program wrote, fit to be shown: one line, no control characters.
std::string one_line(std::string_view text) {
  std::string clean{text.substr(0, kLongestQuote)};
  std::ranges::replace_if(clean, [](unsigned char c) { return std::iscntrl(c) != 0; }, ' ');
  return internal::squeezed(clean);
}

/// "par.cpp:12" of the first line that names a place in one of the puzzle's own files; empty: none does.
std::string first_place(const std::vector<std::string>& lines) {
  for (const auto& line : lines) {
    for (const std::string_view source : kSources) {
      const auto at = line.find(std::string{source} + ":");
      const bool whole =
          at == 0 || (at != std::string::npos && std::isalnum(static_cast<unsigned char>(line[at - 1])) == 0);
      if (whole) {
        const auto end = line.find_first_not_of("0123456789", at + source.size() + 1);
        return line.substr(at, end - at);
      }
    }
  }
  return {};
}

/// The line that says what happened, without the names of tools and processes.
std::string complaint(const std::vector<std::string>& lines) {
  for (const std::string_view mark :
       {"runtime error: ", "ERROR: AddressSanitizer: ", "Assertion ", "what(): "}) {
    for (const auto& line : lines) {
      if (const auto at = line.find(mark); at != std::string::npos) {
        return line.substr(mark.starts_with("Assertion") ? at : at + mark.size());
      }
    }
  }
  return lines.empty() ? std::string{} : lines.front();
}

Failure accident(const Completed& completed) {
  if (completed.timed_out || completed.signal == SIGXCPU || completed.signal == SIGKILL) {
    return {.what = "The proof did not end within a minute, or took more memory than there is.",
            .hint = "Lower edge_sizes in umpire.cpp, or look for an endless loop."};
  }
  const auto lines = internal::lines_of(completed.err);
  const std::string place = first_place(lines);
  const std::string what = one_line(complaint(lines));
  return {.what = fmt::format("{}{}", place.empty() ? "" : place + ": ",
                              what.empty() ? fmt::format("the proof ended with signal {}, status {}.",
                                                         completed.signal, completed.exit_status)
                                           : what),
          .hint = "Mend it: under sanitizers this program does what C++ leaves undefined, or gives up."};
}

}  // namespace

SanitizerReport explain_proof(const Completed& completed) {
  const std::string said = one_line(completed.out);
  if (completed.succeeded()) {
    SanitizerReport report;
    const auto [end, error] = std::from_chars(said.data(), said.data() + said.size(), report.inputs);
    if (error != std::errc{} || report.inputs <= 0) {
      report.flaw = Failure{.what = "The proof ended before it had proved anything.",
                            .hint = "No program of a puzzle may call exit()."};
    }
    return report;
  }
  if (completed.exit_status == kProgramsDiffer) {
    return {.flaw = Failure{.what = said, .hint = "Mend whichever of the two is wrong."}};
  }
  if (completed.exit_status == kUmpireDiffers) {
    return {.flaw = Failure{.what = said,
                            .hint = "Let make_input() depend on its Rng and n alone, and par on its input."}};
  }
  return {.flaw = accident(completed)};
}

Result<SanitizerReport> run_proof(const std::filesystem::path& program, const std::stop_token& stop) {
  const auto opened = open_program(program);
  if (!opened) {
    return std::unexpected(opened.error());
  }
  // Leaks are no fault here: a puzzle may be about them. An abort shows where it happened.
  const Command command{
      .argv = {fmt::format("/proc/self/fd/{}", opened->get())},
      .environment = {"LC_ALL=C", "ASAN_OPTIONS=detect_leaks=0:handle_abort=1:hard_rss_limit_mb=3000",
                      "UBSAN_OPTIONS=print_stacktrace=1"},
      .inherited_fds = {opened->get()},
      .wall_limit = 120s};
  auto completed = run_confined(
      command, {.file_size_bytes = 1 << 20, .cpu_limit = 60s, .own_proc = true, .leave_root = true}, nullptr,
      stop);
  if (!completed) {
    return std::unexpected(completed.error());
  }
  if (completed->stopped) {
    return fail("The proof was cancelled.");
  }
  return explain_proof(*completed);
}

}  // namespace underpar

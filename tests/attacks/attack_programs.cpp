#include "tests/attacks/attack_programs.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"
#include "engine/base/subprocess.hpp"

namespace underpar {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kReportBytes = 4'096;

/// The lines "// key: value" a file begins with.
std::map<std::string, std::string> header_of(const fs::path& source) {
  std::map<std::string, std::string> header;
  std::ifstream file{source};
  for (std::string line; std::getline(file, line) && line.starts_with("// ");) {
    if (const auto colon = line.find(": "); colon != std::string::npos) {
      header.emplace(line.substr(3, colon - 3), line.substr(colon + 2));
    }
  }
  return header;
}

Attack read_attack(const fs::path& source) {
  auto header = header_of(source);
  if (header["expect"].empty() || header["tries"].empty()) {
    throw std::runtime_error(source.string() + " does not say what it tries or what is expected.");
  }
  Attack attack{.name = source.stem().string(),
                .expect = header["expect"],
                .source = source,
                .limits = {.threads = 1,
                           .cpu = std::chrono::milliseconds{1'000},
                           .wall = std::chrono::milliseconds{6'000},
                           .memory_mib = 256}};
  if (header.contains("threads")) {
    attack.limits.threads = std::stoi(header["threads"]);
  }
  if (header.contains("wall_ms")) {
    attack.limits.wall = std::chrono::milliseconds{std::stoi(header["wall_ms"])};
  }
  return attack;
}

/// Where programs are kept: beside the test programs, or for the life of this process where we may not write.
fs::path program_folder() {
  fs::path kept = UNDERPAR_BINARY_DIR "/tests/attack-programs";
  std::error_code error;
  fs::create_directories(kept, error);
  if (::access(kept.c_str(), W_OK) == 0) {
    return kept;
  }
  static const auto kFolder = *TemporaryFolder::create(fs::temp_directory_path());
  return kFolder.path();
}

Result<fs::path> build(const Attack& attack, const Targets& targets) {
  const auto text = read_file(attack.source);
  const auto common = read_file(UNDERPAR_SOURCE_DIR "/tests/attacks/attack.hpp");
  if (!text || !common) {
    return std::unexpected((text ? common : text).error());
  }
  const auto name =
      fmt::format("{}-{}", attack.name, sha256_hex(*text + *common + targets.socket_name).substr(0, 16));
  fs::path kept = fs::path{UNDERPAR_BINARY_DIR} / "tests/attack-programs" / name;
  if (fs::exists(kept)) {
    return kept;
  }
  auto file = program_folder() / name;
  const auto made = fs::path{fmt::format("{}.{}", file.string(), ::getpid())};
  const auto done = run({.argv = {"/usr/bin/g++", "-std=c++20", "-O1", "-w", "-static", "-pthread",
                                  fmt::format("-I{}", UNDERPAR_SOURCE_DIR),
                                  fmt::format("-DCANARY=\"{}\"", targets.folder.string()),
                                  fmt::format("-DCANARY_PORT={}", targets.port),
                                  fmt::format("-DCANARY_NAME=\"{}\"", targets.socket_name),
                                  attack.source.string(), "-o", made.string()},
                         .environment = {"PATH=/usr/bin:/bin", "TMPDIR=" + program_folder().string()},
                         .wall_limit = std::chrono::milliseconds{60'000}});
  if (!done || !done->succeeded()) {
    return fail(fmt::format("{} does not compile: {}", attack.name, done ? done->err : done.error().what));
  }
  fs::rename(made, file);
  return file;
}

}  // namespace

Targets targets_of(uid_t user) {
  const auto hash = sha256_hex(fmt::format("{} {}", UNDERPAR_BINARY_DIR, user)).substr(0, 8);
  const auto number = static_cast<int>(std::stoul(hash, nullptr, 16) % 8'000);
  return Targets{.folder = "/tmp/underpar-attacks-" + hash,
                 .socket_name = "underpar-attacks-" + hash,
                 .port = 24'000 + number};  // below those the kernel gives out
}

std::vector<Attack> attacks_in(const std::string& folder) {
  std::vector<Attack> attacks;
  const char* only = std::getenv("UNDERPAR_ATTACK");
  for (const auto& file : fs::directory_iterator{fs::path{UNDERPAR_SOURCE_DIR} / "tests/attacks" / folder}) {
    if (only == nullptr || file.path().stem() == only) {
      attacks.push_back(read_attack(file.path()));
    }
  }
  std::ranges::sort(attacks, {}, &Attack::name);
  return attacks;
}

Result<std::map<std::string, fs::path>> build_attacks(const std::vector<Attack>& attacks,
                                                      const Targets& targets) {
  std::map<std::string, fs::path> programs;
  std::optional<Failure> failure;
  std::mutex mutex;
  std::atomic<std::size_t> next = 0;
  const auto work = [&] {
    for (std::size_t i = next++; i < attacks.size(); i = next++) {
      auto program = build(attacks[i], targets);
      const std::scoped_lock lock{mutex};
      if (program) {
        programs.emplace(attacks[i].name, std::move(*program));
      } else {
        failure = program.error();
      }
    }
  };
  {
    const std::jthread other{work};
    work();
  }
  if (failure) {
    return std::unexpected(*failure);
  }
  return programs;
}

std::string report_of(const TrialReport& report) {
  std::string text = report.out + report.err;
  for (auto at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 3)) {
    text.replace(at, 1, " | ");
  }
  const auto line =
      fmt::format("{} CPU{:.0f}{};{}", report.verdict, report.cpu_ms, report.altered ? " ALTERED" : "", text);
  return line.substr(0, kReportBytes);
}

fs::path referee_program() {
  return UNDERPAR_BINARY_DIR "/bin/underpar-referee";
}

}  // namespace underpar

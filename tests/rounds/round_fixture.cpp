#include "tests/rounds/round_fixture.hpp"

#include <fmt/format.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <sstream>
#include <thread>

namespace underpar {

namespace fs = std::filesystem;

namespace {

/// The parent of a process, 0 when it is gone.
pid_t parent_of(pid_t process) {
  std::ifstream file{fmt::format("/proc/{}/stat", process)};
  std::string stat;
  std::getline(file, stat);
  pid_t parent = 0;
  if (const auto name_end = stat.rfind(')'); name_end != std::string::npos) {
    char state = 0;
    std::istringstream{stat.substr(name_end + 1)} >> state >> parent;
  }
  return parent;
}

bool is_ours(pid_t process) {
  while (process > 1 && process != ::getpid()) {
    process = parent_of(process);
  }
  return process == ::getpid();
}

int guests_alive() {
  int count = 0;
  for (const auto& entry : fs::directory_iterator{"/proc"}) {
    std::ifstream file{entry.path() / "cmdline"};
    std::string argv;
    std::getline(file, argv);
    count += argv == std::string{"guest\0", 6} && is_ours(std::stoi(entry.path().filename())) ? 1 : 0;
  }
  return count;
}

}  // namespace

void RoundFixture::SetUp() {
  // What its parent leaves behind comes to this process, where guests_left() finds it.
  ASSERT_EQ(::prctl(PR_SET_CHILD_SUBREAPER, 1), 0);
  auto folder = TemporaryFolder::create(fs::temp_directory_path());
  ASSERT_TRUE(folder) << folder.error().what;
  folder_ = std::move(*folder);
  auto paths = find_paths([this](const char* name) -> std::optional<std::string> {
    const std::string wanted = name;
    if (wanted == "UNDERPAR_HOME") {
      return UNDERPAR_SOURCE_DIR;
    }
    if (wanted == "XDG_CACHE_HOME") {
      return UNDERPAR_BINARY_DIR "/test-cache";
    }
    return wanted == "HOME" ? std::optional{folder_->path().string()} : std::nullopt;
  });
  ASSERT_TRUE(paths) << paths.error().what;
  paths_ = *paths;
  auto course = Course::load(paths_.home / "levels", paths_.home / "puzzles");
  ASSERT_TRUE(course) << course.error().what;
  course_ = std::move(*course);
  auto book = RecordBook::open(paths_.data / "record.db");
  ASSERT_TRUE(book) << book.error().what;
  book_ = std::move(*book);
  const auto toolchain = find_toolchain();
  ASSERT_TRUE(toolchain) << toolchain.error().what;
  stages_ = real_stages(paths_, *toolchain, *book_);
}

Result<Record> RoundFixture::play(const Level& level, const std::string& source,
                                  std::optional<std::uint64_t> seed) {
  const fs::path file = paths_.solution(level.id);
  if (auto written = write_file_atomically(file, source); !written) {
    return std::unexpected(written.error());
  }
  return play_round({.level = level, .solution = file, .seed = seed}, stages_, {});
}

Result<Record> RoundFixture::play_file(const Level& level, const fs::path& file) {
  const auto source = read_file(file);
  return source ? play(level, *source) : std::unexpected(source.error());
}

Completed RoundFixture::underpar(const std::vector<std::string>& words) const {
  std::vector<std::string> argv{(paths_.programs / "underpar").string()};
  argv.insert(argv.end(), words.begin(), words.end());
  return run({.argv = std::move(argv),
              .environment = {"HOME=" + folder_->path().string(),
                              "XDG_CACHE_HOME=" UNDERPAR_BINARY_DIR "/test-cache",
                              "UNDERPAR_HOME=" UNDERPAR_SOURCE_DIR, "PATH=/usr/bin:/bin"},
              .wall_limit = std::chrono::seconds{120}})
      .value();
}

const Level& RoundFixture::level(const std::string& id) const {
  const Level* found = course_->find(id);
  if (found == nullptr || found->broken) {
    throw std::runtime_error(
        fmt::format("level {}: {}", id, found == nullptr ? "missing" : found->broken->what));
  }
  return *found;
}

int guests_left() {
  int count = guests_alive();
  for (int i = 0; i < 40 && count > 0; ++i) {
    std::this_thread::sleep_for(std::chrono::milliseconds{50});
    count = guests_alive();
  }
  return count;
}

}  // namespace underpar

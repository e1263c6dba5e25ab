#include "engine/attempt/attempt.hpp"

#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>
#include <string_view>

#include "engine/base/files.hpp"
#include "engine/base/hash.hpp"

namespace underpar {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::StartsWith;

class Snapshot : public testing::Test {
 protected:
  /// Writes the player's file and takes it.
  Result<Attempt> of(std::string_view bytes) {
    std::ofstream out{file_, std::ios::binary};
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    return snapshot("reading-room", file_);
  }

  TemporaryFolder folder_ = *TemporaryFolder::create(std::filesystem::temp_directory_path());
  std::filesystem::path file_ = folder_.path() / "solution.cpp";
};

TEST_F(Snapshot, TakesTheFileWithItsHash) {
  const auto attempt = of("int main() {}\n");
  ASSERT_TRUE(attempt);
  EXPECT_EQ(attempt->level_id, "reading-room");
  EXPECT_EQ(attempt->file, file_);
  EXPECT_EQ(attempt->source, "int main() {}\n");
  EXPECT_EQ(attempt->source_sha256, sha256_hex("int main() {}\n"));
  EXPECT_GT(attempt->taken_at.time_since_epoch().count(), 0);
}

TEST_F(Snapshot, LaterEditsDoNotReachIt) {
  const auto attempt = of("// first");
  ASSERT_TRUE(of("// second"));
  EXPECT_EQ(attempt->source, "// first");
}

TEST_F(Snapshot, SaysHowToGetAFileThatIsMissing) {
  const auto attempt = snapshot("reading-room", file_);
  ASSERT_FALSE(attempt);
  EXPECT_THAT(attempt.error().what, HasSubstr("solution.cpp"));
  EXPECT_EQ(attempt.error().hint, "Start the level first: underpar start reading-room");
}

TEST_F(Snapshot, RefusesAFolder) {
  std::filesystem::create_directory(file_);
  const auto attempt = snapshot("reading-room", file_);
  ASSERT_FALSE(attempt);
  EXPECT_THAT(attempt.error().what, EndsWith("is not a file with a program in it."));
}

TEST_F(Snapshot, RefusesANamedPipeWithoutWaitingForAWriter) {
  ASSERT_EQ(::mkfifo(file_.c_str(), 0600), 0);
  EXPECT_FALSE(snapshot("reading-room", file_));
}

TEST_F(Snapshot, TakesAnEmptyFileAndOneOfExactlyTheLimit) {
  EXPECT_TRUE(of(""));
  EXPECT_TRUE(of(std::string(kSourceLimitBytes, ' ')));
}

TEST_F(Snapshot, RefusesOneByteMoreThanTheLimit) {
  const auto attempt = of(std::string(kSourceLimitBytes + 1, ' '));
  ASSERT_FALSE(attempt);
  EXPECT_THAT(attempt.error().what, EndsWith("has 65537 bytes; a solution has at most 65536."));
}

TEST_F(Snapshot, RefusesWhatIsNotUtf8AndNamesTheLine) {
  const auto attempt = of("// one\n// two\n// gr\xF6\xDF\n");
  ASSERT_FALSE(attempt);
  EXPECT_THAT(attempt.error().what, StartsWith("Line 3 of "));
  EXPECT_THAT(attempt.error().what, EndsWith("is not UTF-8."));
}

TEST_F(Snapshot, RefusesANulAndNamesTheLine) {
  using namespace std::string_view_literals;
  const auto attempt = of("// one\n\0"sv);
  ASSERT_FALSE(attempt);
  EXPECT_THAT(attempt.error().what, StartsWith("Line 2 of "));
  EXPECT_THAT(attempt.error().what, EndsWith("holds a NUL byte."));
}

}  // namespace
}  // namespace underpar

#include "engine/member/membership.hpp"

#include <arpa/inet.h>
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <chrono>
#include <thread>
#include <vector>

#include "engine/base/files.hpp"
#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// An address where nobody answers: somebody listens there, whose queue is full, so that the kernel drops
/// what else would connect.
class DeadAddress {
 public:
  DeadAddress() {
    const auto any = reinterpret_cast<sockaddr*>(&address_);
    socklen_t size = sizeof address_;
    EXPECT_EQ(::bind(listening_.get(), any, size), 0);
    EXPECT_EQ(::listen(listening_.get(), 0), 0);
    EXPECT_EQ(::getsockname(listening_.get(), any, &size), 0);
    for (int i = 0; i < 4; ++i) {
      filling_.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
      (void)::connect(filling_.back().get(), any, size);
    }
    before_ = connecting();
  }

  [[nodiscard]] std::string text() const { return fmt::format("http://127.0.0.1:{}", port()); }

  void wait_until_somebody_connects(const std::stop_token& over) const {
    while (connecting() == before_ && !over.stop_requested()) {
      std::this_thread::yield();
    }
  }

 private:
  [[nodiscard]] int port() const { return ::ntohs(address_.sin_port); }

  /// How many wait for the kernel of the other side to answer, as /proc/net/tcp says.
  [[nodiscard]] int connecting() const {
    const auto line = fmt::format(" 0100007F:{:04X} 02 ", port());
    const auto table = read_file("/proc/net/tcp").value();
    int count = 0;
    for (auto at = table.find(line); at != std::string::npos; at = table.find(line, at + 1)) {
      ++count;
    }
    return count;
  }

  sockaddr_in address_{.sin_family = AF_INET, .sin_addr = {.s_addr = ::htonl(INADDR_LOOPBACK)}};
  UniqueFd listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  std::vector<UniqueFd> filling_;
  int before_ = 0;
};

class MembershipTest : public testing::Test {
 protected:
  TemporaryFolder folder_{TemporaryFolder::create(testing::TempDir()).value()};
  Paths paths_{.data = folder_.path() / "data", .config = folder_.path() / "config"};
};

TEST_F(MembershipTest, StopsAtOnceToWaitForADeadAddress) {
  const DeadAddress dead;
  std::stop_source stop;
  Clock::time_point stopped;
  const std::jthread impatient{[&](const std::stop_token& over) {
    dead.wait_until_somebody_connects(over);
    stopped = Clock::now();
    stop.request_stop();
  }};
  const auto joined =
      join_class(paths_, {.address = dead.text(), .code = "ABCD1234", .nick = "Ada"}, stop.get_token());
  const auto returned = Clock::now();
  ASSERT_FALSE(joined);
  EXPECT_EQ(joined.error().what, "The class cannot be reached.");
  EXPECT_LT(returned - stopped, 1s) << "the connection alone would have been waited for five";
}

TEST_F(MembershipTest, AsksNothingAnyMoreOnceItWasStopped) {
  const DeadAddress dead;
  std::stop_source stop;
  stop.request_stop();
  ClassLink link{dead.text(), "", stop.get_token()};
  const auto begin = Clock::now();
  EXPECT_FALSE(link.get("healthz"));
  EXPECT_LT(Clock::now() - begin, 1s);
}

}  // namespace
}  // namespace underpar::classroom

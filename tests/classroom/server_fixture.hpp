#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include "engine/base/unique_fd.hpp"
#include "engine/classroom/messages.hpp"
#include "game/classroom/server.hpp"
#include "tests/classroom/store_fixture.hpp"

namespace underpar::classroom {

inline constexpr auto kJson = "application/json";

/// A connection that says hello and then drips.
[[nodiscard]] inline UniqueFd connect_to(int port) {
  UniqueFd socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  sockaddr_in address{.sin_family = AF_INET,
                      .sin_port = ::htons(static_cast<std::uint16_t>(port)),
                      .sin_addr = {.s_addr = ::htonl(INADDR_LOOPBACK)}};
  if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    return UniqueFd{};
  }
  return socket;
}

/// A class of the level "hole" behind a real server on the loopback interface.
class ServerFixture : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) {
      return;
    }
    service_ = std::make_unique<Service>(
        *database_, [this] { return now_; }, std::vector<KnownLevel>{{.id = "hole", .reference = "int r;"}});
    restart({});
  }
  void TearDown() override {
    server_.reset();
    service_.reset();
  }

  void restart(ServerOptions options) {
    server_.reset();
    options.port = 0;
    options.page = std::string{UNDERPAR_SOURCE_DIR} + "/assets/classroom";
    auto server = ClassServer::start(*service_, std::move(options));
    ASSERT_TRUE(server) << server.error().what;
    server_ = std::move(*server);
  }

  [[nodiscard]] httplib::Client client(const std::string& token = "") const {
    httplib::Client to{"127.0.0.1", server_->port()};
    to.set_tcp_nodelay(true);
    to.set_keep_alive(true);
    if (!token.empty()) {
      to.set_bearer_token_auth(token);
    }
    return to;
  }

  static Json body_of(const httplib::Result& result) {
    return result ? Json::parse(result->body, nullptr, false) : Json{};
  }

  httplib::Result post_source(httplib::Client& from, const std::string& key, const std::string& source) {
    return from.Post("/api/v1/submissions", {{"Idempotency-Key", key}},
                     text_of({{"level", "hole"}, {"source", source}}), kJson);
  }

  std::unique_ptr<Service> service_;
  std::unique_ptr<ClassServer> server_;
};

}  // namespace underpar::classroom

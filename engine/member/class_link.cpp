#include "engine/member/class_link.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <httplib.h>
#include <sys/socket.h>

#include <functional>
#include <mutex>
#include <optional>

#include "engine/base/unique_fd.hpp"

namespace underpar::classroom {
namespace {

/// A connection as it is made, to be broken off. The library can end a request only once it is connected, and
/// a dead address is never connected to.
class Breaker {
 public:
  void hold(int socket) {
    const std::scoped_lock lock{mutex_};
    socket_ = UniqueFd{::fcntl(socket, F_DUPFD_CLOEXEC, 0)};  // the library closes its own when it likes
  }
  void let_go() {
    const std::scoped_lock lock{mutex_};
    socket_.reset();
  }
  void break_off() {
    const std::scoped_lock lock{mutex_};
    if (socket_) {
      ::shutdown(socket_.get(), SHUT_RDWR);
    }
  }

 private:
  std::mutex mutex_;
  UniqueFd socket_;  // guarded by mutex_
};

}  // namespace

struct ClassLink::Client {
  Client(std::optional<httplib::Client> made, std::stop_token token);

  /// What the class answers to what `send` sends.
  template <class Send>
  Answer<Json> ask(Send send);

  std::optional<httplib::Client> http;
  std::stop_token stop;
  Breaker breaker;
  std::stop_callback<std::function<void()>> stopping{stop, [this] { breaker.break_off(); }};
};

namespace {

Refusal kind_of(int status) {
  switch (status) {
    case 400:
    case 413:
      return Refusal::kMalformed;
    case 401:
    case 403:
      return Refusal::kForbidden;
    case 404:
      return Refusal::kUnknown;
    case 409:
      return Refusal::kStale;
    case 429:
      return Refusal::kQuota;
    default:
      return Refusal::kUnavailable;
  }
}

/// nullopt where the library can make nothing of the address, another scheme, say.
std::optional<httplib::Client> client_of(const std::string& address) {
  try {
    return std::optional<httplib::Client>{std::in_place, address};
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

Answer<Json> unreachable() {
  return refuse(Refusal::kUnavailable, "The class cannot be reached.",
                "Is its server running, and is its address right?");
}

Answer<Json> answer_of(const httplib::Result& result) {
  if (!result) {
    return unreachable();
  }
  auto body = object_of(result->body);
  if (result->status < 300 && body) {
    return body;
  }
  return refuse(
      kind_of(result->status),
      body ? body->value("what", "") : fmt::format("The class answered with status {}.", result->status),
      body ? body->value("hint", "") : "Is there a class server at that address?");
}

}  // namespace

template <class Send>
Answer<Json> ClassLink::Client::ask(Send send) {
  if (!http) {
    return refuse(Refusal::kMalformed, "That is no address of a class.",
                  "It looks like http://10.0.0.2:8080.");
  }
  if (stop.stop_requested()) {
    return unreachable();
  }
  auto answer = answer_of(send(*http));
  breaker.let_go();
  return answer;
}

ClassLink::Client::Client(std::optional<httplib::Client> made, std::stop_token token)
    : http{std::move(made)}, stop{std::move(token)} {
  if (http) {
    http->set_socket_options([this](socket_t socket) { breaker.hold(socket); });
  }
}

ClassLink::ClassLink(const std::string& address, const std::string& token, std::stop_token stop)
    : client_{std::make_unique<Client>(client_of(address), std::move(stop))} {
  if (!client_->http) {
    return;
  }
  constexpr std::time_t kConnectSeconds = 5;
  constexpr std::time_t kAnswerSeconds = 40;  // longer than the server holds a request for work
  client_->http->set_tcp_nodelay(true);
  client_->http->set_connection_timeout(kConnectSeconds);
  client_->http->set_read_timeout(kAnswerSeconds);
  if (!token.empty()) {
    client_->http->set_bearer_token_auth(token);
  }
}

ClassLink::~ClassLink() = default;

Answer<Json> ClassLink::get(const std::string& path) {
  return client_->ask([&](httplib::Client& http) { return http.Get("/api/v1/" + path); });
}

Answer<Json> ClassLink::remove(const std::string& path) {
  return client_->ask([&](httplib::Client& http) { return http.Delete("/api/v1/" + path); });
}

Answer<Json> ClassLink::post(const std::string& path, const Json& body, const std::string& key) {
  httplib::Headers headers;
  if (!key.empty()) {
    headers.emplace("Idempotency-Key", key);
  }
  return client_->ask([&](httplib::Client& http) {
    return http.Post("/api/v1/" + path, headers, text_of(body), "application/json");
  });
}

}  // namespace underpar::classroom

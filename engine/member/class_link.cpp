#include "engine/member/class_link.hpp"

#include <fmt/format.h>
#include <httplib.h>

#include <optional>

namespace underpar::classroom {

struct ClassLink::Client {
  std::optional<httplib::Client> http;

  /// What the class answers to what `send` sends.
  template <class Send>
  Answer<Json> ask(Send send);
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

Answer<Json> answer_of(const httplib::Result& result) {
  if (!result) {
    return refuse(Refusal::kUnavailable, "The class cannot be reached.",
                  "Is its server running, and is its address right?");
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
  return http ? answer_of(send(*http))
              : refuse(Refusal::kMalformed, "That is no address of a class.",
                       "It looks like http://10.0.0.2:8080.");
}

ClassLink::ClassLink(const std::string& address, const std::string& token)
    : client_{std::make_unique<Client>(Client{.http = client_of(address)})} {
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

void ClassLink::interrupt() {
  if (client_->http) {
    client_->http->stop();
  }
}

}  // namespace underpar::classroom

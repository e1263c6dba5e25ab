#include "game/cli/class_link.hpp"

#include <fmt/format.h>
#include <httplib.h>

namespace underpar::cli {
using classroom::Answer;
using classroom::Json;
using classroom::Refusal;

struct ClassLink::Client {
  httplib::Client http;
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

Answer<Json> answer_of(const httplib::Result& result) {
  if (!result) {
    return classroom::refuse(Refusal::kUnavailable, "The class cannot be reached.",
                             "Is its server running, and is its address right?");
  }
  auto body = classroom::object_of(result->body);
  if (result->status < 300 && body) {
    return body;
  }
  return classroom::refuse(
      kind_of(result->status),
      body ? body->value("what", "") : fmt::format("The class answered with status {}.", result->status),
      body ? body->value("hint", "") : "Is there a class server at that address?");
}

}  // namespace

ClassLink::ClassLink(const std::string& address, const std::string& token)
    : client_{std::make_unique<Client>(Client{.http = httplib::Client{address}})} {
  constexpr std::time_t kConnectSeconds = 5;
  constexpr std::time_t kAnswerSeconds = 40;  // longer than the server holds a request for work
  client_->http.set_tcp_nodelay(true);
  client_->http.set_connection_timeout(kConnectSeconds);
  client_->http.set_read_timeout(kAnswerSeconds);
  if (!token.empty()) {
    client_->http.set_bearer_token_auth(token);
  }
}

ClassLink::~ClassLink() = default;

Answer<Json> ClassLink::get(const std::string& path) {
  return answer_of(client_->http.Get("/api/v1/" + path));
}

Answer<Json> ClassLink::remove(const std::string& path) {
  return answer_of(client_->http.Delete("/api/v1/" + path));
}

Answer<Json> ClassLink::post(const std::string& path, const Json& body, const std::string& key) {
  httplib::Headers headers;
  if (!key.empty()) {
    headers.emplace("Idempotency-Key", key);
  }
  return answer_of(
      client_->http.Post("/api/v1/" + path, headers, classroom::text_of(body), "application/json"));
}

void ClassLink::interrupt() {
  client_->http.stop();
}

}  // namespace underpar::cli

#pragma once
#include <memory>
#include <stop_token>
#include <string>

#include "engine/classroom/messages.hpp"

namespace underpar::classroom {

/// Talks to a class server. Used by one thread.
class ClassLink {
 public:
  /// `address` as in "http://10.0.0.2:8080"; `token` may be empty. Once `stop` is requested, from any thread,
  /// the request under way ends at once and no other begins: the class cannot be reached.
  ClassLink(const std::string& address, const std::string& token, std::stop_token stop = {});
  ClassLink(const ClassLink&) = delete;
  ClassLink& operator=(const ClassLink&) = delete;
  ~ClassLink();

  /// The object that was answered. kUnavailable: the server cannot be reached, or cannot work just now; the
  /// same request may be sent again.
  [[nodiscard]] Answer<Json> get(const std::string& path);
  [[nodiscard]] Answer<Json> remove(const std::string& path);
  /// `key`, when there is one, is the idempotency key.
  [[nodiscard]] Answer<Json> post(const std::string& path, const Json& body, const std::string& key = {});

 private:
  struct Client;
  std::unique_ptr<Client> client_;
};

}  // namespace underpar::classroom

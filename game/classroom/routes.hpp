#pragma once
#include <httplib.h>

#include <functional>
#include <string>

#include "engine/classroom/messages.hpp"
#include "game/classroom/service.hpp"

namespace underpar::classroom {

/// What a request is answered with when all went well.
struct Reply {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::string etag;  ///< empty: it is not cached
};

[[nodiscard]] inline Reply reply(const Json& json, int status = 200) {
  return {.status = status, .body = text_of(json)};
}

/// One request with its caller, who has the role the route asks for.
struct Call {
  const httplib::Request& request;
  Caller caller;
  Moment now;

  /// The number of a part in parentheses of the route's pattern.
  [[nodiscard]] Id id(std::size_t part = 1) const;
  [[nodiscard]] std::string word(std::size_t part = 1) const { return request.matches[part].str(); }
};

using Handle = std::function<Answer<Reply>(const Call&)>;

/// Adds routes to a server, each for callers of one role (kNobody: for everybody). Says 401 to strangers, and
/// turns refusals into statuses.
class Routes {
 public:
  Routes(httplib::Server& server, Service& service) : server_{server}, service_{service} {}

  void get(const std::string& path, Role role, Handle handle);
  void post(const std::string& path, Role role, Handle handle);
  void put(const std::string& path, Role role, Handle handle);
  void patch(const std::string& path, Role role, Handle handle);
  void remove(const std::string& path, Role role, Handle handle);

 private:
  [[nodiscard]] httplib::Server::Handler handler(Role role, Handle handle);

  httplib::Server& server_;
  Service& service_;
};

// The routes of /api/v1; docs/classroom.md lists them.
void add_member_routes(Routes& routes, Service& service);
void add_instructor_routes(Routes& routes, Service& service);
void add_worker_routes(Routes& routes, Service& service);

}  // namespace underpar::classroom

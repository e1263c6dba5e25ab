#pragma once
#include <httplib.h>

#include <functional>
#include <string>

#include "engine/classroom/exports.hpp"
#include "engine/classroom/messages.hpp"
#include "game/classroom/service.hpp"

namespace underpar::classroom {

/// What a request is answered with when all went well.
struct Reply {
  int status = 200;
  std::string body;
  std::string type = "application/json";
  std::string etag;      ///< empty: it is not cached
  std::string cookie;    ///< to set; empty: none
  std::string filename;  ///< of an attachment; empty: it is none
};

inline constexpr auto kCsv = "text/csv; charset=utf-8";

[[nodiscard]] inline Reply reply(const Json& json, int status = 200) {
  return {.status = status, .body = text_of(json)};
}

/// One request with its caller, who has the role the route asks for.
struct Call {
  const httplib::Request& request;
  Caller caller;
  std::string token;    ///< the caller named themselves with
  std::string address;  ///< they call from
  Moment now;

  /// The number of a part in parentheses of the route's pattern.
  [[nodiscard]] Id id(std::size_t part = 1) const;
  [[nodiscard]] std::string word(std::size_t part = 1) const { return request.matches[part].str(); }
};

using Handle = std::function<Answer<Reply>(const Call&)>;

/// Adds routes to a server, each for callers of one role (kNobody: for everybody). Says 401 to strangers, and
/// turns refusals into statuses. Callers name themselves with a token in the header Authorization or, on the
/// instructor's page, in a cookie; a cookie changes something only for a page of this very origin.
class Routes {
 public:
  /// `behind_proxy`: addresses of callers stand in the header X-Real-IP.
  Routes(httplib::Server& server, Service& service, bool behind_proxy)
      : server_{server}, service_{service}, behind_proxy_{behind_proxy} {}

  void get(const std::string& path, Role role, Handle handle);
  void post(const std::string& path, Role role, Handle handle);
  void put(const std::string& path, Role role, Handle handle);
  void patch(const std::string& path, Role role, Handle handle);
  void remove(const std::string& path, Role role, Handle handle);

 private:
  [[nodiscard]] httplib::Server::Handler handler(Role role, Handle handle);

  httplib::Server& server_;
  Service& service_;
  bool behind_proxy_;
};

/// The name of the cookie that holds the token of an instructor's login.
inline constexpr std::string_view kLoginCookie = "underpar_login";

// The routes of /api/v1; docs/classroom.md lists them.
void add_member_routes(Routes& routes, Service& service);
void add_instructor_routes(Routes& routes, Service& service);
void add_worker_routes(Routes& routes, Service& service);
/// `secure`: browsers may send the cookie over TLS only.
void add_login_routes(Routes& routes, Service& service, bool secure);
void add_export_routes(Routes& routes, Service& service);

/// The last source of each member on a level, as the folder that tools against plagiarism read.
[[nodiscard]] Answer<std::vector<ExportFile>> sources_of_class(Service& service, const std::string& level_id);

}  // namespace underpar::classroom

#include <fmt/format.h>

#include "engine/base/random.hpp"
#include "game/classroom/routes.hpp"

// The instructor's page logs in with the token of its link, which it takes out of the address at once. From
// then on the browser holds a cookie that scripts cannot read and that other sites' pages do not send.

namespace underpar::classroom {
namespace {

constexpr std::chrono::hours kLoginLasts{12};

std::string cookie(const std::string& token, std::chrono::seconds lasts, bool secure) {
  return fmt::format("{}={}; Path=/; Max-Age={}; HttpOnly; SameSite=Strict{}", kLoginCookie, token,
                     lasts.count(), secure ? "; Secure" : "");
}

Answer<Reply> log_in(Service& service, const Call& call, bool secure) {
  const auto session_token = secret_hex();
  const auto token = field<std::string>(object_of(call.request.body), "token");
  const auto logged_in = then(token, [&](const std::string& instructor_token) {
    return service.roster.log_in(instructor_token, session_token, call.now + kLoginLasts, call.now);
  });
  return then(logged_in, [&] {
    auto answer = reply(Json::object());
    answer.cookie = cookie(session_token, kLoginLasts, secure);
    return answer;
  });
}

Answer<Reply> log_out(Service& service, const Call& call, bool secure) {
  return then(service.roster.log_out(call.token), [&] {
    auto answer = reply(Json::object());
    answer.cookie = cookie("", std::chrono::seconds{0}, secure);
    return answer;
  });
}

}  // namespace

void add_login_routes(Routes& routes, Service& service, bool secure) {
  routes.post("/api/v1/login", Role::kNobody,
              [&service, secure](const Call& call) { return log_in(service, call, secure); });
  routes.post("/api/v1/logout", Role::kInstructor,
              [&service, secure](const Call& call) { return log_out(service, call, secure); });
}

}  // namespace underpar::classroom

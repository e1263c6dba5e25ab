#include "game/classroom/routes.hpp"

#include <charconv>

namespace underpar::classroom {
namespace {

int status_of(Refusal kind) {
  switch (kind) {
    case Refusal::kUnavailable:
      return 503;
    case Refusal::kMalformed:
      return 400;
    case Refusal::kUnknown:
      return 404;
    case Refusal::kForbidden:
      return 403;
    case Refusal::kTaken:
    case Refusal::kStale:
      return 409;
    case Refusal::kQuota:
      return 429;
  }
  return 500;
}

void refuse_with(httplib::Response& response, int status, const Refused& refused) {
  response.status = status;
  response.set_content(text_of(json_of(refused)), "application/json");
}

std::string token_of(const httplib::Request& request) {
  constexpr std::string_view kScheme = "Bearer ";
  const auto header = request.get_header_value("Authorization");
  return header.starts_with(kScheme) ? header.substr(kScheme.size()) : std::string{};
}

}  // namespace

Id Call::id(std::size_t part) const {
  const auto text = word(part);
  Id number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

httplib::Server::Handler Routes::handler(Role role, Handle handle) {
  return
      [this, role, handle = std::move(handle)](const httplib::Request& request, httplib::Response& response) {
        Caller caller;
        if (role != Role::kNobody) {
          const auto found = service_.roster.caller(token_of(request));
          if (!found) {
            return refuse_with(response, status_of(found.error().kind), found.error());
          }
          if (found->role != role) {
            return refuse_with(response, 401,
                               {.failure = {.what = "This needs the token of somebody else.",
                                            .hint = "Join the class, or use the key that `init` printed."}});
          }
          caller = *found;
        }
        const auto answer = handle({.request = request, .caller = caller, .now = service_.now()});
        if (!answer) {
          return refuse_with(response, status_of(answer.error().kind), answer.error());
        }
        response.status = answer->status;
        if (!answer->etag.empty()) {
          response.set_header("ETag", answer->etag);
          response.set_header("Cache-Control", "no-cache");
          if (request.get_header_value("If-None-Match") == answer->etag) {
            response.status = 304;
            return;
          }
        }
        response.set_content(answer->body, answer->type.c_str());
      };
}

void Routes::get(const std::string& path, Role role, Handle handle) {
  server_.Get(path, handler(role, std::move(handle)));
}
void Routes::post(const std::string& path, Role role, Handle handle) {
  server_.Post(path, handler(role, std::move(handle)));
}
void Routes::put(const std::string& path, Role role, Handle handle) {
  server_.Put(path, handler(role, std::move(handle)));
}
void Routes::patch(const std::string& path, Role role, Handle handle) {
  server_.Patch(path, handler(role, std::move(handle)));
}
void Routes::remove(const std::string& path, Role role, Handle handle) {
  server_.Delete(path, handler(role, std::move(handle)));
}

}  // namespace underpar::classroom

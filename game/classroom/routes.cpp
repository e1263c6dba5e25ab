#include "game/classroom/routes.hpp"

#include <fmt/format.h>

#include <charconv>
#include <ranges>

#include "game/classroom/listener_limits.hpp"

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

/// An instructor's roster or gradebook may hold thousands of names; others have no such reason.
std::size_t payload_limit(Role role) {
  return role == Role::kInstructor ? kInstructorPayloadBytes : kPayloadBytes;
}

struct Token {
  std::string text;
  bool from_cookie = false;
};

Token token_of(const httplib::Request& request) {
  constexpr std::string_view kScheme = "Bearer ";
  if (const auto header = request.get_header_value("Authorization"); header.starts_with(kScheme)) {
    return {.text = header.substr(kScheme.size())};
  }
  const auto cookies = request.get_header_value("Cookie");
  for (const auto part : std::views::split(std::string_view{cookies}, std::string_view{"; "})) {
    const std::string_view cookie{part.begin(), part.end()};
    if (cookie.starts_with(kLoginCookie) && cookie.substr(kLoginCookie.size()).starts_with('=')) {
      return {.text = std::string{cookie.substr(kLoginCookie.size() + 1)}, .from_cookie = true};
    }
  }
  return {};
}

/// Whether a page of this server asks, and not one of another port or site that the browser has open.
bool is_of_our_page(const httplib::Request& request) {
  const auto origin = request.get_header_value("Origin");
  const auto host = origin.find("://");
  return request.method == "GET" ||
         (host != std::string::npos && origin.substr(host + 3) == request.get_header_value("Host"));
}

}  // namespace

Id Call::id(std::size_t part) const {
  const auto text = word(part);
  Id number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

httplib::Server::Handler Routes::handler(Role role, Handle handle) {
  return [this, role, handle = std::move(handle)](const httplib::Request& request,
                                                  httplib::Response& response) {
    const auto token = token_of(request);
    Caller caller;
    if (role != Role::kNobody) {
      const auto found = service_.roster.caller(token.text, service_.now());
      if (!found) {
        return refuse_with(response, status_of(found.error().kind), found.error());
      }
      if (found->role != role || (token.from_cookie && !is_of_our_page(request))) {
        return refuse_with(response, 401,
                           {.failure = {.what = "This needs the token of somebody else.",
                                        .hint = "Join the class, or open the link that `init` printed."}});
      }
      caller = *found;
    }
    if (const auto limit = payload_limit(role); request.body.size() > limit) {
      return refuse_with(response, 413,
                         {.failure = {.what = fmt::format("The request is larger than {} KiB.", limit >> 10),
                                      .hint = "Send less at a time."}});
    }
    const auto address = behind_proxy_ ? request.get_header_value("X-Real-IP") : request.remote_addr;
    const auto answer = handle({.request = request,
                                .caller = caller,
                                .token = token.text,
                                .address = address,
                                .now = service_.now()});
    if (!answer) {
      return refuse_with(response, status_of(answer.error().kind), answer.error());
    }
    response.status = answer->status;
    if (!answer->cookie.empty()) {
      response.set_header("Set-Cookie", answer->cookie);
    }
    if (!answer->filename.empty()) {
      response.set_header("Content-Disposition", "attachment; filename=\"" + answer->filename + "\"");
    }
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

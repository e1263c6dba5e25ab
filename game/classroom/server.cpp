#include "game/classroom/server.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>

#include "engine/base/files.hpp"
#include "game/classroom/routes.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;

constexpr auto kHeartbeat = 15s;  // of a stream of events, so that proxies keep it open

/// Sends the version of the class whenever it changes; what changed is for the page to fetch.
void stream_versions(Service& service, const httplib::Request& request, httplib::Response& response) {
  const auto last = request.get_header_value("Last-Event-ID");
  auto seen = std::make_shared<std::int64_t>(-1);
  std::from_chars(last.data(), last.data() + last.size(), *seen);
  response.set_header("Cache-Control", "no-store");
  response.set_chunked_content_provider(
      "text/event-stream", [&service, seen](std::size_t, httplib::DataSink& sink) {
        const auto version = service.watch.wait(*seen, kHeartbeat);
        const auto text =
            version == *seen ? std::string{":\n\n"} : fmt::format("id: {0}\ndata: {0}\n\n", version);
        *seen = version;
        return version != 0 && sink.is_writable() && sink.write(text.data(), text.size());
      });
}

struct PageFile {
  const char* path;
  const char* file;
  const char* type;
};
constexpr std::array<PageFile, 3> kPage{{{"/", "board.html", "text/html; charset=utf-8"},
                                         {"/board.js", "board.js", "text/javascript; charset=utf-8"},
                                         {"/board.css", "board.css", "text/css; charset=utf-8"}}};

Result<void> add_page(httplib::Server& server, const std::filesystem::path& folder) {
  for (const auto& page : kPage) {
    auto text = read_file(folder / page.file);
    if (!text) {
      return std::unexpected(text.error());
    }
    server.Get(page.path, [type = page.type, body = std::move(*text)](const auto&, auto& response) {
      response.set_content(body, type);
    });
  }
  return {};
}

}  // namespace

ClassServer::ClassServer(Service& service, const ServerOptions& options)
    : service_{service}, listener_{options.limits}, routes_{std::make_unique<Routes>(listener_, service)} {
  listener_.set_default_headers(
      {{"Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
       {"X-Content-Type-Options", "nosniff"},
       {"Referrer-Policy", "no-referrer"}});
  add_member_routes(*routes_, service);
  add_instructor_routes(*routes_, service);
  add_worker_routes(*routes_, service);
  listener_.Get("/api/v1/events", [&service](const httplib::Request& request, httplib::Response& response) {
    stream_versions(service, request, response);
  });
}

Result<std::unique_ptr<ClassServer>> ClassServer::start(Service& service, const ServerOptions& options) {
  std::unique_ptr<ClassServer> server{new ClassServer{service, options}};
  if (auto added = add_page(server->listener_, options.page); !added) {
    return std::unexpected(added.error());
  }
  server->port_ = server->listener_.bind(options.host, options.port);
  if (server->port_ < 0) {
    return fail(fmt::format("{}:{} cannot be listened on.", options.host, options.port),
                "Is another server there? Choose another with --host and --port.");
  }
  server->thread_ = std::jthread{[listener = &server->listener_] { listener->listen_after_bind(); }};
  return server;
}

ClassServer::~ClassServer() {
  service_.watch.stop();
  service_.handed_in.ring();
  while (thread_.joinable() && !listener_.is_running()) {
    std::this_thread::yield();  // it was started a moment ago: stop() would be lost
  }
  listener_.stop();
}

}  // namespace underpar::classroom

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
constexpr auto kHtml = "text/html; charset=utf-8";
constexpr auto kScript = "text/javascript; charset=utf-8";
constexpr auto kStyle = "text/css; charset=utf-8";
constexpr std::array<PageFile, 8> kPages{{{"/", "board.html", kHtml},
                                          {"/board.js", "board.js", kScript},
                                          {"/charts.js", "charts.js", kScript},
                                          {"/tables.js", "tables.js", kScript},
                                          {"/class.css", "class.css", kStyle},
                                          {"/icon.svg", "icon.svg", "image/svg+xml"},
                                          {"/instructor", "instructor.html", kHtml},
                                          {"/instructor.js", "instructor.js", kScript}}};
constexpr std::array<PageFile, 2> kCharts{
    {{"/uPlot.js", "uPlot.iife.min.js", kScript}, {"/uPlot.css", "uPlot.min.css", kStyle}}};

void add_file(httplib::Server& server, const PageFile& page, std::string text) {
  server.Get(page.path, [type = page.type, body = std::move(text)](const auto&, auto& response) {
    response.set_content(body, type);
  });
}

Result<void> add_pages(httplib::Server& server, const ServerOptions& options) {
  for (const auto& page : kPages) {
    auto text = read_file(options.page / page.file);
    if (!text) {
      return std::unexpected(text.error());
    }
    add_file(server, page, std::move(*text));
  }
  for (const auto& page : kCharts) {
    add_file(server, page, read_file(options.charts / page.file).value_or(""));
  }
  return {};
}

}  // namespace

ClassServer::ClassServer(Service& service, ServerOptions& options)
    : service_{service},
      listener_{options.limits, std::move(options.tls)},
      routes_{std::make_unique<Routes>(listener_, service, options.behind_proxy)} {
  listener_.set_default_headers(
      {{"Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"},
       {"X-Content-Type-Options", "nosniff"},
       {"Referrer-Policy", "no-referrer"}});
  add_member_routes(*routes_, service);
  add_instructor_routes(*routes_, service);
  add_worker_routes(*routes_, service);
  add_export_routes(*routes_, service);
  listener_.Get("/api/v1/events", [&service](const httplib::Request& request, httplib::Response& response) {
    stream_versions(service, request, response);
  });
}

Result<std::unique_ptr<ClassServer>> ClassServer::start(Service& service, ServerOptions options) {
  const bool secure = options.tls.has_value() || options.behind_proxy;
  std::unique_ptr<ClassServer> server{new ClassServer{service, options}};
  if (auto added = add_pages(server->listener_, options); !added) {
    return std::unexpected(added.error());
  }
  add_login_routes(*server->routes_, service, secure);
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
  listener_.finish();
}

}  // namespace underpar::classroom

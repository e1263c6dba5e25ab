#include "game/classroom/server.hpp"

#include <arpa/inet.h>
#include <gmock/gmock.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <atomic>
#include <thread>

#include "engine/base/unique_fd.hpp"
#include "engine/classroom/messages.hpp"
#include "tests/classroom/store_fixture.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr auto kJson = "application/json";

/// A class of the level "hole" behind a real server on the loopback interface.
class ServerTest : public StoreTest {
 protected:
  void SetUp() override {
    StoreTest::SetUp();
    if (IsSkipped() || HasFatalFailure()) {
      return;
    }
    service_ = std::make_unique<Service>(
        *database_, [this] { return now_; }, std::vector<KnownLevel>{{.id = "hole", .reference = "int r;"}});
    restart({});
  }
  void TearDown() override {
    server_.reset();
    service_.reset();
  }

  void restart(ListenerLimits limits) {
    server_.reset();
    auto server = ClassServer::start(
        *service_,
        {.port = 0, .page = std::string{UNDERPAR_SOURCE_DIR} + "/assets/classroom", .limits = limits});
    ASSERT_TRUE(server) << server.error().what;
    server_ = std::move(*server);
  }

  [[nodiscard]] httplib::Client client(const std::string& token = "") const {
    httplib::Client to{"127.0.0.1", server_->port()};
    to.set_tcp_nodelay(true);
    to.set_keep_alive(true);
    if (!token.empty()) {
      to.set_bearer_token_auth(token);
    }
    return to;
  }

  static Json body_of(const httplib::Result& result) {
    return result ? Json::parse(result->body, nullptr, false) : Json{};
  }

  httplib::Result post_source(httplib::Client& from, const std::string& key, const std::string& source) {
    return from.Post("/api/v1/submissions", {{"Idempotency-Key", key}},
                     text_of({{"level", "hole"}, {"source", source}}), kJson);
  }

  std::unique_ptr<Service> service_;
  std::unique_ptr<ClassServer> server_;
};
INSTANTIATE_TEST_SUITE_P(Stores, ServerTest, testing::Values(BackEnd::kSqlite, BackEnd::kPostgresql),
                         name_of_back_end);

TEST_P(ServerTest, TakesASubmissionFromJoiningToTheBoard) {
  auto stranger = client();
  const auto joined =
      body_of(stranger.Post("/api/v1/join", R"({"code": "abcd-1234", "nick": "Ada"})", kJson));
  auto ada = client(joined["token"].get<std::string>());
  const auto posted = post_source(ada, "k1", "int x;");
  ASSERT_EQ(posted->status, 202);
  auto judge = client("worker");
  const auto worker =
      body_of(judge.Post("/api/v1/worker/register", R"({"name": "one", "node_class": "lab"})", kJson));
  const auto job =
      body_of(judge.Post("/api/v1/worker/claim", text_of({{"worker", worker["id"]}}), kJson))["job"];
  EXPECT_EQ(job["source"], "int x;");
  const auto path = "/api/v1/worker/jobs/" + std::to_string(job["id"].get<int>());
  const auto result = text_of({{"attempt", job["attempt"]}, {"run", json_of(scored(0.9))}});
  EXPECT_EQ(judge.Post(path + "/result", result, kJson)->status, 200);
  EXPECT_EQ(judge.Post(path + "/result", result, kJson)->status, 409);
  EXPECT_EQ(body_of(ada.Get("/api/v1/submissions/1"))["state"], "ranked");
  (void)service_->watch.wait(2, 10s);
  const auto board = body_of(stranger.Get("/api/v1/boards/hole"));
  EXPECT_EQ(board["rows"][0]["nick"], "Ada");
  EXPECT_EQ(board["rows"][0]["rank"], 1);
}

TEST_P(ServerTest, AnswersARepeatedPostWithTheSameReceipt) {
  (void)join("Ada");
  auto ada = client("token of Ada");
  const auto first = body_of(post_source(ada, "k1", "int x;"));
  now_ += 1h;
  EXPECT_EQ(body_of(post_source(ada, "k1", "int x;"))["receipt"], first["receipt"]);
  auto teacher = client("instructor");
  auto receipt = first["receipt"];
  EXPECT_EQ(body_of(teacher.Post("/api/v1/receipts/check", text_of(receipt), kJson))["genuine"], true);
  receipt["received_at_ms"] = 0;
  EXPECT_EQ(body_of(teacher.Post("/api/v1/receipts/check", text_of(receipt), kJson))["genuine"], false);
}

TEST_P(ServerTest, KeepsWhatBelongsToOthersFromThem) {
  (void)join("Ada");
  (void)join("Eve");
  auto ada = client("token of Ada");
  auto eve = client("token of Eve");
  ASSERT_EQ(post_source(ada, "k1", "int secret;")->status, 202);
  EXPECT_EQ(eve.Get("/api/v1/submissions/1")->status, 404);
  EXPECT_EQ(client().Get("/api/v1/me")->status, 401);
  for (const char* path :
       {"/api/v1/members", "/api/v1/workers", "/api/v1/export/results.csv", "/api/v1/audit"}) {
    EXPECT_EQ(eve.Get(path)->status, 401) << path;
  }
  EXPECT_EQ(eve.Post("/api/v1/worker/claim", R"({"worker": 1})", kJson)->status, 401);
}

TEST_P(ServerTest, SaysWhatIsWrongWithARequest) {
  (void)join("Ada");
  auto ada = client("token of Ada");
  EXPECT_EQ(ada.Post("/api/v1/submissions", R"({"level": "hole", "source": "x"})", kJson)->status, 400);
  EXPECT_EQ(post_source(ada, "k", std::string(70'000, 'x'))->status, 400);
  EXPECT_EQ(post_source(ada, "k", "a\xFF")->status, 202) << "a broken byte became U+FFFD before it was sent";
  EXPECT_EQ(post_source(ada, "k", "another")->status, 409);
  EXPECT_EQ(ada.Post("/api/v1/submissions", {{"Idempotency-Key", "k3"}}, R"({"level": 3})", kJson)->status,
            400);
  EXPECT_EQ(ada.Post("/api/v1/submissions", {{"Idempotency-Key", "k3"}}, "no json", kJson)->status, 400);
  EXPECT_EQ(ada.Post("/api/v1/submissions", {{"Idempotency-Key", "k3"}},
                     R"({"level": "hole", "source": "a\u0000b"})", kJson)
                ->status,
            400);
  EXPECT_EQ(ada.Get("/api/v1/boards/nowhere")->status, 404);
}

TEST_P(ServerTest, LetsAnAddressGuessTenCodesAMinute) {
  auto guesser = client();
  const auto guess = [&] {
    return guesser.Post("/api/v1/join", R"({"code": "WRONG", "nick": "x"})", kJson)->status;
  };
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(guess(), 403);
  }
  EXPECT_EQ(guess(), 429);
  now_ += 61s;
  EXPECT_EQ(guess(), 403);
}

TEST_P(ServerTest, SendsABoardOnceForEachVersion) {
  (void)judged(join("Ada"), "k1", 0.9);
  (void)service_->watch.wait(0, 10s);
  auto page = client();
  const auto first = page.Get("/api/v1/boards/hole");
  const auto etag = first->get_header_value("ETag");
  EXPECT_EQ(page.Get("/api/v1/boards/hole", {{"If-None-Match", etag}})->status, 304);
  const auto seen = service_->watch.now();
  (void)judged(join("Bob"), "k1", 0.5);
  ASSERT_NE(service_->watch.wait(seen, 10s), seen);
  const auto second = page.Get("/api/v1/boards/hole", {{"If-None-Match", etag}});
  EXPECT_EQ(second->status, 200);
  EXPECT_THAT(second->body, HasSubstr("Bob"));
}

TEST_P(ServerTest, TellsListenersOfANewVersion) {
  std::atomic<int> events = 0;
  auto listener = client();
  const auto before = service_->watch.now();
  std::jthread other{[&] {
    while (events == 0) {
      std::this_thread::yield();
    }
    (void)judged(join("Ada"), "k1", 0.9);
  }};
  (void)listener.Get("/api/v1/events", [&](const char* data, std::size_t size) {
    events += std::string_view{data, size}.find("data: ") != std::string_view::npos ? 1 : 0;
    return events < 2;
  });
  EXPECT_EQ(events, 2);
  EXPECT_GT(service_->watch.now(), before);
}

TEST_P(ServerTest, LetsTheInstructorRunTheClass) {
  auto teacher = client("instructor");
  const auto codes = teacher.Post(
      "/api/v1/roster",
      "external_id,email,family_name,given_name,section,extra_minutes\r\ns1,a@x.org,Lovelace,Ada,A,0\r\n",
      "text/csv");
  ASSERT_EQ(codes->status, 200);
  EXPECT_THAT(codes->body, HasSubstr("s1,a@x.org,"));
  const auto ada = join("Ada");
  (void)judged(ada, "k1", 0.9);
  const auto frozen = teacher.Put("/api/v1/assignments/hole", R"({"freeze_at_ms": 1})", kJson);
  EXPECT_EQ(body_of(frozen)["freeze_at_ms"], 1);
  EXPECT_EQ(teacher.Put("/api/v1/assignments/nowhere", "{}", kJson)->status, 404);
  (void)service_->watch.wait(service_->watch.now(), 2s);
  EXPECT_EQ(body_of(teacher.Get("/api/v1/boards/hole"))["frozen"], true);
  EXPECT_EQ(teacher.Patch("/api/v1/members/1", R"({"hidden": true})", kJson)->status, 200);
  EXPECT_THAT(teacher.Get("/api/v1/export/results.csv")->body, HasSubstr("Ada,hole,0.9"));
  const auto set =
      body_of(teacher.Post("/api/v1/rejudgings", R"({"level": "hole", "reason": "new umpire"})", kJson));
  EXPECT_EQ(set["pending"], 1);
  const auto path = "/api/v1/rejudgings/" + std::to_string(set["id"].get<int>());
  EXPECT_EQ(teacher.Post(path + "/apply", "", kJson)->status, 403);
  EXPECT_EQ(teacher.Post(path + "/cancel", "", kJson)->status, 200);
  EXPECT_THAT(teacher.Get("/api/v1/export/sources/hole")->body, HasSubstr("hole/base/reference.cpp"));
}

TEST_P(ServerTest, ServesAPageThatRunsNoScriptButItsOwn) {
  const auto page = client().Get("/");
  ASSERT_EQ(page->status, 200);
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), HasSubstr("script-src 'self'"));
  EXPECT_THAT(page->body, Not(HasSubstr("onclick")));
  EXPECT_THAT(client().Get("/board.js")->body, Not(HasSubstr("innerHTML")));
}

/// A connection that says hello and then drips.
UniqueFd connect_to(int port) {
  UniqueFd socket{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
  sockaddr_in address{.sin_family = AF_INET,
                      .sin_port = ::htons(static_cast<std::uint16_t>(port)),
                      .sin_addr = {.s_addr = ::htonl(INADDR_LOOPBACK)}};
  if (::connect(socket.get(), reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) {
    return UniqueFd{};
  }
  return socket;
}

TEST_P(ServerTest, EndsARequestThatDripsAndServesOthersMeanwhile) {
  restart({.connections = 16, .request_within = 1s});
  std::vector<UniqueFd> dripping;
  for (int i = 0; i < 8; ++i) {
    dripping.push_back(connect_to(server_->port()));
    ASSERT_GT(::send(dripping.back().get(), "G", 1, MSG_NOSIGNAL), 0);
  }
  EXPECT_EQ(client().Get("/api/v1/healthz")->status, 200);
  const auto begin = std::chrono::steady_clock::now();
  for (const auto& socket : dripping) {
    timeval limit{.tv_sec = 20, .tv_usec = 0};
    ::setsockopt(socket.get(), SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    char answer = 0;
    while (::recv(socket.get(), &answer, 1, 0) > 0) {
    }
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 20s) << "the server closed them all";
}

TEST_P(ServerTest, GivesOneAddressNoMoreConnectionsThanItsShare) {
  restart({.connections = 8, .connections_an_address = 2, .request_within = 30s});
  const auto first = connect_to(server_->port());
  const auto second = connect_to(server_->port());
  ASSERT_GT(::send(first.get(), "G", 1, MSG_NOSIGNAL), 0);
  ASSERT_GT(::send(second.get(), "G", 1, MSG_NOSIGNAL), 0);
  const auto third = connect_to(server_->port());
  char answer = 0;
  EXPECT_LE(::recv(third.get(), &answer, 1, 0), 0) << "closed at once";
}

}  // namespace
}  // namespace underpar::classroom

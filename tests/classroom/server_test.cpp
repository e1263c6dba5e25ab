#include <fmt/format.h>
#include <gmock/gmock.h>

#include <algorithm>
#include <atomic>
#include <thread>

#include "tests/classroom/server_fixture.hpp"

namespace underpar::classroom {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

class ServerTest : public ServerFixture {};
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
  for (int i = 0; i < 30; ++i) {
    const auto right = text_of({{"code", "ABCD1234"}, {"nick", "member " + std::to_string(i)}});
    EXPECT_EQ(guesser.Post("/api/v1/join", right, kJson)->status, 201) << "a class behind one address";
  }
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
  auto page = client();
  const auto settle = [&] {
    const auto version = roster_->info()->version;
    for (std::int64_t seen = -1; seen != version;) {
      seen = service_->watch.wait(seen, 10s);
    }
  };
  (void)judged(join("Ada"), "k1", 0.9);
  settle();
  const auto etag = page.Get("/api/v1/boards/hole")->get_header_value("ETag");
  EXPECT_EQ(page.Get("/api/v1/boards/hole", {{"If-None-Match", etag}})->status, 304);
  (void)judged(join("Bob"), "k1", 0.5);
  settle();
  const auto second = page.Get("/api/v1/boards/hole", {{"If-None-Match", etag}});
  EXPECT_EQ(second->status, 200);
  EXPECT_THAT(second->body, HasSubstr("Bob"));
}

TEST_P(ServerTest, TellsAllWhoWaitOfANewVersion) {
  std::atomic<int> told = 0;
  {
    const auto version = roster_->info()->version;
    std::vector<std::jthread> waiting;
    for (int i = 0; i < 64; ++i) {
      waiting.emplace_back([&] { told += service_->watch.wait(version, 10s) > version ? 1 : 0; });
    }
    (void)judged(join("Ada"), "k1", 0.9);
  }
  EXPECT_EQ(told, 64);
}

TEST_P(ServerTest, TellsListenersOfANewVersion) {
  std::atomic<int> events = 0;
  auto listener = client();
  const auto before = service_->watch.wait(-1, 0s);
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
  EXPECT_GT(service_->watch.wait(-1, 0s), before);
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
  (void)service_->watch.wait(service_->watch.wait(-1, 0s), 2s);
  EXPECT_EQ(body_of(teacher.Get("/api/v1/boards/hole"))["frozen"], true);
  EXPECT_EQ(teacher.Patch("/api/v1/members/1", R"({"hidden": true})", kJson)->status, 200);
  EXPECT_THAT(teacher.Get("/api/v1/export/results.csv")->body, HasSubstr("Ada,hole,0.9"));
  const auto set =
      body_of(teacher.Post("/api/v1/rejudgings", R"({"level": "hole", "reason": "new umpire"})", kJson));
  EXPECT_EQ(set["pending"], 1);
  const auto path = "/api/v1/rejudgings/" + std::to_string(set["id"].get<int>());
  EXPECT_EQ(teacher.Post(path + "/apply", "", kJson)->status, 403);
  EXPECT_EQ(teacher.Post(path + "/cancel", "", kJson)->status, 200);
  EXPECT_EQ(body_of(teacher.Get("/api/v1/rejudgings"))["rejudgings"][0]["state"], "cancelled");
  EXPECT_THAT(teacher.Post("/api/v1/members/1/reissue", "", kJson)->body, HasSubstr("claim_code"));
  EXPECT_EQ(teacher.Delete("/api/v1/members/1")->status, 200);
  EXPECT_THAT(teacher.Get("/api/v1/export/sources/hole")->body, HasSubstr("hole/base/reference.cpp"));
}

TEST_P(ServerTest, ServesAPageThatRunsNoScriptButItsOwn) {
  const auto page = client().Get("/");
  ASSERT_EQ(page->status, 200);
  EXPECT_THAT(page->get_header_value("Content-Security-Policy"), HasSubstr("script-src 'self'"));
  EXPECT_THAT(page->body, Not(HasSubstr("onclick")));
  EXPECT_THAT(client().Get("/tables.js")->body, Not(HasSubstr("innerHTML")));
}

TEST_P(ServerTest, LogsTheInstructorInWithACookieThatOtherPagesCannotUse) {
  auto browser = client();
  EXPECT_EQ(browser.Post("/api/v1/login", R"({"token": "guess"})", kJson)->status, 403);
  const auto logged_in = browser.Post("/api/v1/login", R"({"token": "instructor"})", kJson);
  const auto cookie = logged_in->get_header_value("Set-Cookie");
  EXPECT_THAT(cookie, HasSubstr("HttpOnly; SameSite=Strict"));
  EXPECT_THAT(cookie, Not(HasSubstr("Secure"))) << "this server speaks plain HTTP";
  const httplib::Headers named{{"Cookie", "other=1; " + cookie.substr(0, cookie.find(';'))}};
  EXPECT_EQ(browser.Get("/api/v1/members", named)->status, 200);
  const auto post_from = [&](const std::string& origin) {
    auto headers = named;
    headers.emplace("Origin", origin);
    return browser.Post("/api/v1/join-code", headers, R"({"hours": 1})", kJson)->status;
  };
  const auto own = "127.0.0.1:" + std::to_string(server_->port());
  EXPECT_EQ(post_from("http://" + own), 200);
  EXPECT_EQ(post_from("http://127.0.0.1:1"), 401);
  EXPECT_EQ(post_from("null"), 401);
  EXPECT_EQ(browser.Post("/api/v1/join-code", named, R"({"hours": 1})", kJson)->status, 401);
  now_ += 13h;
  EXPECT_EQ(browser.Get("/api/v1/members", named)->status, 401) << "the login is over";
}

TEST_P(ServerTest, CountsByTheAddressAProxyNames) {
  restart({.behind_proxy = true});
  auto proxy = client();
  const auto guess_from = [&](const char* address) {
    return proxy.Post("/api/v1/join", {{"X-Real-IP", address}}, R"({"code": "WRONG", "nick": "x"})", kJson)
        ->status;
  };
  for (int i = 0; i < 10; ++i) {
    EXPECT_EQ(guess_from("10.0.0.1"), 403);
  }
  EXPECT_EQ(guess_from("10.0.0.1"), 429);
  EXPECT_EQ(guess_from("10.0.0.2"), 403);
}

TEST_P(ServerTest, EndsARequestThatDripsAndServesOthersMeanwhile) {
  restart({.limits = {.connections = 16, .request_within = 1s}});
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
  restart({.limits = {.connections = 8, .connections_an_address = 2, .request_within = 30s}});
  const auto first = connect_to(server_->port());
  const auto second = connect_to(server_->port());
  ASSERT_GT(::send(first.get(), "G", 1, MSG_NOSIGNAL), 0);
  ASSERT_GT(::send(second.get(), "G", 1, MSG_NOSIGNAL), 0);
  const auto third = connect_to(server_->port());
  char answer = 0;
  EXPECT_LE(::recv(third.get(), &answer, 1, 0), 0) << "closed at once";
}

TEST_P(ServerTest, ShowsTheInstructorTheWholeBoardDuringAFreeze) {
  ASSERT_TRUE(assignments_->set({.level_id = "hole", .freeze_at = now_ + 1min}, now_));
  (void)judged(join("Ada"), "k1", 0.9);
  now_ += 2min;
  (void)judged(join("Bob"), "k2", 0.8);
  auto teacher = client("instructor");
  const auto rows = body_of(teacher.Get("/api/v1/assignments/hole/board"))["rows"];
  ASSERT_EQ(rows.size(), 2U);
  EXPECT_EQ(rows[0]["nick"], "Bob");
  EXPECT_EQ(rows[0]["public"], false);
  EXPECT_EQ(rows[1]["public"], true);
  EXPECT_EQ(body_of(client().Get("/api/v1/boards/hole"))["rows"].size(), 1U);
  EXPECT_EQ(client("token of Ada").Get("/api/v1/assignments/hole/board")->status, 401);
}

TEST_P(ServerTest, EnrolsThreeThousandNamesAtOnceAndTakesSoMuchFromNobodyElse) {
  std::string roster = "external_id,email,family_name,given_name,section,extra_minutes\r\n";
  for (int i = 0; i < 3'000; ++i) {
    roster += fmt::format(
        "s{0},student.number.{0}@students.example.org,Familyname{0},Givenname{0},Section A,0\r\n", i);
  }
  ASSERT_GT(roster.size(), kPayloadBytes);
  const auto enrolled = client("instructor").Post("/api/v1/roster", roster, "text/csv");
  ASSERT_EQ(enrolled->status, 200) << enrolled->body;
  EXPECT_EQ(std::ranges::count(enrolled->body, '\n'), 3'001);
  EXPECT_EQ(client().Post("/api/v1/join", roster, kJson)->status, 413);
}

}  // namespace
}  // namespace underpar::classroom

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <unistd.h>

#include <thread>

#include "engine/base/subprocess.hpp"
#include "tests/classroom/free_port.hpp"
#include "tests/classroom/programs.hpp"
#include "tests/classroom/server_fixture.hpp"

namespace underpar::classroom {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;
using testing::HasSubstr;

/// A class with a certificate that it signed itself.
class TlsTest : public ServerFixture {
 protected:
  void SetUp() override {
    ServerFixture::SetUp();
    folder_.emplace(TemporaryFolder::create(testing::TempDir()).value());
    certificate_ = (folder_->path() / "certificate.pem").string();
    key_ = (folder_->path() / "key.pem").string();
    const auto made =
        underpar::run({.argv = {"/usr/bin/openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days",
                                "1", "-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1",
                                "-keyout", key_, "-out", certificate_}})
            .value();
    ASSERT_TRUE(made.succeeded()) << made.err;
  }

  [[nodiscard]] httplib::Client trusting(int port) const {
    httplib::Client to{"https://127.0.0.1:" + std::to_string(port)};
    to.set_ca_cert_path(certificate_.c_str());
    to.set_keep_alive(true);
    return to;
  }

  std::optional<TemporaryFolder> folder_;
  std::string certificate_;
  std::string key_;
};
INSTANTIATE_TEST_SUITE_P(Stores, TlsTest, testing::Values(BackEnd::kSqlite), name_of_back_end);

TEST_P(TlsTest, SpeaksTls) {
  EXPECT_FALSE(TlsContext::load(key_, certificate_));
  restart({.limits = {.connections = 16, .request_within = 1s},
           .tls = TlsContext::load(certificate_, key_).value()});
  const auto mute = connect_to(server_->port());  // it never shakes hands
  auto browser = trusting(server_->port());
  const auto first = browser.Get("/instructor.js");
  ASSERT_TRUE(first) << httplib::to_string(first.error());
  EXPECT_EQ(first->status, 200);
  (void)join("Ada");
  browser.set_bearer_token_auth("token of Ada");
  EXPECT_EQ(post_source(browser, "k1", std::string(60'000, 'x'))->status, 202);
  EXPECT_THAT(
      browser.Post("/api/v1/login", R"({"token": "instructor"})", kJson)->get_header_value("Set-Cookie"),
      HasSubstr("; Secure"));
  EXPECT_FALSE(client().Get("/api/v1/healthz")) << "nothing is said in the clear";
  char answer = 0;
  EXPECT_LE(::recv(mute.get(), &answer, 1, 0), 0) << "a handshake has a deadline";
}

void replace(std::string& text, const std::string& what, const std::string& by) {
  const auto at = text.find(what);
  ASSERT_NE(at, std::string::npos) << what;
  text.replace(at, what.size(), by);
}

TEST_P(TlsTest, StandsBehindNginxAsTheExampleTells) {
  if (!fs::exists("/usr/sbin/nginx")) {
    GTEST_SKIP() << "Install the package nginx-light.";
  }
  restart({.behind_proxy = true});
  const int port = free_port();
  auto example = read_file(UNDERPAR_SOURCE_DIR "/docs/classroom/nginx.conf").value();
  replace(example, "127.0.0.1:8080", fmt::format("127.0.0.1:{}", server_->port()));
  replace(example, "listen 443 ssl", fmt::format("listen 127.0.0.1:{} ssl", port));
  replace(example, "/etc/ssl/certs/class.pem", certificate_);
  replace(example, "/etc/ssl/private/class.pem", key_);
  const auto place = folder_->path().string();
  const auto main = fmt::format(
      "daemon off;\nmaster_process off;\n{}pid {}/pid;\nerror_log {}/error.log;\nevents {{}}\nhttp "
      "{{\naccess_log off;\n"
      "client_body_temp_path {}/body;\nproxy_temp_path {}/proxy;\n{}}}\n",
      ::geteuid() == 0 ? "user root;\n" : "", place, place, place, place, example);
  ASSERT_TRUE(write_file_atomically(folder_->path() / "nginx.conf", main));
  const Beside nginx{
      {"/usr/sbin/nginx", "-p", place, "-c", place + "/nginx.conf", "-e", place + "/error.log"}, {}};
  auto browser = trusting(port);
  auto first = browser.Get("/api/v1/healthz");
  for (int i = 0; i < 1'000 && !first; ++i) {
    std::this_thread::sleep_for(10ms);
    first = browser.Get("/api/v1/healthz");
  }
  ASSERT_TRUE(first) << read_file(folder_->path() / "error.log").value_or("");
  EXPECT_EQ(first->status, 200);
  const auto joined = body_of(browser.Post("/api/v1/join", R"({"code": "ABCD1234", "nick": "Ada"})", kJson));
  auto ada = trusting(port);
  ada.set_bearer_token_auth(joined["token"].get<std::string>());
  EXPECT_EQ(post_source(ada, "k1", std::string(60'000, 'x'))->status, 202);
  const auto login = browser.Post("/api/v1/login", R"({"token": "instructor"})", kJson);
  const auto cookie = login->get_header_value("Set-Cookie");
  EXPECT_THAT(cookie, HasSubstr("; Secure"));
  const httplib::Headers own_page{{"Cookie", cookie.substr(0, cookie.find(';'))},
                                  {"Origin", fmt::format("https://127.0.0.1:{}", port)}};
  EXPECT_EQ(browser.Post("/api/v1/join-code", own_page, R"({"hours": 1})", kJson)->status, 200);
  const auto begin = std::chrono::steady_clock::now();
  (void)browser.Get("/api/v1/events", [](const char*, std::size_t) { return false; });
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s) << "events are not held back";
}

}  // namespace
}  // namespace underpar::classroom

#include "game/classroom/tls.hpp"

#include <fmt/format.h>
#include <openssl/err.h>

namespace underpar::classroom {

Result<TlsContext> TlsContext::load(const std::filesystem::path& certificate,
                                    const std::filesystem::path& key) {
  TlsContext tls{::SSL_CTX_new(::TLS_server_method())};
  auto* context = tls.context_.get();
  if (context == nullptr || ::SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) != 1) {
    return fail("TLS cannot be used here.", "Is the package libssl3 whole?");
  }
  if (::SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) {
    return fail(fmt::format("{} is no certificate.", certificate.string()),
                "Name a PEM file with --certificate: the server's own first, then its chain.");
  }
  if (::SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) != 1 ||
      ::SSL_CTX_check_private_key(context) != 1) {
    return fail(fmt::format("{} is not the key of that certificate.", key.string()),
                "Name the PEM file of its private key with --key.");
  }
  // A write that was cut short by a full socket goes on from wherever the rest lies now.
  ::SSL_CTX_set_mode(context, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
  return tls;
}

TlsSession TlsContext::session(int socket) const {
  TlsSession session{::SSL_new(context_.get())};
  if (session && ::SSL_set_fd(session.get(), socket) != 1) {
    session.reset();
  }
  return session;
}

}  // namespace underpar::classroom

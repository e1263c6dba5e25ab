#pragma once
#include <openssl/ssl.h>

#include <filesystem>
#include <memory>

#include "engine/base/result.hpp"

namespace underpar::classroom {

struct FreeTls {
  void operator()(SSL_CTX* context) const { ::SSL_CTX_free(context); }
  void operator()(SSL* session) const { ::SSL_free(session); }
};
using TlsSession = std::unique_ptr<SSL, FreeTls>;

/// A server's certificate and key. Sessions may be made on any thread.
class TlsContext {
 public:
  /// Reads PEM files: the certificate with its chain, and its key. TLS 1.2 and newer. Fails when one of them
  /// cannot be read, or they do not belong together.
  [[nodiscard]] static Result<TlsContext> load(const std::filesystem::path& certificate,
                                               const std::filesystem::path& key);

  /// A session of the server's side on a socket that is open.
  [[nodiscard]] TlsSession session(int socket) const;

 private:
  explicit TlsContext(SSL_CTX* context) : context_{context} {}
  std::unique_ptr<SSL_CTX, FreeTls> context_;
};

}  // namespace underpar::classroom

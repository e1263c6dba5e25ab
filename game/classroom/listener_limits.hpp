#pragma once
#include <chrono>
#include <cstddef>

namespace underpar::classroom {

struct ListenerLimits {
  std::size_t connections = 1'500;           ///< served at once; each has a thread
  std::size_t connections_an_address = 128;  ///< of these from one address; more are closed at once
  std::chrono::seconds request_within{10};   ///< from its first byte to its last
  std::chrono::seconds write_within{10};     ///< for the peer to take something of an answer
  std::chrono::seconds idle_for{30};         ///< between two requests of a connection
  std::size_t payload_bytes = std::size_t{128} << 10;
};

}  // namespace underpar::classroom

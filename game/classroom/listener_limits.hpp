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
};

/// The largest body of a request: of the instructor, whose roster or gradebook may hold thousands of names,
/// and of everybody else.
inline constexpr std::size_t kInstructorPayloadBytes = std::size_t{1} << 20;
inline constexpr std::size_t kPayloadBytes = std::size_t{128} << 10;

}  // namespace underpar::classroom

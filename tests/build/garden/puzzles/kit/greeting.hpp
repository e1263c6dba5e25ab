#pragma once

namespace kit {

inline constexpr const char* kGreeting = "sum ";

}  // namespace kit

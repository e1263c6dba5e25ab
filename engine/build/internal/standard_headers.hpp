#pragma once

namespace underpar::internal {

/// The header that is compiled once and put in front of every player's file. Include guards of the old kind:
/// GCC warns about #pragma once in a header it precompiles.
///
/// Missing on purpose: <iostream>, because with GCC 12 its static object would be part of every guest;
/// <future>, because what its inline functions need is instantiated anew in every program, used or not (40
/// ms). The others cost nothing measurable when they are not used, and up to 0.4 s (<immintrin.h>) when they
/// are.
inline constexpr const char* kStandardHeaders = R"(#ifndef UNDERPAR_STANDARD_HEADERS
#define UNDERPAR_STANDARD_HEADERS
#include <algorithm>
#include <array>
#include <atomic>
#include <barrier>
#include <bit>
#include <bitset>
#include <cassert>
#include <charconv>
#include <chrono>
#include <climits>
#include <cmath>
#include <compare>
#include <concepts>
#include <condition_variable>
#include <coroutine>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <iomanip>
#include <iterator>
#include <latch>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <memory_resource>
#include <mutex>
#include <new>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <random>
#include <ranges>
#include <semaphore>
#include <set>
#include <shared_mutex>
#include <span>
#include <sstream>
#include <stack>
#include <stdexcept>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <variant>
#include <vector>
#if defined(__x86_64__)
#include <immintrin.h>
#endif
#endif
)";

}  // namespace underpar::internal

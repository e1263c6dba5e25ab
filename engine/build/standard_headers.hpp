#pragma once

namespace underpar {

/// The header that is compiled once and put in front of every player's file. Include guards of the old kind:
/// GCC warns about #pragma once in a header it precompiles.
///
/// Not every standard header belongs here. What the inline functions of a header need is instantiated anew at
/// the end of every program, used or not: <cmath>, <chrono>, <thread>, <future> and <sstream> together cost
/// 0.1 s in each program and save as much in few. <immintrin.h> costs 0.02 s and saves 0.4 s where it is
/// used. <iostream> is missing also because with GCC 12 its static object would be part of every guest.
inline constexpr const char* kStandardHeaders = R"(#ifndef UNDERPAR_STANDARD_HEADERS
#define UNDERPAR_STANDARD_HEADERS
#include <algorithm>
#include <array>
#include <bit>
#include <bitset>
#include <cassert>
#include <charconv>
#include <climits>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <functional>
#include <iterator>
#include <limits>
#include <list>
#include <map>
#include <memory>
#include <new>
#include <numbers>
#include <numeric>
#include <optional>
#include <queue>
#include <set>
#include <span>
#include <stack>
#include <stdexcept>
#include <string>
#include <string_view>
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

}  // namespace underpar

#pragma once
#include <string>
#include <string_view>

namespace underpar {

/// A C++ name as people say it: "std::vector<int>::push_back(int const&)" is "std::vector::push_back", a
/// lambda keeps its number, an anonymous namespace is left out. Pure.
[[nodiscard]] std::string spoken_name(std::string_view name);

}  // namespace underpar

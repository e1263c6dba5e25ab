#include <gtest/gtest.h>

#include "engine/insight/spoken_name.hpp"

namespace underpar {
namespace {

TEST(SpokenName, LeavesOutParametersArgumentsAndWhatIsReturned) {
  EXPECT_EQ(spoken_name("solve(Input const&)"), "solve");
  EXPECT_EQ(spoken_name("void std::__introsort_loop<unsigned int*, long>(unsigned int*, long)"),
            "std::__introsort_loop");
  EXPECT_EQ(spoken_name("std::vector<int, std::allocator<int> >::push_back(int const&)"),
            "std::vector::push_back");
  EXPECT_EQ(spoken_name("std::map<int, int>::at(int const&) const"), "std::map::at");
}

TEST(SpokenName, LeavesOutTheAnonymousNamespace) {
  EXPECT_EQ(spoken_name("(anonymous namespace)::engrave(int)"), "engrave");
  EXPECT_EQ(spoken_name("course::(anonymous namespace)::Sheet::within(int) const"), "course::Sheet::within");
}

TEST(SpokenName, KeepsOperatorsAndLambdas) {
  EXPECT_EQ(spoken_name("std::map<int, int>::operator[](int&&)"), "std::map::operator[]");
  EXPECT_EQ(spoken_name("bool operator< <int>(Card const&, Card const&)"), "operator<");
  EXPECT_EQ(spoken_name("operator new(unsigned long)"), "operator new");
  EXPECT_EQ(spoken_name("solve(Input const&)::{lambda(int)#1}::operator()(int) const"),
            "solve::{lambda#1}::operator()");
}

TEST(SpokenName, LeavesNamesOfCAlone) {
  EXPECT_EQ(spoken_name("__memmove_avx512_unaligned_erms"), "__memmove_avx512_unaligned_erms");
}

}  // namespace
}  // namespace underpar

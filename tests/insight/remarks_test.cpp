#include "engine/insight/remarks.hpp"

#include <gmock/gmock.h>

namespace underpar {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Remarks, TellWhatWasVectorizedAndWhyTheRestWasNot) {
  EXPECT_THAT(read_remarks("solution.cpp:9:19: missed: couldn't vectorize loop\n"
                           "solution.cpp:9:19: missed: not vectorized: control flow in loop.\n"
                           "solution.cpp:4:5: optimized: loop vectorized using 16 byte vectors\n"
                           "solution.cpp:9:19: missed: not vectorized: control flow in loop.\n"
                           "solution.cpp:8:1: missed: splitting region at dominance boundary bb3\n",
                           "solution.cpp"),
              ElementsAre(Remark{4, RemarkKind::kVectorized, "loop vectorized using 16 byte vectors"},
                          Remark{9, RemarkKind::kNotVectorized, "not vectorized: control flow in loop"}));
}

TEST(Remarks, NameInlinedFunctionsAsPeopleSayThem) {
  EXPECT_THAT(
      read_remarks("solution.cpp:20:36: optimized:  Inlining uint32_t {anonymous}::between(uint32_t, "
                   "uint32_t)/323 into Output solve(const Input&)/352.\n"
                   "solution.cpp:24:25: optimized:  Inlined constexpr void std::vector<_Tp, "
                   "_Alloc>::push_back(const value_type&) [with _Tp = int; _Alloc = "
                   "std::allocator<int>]/368 into Output solve(const Input&)/352 which now has time 2 and "
                   "size 3, net change of -8.\n"
                   "solution.cpp:17:20: missed:   not inlinable: carried.isra/2328 -> "
                   "flight.isra/2330, function not inlinable\n"
                   "solution.cpp:18:3: missed:   will not early inline: Output solve(const "
                   "Input&)/352->void f()/3, growth 8 exceeds --param early-inlining-insns\n",
                   "solution.cpp"),
      ElementsAre(Remark{17, RemarkKind::kNotInlined, "not inlined: flight, function not inlinable"},
                  Remark{20, RemarkKind::kInlined, "inlined: between"},
                  Remark{24, RemarkKind::kInlined, "inlined: std::vector::push_back"}));
}

TEST(Remarks, LeaveOutOtherFilesAndWhatMakesNoSense) {
  EXPECT_THAT(read_remarks("/usr/include/c++/12/bits/stl_algo.h:9:1: missed: not vectorized: no.\n"
                           "solution.cpp\nsolution.cpp:x:1: missed: not vectorized: no.\n\n",
                           "solution.cpp"),
              IsEmpty());
}

}  // namespace
}  // namespace underpar

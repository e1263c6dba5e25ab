#pragma once
#include <functional>
#include <string>

namespace underpar {

/// Google Benchmark as the timing engine of a duel: every call is a run of one iteration with manual time, so
/// that its reporting, export formats and error handling apply. One per process (the library's list of
/// benchmarks is global).
class Stopwatch {
 public:
  /// One call of a contestant: the time it is charged in nanoseconds, or a negative number when it did not
  /// answer.
  using Call = std::function<double()>;

  Stopwatch();
  Stopwatch(const Stopwatch&) = delete;
  Stopwatch& operator=(const Stopwatch&) = delete;
  ~Stopwatch();

  /// Runs `call` once as one benchmark iteration; returns the time in nanoseconds as the library reports it,
  /// or a negative number when the call did not answer.
  double time(const Call& call);

 private:
  const Call* current_ = nullptr;
};

}  // namespace underpar

// How the benches time: the fastest of several runs, the one that other load on the machine disturbed least.
#pragma once
#include <algorithm>
#include <chrono>

namespace hope::bench {

// Seconds per call of `body`.
template <typename Body>
double SecondsPerCall(const Body& body, double run_seconds, int runs) {
  using Clock = std::chrono::steady_clock;
  const auto seconds = [](Clock::duration d) { return std::chrono::duration<double>(d).count(); };
  body();  // warm caches and buffers
  double best = 1e30;
  for (int run = 0; run < runs; ++run) {
    int calls = 0;
    const Clock::time_point start = Clock::now();
    double spent = 0;
    do {
      body();
      ++calls;
      spent = seconds(Clock::now() - start);
    } while (spent < run_seconds);
    best = std::min(best, spent / calls);
  }
  return best;
}

}  // namespace hope::bench

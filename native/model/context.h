// What every stage of a run works with, and how it spreads its work over the threads.
#pragma once
#include <cstdint>
#include <span>
#include <vector>

#include "backend/kernels.h"
#include "core/thread_pool.h"
#include "model/session_state.h"
#include "model/workspace.h"

namespace hope {

struct Context {
  const Kernels& kernels;
  ThreadPool& pool;
  Workspace workspace;
  std::vector<LinearArgs> pieces;  // scratch of RunLinears
};

// One session's consecutive rows in the batch.
struct Sequence {
  SessionState* state = nullptr;
  int64_t position = 0;  // of its first row
  int row = 0, count = 0;
  bool finite = true;  // false: the session's state is no longer to be trusted
  int last_row() const { return row + count - 1; }
};

struct Batch {
  std::vector<Sequence> sequences;
  int rows = 0;
};

// Work below this many multiply-adds stays on the calling thread: waking a worker costs about as much.
constexpr int64_t kSerialWork = int64_t{1} << 19;

// body(i) for i in [0, n), on the pool when `work` multiply-adds are worth it.
template <typename Body>
void ForEach(Context& context, int64_t n, int64_t work, const Body& body) {
  if (work < kSerialWork) {
    for (int64_t i = 0; i < n; ++i) body(i);
  } else {
    context.pool.ParallelFor(n, body);
  }
}

// y[rows, n] = x[rows, k] w, or y += x w; x and y without gaps between their rows.
LinearArgs LinearJob(const float* x, int rows, const MatrixView& w, float* y, bool add = false);

// Every job over all its panels (panel_begin and panel_end are set here), spread over the threads by panels.
// Jobs must not write what another one reads or writes.
void RunLinears(Context& context, std::span<const LinearArgs> jobs);

// body(row offset) for rows of n floats each: elementwise work of about 8 operations per element.
template <typename Body>
void ForEachRow(Context& context, int rows, int n, const Body& body) {
  ForEach(context, rows, int64_t{8} * rows * n, [&](int64_t r) { body(static_cast<size_t>(r) * n); });
}

// y[r] = rms(x[r]; w) for rows of n floats.
void RmsRows(Context& context, const float* x, const float* w, float eps, int rows, int n, float* y);

}  // namespace hope

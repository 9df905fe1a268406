#include "model/context.h"

#include <algorithm>

namespace hope {
namespace {

constexpr int kPieceGrain = 8;  // panels: what the widest kernel takes at once
constexpr int kPiecesPerThread = 4;

int Panels(const MatrixView& w) { return (w.n + kPanel - 1) / kPanel; }

}  // namespace

LinearArgs LinearJob(const float* x, int rows, const MatrixView& w, float* y, bool add) {
  LinearArgs job;
  job.x = x, job.ldx = w.k, job.rows = rows, job.w = w, job.y = y, job.ldy = w.n, job.add = add;
  return job;
}

void RunLinears(Context& context, std::span<const LinearArgs> jobs) {
  int64_t work = 0, panels = 0;
  for (const LinearArgs& job : jobs) {
    work += int64_t{job.rows} * job.w.k * job.w.n;
    panels += Panels(job.w);
  }
  const bool serial = work < kSerialWork || context.pool.threads() == 1;
  const int64_t wanted = serial ? panels : panels / (context.pool.threads() * kPiecesPerThread);
  const int piece = static_cast<int>(std::max<int64_t>(kPieceGrain, wanted / kPieceGrain * kPieceGrain));
  context.pieces.clear();
  for (const LinearArgs& job : jobs) {
    const int end = Panels(job.w);
    const int step = serial ? end : piece;
    for (int begin = 0; begin < end; begin += step) {
      LinearArgs part = job;
      part.panel_begin = begin;
      part.panel_end = std::min(end, begin + step);
      context.pieces.push_back(part);
    }
  }
  ForEach(context, static_cast<int64_t>(context.pieces.size()), serial ? 0 : work,
          [&](int64_t i) { context.kernels.linear(context.pieces[i]); });
}

void RmsRows(Context& context, const float* x, const float* w, float eps, int rows, int n, float* y) {
  ForEachRow(context, rows, n, [&](size_t at) { context.kernels.rms_norm(x + at, w, eps, n, y + at); });
}

}  // namespace hope

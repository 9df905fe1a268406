// The linear kernel of every instruction set this machine runs, on the shapes of hope-small and a larger one: first checked
// against the reference, then timed. One thread. GB/s counts the weights once per call.
#include <cstdio>
#include <cstring>

#include "backend/registry.h"
#include "bench/timing.h"

namespace hope::bench {
namespace {

struct Shape {
  int k, n, rows;
  DType dtype;
};

constexpr Shape kShapes[] = {
    {192, 192, 1, DType::kBF16},   {192, 512, 1, DType::kBF16},   {192, 4096, 1, DType::kBF16},
    {4096, 192, 1, DType::kBF16},  {64, 144, 1, DType::kF32},     {1024, 4096, 1, DType::kBF16},
    {192, 192, 16, DType::kBF16},  {192, 4096, 16, DType::kBF16}, {192, 192, 64, DType::kBF16},
    {192, 4096, 64, DType::kBF16}, {4096, 192, 64, DType::kBF16}, {1024, 4096, 64, DType::kBF16},
};

struct Case {
  explicit Case(const Shape& shape)
      : x(sizeof(float) * shape.rows * shape.k), w(bytes(shape)), y(sizeof(float) * shape.rows * shape.n) {
    uint32_t state = 1;
    const auto next = [&state] {
      return static_cast<float>((state = state * 1664525u + 1013904223u) >> 8) * 0x1p-24f - 0.5f;
    };
    for (int i = 0; i < shape.rows * shape.k; ++i) x.as<float>()[i] = next();
    for (size_t i = 0; i < static_cast<size_t>(shape.k) * RoundUpToPanel(shape.n); ++i) {
      const float value = next();
      if (shape.dtype == DType::kF32) {
        w.as<float>()[i] = value;
      } else {
        uint32_t bits;
        std::memcpy(&bits, &value, sizeof bits);
        w.as<uint16_t>()[i] = static_cast<uint16_t>(bits >> 16);
      }
    }
    args = {.x = x.as<float>(),
            .ldx = static_cast<size_t>(shape.k),
            .rows = shape.rows,
            .w = {.data = w.data(),
                  .dtype = shape.dtype,
                  .k = shape.k,
                  .n = shape.n,
                  .k_stride = kPanel,
                  .panel_stride = static_cast<size_t>(kPanel) * shape.k},
            .y = y.as<float>(),
            .ldy = static_cast<size_t>(shape.n),
            .add = false,
            .panel_begin = 0,
            .panel_end = RoundUpToPanel(shape.n) / kPanel};
  }
  static size_t bytes(const Shape& shape) {
    return static_cast<size_t>(shape.k) * RoundUpToPanel(shape.n) * (shape.dtype == DType::kF32 ? 4 : 2);
  }
  AlignedBuffer x, w, y;
  LinearArgs args;
};

int Main() {
  const std::vector<const Kernels*> tables = RunnableKernels();
  std::printf("%-6s %5s %5s %5s", "dtype", "k", "n", "rows");
  for (const Kernels* table : tables) std::printf("  | %9s %8s %8s", table->name, "GFLOP/s", "GB/s");
  std::printf("\n");
  for (const Shape& shape : kShapes) {
    Case test(shape);
    Case expected(shape);
    tables.front()->linear(expected.args);
    std::printf("%-6s %5d %5d %5d", shape.dtype == DType::kF32 ? "f32" : "bf16", shape.k, shape.n, shape.rows);
    for (const Kernels* table : tables) {
      table->linear(test.args);
      if (std::memcmp(test.y.data(), expected.y.data(), test.y.size()) != 0) {
        std::printf("\n%s differs from the reference\n", table->name);
        return 1;
      }
      const double seconds = SecondsPerCall([&] { table->linear(test.args); }, 0.01, table == tables.front() ? 1 : 20);
      const double flops = 2.0 * shape.k * shape.n * shape.rows;
      std::printf("  | %7.1fus %8.2f %8.2f", seconds * 1e6, flops / seconds * 1e-9,
                  Case::bytes(shape) / seconds * 1e-9);
    }
    std::printf("\n");
  }
  return 0;
}

}  // namespace
}  // namespace hope::bench

int main() { return hope::bench::Main(); }

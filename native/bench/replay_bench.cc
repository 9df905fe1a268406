// Tokens per second of replay gradients of a model folder: random text, a fifth of it anchors. First checks that a small step
// against the gradient lowers the loss as the gradient says. One thread; seconds are of CPU time.
// Usage: replay_bench <model folder> [tokens per window = 64] [rows at once = 256] [device = auto]
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "backend/registry.h"
#include "gradient/adam.h"
#include "gradient/replay_gradient.h"

namespace hope::bench {
namespace {

constexpr int kTokens = 2048;

struct Bench {
  std::shared_ptr<const Weights> weights;
  ReplayGradient::Options options;
  std::unique_ptr<ReplayGradient> replay;
  std::vector<PreparedReplay> prepared;
  std::vector<const PreparedReplay*> batch;
  ReplayLoss loss{.ce_weight = 1, .kl_weight = 2};
};

template <typename T>
T OrExit(Result<T> result) {
  if (result.ok()) return std::move(result.value());
  std::fprintf(stderr, "%s\n", result.status().message.c_str());
  std::exit(1);
}

// Seconds of this process's CPU time, so that other load on the machine counts little; the fastest of `runs`.
template <typename Body>
double CpuSeconds(int runs, const Body& body) {
  double best = 1e30;
  for (int run = 0; run < runs; ++run) {
    const std::clock_t start = std::clock();
    body();
    best = std::min(best, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  return best;
}

uint32_t Random() {
  static uint32_t state = 1;
  return (state = state * 1664525u + 1013904223u) >> 8;
}

ReplaySequence RandomSequence(const ModelConfig& config, int length, bool anchor) {
  ReplaySequence sequence{.tokens = {config.bos_token_id}, .weights = std::vector<float>(length, 1), .anchor = anchor};
  for (int t = 0; t < length; ++t) sequence.tokens.push_back(static_cast<int32_t>(Random() % config.vocab_size));
  return sequence;
}

// Multiply-adds of forward and backward per token, counting matrix products with weights only: those of all adaptive blocks
// forward once (again for all but the last), backward once, and the head both ways.
double ProductsPerToken(const ModelConfig& config) {
  const double d = config.d_model, mixer = 4.0 * d * config.inner(), mlp = 3.0 * d * config.static_hidden;
  double levels = 0;
  for (const LevelConfig& level : config.levels) levels += d * level.hidden;
  const double upper = config.adaptive_blocks - 1;  // the first adaptive block's mixer is cached
  const double forward = upper * mixer + config.adaptive_blocks * (2 * levels + mlp);
  const double again = forward * upper / config.adaptive_blocks;
  const double backward = forward + config.adaptive_blocks * levels;
  return forward + again + backward + 2.0 * d * config.vocab_size;
}

void CheckGradient(Bench& bench) {
  LearnedTensors values(bench.weights->config, bench.options.offsets),
      gradient(bench.weights->config, bench.options.offsets);
  for (size_t i = 0; i < values.count(); ++i)
    values.data()[i] = 0.01f * (static_cast<float>(Random()) * 0x1p-24f - 0.5f);
  const double before = OrExit(bench.replay->Run(&values, bench.batch, bench.loss, &gradient)).total;
  double squares = 0;
  for (size_t i = 0; i < gradient.count(); ++i) squares += std::pow(gradient.data()[i], 2);
  const double step = 0.02 / std::sqrt(squares);
  for (size_t i = 0; i < values.count(); ++i) values.data()[i] -= static_cast<float>(step) * gradient.data()[i];
  const double after = OrExit(bench.replay->Run(&values, bench.batch, bench.loss, nullptr)).total;
  std::printf("loss %.5f; a step should lower it by %.5f, lowers it by %.5f\n", before, step * squares, before - after);
}

int Main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr,
                 "usage: replay_bench <model folder> [tokens per window = 64] [rows at once = 256] [device = auto]\n");
    return 2;
  }
  const int length = argc > 2 ? std::atoi(argv[2]) : 64;
  Bench bench;
  bench.weights = OrExit(LoadWeights(argv[1]));
  bench.options.max_rows = argc > 3 ? std::atoi(argv[3]) : 256;
  const ModelConfig& config = bench.weights->config;
  const Kernels& kernels = *OrExit(ChooseKernels(argc > 4 ? argv[4] : "auto"));
  bench.replay = OrExit(ReplayGradient::Create(bench.weights, kernels, bench.options));
  const int windows = length > 0 ? std::max(1, kTokens / length) : 0;
  const auto prepare = [&] {
    bench.prepared.clear();
    for (int n = 0; n < windows; ++n)
      bench.prepared.push_back(OrExit(bench.replay->Prepare(RandomSequence(config, length, n % 5 == 4))));
  };
  const double tokens = static_cast<double>(windows) * length;
  const double preparing = CpuSeconds(3, prepare);
  for (const PreparedReplay& prepared : bench.prepared) bench.batch.push_back(&prepared);
  std::printf("%s  %s  %d windows of %d tokens, %d rows at once  workspace %.1f MB\n", config.name.c_str(),
              kernels.name, windows, length, bench.options.max_rows,
              ReplayGradient::WorkspaceBytes(config, bench.options) * 1e-6);
  CheckGradient(bench);
  std::printf("prepare   %8.0f tokens/s\n", tokens / preparing);
  LearnedTensors values(config, false), gradient(config, false);
  const double losses = CpuSeconds(5, [&] { OrExit(bench.replay->Run(&values, bench.batch, bench.loss, nullptr)); });
  std::printf("losses    %8.0f tokens/s\n", tokens / losses);
  const double both = CpuSeconds(8, [&] { OrExit(bench.replay->Run(&values, bench.batch, bench.loss, &gradient)); });
  std::printf("gradient  %8.0f tokens/s  %6.2f GFLOP/s in products with weights\n", tokens / both,
              2 * ProductsPerToken(config) * tokens / both * 1e-9);
  ReplayAdam adam({.rate = 1e-4, .total_steps = 1000}, values.count());
  const double step = CpuSeconds(5, [&] { OrExit(adam.Step(gradient.data(), values.data())); });
  std::printf("adam      %8.2f ms per step of %zu values\n", step * 1e3, values.count());
  return 0;
}

}  // namespace
}  // namespace hope::bench

int main(int argc, char** argv) { return hope::bench::Main(argc, argv); }

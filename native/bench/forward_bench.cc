// Tokens per second of a model folder: decode with 1, 8 and 16 sessions, prefill with learning off and on. First checks that
// decode and prefill give the same logits. Usage: forward_bench <model folder> [threads = 1] [device = auto]
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <utility>

#include "bench/timing.h"
#include "core/limits.h"
#include "model/forward.h"

namespace hope::bench {
namespace {

constexpr int kWarmTokens = 96;  // past the first write of every Titans memory

std::vector<int32_t> RandomTokens(const ModelConfig& config, int count) {
  std::vector<int32_t> tokens{config.bos_token_id};
  uint32_t state = 1;
  while (static_cast<int>(tokens.size()) < count)
    tokens.push_back(static_cast<int32_t>(((state = state * 1664525u + 1013904223u) >> 8) % config.vocab_size));
  return tokens;
}

// Feeds tokens to every session, `piece` at most at a time; returns the first session's logits. As the scheduler does, a prompt
// looks ahead, a decoded token cannot.
std::vector<float> Feed(Model& model, std::vector<SessionState>& sessions, const std::vector<int32_t>& tokens,
                        int piece, uint32_t learn) {
  const std::vector<uint32_t> masks(tokens.size(), learn);
  std::vector<float> logits;
  bool ahead = false;
  for (size_t done = 0; done < tokens.size();) {
    const int wanted = std::min<int>(piece, static_cast<int>(tokens.size() - done));
    const int count = model.SegmentLimit(sessions[0].counters.position, wanted);
    const bool observed = std::exchange(ahead, piece > 1 && done + count < tokens.size());
    const size_t seen = count + (ahead ? 1 : 0);
    std::vector<Segment> segments(sessions.size());
    for (size_t s = 0; s < sessions.size(); ++s) {
      segments[s].state = &sessions[s];
      segments[s].tokens = std::span(tokens).subspan(done, seen);
      segments[s].learn = std::span(masks).subspan(done, seen);
      segments[s].ahead = ahead;
      segments[s].first_observed = observed;
    }
    model.Run(segments);
    if (!segments[0].status.ok()) {
      std::fprintf(stderr, "%s\n", segments[0].status.message.c_str());
      std::exit(1);
    }
    logits.assign(segments[0].last_logits, segments[0].last_logits + model.weights().config.vocab_size);
    done += count;
  }
  return logits;
}

void TimeDecode(Model& model, int n_sessions, uint32_t learn) {
  const std::vector<int32_t> warm = RandomTokens(model.weights().config, kWarmTokens);
  std::vector<SessionState> sessions(n_sessions, model.NewSession());
  Feed(model, sessions, warm, kMaxSegment, learn);
  const std::vector<int32_t> tokens(warm.begin(), warm.begin() + 64);  // a whole projection chunk, its write included
  const double seconds = SecondsPerCall([&] { Feed(model, sessions, tokens, 1, learn); }, 0.2, 8) / tokens.size();
  // Each step reads the weights once and every session's Titans state.
  std::printf(
      "decode   %2d sessions  learn %-3s  %8.0f tokens/s  %6.3f ms/step  %5.2f GB/s of weights  %6.2f GFLOP/s\n",
      n_sessions, learn ? "on" : "off", n_sessions / seconds, seconds * 1e3, model.weights().bytes / seconds * 1e-9,
      2.0 * model.weights().parameters * n_sessions / seconds * 1e-9);
}

void TimePrefill(Model& model, int n_sessions, uint32_t learn) {
  const std::vector<int32_t> tokens = RandomTokens(model.weights().config, 512);
  const double seconds = SecondsPerCall(
      [&] {
        std::vector<SessionState> sessions(n_sessions, model.NewSession());
        Feed(model, sessions, tokens, kMaxSegment, learn);
      },
      0.2, 8);
  const double rate = n_sessions * tokens.size() / seconds;
  std::printf("prefill  %2d sessions  learn %-3s  %8.0f tokens/s  %6.2f GFLOP/s\n", n_sessions, learn ? "on" : "off",
              rate, 2.0 * model.weights().parameters * rate * 1e-9);
}

bool DecodeEqualsPrefill(Model& model) {
  const std::vector<int32_t> tokens = RandomTokens(model.weights().config, 150);
  std::vector<SessionState> a{model.NewSession()}, b{model.NewSession()};
  const std::vector<float> x = Feed(model, a, tokens, 1, kLearnAllLevels),
                           y = Feed(model, b, tokens, kMaxSegment, kLearnAllLevels);
  return std::memcmp(x.data(), y.data(), x.size() * sizeof(float)) == 0;
}

int Main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: forward_bench <model folder> [threads = 1] [device = auto]\n");
    return 2;
  }
  const int threads = argc > 2 ? std::atoi(argv[2]) : 1;
  Result<std::unique_ptr<Model>> loaded = Model::Load(argv[1], threads, argc > 3 ? argv[3] : "auto");
  if (threads < 1 || !loaded.ok()) {
    std::fprintf(stderr, "%s\n", threads < 1 ? "threads: expected at least 1" : loaded.status().message.c_str());
    return 1;
  }
  Model& model = *loaded.value();
  std::printf("%s  %.2fM parameters  %.1f MB  %s  %d threads\n", model.weights().config.name.c_str(),
              model.weights().parameters * 1e-6, model.weights().bytes * 1e-6, model.kernels().name, threads);
  if (!DecodeEqualsPrefill(model)) {
    std::printf("decode and prefill differ\n");
    return 1;
  }
  for (const int sessions : {1, 8, 16}) TimeDecode(model, sessions, 0);
  TimeDecode(model, 1, kLearnAllLevels);
  for (const int sessions : {1, 8}) TimePrefill(model, sessions, 0);
  for (const int sessions : {1, 8}) TimePrefill(model, sessions, kLearnAllLevels);
  return 0;
}

}  // namespace
}  // namespace hope::bench

int main(int argc, char** argv) { return hope::bench::Main(argc, argv); }

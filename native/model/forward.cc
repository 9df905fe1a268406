#include "model/forward.h"

#include <cassert>
#include <cmath>
#include <cstring>
#include <numeric>
#include <utility>

#include "backend/gather.h"
#include "backend/registry.h"
#include "memory/level_clock.h"
#include "model/cms.h"
#include "model/context.h"
#include "model/learner.h"
#include "model/mixer.h"
#include "model/teach.h"
#include "model/teach_carrier.h"

namespace hope {
namespace {

LevelClock MakeClock(const ModelConfig& config) {
  std::vector<int> chunks;
  if (config.adaptive_blocks > 0)
    for (const LevelConfig& level : config.levels) chunks.push_back(level.chunk);
  return LevelClock(config.self_modifying ? config.projection_chunk : 0, std::move(chunks));
}

// Consecutive targets of one segment whose predecessors' pairs are looked at together.
struct Observed {
  size_t segment;
  int first, count;
};

}  // namespace

struct Model::Impl {
  Impl(std::shared_ptr<const Weights> model, const Kernels& kernels, int threads);

  bool learns(const Segment& segment, int token) const {
    return !segment.learn.empty() && (segment.learn[token] & learner->level_mask()) != 0;
  }
  void Open(std::span<Segment> segments);
  void Observe(std::span<Segment> segments, const std::vector<Observed>& seen, const float* residuals);
  void ObserveFirst(std::span<Segment> segments);
  void Forward(std::span<Segment> segments, float* x);
  void ObserveInner(std::span<Segment> segments, const float* residuals);
  void Close(std::span<Segment> segments, const float* residuals);

  std::shared_ptr<const Weights> weights;
  const ModelConfig& config;
  LevelClock clock;
  ThreadPool pool;
  Context context;
  std::shared_ptr<const Layout> layout;
  std::vector<Mixer> mixers;
  std::vector<Cms> cms;
  std::unique_ptr<TeachCarrier> carrier;
  std::unique_ptr<Learner> learner;
  int last_residual_part = -1;

  Batch batch;                                // of the present run, one sequence per segment
  std::vector<std::vector<float*>> features;  // of the present run: [block][level] what Delta multiplies
  AlignedBuffer last_logits;                  // [segments, V] of the last run
};

Model::Impl::Impl(std::shared_ptr<const Weights> model, const Kernels& kernels, int threads)
    : weights(std::move(model)),
      config(weights->config),
      clock(MakeClock(config)),
      pool(threads),
      context{kernels, pool, {}, {}} {
  Layout declared;
  last_residual_part = declared.Add({"last_residual", "stream", static_cast<size_t>(config.d_model)});
  mixers.reserve(config.n_blocks);
  cms.reserve(config.n_blocks);
  for (int b = 0; b < config.n_blocks; ++b) {
    const std::string prefix = "blocks." + std::to_string(b);
    mixers.emplace_back(config, weights->blocks[b], prefix, declared);
    cms.emplace_back(config, weights->blocks[b], b >= config.first_adaptive_block(), prefix, declared);
  }
  carrier = std::make_unique<TeachCarrier>(config, *weights, cms, declared);
  learner = std::make_unique<Learner>(cms, clock, static_cast<int>(config.levels.size()), config.d_model);
  layout = std::make_shared<const Layout>(std::move(declared));
}

// Lays the segments' rows out one after another.
void Model::Impl::Open(std::span<Segment> segments) {
  batch.sequences.clear();
  batch.rows = 0;
  for (Segment& segment : segments) {
    const int count = segment.fed(), seen = static_cast<int>(segment.tokens.size());
    const int64_t position = segment.state->counters.position;
    assert(count >= 1 && count <= clock.SegmentLimit(position, count));
    assert(segment.learn.empty() || segment.learn.size() == segment.tokens.size());
    batch.sequences.push_back({.state = segment.state, .position = position, .row = batch.rows, .count = count});
    batch.rows += count;
    segment.status = Status::Ok();
    segment.nll.assign(segment.want_nll ? seen : 0, 0.0f);
    segment.trace.assign(segment.want_trace ? seen * config.levels.size() : 0, 0.0f);
  }
}

// Scores what was observed and accumulates what is to be learned. residuals: of the batch's rows; nullptr: the targets
// follow the sessions' stored last tokens.
void Model::Impl::Observe(std::span<Segment> segments, const std::vector<Observed>& seen, const float* residuals) {
  const Workspace::Scope scope(context.workspace);
  const size_t d = config.d_model;
  std::vector<Pair> pairs;
  std::vector<Lesson> lessons;
  std::vector<TeachCarrier::Tokens> taught;  // of the lessons
  std::vector<float*> losses;
  const int most =
      std::accumulate(seen.begin(), seen.end(), 0, [](int n, const Observed& range) { return n + range.count; });
  float* const signal = context.workspace.Floats(most * d);  // of the lessons' tokens one after another
  float* teach = signal;
  std::memset(signal, 0, sizeof(float) * most * d);
  for (const Observed& range : seen) {
    Segment& segment = segments[range.segment];
    Sequence& sequence = batch.sequences[range.segment];
    const int row = sequence.row + range.first - 1;
    const float* residual = residuals == nullptr ? sequence.state->read(last_residual_part) : residuals + row * d;
    assert(residual != nullptr);
    losses.push_back(context.workspace.Floats(range.count));
    std::memset(losses.back(), 0, sizeof(float) * range.count);
    bool any = false;
    for (int i = 0; i < range.count; ++i) {
      const bool learned = learns(segment, range.first + i);
      any |= learned;
      if (!learned && !segment.want_nll) continue;
      pairs.push_back({.residual = residual + i * d,
                       .target = segment.tokens[range.first + i],
                       .nll = losses.back() + i,
                       .teach = learned ? teach + i * d : nullptr});
    }
    if (!any) continue;
    lessons.push_back(
        {.sequence = &sequence,
         .masks = segment.learn.subspan(range.first, range.count),
         .teach = {},  // carried there below
         .row = residuals == nullptr ? kStoredRow : row,
         .trace = segment.want_trace ? segment.trace.data() + range.first * config.levels.size() : nullptr});
    taught.push_back({.sequence = &sequence, .row = lessons.back().row, .count = range.count});
    teach += range.count * d;
  }
  ScorePairs(context, *weights, pairs);
  for (size_t s = 0; s < seen.size(); ++s) {
    Segment& segment = segments[seen[s].segment];
    for (int i = 0; i < seen[s].count; ++i) {
      batch.sequences[seen[s].segment].finite &= std::isfinite(losses[s][i]);
      if (segment.want_nll) segment.nll[seen[s].first + i] = losses[s][i];
    }
  }
  if (lessons.empty()) return;
  LevelSignals signals = carrier->Carry(context, taught, signal);
  for (Lesson& lesson : lessons) {
    lesson.teach = signals;
    signals.rows += lesson.masks.size() * d;
  }
  learner->Accumulate(context, lessons, features);
  for (const Lesson& lesson : lessons)
    if (lesson.trace != nullptr) learner->Trace(context, lesson, features);
}

// The pair (last token of before, first token of now), with the state as it is before any update. There is none at the
// start of a stream.
void Model::Impl::ObserveFirst(std::span<Segment> segments) {
  std::vector<Observed> seen;
  for (size_t s = 0; s < segments.size(); ++s) {
    const bool begun = segments[s].state->allocated(last_residual_part) && !segments[s].first_observed;
    if (begun && (segments[s].want_nll || learns(segments[s], 0))) seen.push_back({s, 0, 1});
  }
  if (!seen.empty()) Observe(segments, seen, nullptr);
}

// The pairs inside the segments, and those that lead to what is ahead.
void Model::Impl::ObserveInner(std::span<Segment> segments, const float* residuals) {
  std::vector<Observed> seen;
  for (size_t s = 0; s < segments.size(); ++s) {
    const int count = static_cast<int>(segments[s].tokens.size());
    bool wanted = segments[s].want_nll;
    for (int t = 1; t < count; ++t) wanted |= learns(segments[s], t);
    if (wanted && count > 1) seen.push_back({s, 1, count - 1});
  }
  if (!seen.empty()) Observe(segments, seen, residuals);
}

// x [rows, d]: from the tokens to the final residuals.
void Model::Impl::Forward(std::span<Segment> segments, float* x) {
  const size_t d = config.d_model;
  for (size_t s = 0; s < segments.size(); ++s)
    for (int t = 0; t < batch.sequences[s].count; ++t)
      GatherRow(weights->embed_rows.view, segments[s].tokens[t], x + (batch.sequences[s].row + t) * d);

  carrier->Open(context, batch.rows);
  features.assign(config.n_blocks, {});
  for (int b = 0; b < config.n_blocks; ++b) {
    for (const CmsLevel& level : cms[b].levels())
      features[b].push_back(context.workspace.Floats(static_cast<size_t>(batch.rows) * level.shape().columns));
    mixers[b].Forward(context, clock, batch, x);
    const CmsTape* tape = carrier->Keep(batch, b, x);
    cms[b].Forward(context, batch, features[b], tape, x);
  }
}

// Next-token logits, outputs asked for, and what the sessions need to go on.
void Model::Impl::Close(std::span<Segment> segments, const float* residuals) {
  const Workspace::Scope scope(context.workspace);
  const size_t d = config.d_model, vocab = config.vocab_size, ld = RoundUpToPanel(config.vocab_size);
  float* const last = context.workspace.Floats(segments.size() * d);
  if (last_logits.size() < segments.size() * ld * sizeof(float))
    last_logits = AlignedBuffer(segments.size() * ld * sizeof(float));
  for (size_t s = 0; s < segments.size(); ++s) {
    Segment& segment = segments[s];
    Sequence& sequence = batch.sequences[s];
    const float* rows = residuals + sequence.row * d;
    for (int t = 0; t < sequence.count; ++t)
      sequence.finite &= std::isfinite(context.kernels.dot(rows + t * d, rows + t * d, config.d_model));
    std::memcpy(last + s * d, residuals + sequence.last_row() * d, sizeof(float) * d);
    std::memcpy(segment.state->write(last_residual_part), last + s * d, sizeof(float) * d);
    segment.state->counters.position += sequence.count;
    segment.state->counters.last_token = segment.tokens[sequence.count - 1];
  }
  Logits(context, *weights, last, static_cast<int>(segments.size()), last_logits.as<float>(), ld);
  for (size_t s = 0; s < segments.size(); ++s) {
    segments[s].last_logits = last_logits.as<float>() + s * ld;
    const float sum = context.kernels.dot(segments[s].last_logits, segments[s].last_logits, static_cast<int>(vocab));
    if (!batch.sequences[s].finite || !std::isfinite(sum))
      segments[s].status = Status::Error(ErrorCode::kNonFiniteState,
                                         "expected a finite state and loss after position " +
                                             std::to_string(batch.sequences[s].position) + ", came infinity or NaN");
  }
}

Result<std::unique_ptr<Model>> Model::Load(const std::string& model_dir, int threads, const std::string& device) {
  const Result<const Kernels*> kernels = ChooseKernels(device);
  if (!kernels.ok()) return kernels.status();
  Result<std::shared_ptr<const Weights>> weights = LoadWeights(model_dir);
  if (!weights.ok()) return weights.status();
  return std::make_unique<Model>(std::move(weights.value()), *kernels.value(), threads);
}

Model::Model(std::shared_ptr<const Weights> weights, const Kernels& kernels, int threads)
    : impl_(std::make_unique<Impl>(std::move(weights), kernels, threads)) {}

Model::~Model() = default;

const Weights& Model::weights() const { return *impl_->weights; }
const std::shared_ptr<const Weights>& Model::shared_weights() const { return impl_->weights; }
const std::shared_ptr<const Layout>& Model::layout() const { return impl_->layout; }
const Kernels& Model::kernels() const { return impl_->context.kernels; }

SessionState Model::NewSession() const {
  return SessionState(impl_->layout, static_cast<int>(impl_->config.levels.size()));
}

int Model::SegmentLimit(int64_t position, int wanted) const { return impl_->clock.SegmentLimit(position, wanted); }

void Model::Run(std::span<Segment> segments) {
  if (segments.empty()) return;
  const Workspace::Scope scope(impl_->context.workspace);
  impl_->Open(segments);
  float* const x = impl_->context.workspace.Floats(static_cast<size_t>(impl_->batch.rows) * impl_->config.d_model);
  impl_->ObserveFirst(segments);
  impl_->learner->ApplyDue(impl_->context, impl_->batch.sequences);
  impl_->Forward(segments, x);
  impl_->ObserveInner(segments, x);
  impl_->Close(segments, x);
}

std::vector<double> Model::DeltaNorms(const SessionState& state) const {
  std::vector<double> norms(impl_->config.levels.size());
  for (const Cms& block : impl_->cms) {
    for (size_t l = 0; l < block.levels().size(); ++l) {
      const CmsLevel& level = block.levels()[l];
      const float* delta = state.read(level.delta_part());
      if (delta != nullptr) norms[l] += impl_->context.kernels.dot(delta, delta, level.shape().size());
    }
  }
  for (double& norm : norms) norm = std::sqrt(norm);
  return norms;
}

}  // namespace hope

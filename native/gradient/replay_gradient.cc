#include "gradient/replay_gradient.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstring>
#include <string>
#include <utility>

#include "backend/gather.h"
#include "gradient/cms_gradient.h"
#include "gradient/mixer_gradient.h"

namespace hope {
namespace {

Status Refused(const std::string& message) { return Status::Error(ErrorCode::kInvalidArgument, "replay: " + message); }

Status Check(const ModelConfig& config, int max_rows, const ReplaySequence& sequence) {
  const size_t targets = sequence.weights.size();
  if (targets < 1 || targets > static_cast<size_t>(max_rows))
    return Refused("expected 1 to " + std::to_string(max_rows) + " targets, came " + std::to_string(targets));
  if (sequence.tokens.size() != targets + 1)
    return Refused("expected one token more than the " + std::to_string(targets) + " weights, came " +
                   std::to_string(sequence.tokens.size()));
  for (const int32_t token : sequence.tokens)
    if (token < 0 || token >= config.vocab_size)
      return Refused("expected tokens from 0 to " + std::to_string(config.vocab_size - 1) + ", came " +
                     std::to_string(token));
  for (const float weight : sequence.weights)
    if (!(weight >= 0) || !std::isfinite(weight))
      return Refused("expected finite weights from 0, came " + std::to_string(weight));
  return Status::Ok();
}

}  // namespace

// The plan of the memory and the stages of a group.
struct ReplayGradient::Impl {
  Impl(const ModelConfig& model, const Options& asked) : config(model), options(asked) {}

  // What is learned first acts in the first adaptive block: before its mixer or after it.
  bool RunsMixer(int block) const { return block > config.first_adaptive_block() || options.offsets; }

  void Plan(Arena& arena);
  void Load(std::shared_ptr<const Weights> model, const Kernels& table);
  void Bind(const LearnedTensors* learned);
  const BlockOperands& Operands(int block) const { return adaptive[block - config.first_adaptive_block()].operands(); }
  void Prepare(PreparedReplay& prepared, AnchorWhitening* observer);

  int Group(ReplayPass& pass);
  void Forward(int rows);
  void Backward(int rows, LearnedTensors& gradient);

  const ModelConfig& config;
  Options options;
  std::shared_ptr<const Weights> weights;
  AlignedBuffer memory;
  std::vector<AdaptiveOperands> adaptive;
  std::vector<MixerTape> mixer_tapes;  // per adaptive block: what its reverse reads
  MixerScratch mixer_scratch = {};
  std::vector<ReplayTape> cms_tapes;
  CmsScratch cms_scratch = {};
  HeadScratch head_scratch = {};
  float *x = nullptr, *dx = nullptr;
  const Kernels* kernels = nullptr;
  std::unique_ptr<MixerGradient> mixer;
  std::unique_ptr<CmsGradient> cms;
  std::unique_ptr<HeadLoss> head;

  std::vector<GroupSequence> group;  // of the present step
  std::vector<LossRow> loss_rows;
};

void ReplayGradient::Impl::Plan(Arena& arena) {
  const size_t area = static_cast<size_t>(options.max_rows) * config.d_model;
  adaptive.resize(config.adaptive_blocks);
  for (int i = 0; i < config.adaptive_blocks; ++i)
    adaptive[i].Plan(arena, config, RunsMixer(config.first_adaptive_block() + i));
  mixer_tapes.resize(config.adaptive_blocks);
  cms_tapes.resize(config.adaptive_blocks);
  for (MixerTape& tape : mixer_tapes) tape.Plan(arena, config, options.max_rows);
  for (ReplayTape& tape : cms_tapes) tape.Plan(arena, config, options.max_rows);
  mixer_scratch.Plan(arena, config, options.max_rows);
  cms_scratch.Plan(arena, config, options.max_rows);
  head_scratch.Plan(arena, config);
  x = arena.Floats(area);
  dx = arena.Floats(area);
}

void ReplayGradient::Impl::Load(std::shared_ptr<const Weights> model, const Kernels& table) {
  weights = std::move(model);
  kernels = &table;
  mixer = std::make_unique<MixerGradient>(table, config);
  cms = std::make_unique<CmsGradient>(table, config);
  head = std::make_unique<HeadLoss>(table, *weights, head_scratch);
  memory = AlignedBuffer(WorkspaceBytes(config, options));
  Arena arena(memory.as<float>());
  Plan(arena);
  assert(arena.bytes() == memory.size());
  for (int i = 0; i < config.adaptive_blocks; ++i)
    adaptive[i].Pack(config, weights->blocks[config.first_adaptive_block() + i]);
}

void ReplayGradient::Impl::Bind(const LearnedTensors* learned) {
  for (int i = 0; i < config.adaptive_blocks; ++i)
    adaptive[i].Bind(*kernels, config, config.first_adaptive_block() + i, learned);
}

// The lower blocks once; for an anchor the upper ones, too, as they are without anything learned.
void ReplayGradient::Impl::Prepare(PreparedReplay& prepared, AnchorWhitening* observer) {
  const int rows = prepared.rows();
  const size_t bytes = sizeof(float) * rows * config.d_model;
  group.assign(1, {.row = 0, .count = rows, .slot = 0});
  for (int t = 0; t < rows; ++t)
    GatherRow(weights->embed_rows.view, prepared.sequence.tokens[t], x + static_cast<size_t>(t) * config.d_model);
  const int first = config.first_adaptive_block();
  for (int b = 0; b < config.n_blocks; ++b) {
    if (b == first && RunsMixer(b)) std::memcpy(prepared.entry.data(), x, bytes);
    if (b > first && !prepared.sequence.anchor) break;
    const BlockOperands operands = BaseOperands(weights->blocks[b]);
    mixer->Forward(operands, group, rows, mixer_tapes[0], mixer_scratch, x);
    if (b == first && !RunsMixer(b)) std::memcpy(prepared.entry.data(), x, bytes);
    if (b == first && !prepared.sequence.anchor) break;
    cms->Forward(operands, rows, cms_tapes[0], cms_scratch, x);
    if (observer != nullptr && b >= first)
      for (size_t l = 0; l < config.levels.size(); ++l)
        observer->Observe(b, static_cast<int>(l), cms_tapes[0].h[l], rows);
  }
  if (prepared.sequence.anchor) std::memcpy(prepared.base.data(), x, bytes);
}

// Lays out the sequences of the next group that fit, their entries in x; returns their rows.
int ReplayGradient::Impl::Group(ReplayPass& pass) {
  const size_t d = config.d_model;
  int rows = 0, slots = 0;
  group.clear();
  loss_rows.clear();
  for (; !pass.done() && rows + pass.batch[pass.next]->rows() <= options.max_rows; ++pass.next) {
    const PreparedReplay& prepared = *pass.batch[pass.next];
    group.push_back({.row = rows, .count = prepared.rows(), .slot = slots});
    std::memcpy(x + rows * d, prepared.entry.data(), sizeof(float) * prepared.rows() * d);
    for (int t = 0; t < prepared.rows(); ++t) {
      const float weight = prepared.sequence.weights[t];
      if (weight > 0)
        loss_rows.push_back({.row = rows + t,
                             .token = prepared.sequence.tokens[t + 1],
                             .weight = weight,
                             .base = prepared.sequence.anchor ? prepared.base.as<float>() + t * d : nullptr});
    }
    rows += prepared.rows();
    slots += mixer->plan().Slots(prepared.rows());
  }
  assert(!group.empty() && slots <= mixer_tapes[0].slots);
  return rows;
}

// From x before the first adaptive block to the final residuals.
void ReplayGradient::Impl::Forward(int rows) {
  for (int i = 0; i < config.adaptive_blocks; ++i) {
    const int block = config.first_adaptive_block() + i;
    if (RunsMixer(block)) mixer->Forward(Operands(block), group, rows, mixer_tapes[i], mixer_scratch, x);
    cms->Forward(Operands(block), rows, cms_tapes[i], cms_scratch, x);
  }
}

// From dx of the final residuals.
void ReplayGradient::Impl::Backward(int rows, LearnedTensors& gradient) {
  using Kind = LearnedTensor::Kind;
  for (int b = config.n_blocks - 1; b >= config.first_adaptive_block(); --b) {
    const int i = b - config.first_adaptive_block();
    std::vector<float*> deltas;
    for (int l = 0; l < static_cast<int>(config.levels.size()); ++l)
      deltas.push_back(gradient.find(Kind::kDelta, b, l));
    cms->Backward(Operands(b), rows, cms_tapes[i], cms_scratch, deltas, RunsMixer(b), dx);
    if (RunsMixer(b))
      mixer->Backward(Operands(b), group, rows, mixer_tapes[i], mixer_scratch, dx,
                      {.m0 = gradient.find(Kind::kMemory, b), .p0 = gradient.find(Kind::kProjections, b)});
  }
}

ReplayLosses ReplayPass::losses() const {
  ReplayLosses means;
  if (replay_weight > 0) means.replay_nll = sums.replay_nll / replay_weight;
  if (anchor_weight > 0) means.anchor_nll = sums.anchor_nll / anchor_weight, means.kl = sums.kl / anchor_weight;
  means.total = loss.ce_weight * means.replay_nll + loss.kl_weight * means.kl;
  return means;
}

size_t ReplayGradient::WorkspaceBytes(const ModelConfig& config, const Options& options) {
  Arena counter;
  Impl(config, options).Plan(counter);
  return counter.bytes();
}

size_t ReplayGradient::PreparedBytes(const ModelConfig& config, int rows, bool anchor) {
  const size_t residuals = sizeof(float) * rows * config.d_model;
  return (anchor ? 2 : 1) * residuals + rows * (sizeof(float) + sizeof(int32_t)) + sizeof(int32_t);
}

Result<std::unique_ptr<ReplayGradient>> ReplayGradient::Create(std::shared_ptr<const Weights> weights,
                                                               const Kernels& kernels, const Options& options) {
  const ModelConfig& config = weights->config;
  if (config.adaptive_blocks < 1 || config.levels.empty())
    return Refused("expected a model with adaptive blocks and levels, came " + std::to_string(config.adaptive_blocks) +
                   " and " + std::to_string(config.levels.size()));
  if (options.max_rows < 1 || options.max_rows > kMaxReplayRows)
    return Refused("expected 1 to " + std::to_string(kMaxReplayRows) + " rows at once, came " +
                   std::to_string(options.max_rows));
  auto impl = std::make_unique<Impl>(config, options);
  impl->Load(std::move(weights), kernels);
  return std::unique_ptr<ReplayGradient>(new ReplayGradient(std::move(impl)));
}

ReplayGradient::ReplayGradient(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
ReplayGradient::~ReplayGradient() = default;

Result<PreparedReplay> ReplayGradient::Prepare(ReplaySequence sequence, AnchorWhitening* observer) {
  if (Status status = Check(impl_->config, impl_->options.max_rows, sequence); !status.ok()) return status;
  PreparedReplay prepared;
  prepared.sequence = std::move(sequence);
  const size_t bytes = sizeof(float) * prepared.rows() * impl_->config.d_model;
  prepared.entry = AlignedBuffer(bytes);
  if (prepared.sequence.anchor) prepared.base = AlignedBuffer(bytes);
  for (const float weight : prepared.sequence.weights) prepared.weight += weight;
  impl_->Prepare(prepared, prepared.sequence.anchor ? observer : nullptr);
  return prepared;
}

ReplayPass ReplayGradient::Begin(const LearnedTensors* learned, std::span<const PreparedReplay* const> batch,
                                 const ReplayLoss& loss) {
  ReplayPass pass;
  pass.batch.assign(batch.begin(), batch.end());
  pass.loss = loss;
  for (const PreparedReplay* prepared : batch)
    (prepared->sequence.anchor ? pass.anchor_weight : pass.replay_weight) += prepared->weight;
  impl_->Bind(learned);
  return pass;
}

Status ReplayGradient::Step(ReplayPass& pass, LearnedTensors* gradient) {
  Impl& impl = *impl_;
  const int rows = impl.Group(pass);
  impl.Forward(rows);
  if (gradient != nullptr) std::memset(impl.dx, 0, sizeof(float) * rows * impl.config.d_model);
  const double replay_scale = pass.replay_weight > 0 ? pass.loss.ce_weight / pass.replay_weight : 0;
  const double kl_scale = pass.anchor_weight > 0 ? pass.loss.kl_weight / pass.anchor_weight : 0;
  const LossSums sums =
      impl.head->Run(impl.loss_rows, impl.x, replay_scale, kl_scale, gradient == nullptr ? nullptr : impl.dx);
  pass.sums.replay_nll += sums.replay_nll, pass.sums.anchor_nll += sums.anchor_nll, pass.sums.kl += sums.kl;
  if (!std::isfinite(sums.replay_nll + sums.anchor_nll + sums.kl))
    return Status::Error(ErrorCode::kNonFiniteState, "replay: expected finite losses, came infinity or NaN");
  if (gradient != nullptr) impl.Backward(rows, *gradient);
  return Status::Ok();
}

Result<ReplayLosses> ReplayGradient::Run(const LearnedTensors* learned, std::span<const PreparedReplay* const> batch,
                                         const ReplayLoss& loss, LearnedTensors* gradient) {
  ReplayPass pass = Begin(learned, batch, loss);
  if (gradient != nullptr) gradient->SetZero();
  while (!pass.done())
    if (Status status = Step(pass, gradient); !status.ok()) return status;
  return pass.losses();
}

}  // namespace hope

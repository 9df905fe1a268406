#include "gradient/consolidation.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <utility>

#include "core/limits.h"

namespace hope {
namespace {

using Kind = LearnedTensor::Kind;

// Of the anchors' windows every fourth is never trained on: the verdict must not be about text that was practised.
constexpr size_t kHeldOutEvery = 4;
constexpr int64_t kJudgedTokens = 4096;  // of a longer replay a part is judged by, evenly spread
constexpr int kEvaluations = 5;          // of a whole run, at most
constexpr int kPerEpoch = 3;             // and of an epoch: each costs a third of one
constexpr int kPatience = 2;             // evaluations in a row without progress end it
constexpr double kProgress = 0.01;       // of the gain so far: less is none
constexpr double kWarmup = 0.1;          // of the steps
constexpr double kFinalRate = 0.05;      // of the peak
constexpr double kGradientNorm = 1;      // the gradient is scaled down to it
constexpr double kTighten = 1.5;         // kl_weight grows so at an evaluation with the anchors beyond their bound
constexpr int kShrinkings = 4;           // of what was learned, at most, when no evaluation found the anchors within it
constexpr double kAim = 0.95;            // of the bound, where a shrinking aims

Status Invalid(const std::string& message) {
  return Status::Error(ErrorCode::kInvalidArgument, "consolidate: " + message);
}

std::string Text(const char* format, double a, double b, double c = 0) {
  char text[160];
  std::snprintf(text, sizeof text, format, a, b, c);
  return text;
}

ConsolidationLosses LossesOf(const ReplayLosses& losses) { return {losses.replay_nll, losses.anchor_nll, losses.kl}; }

uint32_t AllButTheFastest(size_t levels) {
  const uint32_t all = levels < 32 ? (uint32_t{1} << levels) - 1 : ~uint32_t{0};
  return levels > 1 ? all & ~uint32_t{1} : all;
}

int64_t Targets(std::span<const ReplaySequence> windows) {
  int64_t sum = 0;
  for (const ReplaySequence& window : windows)
    sum += std::count_if(window.weights.begin(), window.weights.end(), [](float weight) { return weight > 0; });
  return sum;
}

}  // namespace

Consolidation::Consolidation(std::shared_ptr<const Weights> weights, const Kernels& kernels,
                             const ConsolidateSettings& settings, LearnedTensors start, const LearnedTensors& since)
    : weights_(std::move(weights)),
      kernels_(kernels),
      settings_(settings),
      levels_(settings.levels != 0 ? settings.levels : AllButTheFastest(weights_->config.levels.size())),
      whitening_(kernels, weights_->config),
      start_(std::move(start)),
      values_(start_),
      gradient_(weights_->config, false, levels_),
      white_(weights_->config, false, levels_),
      step_(weights_->config, false, levels_),
      best_(weights_->config, false),
      other_(weights_->config, false),
      transfer_(settings.transfer) {
  Rewind(since);
}

Consolidation::~Consolidation() = default;

Result<std::unique_ptr<Consolidation>> Consolidation::Create(std::shared_ptr<const Weights> weights,
                                                             const Kernels& kernels,
                                                             const ConsolidateSettings& settings, const Texts& texts,
                                                             LearnedTensors start, const LearnedTensors& since) {
  const size_t levels = weights->config.levels.size();
  if (weights->config.adaptive_blocks < 1 || levels == 0)
    return Invalid("expected a model with adaptive levels, came one without");
  if (levels < 32 && settings.levels >> levels != 0)
    return Invalid("expected levels of the model's " + std::to_string(levels) + ", came mask " +
                   std::to_string(settings.levels));
  auto made =
      std::unique_ptr<Consolidation>(new Consolidation(std::move(weights), kernels, settings, std::move(start), since));
  if (Status status = made->Plan(texts); !status.ok()) return status;
  return made;
}

Status Consolidation::Plan(const Texts& texts) {
  const ModelConfig& config = weights_->config;
  sequences_ = CutWindows(texts.replay, config.bos_token_id, kConsolidationRows, false);
  replay_count_ = sequences_.size();
  if (replay_count_ == 0)
    return Status::Error(ErrorCode::kEmptyPrompt, "consolidate: expected text to replay, came none");
  std::vector<ReplaySequence> anchors = CutWindows(texts.anchors, config.bos_token_id, kConsolidationRows, true);
  if (anchors.size() < kHeldOutEvery)
    return Invalid("expected anchors or dreams of at least " + std::to_string(kHeldOutEvery) + " windows of " +
                   std::to_string(kConsolidationRows) + " tokens, came " + std::to_string(anchors.size()));
  report_.replay_tokens = Targets(sequences_);
  for (size_t i = 0; i < anchors.size(); ++i)
    (i % kHeldOutEvery == 0 ? report_.held_out_tokens : report_.anchor_tokens) += Targets({&anchors[i], 1});
  sequences_.insert(sequences_.end(), std::make_move_iterator(anchors.begin()), std::make_move_iterator(anchors.end()));

  report_.workspace_bytes = Bytes();
  if (report_.workspace_bytes > kMaxConsolidationBytes)
    return Status::Error(ErrorCode::kLimitExceeded, "consolidate: expected at most " +
                                                        std::to_string(kMaxConsolidationBytes) +
                                                        " bytes of workspace, came " +
                                                        std::to_string(report_.workspace_bytes) + "; give less text");
  Result<std::unique_ptr<ReplayGradient>> replay =
      ReplayGradient::Create(weights_, kernels_, {.max_rows = kConsolidationRows});
  if (!replay.ok()) return replay.status();
  replay_ = std::move(replay.value());
  windows_.resize(sequences_.size());
  for (const LevelConfig& level : config.levels) report_.levels.push_back({level.name, 0, 1});
  return Status::Ok();
}

// The workspace, every window, the whitening; as vectors of all levels start, values, best and other; of those that learn the gradient,
// that and the step in white coordinates, and two moments.
size_t Consolidation::Bytes() const {
  const ModelConfig& config = weights_->config;
  const size_t all = LearnedTensors::Count(config, false), learned = LearnedTensors::Count(config, false, levels_);
  size_t bytes = ReplayGradient::WorkspaceBytes(config, {.max_rows = kConsolidationRows}) +
                 sizeof(float) * (4 * all + 5 * learned) + AnchorWhitening::Bytes(config);
  for (const ReplaySequence& sequence : sequences_)
    bytes += ReplayGradient::PreparedBytes(config, static_cast<int>(sequence.weights.size()), sequence.anchor);
  return bytes;
}

ConsolidationProgress Consolidation::progress() const {
  return {report_.steps, total_, recent_.replay_nll, recent_.anchor_nll, recent_.kl};
}

Status Consolidation::Step() {
  if (prepared_ < windows_.size()) return PrepareNext();
  if (Status status = replay_->Step(pass_, pass_gradient_); !status.ok()) return status;
  return pass_.done() ? (this->*then_)(pass_.losses()) : Status::Ok();
}

Status Consolidation::PrepareNext() {
  const bool observed = prepared_ >= replay_count_ && !HeldOut(prepared_);
  Result<PreparedReplay> window = replay_->Prepare(std::move(sequences_[prepared_]), observed ? &whitening_ : nullptr);
  if (!window.ok()) return window.status();
  windows_[prepared_++] = std::move(window.value());
  if (prepared_ < windows_.size()) return Status::Ok();
  sequences_.clear();
  whitening_.Finish();
  Batch replay, anchors;
  const size_t every = 1 + (report_.replay_tokens - 1) / kJudgedTokens;
  for (size_t i = 0; i < replay_count_; ++i) {
    replay.push_back(&windows_[i]);
    if (i % every == 0) judged_replay_.push_back(&windows_[i]);
  }
  judged_windows_ = judged_replay_;
  for (size_t i = replay_count_; i < windows_.size(); ++i)
    (HeldOut(i) ? judged_windows_ : anchors).push_back(&windows_[i]);
  replay_order_ = std::make_unique<WindowOrder>(std::move(replay), settings_.seed);
  anchor_order_ = std::make_unique<WindowOrder>(std::move(anchors), settings_.seed + 1);
  Start(nullptr, judged_windows_, false, &Consolidation::AfterBase);
  return Status::Ok();
}

void Consolidation::Start(const LearnedTensors* learned, const Batch& batch, bool gradient, Then then) {
  pass_ = replay_->Begin(learned, batch, {.ce_weight = settings_.ce_weight, .kl_weight = settings_.kl_weight});
  pass_gradient_ = gradient ? &gradient_ : nullptr;
  if (gradient) gradient_.SetZero();
  then_ = then;
}

Status Consolidation::AfterBase(const ReplayLosses& losses) {
  report_.base = base_ = LossesOf(losses);
  Start(&start_, judged_windows_, false, &Consolidation::AfterStart);
  return Status::Ok();
}

Status Consolidation::AfterStart(const ReplayLosses& losses) {
  report_.before = at_start_ = LossesOf(losses);
  if (!OthersLearned() || settings_.transfer == 0) {
    transfer_ = 0;
    return BeginTraining();
  }
  other_ = start_;
  ScaleLevels(other_, ~levels_, 0);
  Start(&other_, judged_replay_, false, &Consolidation::AfterAloneBefore);
  return Status::Ok();
}

Status Consolidation::AfterAloneBefore(const ReplayLosses& losses) {
  alone_before_ = losses.replay_nll;
  return BeginTraining();
}

// The other levels are in force as they will be once everything was transferred.
Status Consolidation::BeginTraining() {
  ScaleLevels(values_, ~levels_, static_cast<float>(1 - transfer_));
  const int64_t per_epoch = (report_.replay_tokens + settings_.batch_tokens - 1) / settings_.batch_tokens;
  total_ = settings_.epochs * per_epoch;
  evaluate_every_ = std::max((total_ + kEvaluations - 1) / kEvaluations, (per_epoch + kPerEpoch - 1) / kPerEpoch);
  adam_ = std::make_unique<ReplayAdam>(ReplayAdamConfig{.rate = settings_.rate,
                                                        .max_norm = kGradientNorm,
                                                        .warmup_steps = static_cast<int>(kWarmup * total_),
                                                        .total_steps = static_cast<int>(total_),
                                                        .floor = kFinalRate},
                                       gradient_.count());
  NextBatch();
  return Status::Ok();
}

void Consolidation::NextBatch() {
  Batch batch;
  replay_order_->Take(settings_.batch_tokens, batch);
  anchor_order_->Take(settings_.batch_tokens, batch);
  Start(&values_, batch, true, &Consolidation::AfterGradient);
}

Status Consolidation::AfterGradient(const ReplayLosses& losses) {
  recent_ = losses;
  whitening_.ToWhite(gradient_, white_);
  step_.SetZero();
  if (Result<double> norm = adam_->Step(white_.data(), step_.data()); !norm.ok()) return norm.status();
  whitening_.AddFromWhite(step_, values_);
  Project();
  ++report_.steps;
  if (report_.steps % evaluate_every_ == 0 || report_.steps == total_)
    Start(&values_, judged_windows_, false, &Consolidation::AfterEvaluation);
  else
    NextBatch();
  return Status::Ok();
}

Status Consolidation::AfterEvaluation(const ReplayLosses& losses) {
  last_anchor_ = losses.anchor_nll;
  if (!WithinBound(losses.anchor_nll)) settings_.kl_weight *= kTighten;
  if (has_best_ || WithinBound(losses.anchor_nll)) {
    const double gained = at_start_.replay_nll - best_nll_;
    const bool progress = !has_best_ || best_nll_ - losses.replay_nll > kProgress * std::max(0.0, gained);
    stale_ = progress ? 0 : stale_ + 1;
  }
  if (WithinBound(losses.anchor_nll) && (!has_best_ || losses.replay_nll < best_nll_)) {
    has_best_ = true;
    best_nll_ = losses.replay_nll;
    best_ = values_;
  }
  if (report_.steps < total_ && stale_ < kPatience)
    NextBatch();
  else
    EndTraining();
  return Status::Ok();
}

// Less of it, rather than nothing: at zero the anchors are the base's.
Status Consolidation::AfterShrinking(const ReplayLosses& losses) {
  last_anchor_ = losses.anchor_nll;
  if (WithinBound(losses.anchor_nll)) {
    has_best_ = true;
    best_ = values_;
  }
  EndTraining();
  return Status::Ok();
}

// The anchors' loss rises about with the cube of how far the levels are from the base (measured on hope-small: powers of 2.7 to 3.8).
float Consolidation::Shrink() const {
  const double rise = last_anchor_ - base_.anchor_nll, allowed = settings_.max_anchor_rise * base_.anchor_nll;
  return rise > 0 ? static_cast<float>(std::cbrt(kAim * allowed / rise)) : 0.0f;
}

void Consolidation::EndTraining() {
  if (!has_best_ && shrinkings_ < kShrinkings) {
    ++shrinkings_;
    ScaleLevels(values_, levels_, Shrink());
    Start(&values_, judged_windows_, false, &Consolidation::AfterShrinking);
  } else if (!has_best_) {
    report_.reason =
        "the anchors' loss rose from " + Text("%.4f to %.4f nats, expected less than %.4g %%", base_.anchor_nll,
                                              last_anchor_, 100 * settings_.max_anchor_rise);
    stage_ = Stage::kTrained;
  } else if (transfer_ > 0) {
    other_ = best_;
    ScaleLevels(other_, ~levels_, 0);
    Start(&other_, judged_replay_, false, &Consolidation::AfterAloneAfter);
  } else {
    Propose(0);
  }
}

Status Consolidation::AfterAloneAfter(const ReplayLosses& losses) {
  const double provided = alone_before_ - at_start_.replay_nll;
  // Where the others provide nothing, nothing is lost without them.
  Propose(provided > 0 ? std::clamp((alone_before_ - losses.replay_nll) / provided, 0.0, 1.0) : 1);
  return Status::Ok();
}

void Consolidation::Propose(double fraction) {
  DeltaPatch patch;
  for (size_t l = 0; l < report_.levels.size(); ++l) {
    const bool learns = (levels_ >> l & 1) != 0;
    patch.keep.push_back(learns ? 1.0f : static_cast<float>(1 - transfer_ * fraction));
    report_.levels[l].keep = patch.keep.back();
  }
  std::vector<double> squares(report_.levels.size());
  for (const LearnedTensor& tensor : best_.tensors()) {
    if ((levels_ >> tensor.level & 1) == 0) continue;
    DeltaPatch::Added added{tensor.block, tensor.level, std::vector<float>(tensor.count)};
    for (size_t i = 0; i < tensor.count; ++i) {
      added.values[i] = best_.data()[tensor.offset + i] - start_.data()[tensor.offset + i];
      squares[tensor.level] += static_cast<double>(added.values[i]) * added.values[i];
    }
    patch.added.push_back(std::move(added));
  }
  for (size_t l = 0; l < squares.size(); ++l) report_.levels[l].added_norm = std::sqrt(squares[l]);
  proposal_ = std::move(patch);
  stage_ = Stage::kTrained;
}

void Consolidation::Judge(const LearnedTensors& present, const LearnedTensors& patched) {
  stage_ = Stage::kWorking;
  other_ = patched;
  if (std::equal(start_.data(), start_.data() + start_.count(), present.data())) {
    report_.before = at_start_;  // it is known already
    Start(&other_, judged_windows_, false, &Consolidation::AfterPatched);
  } else {
    Start(&present, judged_windows_, false, &Consolidation::AfterPresent);
  }
}

Status Consolidation::AfterPresent(const ReplayLosses& losses) {
  report_.before = LossesOf(losses);
  Start(&other_, judged_windows_, false, &Consolidation::AfterPatched);
  return Status::Ok();
}

Status Consolidation::AfterPatched(const ReplayLosses& losses) {
  report_.after = LossesOf(losses);
  const double gain = report_.before.replay_nll - report_.after.replay_nll;
  const bool gained = gain >= settings_.min_gain, bounded = WithinBound(report_.after.anchor_nll);
  report_.commit = gained && bounded;
  const std::string replay =
      Text("the replay's loss went from %.4f to %.4f nats", report_.before.replay_nll, report_.after.replay_nll);
  const std::string anchors = Text("the anchors' from %.4f to %.4f", base_.anchor_nll, report_.after.anchor_nll);
  if (report_.commit)
    report_.reason = replay + ", " + anchors;
  else if (!gained)
    report_.reason = replay + Text(", expected a gain of at least %.4g", settings_.min_gain, 0);
  else
    report_.reason = anchors + Text(" nats, expected a rise of less than %.4g %%", 100 * settings_.max_anchor_rise, 0);
  stage_ = Stage::kJudged;
  return Status::Ok();
}

// Reading leaves what was read last, and undoes some of what was consolidated before it: the replay has both.
void Consolidation::Rewind(const LearnedTensors& since) {
  const float rewind = static_cast<float>(settings_.rewind);
  for (const LearnedTensor& tensor : values_.tensors()) {
    if ((levels_ >> tensor.level & 1) == 0) continue;
    float* const delta = values_.data() + tensor.offset;
    for (size_t i = 0; i < tensor.count; ++i) delta[i] += rewind * (since.data()[tensor.offset + i] - delta[i]);
  }
}

bool Consolidation::OthersLearned() const {
  for (const LearnedTensor& tensor : start_.tensors()) {
    if ((levels_ >> tensor.level & 1) != 0) continue;
    const float* const delta = start_.data() + tensor.offset;
    if (std::any_of(delta, delta + tensor.count, [](float value) { return value != 0; })) return true;
  }
  return false;
}

void Consolidation::ScaleLevels(LearnedTensors& values, uint32_t levels, float factor) const {
  for (const LearnedTensor& tensor : values.tensors())
    if ((levels >> tensor.level & 1) != 0)
      kernels_.scale(factor, static_cast<int>(tensor.count), values.data() + tensor.offset);
}

void Consolidation::Project() {
  for (const LearnedTensor& tensor : values_.tensors())
    if ((levels_ >> tensor.level & 1) != 0)
      CapDelta(kernels_, weights_->config.levels[tensor.level], weights_->blocks[tensor.block].levels[tensor.level],
               tensor.count, values_.data() + tensor.offset);
}

// Of window i, an anchor.
bool Consolidation::HeldOut(size_t i) const { return (i - replay_count_) % kHeldOutEvery == 0; }

bool Consolidation::WithinBound(double anchor_nll) const {
  return anchor_nll < base_.anchor_nll * (1 + settings_.max_anchor_rise);
}

}  // namespace hope

#include "scheduler/consolidate_task.h"

#include <chrono>
#include <utility>

#include "scheduler/memory_stats.h"

namespace hope {
namespace {

constexpr double kProgressSeconds = 0.25;  // of computing between progress events

void MoveTo(std::vector<std::vector<int32_t>>& texts, std::vector<std::vector<int32_t>> more) {
  for (std::vector<int32_t>& text : more) texts.push_back(std::move(text));
}

}  // namespace

ConsolidateTask::ConsolidateTask(RequestId id, ConsolidateOp operation, Model& model, const SessionTable& sessions)
    : id_(id), operation_(std::move(operation)), model_(model), sessions_(sessions) {}

Result<const SessionState*> ConsolidateTask::Session(const std::string& name) const {
  if (const SessionState* state = sessions_.Find(name)) return state;
  return Status::Error(ErrorCode::kSessionNotFound, "no session is named '" + name + "'");
}

Result<bool> ConsolidateTask::Step(std::vector<Event>& events) {
  const auto began = std::chrono::steady_clock::now();
  Status status;
  if (!begun_) {
    status = Begin();
  } else if (!consolidation_) {
    status = Dream();
  } else if (consolidation_->trained()) {
    status = StartVerdict();
  } else {
    status = consolidation_->Step();
  }
  seconds_ += std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  if (!status.ok()) return status;
  if (consolidation_ && consolidation_->step() > 0 && seconds_ - reported_at_ >= kProgressSeconds) {
    const ConsolidationProgress progress = consolidation_->progress();
    events.push_back({id_, ProgressEvent{progress.step, progress.total, progress}});
    reported_at_ = seconds_;
  }
  return consolidation_ && (consolidation_->judged() || (consolidation_->trained() && !consolidation_->proposal()));
}

Status ConsolidateTask::Begin() {
  begun_ = true;
  Result<const SessionState*> session = Session(operation_.session);
  if (!session.ok()) return session.status();
  at_start_ = *session.value();
  if (!operation_.since.empty()) {
    Result<const SessionState*> since = Session(operation_.since);
    if (!since.ok()) return since.status();
    since_ = *since.value();
  }
  const ConsolidateSettings& settings = operation_.settings;
  if (operation_.replay.empty()) {
    if (at_start_->bytes() == 0)
      return Status::Error(ErrorCode::kInvalidArgument,
                           "consolidate: expected replay or a session that has learned something, came neither");
    if (settings.self_replay_tokens > 0)
      self_replay_.emplace(model_, *at_start_, settings.self_replay_tokens, kConsolidationRows, settings.seed);
  }
  if (settings.dream_tokens > 0)
    dreams_.emplace(model_, model_.NewSession(), settings.dream_tokens, kConsolidationRows, ~settings.seed);
  return Status::Ok();
}

Status ConsolidateTask::Dream() {
  if (self_replay_ && !self_replay_->done()) return self_replay_->Step();
  if (dreams_ && !dreams_->done()) return dreams_->Step();
  return StartTraining();
}

Status ConsolidateTask::StartTraining() {
  Consolidation::Texts texts = {std::move(operation_.replay), std::move(operation_.anchors)};
  if (self_replay_) MoveTo(texts.replay, self_replay_->Take());
  if (dreams_) MoveTo(texts.anchors, dreams_->Take());
  LearnedTensors start(model_.weights().config, false);
  start.CopyDeltas(*at_start_);
  LearnedTensors since(model_.weights().config, false);
  if (since_) since.CopyDeltas(*since_);
  self_replay_.reset();
  dreams_.reset();
  at_start_.reset();
  since_.reset();
  Result<std::unique_ptr<Consolidation>> made = Consolidation::Create(
      model_.shared_weights(), model_.kernels(), operation_.settings, texts, std::move(start), since);
  if (!made.ok()) return made.status();
  consolidation_ = std::move(made.value());
  return Status::Ok();
}

// On the session as it is now, which may have read and learned since: the patch says what to add and what to keep of it.
Status ConsolidateTask::StartVerdict() {
  Result<const SessionState*> session = Session(operation_.session);
  if (!session.ok()) return session.status();
  judged_ = *session.value();
  SessionState patched = *judged_;
  DeltaPatch patch = *consolidation_->proposal();
  patch.position = judged_->counters.position;
  if (Status status = ApplyPatch(patch, model_.weights(), model_.kernels(), patched); !status.ok()) return status;
  patch_ = EncodePatch(patch, model_.weights(), *model_.layout());
  LearnedTensors before(model_.weights().config, false), after(model_.weights().config, false);
  before.CopyDeltas(*judged_);
  after.CopyDeltas(patched);
  consolidation_->Judge(before, after);
  return Status::Ok();
}

DoneEvent ConsolidateTask::Answer() {
  DoneEvent done;
  done.consolidation = consolidation_->report();
  done.consolidation->seconds = seconds_;
  if (done.consolidation->commit) done.patch = std::move(patch_);
  if (const SessionState* state = judged_ ? &*judged_ : sessions_.Find(operation_.session))
    done.memory = DescribeMemory(model_, *state, nullptr);
  return done;
}

}  // namespace hope

#include "engine/session_operations.h"

#include <cassert>
#include <utility>

#include "model/delta_patch.h"
#include "model/forget.h"
#include "model/memory_report.h"
#include "scheduler/memory_stats.h"

namespace hope {
namespace {

Status NotFound(const std::string& session) {
  return Status::Error(ErrorCode::kSessionNotFound, "no session is named '" + session + "'");
}

}  // namespace

SessionOperations::SessionOperations(Model& model, SessionTable& sessions)
    : model_(model),
      sessions_(sessions),
      target_{model.weights().fingerprint, model.layout(), &model.weights().config} {}

Result<DoneEvent> SessionOperations::Do(const Operation& operation) {
  if (const auto* op = std::get_if<SnapshotOp>(&operation)) return Snapshot(*op);
  if (const auto* op = std::get_if<RestoreOp>(&operation)) return Restore(*op);
  if (const auto* op = std::get_if<ForkOp>(&operation)) return Fork(*op);
  if (const auto* op = std::get_if<DropOp>(&operation)) return Drop(*op);
  if (const auto* op = std::get_if<ForgetOp>(&operation)) return Forget(*op);
  if (const auto* op = std::get_if<DiffOp>(&operation)) return Diff(*op);
  if (const auto* op = std::get_if<ReportOp>(&operation)) return Report(*op);
  if (const auto* op = std::get_if<ApplyPatchOp>(&operation)) return Apply(*op);
  const auto* op = std::get_if<StatsOp>(&operation);
  assert(op && "operations that feed tokens are tasks");
  return Stats(*op);
}

DoneEvent SessionOperations::Describe(const SessionState& state) {
  DoneEvent done;
  done.memory = DescribeMemory(model_, state, nullptr);
  return done;
}

Result<DoneEvent> SessionOperations::Snapshot(const SnapshotOp& op) {
  const SessionState* state = sessions_.Find(op.session);
  if (!state) return NotFound(op.session);
  DoneEvent done = Describe(*state);
  done.snapshot = EncodeSnapshot(*state, target_);
  return done;
}

Result<DoneEvent> SessionOperations::Restore(const RestoreOp& op) {
  Result<SessionState> state = DecodeSnapshot(op.snapshot, target_);
  if (!state.ok()) return state.status();
  DoneEvent done = Describe(state.value());
  sessions_.Put(op.session, std::move(state.value()));
  return done;
}

Result<DoneEvent> SessionOperations::Fork(const ForkOp& op) {
  const SessionState* state = sessions_.Find(op.session);
  if (!state) return NotFound(op.session);
  if (sessions_.Find(op.target)) {
    return Status::Error(ErrorCode::kSessionExists,
                         "fork: expected a new name, came '" + op.target + "', which exists");
  }
  DoneEvent done = Describe(*state);
  sessions_.Put(op.target, *state);
  return done;
}

Result<DoneEvent> SessionOperations::Drop(const DropOp& op) {
  sessions_.Erase(op.session);
  return DoneEvent{};
}

Result<DoneEvent> SessionOperations::Stats(const StatsOp& op) {
  DoneEvent done;
  if (!op.session.empty()) {
    const SessionState* state = sessions_.Find(op.session);
    if (!state) return NotFound(op.session);
    done = Describe(*state);
  }
  done.sessions = static_cast<int64_t>(sessions_.size());
  done.resident_bytes = sessions_.bytes();
  return done;
}

Result<DoneEvent> SessionOperations::Forget(const ForgetOp& op) {
  const SessionState* state = sessions_.Find(op.session);
  if (!state) return NotFound(op.session);
  SessionState rest = *state;
  hope::Forget(rest, model_.weights().config, {.levels = op.levels, .titans = op.titans});
  DoneEvent done = Describe(rest);
  sessions_.Put(op.session, std::move(rest));
  return done;
}

Result<DoneEvent> SessionOperations::Diff(const DiffOp& op) {
  const SessionState *state = sessions_.Find(op.session), *other = sessions_.Find(op.other);
  if (!state || !other) return NotFound(state ? op.other : op.session);
  DoneEvent done = Describe(*state);
  done.difference = CompareMemory(model_.weights().config, *state, *other);
  return done;
}

Result<DoneEvent> SessionOperations::Report(const ReportOp& op) {
  const SessionState* state = sessions_.Find(op.session);
  if (!state) return NotFound(op.session);
  DoneEvent done = Describe(*state);
  done.report = ReportMemory(model_.weights(), *state);
  return done;
}

Result<DoneEvent> SessionOperations::Apply(const ApplyPatchOp& op) {
  const SessionState* state = sessions_.Find(op.session);
  if (!state) return NotFound(op.session);
  Result<DeltaPatch> patch = DecodePatch(op.patch, model_.weights(), *model_.layout());
  if (!patch.ok()) return patch.status();
  SessionState patched = *state;
  if (Status status = ApplyPatch(patch.value(), model_.weights(), model_.kernels(), patched); !status.ok())
    return status;
  DoneEvent done = Describe(patched);
  sessions_.Put(op.session, std::move(patched));
  return done;
}

}  // namespace hope

// The operations that feed no tokens: snapshot, restore, fork, drop, stats, forget, diff, report, apply_patch. The scheduler says
// when, this says what.
#pragma once
#include "core/status.h"
#include "engine/snapshot.h"
#include "hope/operation.h"
#include "model/forward.h"
#include "scheduler/session_table.h"

namespace hope {

class SessionOperations {
 public:
  SessionOperations(Model& model, SessionTable& sessions);

  // Errors: SESSION_NOT_FOUND, SESSION_EXISTS (fork), SNAPSHOT_CORRUPT, SNAPSHOT_INCOMPATIBLE (restore, apply_patch),
  // INVALID_ARGUMENT and NON_FINITE_STATE (apply_patch). Engine-wide stats leave `active` and `queued` at 0.
  Result<DoneEvent> Do(const Operation& operation);

 private:
  Result<DoneEvent> Snapshot(const SnapshotOp& op);
  Result<DoneEvent> Restore(const RestoreOp& op);
  Result<DoneEvent> Fork(const ForkOp& op);
  Result<DoneEvent> Drop(const DropOp& op);
  Result<DoneEvent> Stats(const StatsOp& op);
  Result<DoneEvent> Forget(const ForgetOp& op);
  Result<DoneEvent> Diff(const DiffOp& op);
  Result<DoneEvent> Report(const ReportOp& op);
  Result<DoneEvent> Apply(const ApplyPatchOp& op);
  DoneEvent Describe(const SessionState& state);

  Model& model_;
  SessionTable& sessions_;
  SnapshotTarget target_;
};

}  // namespace hope

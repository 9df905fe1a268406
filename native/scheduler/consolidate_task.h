// consolidate: what to dream, then gradient/consolidation.h, then the verdict about the session as it has become meanwhile.
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gradient/consolidation.h"
#include "hope/operation.h"
#include "scheduler/dreamer.h"
#include "scheduler/session_table.h"

namespace hope {

class ConsolidateTask {
 public:
  // `model` and `sessions` outlive this.
  ConsolidateTask(RequestId id, ConsolidateOp operation, Model& model, const SessionTable& sessions);

  RequestId id() const { return id_; }
  // About 10 ms of work; appends a progress event now and then. Changes no session. True: finished, Answer() may be called.
  Result<bool> Step(std::vector<Event>& events);
  DoneEvent Answer();

 private:
  Status Begin();
  Status Dream();
  Status StartTraining();
  Status StartVerdict();
  Result<const SessionState*> Session(const std::string& name) const;

  RequestId id_;
  ConsolidateOp operation_;
  Model& model_;
  const SessionTable& sessions_;
  bool begun_ = false;
  std::optional<SessionState> at_start_, since_;
  std::optional<Dreamer> self_replay_, dreams_;
  std::unique_ptr<Consolidation> consolidation_;
  std::vector<uint8_t> patch_;
  std::optional<SessionState> judged_;  // the session that the verdict is about, as it is
  double seconds_ = 0, reported_at_ = 0;
};

}  // namespace hope

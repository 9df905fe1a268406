#include "scheduler/request_queue.h"

#include <algorithm>
#include <utility>

namespace hope {
namespace {

struct AccessVisitor {
  Access operator()(const GenerateOp& op) const {
    if (op.memory == MemoryMode::kOff || op.session.empty()) return {{}, false, true};
    return {{op.session}, op.memory == MemoryMode::kWrite, true};
  }
  Access operator()(const LearnOp& op) const { return {{op.session}, true, true}; }
  Access operator()(const ScoreOp& op) const {
    if (op.session.empty()) return {{}, false, true};
    return {{op.session}, false, true};
  }
  Access operator()(const SnapshotOp& op) const { return {{op.session}, false, false}; }
  Access operator()(const RestoreOp& op) const { return {{op.session}, false, false}; }
  Access operator()(const ForkOp& op) const { return {{op.session, op.target}, false, false}; }
  Access operator()(const DropOp& op) const { return {{op.session}, false, false}; }
  Access operator()(const StatsOp& op) const {
    if (op.session.empty()) return {};
    return {{op.session}, false, false};
  }
  Access operator()(const ForgetOp& op) const { return {{op.session}, false, false}; }
  Access operator()(const DiffOp& op) const { return {{op.session, op.other}, false, false}; }
  Access operator()(const ReportOp& op) const { return {{op.session}, false, false}; }
  Access operator()(const ConsolidateOp& op) const {
    if (op.since.empty()) return {{op.session}, false, false};
    return {{op.session, op.since}, false, false};
  }
  Access operator()(const ApplyPatchOp& op) const { return {{op.session}, false, false}; }
};

}  // namespace

Access AccessOf(const Operation& operation) { return std::visit(AccessVisitor{}, operation); }

bool RequestQueue::Remove(RequestId id) {
  const auto it = std::find_if(waiting_.begin(), waiting_.end(), [id](const Request& r) { return r.id == id; });
  if (it == waiting_.end()) return false;
  waiting_.erase(it);
  return true;
}

std::vector<Request> RequestQueue::RemoveAll() {
  std::vector<Request> all(std::make_move_iterator(waiting_.begin()), std::make_move_iterator(waiting_.end()));
  waiting_.clear();
  return all;
}

std::vector<Request> RequestQueue::TakeReady(const std::unordered_set<std::string>& written, int slots) {
  std::vector<Request> ready;
  std::deque<Request> still_waiting;
  std::unordered_set<std::string> held = written;
  for (Request& request : waiting_) {
    const Access access = AccessOf(request.operation);
    const bool free = std::none_of(access.sessions.begin(), access.sessions.end(),
                                   [&](const std::string& session) { return held.contains(session); });
    const bool take = free && (!access.runs || slots > 0);
    if (!take || access.writes) held.insert(access.sessions.begin(), access.sessions.end());
    if (take && access.runs) --slots;
    (take ? ready.emplace_back(std::move(request)) : still_waiting.emplace_back(std::move(request)));
  }
  waiting_ = std::move(still_waiting);
  return ready;
}

}  // namespace hope

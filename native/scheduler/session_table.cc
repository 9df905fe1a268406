#include "scheduler/session_table.h"

#include <utility>

namespace hope {

const SessionState* SessionTable::Find(const std::string& name) const {
  const auto it = sessions_.find(name);
  return it == sessions_.end() ? nullptr : &it->second;
}

void SessionTable::Put(const std::string& name, SessionState state) {
  bytes_ += state.bytes();
  const auto it = sessions_.find(name);
  if (it == sessions_.end()) {
    sessions_.emplace(name, std::move(state));
  } else {
    bytes_ -= it->second.bytes();
    it->second = std::move(state);
  }
}

void SessionTable::Erase(const std::string& name) {
  const auto it = sessions_.find(name);
  if (it == sessions_.end()) return;
  bytes_ -= it->second.bytes();
  sessions_.erase(it);
}

}  // namespace hope

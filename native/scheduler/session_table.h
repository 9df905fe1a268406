// The committed state of every named session. What a running operation does to a session is not here until it ends well.
#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>

#include "model/session_state.h"

namespace hope {

class SessionTable {
 public:
  const SessionState* Find(const std::string& name) const;  // nullptr: no such session
  void Put(const std::string& name, SessionState state);    // creates or replaces
  void Erase(const std::string& name);                      // absent: nothing happens
  size_t size() const { return sessions_.size(); }
  size_t bytes() const { return bytes_; }  // of allocated parts; parts that forks share are counted once per session

 private:
  std::unordered_map<std::string, SessionState> sessions_;
  size_t bytes_ = 0;
};

}  // namespace hope

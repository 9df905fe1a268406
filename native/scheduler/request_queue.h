// Operations that wait for their turn: first in first out per session, at most one writer of a session at a time.
#pragma once
#include <deque>
#include <string>
#include <unordered_set>
#include <vector>

#include "hope/operation.h"

namespace hope {

struct Request {
  RequestId id = 0;
  Operation operation;
};

// What an operation touches.
struct Access {
  std::vector<std::string> sessions;
  bool writes = false;  // holds its session until it ends; others take a copy or are done at once
  bool runs = false;    // feeds tokens over several ticks
};
Access AccessOf(const Operation& operation);

class RequestQueue {
 public:
  void Push(Request request) { waiting_.push_back(std::move(request)); }
  bool Remove(RequestId id);  // false: not waiting here
  std::vector<Request> RemoveAll();
  size_t size() const { return waiting_.size(); }

  // Removes and returns, oldest first, every request whose turn has come: no earlier request and no running writer
  // (`written`) holds a session of it, and for those that run, one of `slots` is free. To be executed in this order.
  std::vector<Request> TakeReady(const std::unordered_set<std::string>& written, int slots);

 private:
  std::deque<Request> waiting_;
};

}  // namespace hope

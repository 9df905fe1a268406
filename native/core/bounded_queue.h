// A bounded first-in-first-out queue between many producers and one consumer.
#pragma once
#include <cassert>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <mutex>
#include <utility>
#include <vector>

namespace hope {

enum class PushResult { kPushed, kFull, kClosed };

// After Close nothing more enters; what is inside can still be taken. All functions are thread-safe.
template <typename T>
class BoundedQueue {
 public:
  explicit BoundedQueue(size_t capacity) : capacity_(capacity) { assert(capacity > 0); }

  // Never waits. `item` is moved from only when kPushed is returned.
  PushResult TryPush(T&& item) {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      if (closed_) return PushResult::kClosed;
      if (items_.size() >= capacity_) return PushResult::kFull;
      items_.push_back(std::move(item));
    }
    ready_.notify_one();
    return PushResult::kPushed;
  }

  // Everything queued, oldest first, without waiting; at most `limit` items.
  std::vector<T> TakeAll(size_t limit = static_cast<size_t>(-1)) {
    const std::lock_guard<std::mutex> lock(mutex_);
    return Take(limit);
  }

  // Waits for an item, Wake or Close. Empty when woken without an item.
  std::vector<T> WaitAndTakeAll(size_t limit = static_cast<size_t>(-1)) {
    std::unique_lock<std::mutex> lock(mutex_);
    ready_.wait(lock, [this] { return !items_.empty() || closed_ || woken_; });
    woken_ = false;
    return Take(limit);
  }

  // Lets a waiting consumer (or the next one to wait) return, with or without items.
  void Wake() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      woken_ = true;
    }
    ready_.notify_one();
  }

  void Close() {
    {
      const std::lock_guard<std::mutex> lock(mutex_);
      closed_ = true;
    }
    ready_.notify_all();
  }

  bool closed() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return closed_;
  }
  size_t size() const {
    const std::lock_guard<std::mutex> lock(mutex_);
    return items_.size();
  }
  size_t capacity() const { return capacity_; }

 private:
  std::vector<T> Take(size_t limit) {
    std::vector<T> taken;
    while (!items_.empty() && taken.size() < limit) {
      taken.push_back(std::move(items_.front()));
      items_.pop_front();
    }
    return taken;
  }

  const size_t capacity_;
  mutable std::mutex mutex_;
  std::condition_variable ready_;
  std::deque<T> items_;
  bool closed_ = false;
  bool woken_ = false;
};

}  // namespace hope

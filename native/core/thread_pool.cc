#include "core/thread_pool.h"

#include <algorithm>
#include <cassert>

namespace hope {
namespace {

constexpr int64_t kTakesPerThread =
    4;  // indices are handed out in about this many pieces per thread, to even out the load

}  // namespace

ThreadPool::ThreadPool(int threads) {
  assert(threads >= 1);
  for (int i = 1; i < threads; ++i) workers_.emplace_back([this] { Work(); });
}

ThreadPool::~ThreadPool() {
  {
    const std::lock_guard<std::mutex> lock(mutex_);
    stopping_ = true;
  }
  start_.notify_all();
  for (std::thread& worker : workers_) worker.join();
}

void ThreadPool::Run(int64_t n, Call call, const void* context) {
  if (workers_.empty() || n <= 1) {
    for (int64_t i = 0; i < n; ++i) call(context, i);
    return;
  }
  std::unique_lock<std::mutex> lock(mutex_);
  assert(next_ == end_ && busy_ == 0);  // one loop at a time
  call_ = call;
  context_ = context;
  next_ = 0;
  end_ = n;
  grain_ = std::max<int64_t>(1, n / (threads() * kTakesPerThread));
  const int64_t helpers = std::min<int64_t>(n - 1, static_cast<int64_t>(workers_.size()));
  for (int64_t i = 0; i < helpers; ++i) start_.notify_one();
  Drain(lock);
  done_.wait(lock, [this] { return busy_ == 0; });
}

void ThreadPool::Drain(std::unique_lock<std::mutex>& lock) {
  while (next_ < end_) {
    const int64_t begin = next_;
    const int64_t end = std::min(end_, begin + grain_);
    next_ = end;
    lock.unlock();
    for (int64_t i = begin; i < end; ++i) call_(context_, i);
    lock.lock();
  }
}

void ThreadPool::Work() {
  std::unique_lock<std::mutex> lock(mutex_);
  while (true) {
    start_.wait(lock, [this] { return stopping_ || next_ < end_; });
    if (stopping_) return;
    ++busy_;
    Drain(lock);
    if (--busy_ == 0) done_.notify_one();
  }
}

}  // namespace hope

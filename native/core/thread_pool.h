// A fixed pool for fork-join loops inside one owner thread.
#pragma once
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <vector>

namespace hope {

// ParallelFor runs on the calling thread and on threads - 1 workers, which sleep between calls (no spinning). Which thread
// runs which index is not fixed: a body must compute index i to the same bits wherever it runs.
class ThreadPool {
 public:
  // threads >= 1, the caller included; 1 starts no worker.
  explicit ThreadPool(int threads);
  ~ThreadPool();
  ThreadPool(const ThreadPool&) = delete;
  ThreadPool& operator=(const ThreadPool&) = delete;

  int threads() const { return static_cast<int>(workers_.size()) + 1; }

  // Calls body(i) for every i in [0, n) once and returns when all are done; their writes are then visible to the caller.
  // One call at a time, not from inside a body. The body must not throw.
  template <typename Body>
  void ParallelFor(int64_t n, const Body& body) {
    Run(
        n, [](const void* context, int64_t i) { (*static_cast<const Body*>(context))(i); }, &body);
  }

 private:
  using Call = void (*)(const void* context, int64_t index);

  void Run(int64_t n, Call call, const void* context);
  void Work();
  void Drain(std::unique_lock<std::mutex>& lock);

  std::mutex mutex_;
  std::condition_variable start_, done_;
  Call call_ = nullptr;  // the loop in progress; guarded by mutex_, like all below
  const void* context_ = nullptr;
  int64_t next_ = 0, end_ = 0, grain_ = 1;
  int busy_ = 0;  // workers inside Drain
  bool stopping_ = false;
  std::vector<std::thread> workers_;
};

}  // namespace hope

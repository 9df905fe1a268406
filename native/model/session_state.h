// Everything one session owns: a set of named parts, each a flat fp32 array of declared shape, allocated on first write,
// shared copy-on-write between forks. Snapshot, restore, layout hash and byte counts all follow from the Layout.
#pragma once
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "core/aligned.h"
#include "memory/layout.h"

namespace hope {

// Small scalars that belong to a session besides its parts.
struct SessionCounters {
  int64_t position = 0;                // tokens fed, every implicit bos included
  int32_t last_token = -1;             // the token at position - 1; -1: the next one begins a stream
  std::vector<int64_t> level_pending;  // n_l per CMS level (all adaptive blocks move together)
  std::vector<int64_t> level_updates;  // updates made per CMS level
  int64_t learned_tokens = 0;
};

class SessionState {
 public:
  explicit SessionState(std::shared_ptr<const Layout> layout, int n_levels);

  // Copies share all parts until one side writes (Fork = copy construction). Single-threaded use only.
  SessionState(const SessionState&) = default;
  SessionState& operator=(const SessionState&) = default;

  const float* read(int part) const;  // nullptr: never written, reads as zeros
  float* write(int part);             // allocates zeros or clones a shared part first
  void clear(int part);               // back to "never written"
  bool allocated(int part) const;

  SessionCounters counters;
  const std::shared_ptr<const Layout>& layout() const { return layout_; }
  size_t bytes() const;  // of allocated parts, shared ones counted in full
  size_t bytes_of_level(const std::string& level) const;

 private:
  std::shared_ptr<const Layout> layout_;
  std::vector<std::shared_ptr<AlignedBuffer>> parts_;
};

}  // namespace hope

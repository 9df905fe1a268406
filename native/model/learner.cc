#include "model/learner.h"

#include <algorithm>
#include <cmath>

namespace hope {
namespace {

// The writable optimizer state of one level.
std::vector<float*> OptimizerState(const CmsLevel& level, SessionState& state) {
  std::vector<float*> parts;
  for (const int part : level.optimizer_parts()) parts.push_back(state.write(part));
  return parts;
}

int64_t CountTargets(std::span<const uint32_t> masks, uint32_t bits) {
  return std::count_if(masks.begin(), masks.end(), [bits](uint32_t mask) { return (mask & bits) != 0; });
}

}  // namespace

struct Learner::AccumulateJob {
  const CmsLevel* level;
  CmsLevel::Buffers buffers;
  CmsLevel::Rows rows;  // of the whole lesson
  std::span<const uint32_t> masks;
  uint32_t bit;
  float* scratch;
};

Learner::Learner(const std::vector<Cms>& blocks, const LevelClock& clock, int n_levels, int d)
    : blocks_(blocks), clock_(clock), n_levels_(n_levels), d_(d) {
  for (const Cms& block : blocks)
    for (size_t l = 0; l < block.levels().size(); ++l) level_mask_ |= uint32_t{1} << l;
}

// h of the lesson's first pair, rows of the level's columns; nullptr: unknown.
const float* Learner::Features(const Lesson& lesson, size_t block, int l,
                               const std::vector<std::vector<float*>>& features) const {
  const CmsLevel& level = blocks_[block].levels()[l];
  if (lesson.row == kStoredRow) return lesson.sequence->state->read(level.last_h_part());
  return features[block][l] + lesson.row * static_cast<size_t>(level.shape().columns);
}

void Learner::Accumulate(Context& context, std::span<const Lesson> lessons,
                         const std::vector<std::vector<float*>>& features) const {
  const Workspace::Scope scope(context.workspace);
  std::vector<AccumulateJob> jobs;
  int64_t work = 0;
  for (const Lesson& lesson : lessons) {
    SessionState& state = *lesson.sequence->state;
    const int count = static_cast<int>(lesson.masks.size());
    state.counters.learned_tokens += CountTargets(lesson.masks, level_mask_);
    for (int l = 0; l < n_levels_; ++l) {
      const uint32_t bit = (uint32_t{1} << l) & level_mask_;
      const int64_t learned = CountTargets(lesson.masks, bit);
      if (learned == 0) continue;
      state.counters.level_pending[l] += learned;
      for (size_t b = 0; b < blocks_.size(); ++b) {
        if (blocks_[b].levels().empty()) continue;
        const CmsLevel& level = blocks_[b].levels()[l];
        const size_t columns = level.shape().columns;
        const float* delta = state.read(level.delta_part());
        CmsLevel::Buffers buffers = {.grad = state.write(level.grad_part())};
        if (delta != nullptr && level.observes()) buffers.optimizer = OptimizerState(level, state);
        const float* h = Features(lesson, b, l, features);
        if (h == nullptr) continue;  // a forgotten stream: its last token left nothing to learn with
        jobs.push_back({&level,
                        std::move(buffers),
                        {.h = h,
                         .teach = lesson.teach.of(b, l),
                         .ldh = columns,
                         .ld_teach = static_cast<size_t>(d_),
                         .count = count,
                         .delta = delta},
                        lesson.masks,
                        bit,
                        context.workspace.Floats(level.accumulate_scratch_floats(count))});
        work += int64_t{count} * level.shape().size();
      }
    }
  }
  ForEach(context, static_cast<int64_t>(jobs.size()), work, [&](int64_t i) { RunJob(context.kernels, jobs[i]); });
}

// Root mean square over the adaptive blocks of CmsLevel::Contribution.
void Learner::Trace(Context& context, const Lesson& lesson, const std::vector<std::vector<float*>>& features) const {
  const Kernels& kernels = context.kernels;
  for (size_t t = 0; t < lesson.masks.size(); ++t) {
    if ((lesson.masks[t] & level_mask_) == 0) continue;
    for (int l = 0; l < n_levels_; ++l) {
      if ((lesson.masks[t] & level_mask_ & (uint32_t{1} << l)) == 0) continue;
      double sum = 0;
      int blocks = 0;
      for (size_t b = 0; b < blocks_.size(); ++b) {
        if (blocks_[b].levels().empty()) continue;
        ++blocks;
        const CmsLevel& level = blocks_[b].levels()[l];
        const float* h = Features(lesson, b, l, features);
        if (h == nullptr) continue;
        const float* teach = lesson.teach.of(b, l) + t * d_;
        const double teach_norm = std::sqrt(static_cast<double>(kernels.dot(teach, teach, d_)));
        const double size = level.Contribution(kernels, teach_norm, h + t * level.shape().columns);
        sum += size * size;
      }
      lesson.trace[t * n_levels_ + l] = static_cast<float>(std::sqrt(sum / blocks));
    }
  }
}

// Every run of consecutive targets that the level learns.
void Learner::RunJob(const Kernels& kernels, const AccumulateJob& job) const {
  for (int begin = 0; begin < job.rows.count;) {
    if ((job.masks[begin] & job.bit) == 0) {
      ++begin;
      continue;
    }
    int end = begin + 1;
    while (end < job.rows.count && (job.masks[end] & job.bit) != 0) ++end;
    CmsLevel::Rows rows = job.rows;
    rows.h += begin * rows.ldh;
    rows.teach += begin * rows.ld_teach;
    rows.count = end - begin;
    job.level->Accumulate(kernels, job.buffers, rows, job.scratch);
    begin = end;
  }
}

void Learner::ApplyDue(Context& context, std::span<Sequence> sequences) const {
  struct Job {
    const CmsLevel* level;
    CmsLevel::Buffers buffers;
    int64_t number;
    float* scratch;
    Sequence* sequence;
  };
  const Workspace::Scope scope(context.workspace);
  std::vector<Job> jobs;
  int64_t work = 0;
  for (Sequence& sequence : sequences) {
    SessionState& state = *sequence.state;
    for (int l = 0; l < n_levels_; ++l) {
      if (!clock_.LevelDue(l, sequence.position) || state.counters.level_pending[l] == 0) continue;
      state.counters.level_pending[l] = 0;
      const int64_t number = ++state.counters.level_updates[l];
      for (const Cms& block : blocks_) {
        if (block.levels().empty()) continue;
        const CmsLevel& level = block.levels()[l];
        CmsLevel::Buffers buffers = {.delta = state.write(level.delta_part()),
                                     .grad = state.write(level.grad_part()),
                                     .optimizer = OptimizerState(level, state)};
        jobs.push_back(
            {&level, std::move(buffers), number, context.workspace.Floats(level.update_scratch_floats()), &sequence});
        work += 16 * level.shape().size();
      }
    }
  }
  std::vector<char> finite(jobs.size());
  ForEach(context, static_cast<int64_t>(jobs.size()), work, [&](int64_t i) {
    finite[i] = jobs[i].level->Update(context.kernels, jobs[i].buffers, jobs[i].number, jobs[i].scratch);
  });
  for (size_t i = 0; i < jobs.size(); ++i) jobs[i].sequence->finite &= finite[i] != 0;
}

}  // namespace hope

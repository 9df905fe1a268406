#include "model/session_state.h"

#include <cassert>
#include <cstring>
#include <utility>

namespace hope {

SessionState::SessionState(std::shared_ptr<const Layout> layout, int n_levels)
    : layout_(std::move(layout)), parts_(layout_->parts().size()) {
  counters.level_pending.assign(n_levels, 0);
  counters.level_updates.assign(n_levels, 0);
}

const float* SessionState::read(int part) const {
  return parts_[part] ? std::as_const(*parts_[part]).as<float>() : nullptr;
}

float* SessionState::write(int part) {
  std::shared_ptr<AlignedBuffer>& buffer = parts_[part];
  if (!buffer) {
    buffer = std::make_shared<AlignedBuffer>(layout_->parts()[part].count * sizeof(float));
  } else if (buffer.use_count() > 1) {
    auto copy = std::make_shared<AlignedBuffer>(buffer->size());
    std::memcpy(copy->data(), buffer->data(), buffer->size());
    buffer = std::move(copy);
  }
  return buffer->as<float>();
}

void SessionState::clear(int part) { parts_[part].reset(); }

bool SessionState::allocated(int part) const { return parts_[part] != nullptr; }

size_t SessionState::bytes() const {
  size_t sum = 0;
  for (const auto& part : parts_) sum += part ? part->size() : 0;
  return sum;
}

size_t SessionState::bytes_of_level(const std::string& level) const {
  size_t sum = 0;
  for (size_t i = 0; i < parts_.size(); ++i)
    if (parts_[i] && layout_->parts()[i].level == level) sum += parts_[i]->size();
  return sum;
}

}  // namespace hope

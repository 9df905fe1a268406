#include "scheduler/background_budget.h"

#include <algorithm>

namespace hope {

bool BackgroundBudget::Allows(bool foreground, double seconds) {
  if (!foreground) return true;
  earned_ += seconds * kBackgroundShare / (1 - kBackgroundShare);
  return earned_ >= 0;
}

void BackgroundBudget::Spend(bool foreground, double seconds) {
  earned_ = std::min(earned_, 0.0) - (foreground ? seconds : 0);
}

void BackgroundBudget::Reset() { earned_ = 0; }

}  // namespace hope

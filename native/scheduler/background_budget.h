// How much time background work may take beside foreground work. Times are seconds.
#pragma once

namespace hope {

// Of the time of both together, while foreground work runs: eight sessions keep more than 80 % of their token rate, and
// background work never starves.
constexpr double kBackgroundShare = 0.1;

// What a step took too long beside foreground work is worked off before the next one. Idle time is neither owed nor pays:
// a pause between two requests does not forgive what is owed.
class BackgroundBudget {
 public:
  // After a tick: whether a background step may follow. foreground: it had foreground work, which took so many seconds.
  bool Allows(bool foreground, double seconds);

  // The step that was allowed took so many seconds; what was earned before it and not needed is gone.
  void Spend(bool foreground, double seconds);

  // There is no background work.
  void Reset();

 private:
  double earned_ = 0;
};

}  // namespace hope

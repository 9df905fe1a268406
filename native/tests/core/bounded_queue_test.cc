#include "core/bounded_queue.h"

#include <chrono>
#include <memory>
#include <thread>
#include <vector>

#include "tests/test.h"

namespace hope {
namespace {

TEST(keeps_the_order_and_the_bound) {
  BoundedQueue<int> queue(3);
  EXPECT_EQ(queue.capacity(), size_t{3});
  for (int i = 0; i < 3; ++i) EXPECT_EQ(queue.TryPush(std::move(i)), PushResult::kPushed);
  EXPECT_EQ(queue.TryPush(3), PushResult::kFull);
  EXPECT_EQ(queue.size(), size_t{3});
  EXPECT_EQ(queue.TakeAll(2), (std::vector<int>{0, 1}));
  EXPECT_EQ(queue.TryPush(4), PushResult::kPushed);
  EXPECT_EQ(queue.TakeAll(), (std::vector<int>{2, 4}));
  EXPECT_TRUE(queue.TakeAll().empty());
}

TEST(a_refused_item_stays_with_the_caller) {
  BoundedQueue<std::unique_ptr<int>> queue(1);
  EXPECT_EQ(queue.TryPush(std::make_unique<int>(1)), PushResult::kPushed);
  auto item = std::make_unique<int>(2);
  EXPECT_EQ(queue.TryPush(std::move(item)), PushResult::kFull);
  ASSERT_TRUE(item != nullptr);
  queue.Close();
  EXPECT_EQ(queue.TryPush(std::move(item)), PushResult::kClosed);
  ASSERT_TRUE(item != nullptr);
  EXPECT_EQ(*item, 2);
}

TEST(a_closed_queue_gives_out_what_it_holds) {
  BoundedQueue<int> queue(2);
  EXPECT_EQ(queue.TryPush(7), PushResult::kPushed);
  EXPECT_FALSE(queue.closed());
  queue.Close();
  EXPECT_TRUE(queue.closed());
  EXPECT_EQ(queue.WaitAndTakeAll(), std::vector<int>{7});
  EXPECT_TRUE(queue.WaitAndTakeAll().empty());  // does not wait
}

TEST(wake_and_close_end_a_wait) {
  BoundedQueue<int> queue(2);
  queue.Wake();
  EXPECT_TRUE(queue.WaitAndTakeAll().empty());  // a wake before the wait is not lost
  std::vector<int> taken = {1};
  std::thread consumer([&] {
    taken = queue.WaitAndTakeAll();
    while (!queue.closed()) taken = queue.WaitAndTakeAll();
  });
  std::this_thread::sleep_for(std::chrono::milliseconds(5));
  queue.Wake();
  queue.Close();
  consumer.join();
  EXPECT_TRUE(taken.empty());
}

TEST(many_producers_one_consumer) {
  constexpr int kProducers = 4, kItems = 5000;
  BoundedQueue<int> queue(16);
  std::vector<std::thread> producers;
  for (int p = 0; p < kProducers; ++p) {
    producers.emplace_back([&queue, p] {
      for (int i = 0; i < kItems; ++i) {
        while (queue.TryPush(p * kItems + i) == PushResult::kFull) std::this_thread::yield();
      }
    });
  }
  std::vector<int> next(kProducers, 0);
  int received = 0;
  bool ordered = true;
  while (received < kProducers * kItems) {
    for (const int item : queue.WaitAndTakeAll()) {
      ordered = ordered && item % kItems == next[item / kItems]++;
      ++received;
    }
  }
  for (std::thread& producer : producers) producer.join();
  EXPECT_TRUE(ordered);
  EXPECT_EQ(next, std::vector<int>(kProducers, kItems));
}

}  // namespace
}  // namespace hope

// Many operations at once: order, isolation, cancellation, bounds, the end.
#include <algorithm>
#include <atomic>
#include <thread>

#include "tests/engine/engine_client.h"
#include "tests/test.h"

namespace hope::test {
namespace {

bool SameOutcome(const Outcome& a, const Outcome& b) {
  if (!a.done || !b.done || a.done->tokens != b.done->tokens || a.text() != b.text()) return false;
  return std::equal(a.tokens.begin(), a.tokens.end(), b.tokens.begin(), b.tokens.end(),
                    [](const TokenEvent& x, const TokenEvent& y) { return x.logprob == y.logprob && x.top == y.top; });
}

GenerateOp Varied(int i, MemoryMode memory) {
  GenerateOp op = Sampled(
      Generate("s" + std::to_string(i), memory, Tokens(5 + 37 * i, static_cast<uint64_t>(i)), 10 + 3 * i), 100 + i);
  op.logprobs = 2;
  op.learn = i % 3 == 0 ? LearnMode::kAll : LearnMode::kPrompt;
  return op;
}

TEST(sixteen_at_once_equal_each_alone_bit_for_bit) {
  Client alone, together;
  for (const MemoryMode memory : {MemoryMode::kOff, MemoryMode::kWrite, MemoryMode::kWrite}) {
    std::vector<RequestId> ids;
    for (int i = 0; i < 16; ++i) ids.push_back(together.Submit(Varied(i, memory)));
    for (int i = 0; i < 16; ++i)
      EXPECT_TRUE(SameOutcome(alone.Run(Varied(i, memory)), together.Wait(ids[static_cast<size_t>(i)])));
  }
  for (int i = 0; i < 16; ++i) {
    const std::string session = "s" + std::to_string(i);
    EXPECT_TRUE(alone.Snapshot(session) == together.Snapshot(session));
  }
}

TEST(operations_of_a_session_run_in_order) {
  Client client, stepwise;
  std::vector<RequestId> snapshots;
  for (uint32_t i = 0; i < 4; ++i) {
    client.Submit(Learn("a", Tokens(150, i)));
    snapshots.push_back(client.Submit(SnapshotOp{"a"}));
  }
  const RequestId score = client.Submit(ScoreOp{"a", Tokens(20, 50), {}});
  const RequestId fork = client.Submit(ForkOp{"a", "b"});
  const RequestId written = client.Submit(Generate("a", MemoryMode::kWrite, Tokens(20, 51), 6));
  const RequestId drop = client.Submit(DropOp{"a"});
  const RequestId after = client.Submit(SnapshotOp{"a"});
  for (uint32_t i = 0; i < 4; ++i) {
    stepwise.Run(Learn("a", Tokens(150, i)));
    EXPECT_TRUE(client.Wait(snapshots[i]).done->snapshot == stepwise.Snapshot("a"));
  }
  EXPECT_EQ(client.Wait(score).done->logprob, stepwise.Run(ScoreOp{"a", Tokens(20, 50), {}}).done->logprob);
  ASSERT_OK(client.Wait(fork).error);
  EXPECT_EQ(client.Wait(written).done->tokens,
            stepwise.Run(Generate("a", MemoryMode::kWrite, Tokens(20, 51), 6)).done->tokens);
  ASSERT_OK(client.Wait(drop).error);
  EXPECT_CODE(client.Wait(after).error, ErrorCode::kSessionNotFound, "'a'");
  EXPECT_TRUE(client.Exists("b"));
}

TEST(other_sessions_do_not_notice) {
  Client client;
  client.Run(Learn("quiet", Tokens(300, 1)));
  const std::vector<uint8_t> before = client.Snapshot("quiet");
  std::vector<RequestId> ids;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 6; ++i) ids.push_back(client.Submit(Varied(i, MemoryMode::kWrite)));
    ids.push_back(client.Submit(ForkOp{"quiet", "copy" + std::to_string(round)}));
    ids.push_back(client.Submit(Learn("copy" + std::to_string(round), Tokens(100, 2))));
    ids.push_back(client.Submit(Generate("quiet", MemoryMode::kRead, Tokens(40, 3), 20)));
    ids.push_back(client.Submit(ScoreOp{"quiet", Tokens(40, 3), {Tokens(4, 4)}}));
  }
  client.engine().Cancel(ids[5]);
  for (RequestId id : ids) client.Wait(id);
  EXPECT_TRUE(client.Snapshot("quiet") == before);
}

TEST(a_long_prompt_does_not_hold_up_others) {
  Client client;
  const RequestId long_one = client.Submit(Learn("long", Tokens(100000, 1)));
  client.WaitForFirstEvent(long_one);
  const Outcome quick = client.Run(Generate("", MemoryMode::kOff, Tokens(200, 2), 20));
  ASSERT_OK(quick.error);
  const Outcome stats = client.Run(StatsOp{});
  EXPECT_EQ(stats.done->active, int64_t{1});  // still reading
  client.engine().Cancel(long_one);
  EXPECT_CODE(client.Wait(long_one).error, ErrorCode::kCancelled, "");
}

TEST(cancel_puts_the_session_back) {
  Client client;
  client.Run(Learn("a", Tokens(100, 1)));
  const std::vector<uint8_t> before = client.Snapshot("a");
  const RequestId running = client.Submit(Learn("a", Tokens(100000, 2)));
  const RequestId waiting = client.Submit(Learn("a", Tokens(10, 3)));
  const RequestId last = client.Submit(SnapshotOp{"a"});
  client.WaitForFirstEvent(running);
  client.engine().Cancel(waiting);
  EXPECT_CODE(client.Wait(waiting).error, ErrorCode::kCancelled, "cancelled");
  client.engine().Cancel(running);
  EXPECT_CODE(client.Wait(running).error, ErrorCode::kCancelled, "cancelled");
  EXPECT_TRUE(client.Wait(last).done->snapshot == before);

  const RequestId created = client.Submit(Learn("new", Tokens(100000, 2)));
  client.WaitForFirstEvent(created);
  client.engine().Cancel(created);
  client.Wait(created);
  EXPECT_FALSE(client.Exists("new"));
  client.engine().Cancel(created);  // ended, unknown: nothing happens
  client.engine().Cancel(123456789);
  EXPECT_TRUE(client.Exists("a"));
}

TEST(the_queue_is_bounded) {
  EngineOptions options;
  options.max_queue = 4;
  options.max_active = 1;
  Client client(options);
  const RequestId running = client.Submit(Learn("a", Tokens(100000, 1)));
  client.WaitForFirstEvent(running);
  std::vector<RequestId> waiting;
  for (int i = 0; i < 4; ++i) waiting.push_back(client.Submit(ScoreOp{"", Tokens(5, 1), {}}));
  EXPECT_CODE(client.engine().Submit(ScoreOp{"", Tokens(5, 1), {}}), ErrorCode::kQueueFull, "4");
  client.engine().Cancel(waiting[1]);
  client.Wait(waiting[1]);
  Result<RequestId> next = client.engine().Submit(ScoreOp{"", Tokens(5, 1), {}});
  for (int tries = 0; !next.ok() && tries < 1000; ++tries) {  // the slot is free once the tick has ended
    std::this_thread::yield();
    next = client.engine().Submit(ScoreOp{"", Tokens(5, 1), {}});
  }
  ASSERT_OK(next);
  client.engine().Cancel(running);
  for (size_t i : {0, 2, 3}) EXPECT_OK(client.Wait(waiting[i]).error);
  EXPECT_OK(client.Wait(next.value()).error);
}

TEST(close_ends_everything_with_a_code) {
  EngineOptions options;
  options.max_active = 2;
  Client client(options);
  std::vector<RequestId> ids;
  for (int i = 0; i < 6; ++i) ids.push_back(client.Submit(Learn("s" + std::to_string(i), Tokens(100000, 1))));
  ids.push_back(client.Submit(SnapshotOp{"s0"}));
  client.WaitForFirstEvent(ids[0]);
  client.engine().Close();
  client.engine().Close();
  for (RequestId id : ids) EXPECT_CODE(client.Wait(id).error, ErrorCode::kUnavailable, "closed");
  EXPECT_CODE(client.engine().Submit(StatsOp{}), ErrorCode::kUnavailable, "closed");
}

TEST(refusals_name_what_was_expected) {
  Client client;
  const auto refused = [&](Operation op, ErrorCode code, const std::string& part) {
    EXPECT_CODE(client.engine().Submit(std::move(op)), code, part);
  };
  const GenerateOp good = Generate("a", MemoryMode::kWrite, {1, 2}, 4);
  const auto with = [&](auto change) {
    GenerateOp op = good;
    change(op);
    return op;
  };
  refused(with([](GenerateOp& op) { op.prompt.clear(); }), ErrorCode::kEmptyPrompt, "prompt");
  refused(with([](GenerateOp& op) { op.prompt[1] = 97; }), ErrorCode::kTokenOutOfRange,
          "prompt[1]: expected a token id from 0 to 96, came 97");
  refused(with([](GenerateOp& op) { op.prompt[0] = -1; }), ErrorCode::kTokenOutOfRange, "-1");
  refused(with([](GenerateOp& op) { op.prompt.assign((1 << 17) + 1, 1); }), ErrorCode::kLimitExceeded, "131073");
  refused(with([](GenerateOp& op) { op.max_tokens = 1 << 20; }), ErrorCode::kLimitExceeded, "max_tokens");
  refused(with([](GenerateOp& op) { op.max_tokens = -1; }), ErrorCode::kInvalidArgument, "max_tokens");
  refused(with([](GenerateOp& op) { op.sampling.temperature = -1; }), ErrorCode::kInvalidArgument,
          "temperature: expected 0 to 100, came -1");
  refused(with([](GenerateOp& op) { op.sampling.top_p = std::stof("nan"); }), ErrorCode::kInvalidArgument, "top_p");
  refused(with([](GenerateOp& op) { op.sampling.repetition_penalty = 0; }), ErrorCode::kInvalidArgument,
          "repetition_penalty");
  refused(with([](GenerateOp& op) { op.sampling.logit_bias = {{99, 1.0f}}; }), ErrorCode::kTokenOutOfRange, "99");
  refused(with([](GenerateOp& op) { op.sampling.logit_bias = {{9, 101.0f}}; }), ErrorCode::kInvalidArgument, "101");
  refused(with([](GenerateOp& op) { op.stop = {""}; }), ErrorCode::kInvalidArgument, "stop");
  refused(with([](GenerateOp& op) { op.stop.assign(17, "x"); }), ErrorCode::kLimitExceeded, "17");
  refused(with([](GenerateOp& op) { op.logprobs = 21; }), ErrorCode::kInvalidArgument, "logprobs");
  refused(with([](GenerateOp& op) { op.session.assign(300, 'x'); }), ErrorCode::kLimitExceeded, "300");
  refused(LearnOp{"", {}, 1}, ErrorCode::kInvalidArgument, "session");
  refused(LearnOp{"a", {{{1}, 0}}, 0}, ErrorCode::kInvalidArgument, "epochs");
  refused(LearnOp{"a", {{{1}, 0}, {{1, 200}, 0}}, 1}, ErrorCode::kTokenOutOfRange, "runs[1].tokens[1]");
  refused(ScoreOp{"", {}, {}}, ErrorCode::kEmptyPrompt, "context");
  refused(ScoreOp{"", {1}, {{}}}, ErrorCode::kEmptyPrompt, "continuations[0]");
  refused(ScoreOp{"", {1}, {{1}, {1000}}}, ErrorCode::kTokenOutOfRange, "continuations[1][0]");
  refused(ForkOp{"a", ""}, ErrorCode::kInvalidArgument, "target");
  refused(RestoreOp{"a", std::vector<uint8_t>(64 << 20)}, ErrorCode::kLimitExceeded, "snapshot");
  EXPECT_EQ(client.Run(StatsOp{}).done->sessions, int64_t{0});
}

// For the thread sanitizer above all: submits, cancels and the close race, and every accepted request still ends exactly once.
TEST(submit_cancel_and_close_from_many_threads) {
  std::atomic<int> accepted{0}, ended{0};
  EngineOptions options;
  options.model_dir = ModelFolder();
  options.threads = 2;
  options.max_queue = 32;
  options.max_active = 8;
  auto engine = Engine::Open(options, [&](std::vector<Event> events) {
    for (const Event& event : events) {
      ended += std::holds_alternative<DoneEvent>(event.body) || std::holds_alternative<ErrorEvent>(event.body);
    }
  });
  ASSERT_OK(engine);
  std::vector<std::thread> clients;
  for (int c = 0; c < 4; ++c) {
    clients.emplace_back([&, c] {
      for (int i = 0; i < 60; ++i) {
        Operation op =
            Generate("s" + std::to_string(i % 3), i % 2 ? MemoryMode::kWrite : MemoryMode::kOff, Tokens(20 + i, 1), 5);
        if (i % 5 == 4) op = SnapshotOp{"s" + std::to_string(c % 3)};
        const Result<RequestId> id = engine.value()->Submit(std::move(op));
        accepted += id.ok();
        if (id.ok() && i % 4 == 0) engine.value()->Cancel(id.value());
        if (c == 3 && i == 50) engine.value()->Close();
        (void)engine.value()->resident_bytes();
      }
    });
  }
  for (std::thread& client : clients) client.join();
  engine.value()->Close();
  EXPECT_GT(accepted.load(), 0);
  EXPECT_EQ(accepted.load(), ended.load());
}

}  // namespace
}  // namespace hope::test

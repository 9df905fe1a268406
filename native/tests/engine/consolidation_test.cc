// consolidate and apply_patch, through the engine.
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/limits.h"
#include "tests/engine/engine_client.h"
#include "tests/test.h"

namespace hope::test {
namespace {

// A phrase over and over: what the tiny random model can learn in one level.
std::vector<int32_t> Phrase(int times) {
  std::vector<int32_t> tokens;
  for (int i = 0; i < times; ++i)
    for (const int32_t token : {11, 42, 7, 66, 23}) tokens.push_back(token);
  return tokens;
}

ConsolidateOp Consolidate(const std::string& session) {
  ConsolidateOp op;
  op.session = session;
  op.replay = {Phrase(20), Phrase(10)};
  for (uint64_t i = 0; i < 8; ++i) op.anchors.push_back(Tokens(60, 70 + i));
  op.settings.epochs = 20;
  op.settings.rate = 0.02;
  op.settings.kl_weight = 1;
  op.settings.max_anchor_rise = 0.2;
  op.settings.batch_tokens = 100;
  return op;
}

// Nothing holds it to its anchors, which can only rise: what the base model says itself it predicts better than anything else does.
ConsolidateOp Unheld(const std::string& session) {
  ConsolidateOp op = Consolidate(session);
  op.anchors.clear();
  op.settings.dream_tokens = 1000;
  op.settings.kl_weight = 0;
  return op;
}

double PhraseLoss(Client& client, const std::string& session) {
  return -client.Run(ScoreOp{session, Phrase(4), {}}).done->logprob;
}

// The session with nothing but its levels: what it knows in weights alone.
std::string WeightsOnly(Client& client, const std::string& session) {
  const std::string name = session + "-alone";
  client.Run(DropOp{name});
  client.Run(ForkOp{session, name});
  client.Run(ForgetOp{name, 0, true});
  return name;
}

TEST(a_commit_makes_the_replay_expected_in_weights_alone) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {{Phrase(30), 0xFFFFFFFFu}}, 1}).error);
  const double before = PhraseLoss(client, WeightsOnly(client, "a"));
  const std::vector<uint8_t> untouched = client.Snapshot("a");
  const Outcome proposed = client.Run(Consolidate("a"));
  ASSERT_OK(proposed.error);
  const ConsolidationReport& report = *proposed.done->consolidation;
  EXPECT_TRUE(report.commit);
  EXPECT_LT(report.after.replay_nll, report.before.replay_nll - 0.1);
  EXPECT_LT(report.after.anchor_nll, report.base.anchor_nll * 1.2);
  EXPECT_EQ(report.replay_tokens, int64_t{150});
  EXPECT_EQ(report.anchor_tokens + report.held_out_tokens, int64_t{480});
  EXPECT_EQ(report.levels[0].added_norm, 0.0);
  EXPECT_GT(report.levels[2].added_norm, 0.0);
  EXPECT_LT(report.levels[0].keep, 1.0);
  EXPECT_EQ(report.levels[2].keep, 1.0);
  EXPECT_TRUE(client.Snapshot("a") == untouched);

  const Outcome applied = client.Run(ApplyPatchOp{"a", proposed.done->patch});
  ASSERT_OK(applied.error);
  EXPECT_EQ(applied.done->memory.position, int64_t{151});
  EXPECT_LT(PhraseLoss(client, WeightsOnly(client, "a")), before - 1);
}

TEST(the_same_seed_gives_the_same_patch_and_a_replayed_patch_the_same_state) {
  Client one, two;
  for (Client* client : {&one, &two}) ASSERT_OK(client->Run(Learn("a", Tokens(150, 2))).error);
  ConsolidateOp op = Consolidate("a");
  op.settings.dream_tokens = 100;
  const Outcome first = one.Run(op);
  const RequestId busy = two.Submit(Generate("b", MemoryMode::kWrite, Tokens(5, 3), 300));  // steals ticks
  const Outcome second = two.Run(op);
  two.Wait(busy);
  ASSERT_OK(first.error);
  ASSERT_OK(second.error);
  EXPECT_FALSE(first.done->patch.empty());
  EXPECT_TRUE(first.done->patch == second.done->patch);
  op.settings.seed = 1;
  EXPECT_FALSE(one.Run(op).done->patch == first.done->patch);

  ASSERT_OK(one.Run(ApplyPatchOp{"a", first.done->patch}).error);
  ASSERT_OK(two.Run(ApplyPatchOp{"a", first.done->patch}).error);
  EXPECT_TRUE(one.Snapshot("a") == two.Snapshot("a"));
  ASSERT_OK(one.Run(Learn("a", Tokens(80, 4))).error);
  ASSERT_OK(two.Run(Learn("a", Tokens(80, 4))).error);
  EXPECT_TRUE(one.Snapshot("a") == two.Snapshot("a"));
}

TEST(as_much_as_the_anchors_bear_is_committed_where_all_that_was_learned_moves_them_too_far) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(150, 5))).error);
  ConsolidateOp op = Unheld("a");
  op.settings.max_anchor_rise = 1;
  const Outcome free = client.Run(op);
  ASSERT_OK(free.error);
  const ConsolidationReport& all = *free.done->consolidation;
  ASSERT_TRUE(all.commit);
  op.settings.max_anchor_rise = 0.5 * (all.after.anchor_nll / all.base.anchor_nll - 1);
  const Outcome bounded = client.Run(op);
  ASSERT_OK(bounded.error);
  const ConsolidationReport& less = *bounded.done->consolidation;
  ASSERT_TRUE(less.commit);
  EXPECT_LT(less.after.anchor_nll, less.base.anchor_nll * (1 + op.settings.max_anchor_rise));
  EXPECT_TRUE(less.after.anchor_nll >
              less.base.anchor_nll * (1 + 0.75 * op.settings.max_anchor_rise));  // not much less
  EXPECT_LT(less.after.replay_nll, less.before.replay_nll);
  EXPECT_LT(less.levels[2].added_norm, all.levels[2].added_norm);
}

TEST(the_gate_refuses_and_says_why) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(150, 5))).error);
  ConsolidateOp op = Unheld("a");
  op.settings.max_anchor_rise = 0;
  const Outcome bounded = client.Run(op);
  ASSERT_OK(bounded.error);
  EXPECT_FALSE(bounded.done->consolidation->commit);
  EXPECT_TRUE(bounded.done->patch.empty());
  EXPECT_TRUE(bounded.done->consolidation->reason.find("anchors") != std::string::npos);
  EXPECT_TRUE(bounded.done->consolidation->reason.find("less than 0 %") != std::string::npos);

  op = Consolidate("a");
  op.settings.min_gain = 50;
  const Outcome gainless = client.Run(op);
  ASSERT_OK(gainless.error);
  EXPECT_FALSE(gainless.done->consolidation->commit);
  EXPECT_TRUE(gainless.done->patch.empty());
  EXPECT_TRUE(gainless.done->consolidation->reason.find("gain of at least 50") != std::string::npos);
}

TEST(foreground_writes_go_on_and_are_not_lost) {
  Client client, alone;
  ConsolidateOp op = Consolidate("a");
  op.settings.epochs = 200;
  for (Client* c : {&client, &alone}) ASSERT_OK(c->Run(Learn("a", Tokens(150, 6))).error);
  const RequestId job = client.Submit(op);
  for (uint64_t i = 0; i < 4; ++i) {
    const Outcome written = client.Run(Learn("a", Tokens(90, 20 + i)));
    const Outcome other = client.Run(Learn("b", Tokens(90, 30 + i)));
    ASSERT_OK(written.error);
    ASSERT_OK(other.error);
    EXPECT_EQ(alone.Run(Learn("a", Tokens(90, 20 + i))).done->logprob, written.done->logprob);
    EXPECT_EQ(alone.Run(Learn("b", Tokens(90, 30 + i))).done->logprob, other.done->logprob);
  }
  for (const char* session : {"a", "b"}) EXPECT_TRUE(client.Snapshot(session) == alone.Snapshot(session));
  const Outcome proposed = client.Wait(job);
  ASSERT_OK(proposed.error);
  ASSERT_TRUE(proposed.done->consolidation->commit);
  EXPECT_EQ(proposed.done->memory.position,
            int64_t{1 + 150 + 360});  // the verdict is about the session as it has become
  const double fast = client.Run(StatsOp{"a"}).done->memory.levels[0].delta_norm;
  const Outcome applied = client.Run(ApplyPatchOp{"a", proposed.done->patch});
  ASSERT_OK(applied.error);
  EXPECT_NEAR(applied.done->memory.levels[0].delta_norm, fast * proposed.done->consolidation->levels[0].keep,
              1e-5 * fast);
  EXPECT_EQ(applied.done->memory.learned_tokens, int64_t{510});
  EXPECT_TRUE(client.Snapshot("b") == alone.Snapshot("b"));
}

TEST(a_cancelled_one_changes_nothing_and_the_next_one_runs) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(150, 7))).error);
  const std::vector<uint8_t> before = client.Snapshot("a");
  ConsolidateOp endless = Consolidate("a");
  endless.settings.epochs = kMaxConsolidateEpochs;
  endless.settings.rate = 1e-7;
  endless.settings.min_gain = 0;
  endless.replay.assign(40, Phrase(100));
  const RequestId first = client.Submit(endless), second = client.Submit(endless),
                  third = client.Submit(Consolidate("a"));
  client.WaitForFirstEvent(first);
  client.engine().Cancel(first);
  client.engine().Cancel(second);
  EXPECT_CODE(client.Wait(first).error, ErrorCode::kCancelled, "cancelled");
  EXPECT_CODE(client.Wait(second).error, ErrorCode::kCancelled, "cancelled");
  EXPECT_OK(client.Wait(third).error);
  EXPECT_TRUE(client.Snapshot("a") == before);
  const Outcome cancelled = client.Wait(first);
  EXPECT_FALSE(cancelled.progress.empty());
  EXPECT_TRUE(cancelled.progress[0].consolidation.has_value());
  const RequestId last = client.Submit(endless);
  client.engine().Close();
  EXPECT_CODE(client.Wait(last).error, ErrorCode::kUnavailable, "closed");
}

// At rate 0 nothing is trained, so that only what was undone is proposed.
TEST(what_the_learning_levels_became_since_the_last_one_is_undone_by_rewind) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {{Phrase(30), 0xFFFFFFFFu}}, 3}).error);
  ASSERT_OK(client.Run(ForkOp{"a", "since"}).error);
  ASSERT_OK(client.Run(Learn("a", Tokens(300, 9))).error);
  const auto distance = [&](size_t level, const std::string& other) {
    double squares = 0;
    const Outcome compared = client.Run(DiffOp{"since", other});
    for (const BlockDifference& block : compared.done->difference[level].blocks)
      squares += block.distance * block.distance;
    return std::sqrt(squares);
  };
  ConsolidateOp op = Consolidate("a");
  op.since = "since";
  op.settings.rate = 0;
  op.settings.epochs = 1;
  op.settings.min_gain = 0;
  op.settings.max_anchor_rise = 1;
  for (const double rewind : {0.5, 1.0}) {
    op.settings.rewind = rewind;
    const Outcome proposed = client.Run(op);
    ASSERT_OK(proposed.error);
    ASSERT_TRUE(proposed.done->consolidation->commit);
    ASSERT_OK(client.Run(DropOp{"b"}).error);
    ASSERT_OK(client.Run(ForkOp{"a", "b"}).error);
    ASSERT_OK(client.Run(ApplyPatchOp{"b", proposed.done->patch}).error);
    for (const size_t level : {size_t{1}, size_t{2}}) {
      const double moved = distance(level, "a");
      EXPECT_GT(moved, 0.0);
      EXPECT_NEAR(distance(level, "b"), (1 - rewind) * moved, 1e-5 * moved);
    }
  }
  op.since = "absent";
  EXPECT_CODE(client.Run(op).error, ErrorCode::kSessionNotFound, "absent");
}

TEST(without_replay_the_session_dreams_of_what_it_learned) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {{Phrase(40), 0xFFFFFFFFu}}, 3}).error);
  ConsolidateOp op = Consolidate("a");
  op.replay.clear();
  EXPECT_CODE(client.Run(op).error, ErrorCode::kEmptyPrompt, "replay");
  op.settings.self_replay_tokens = 300;
  op.settings.epochs = 3;
  const Outcome done = client.Run(op);
  ASSERT_OK(done.error);
  EXPECT_EQ(done.done->consolidation->replay_tokens, int64_t{300});
  ASSERT_OK(client.Run(LearnOp{"new", {}, 1}).error);
  op.session = "new";
  EXPECT_CODE(client.Run(op).error, ErrorCode::kInvalidArgument, "neither");
}

TEST(what_cannot_be_done_is_refused_with_a_code) {
  Client client;
  EXPECT_CODE(client.Run(Consolidate("absent")).error, ErrorCode::kSessionNotFound, "absent");
  EXPECT_CODE(client.Run(ApplyPatchOp{"absent", {}}).error, ErrorCode::kSessionNotFound, "absent");
  ASSERT_OK(client.Run(Learn("a", Tokens(150, 8))).error);
  EXPECT_CODE(client.Run(ApplyPatchOp{"a", {1, 2, 3}}).error, ErrorCode::kSnapshotCorrupt, "came 3");
  const auto refused = [&](ErrorCode code, const std::string& part, auto change) {
    ConsolidateOp op = Consolidate("a");
    change(op);
    EXPECT_CODE(client.Run(op).error, code, part);
  };
  refused(ErrorCode::kInvalidArgument, "anchors", [](ConsolidateOp& op) { op.anchors.clear(); });
  refused(ErrorCode::kEmptyPrompt, "replay", [](ConsolidateOp& op) { op.replay = {{}, {}}; });
  refused(ErrorCode::kInvalidArgument, "mask 8", [](ConsolidateOp& op) { op.settings.levels = 8; });
  refused(ErrorCode::kInvalidArgument, "epochs", [](ConsolidateOp& op) { op.settings.epochs = 0; });
  refused(ErrorCode::kInvalidArgument, "rewind", [](ConsolidateOp& op) { op.settings.rewind = 1.5; });
  refused(ErrorCode::kInvalidArgument, "transfer", [](ConsolidateOp& op) { op.settings.transfer = 1.5; });
  refused(ErrorCode::kTokenOutOfRange, "replay[0]", [](ConsolidateOp& op) { op.replay[0][3] = kVocab; });
  refused(ErrorCode::kLimitExceeded, "replay sequences",
          [](ConsolidateOp& op) { op.replay.resize(kMaxReplaySequences + 1); });
  refused(ErrorCode::kLimitExceeded, "anchors tokens",
          [](ConsolidateOp& op) { op.anchors.push_back(std::vector<int32_t>(kMaxAnchorTokens, 5)); });
}

}  // namespace
}  // namespace hope::test

// What operations answer and what they do to sessions.
#include <cmath>
#include <filesystem>

#include "tests/engine/engine_client.h"
#include "tests/test.h"

namespace hope::test {
namespace {

namespace fs = std::filesystem;

TEST(open_reports_the_model_and_refuses_bad_options) {
  Client client;
  const ModelInfo& model = client.engine().model();
  EXPECT_EQ(model.name, std::string("base"));
  EXPECT_EQ(model.vocab_size, kVocab);
  EXPECT_EQ(model.levels, (std::vector<std::string>{"fast", "mid", "slow"}));
  EXPECT_EQ(model.fingerprint.size(), size_t{16});
  EXPECT_GT(model.parameters, size_t{10000});
  EXPECT_GT(model.max_session_bytes, size_t{10000});

  const auto open = [](EngineOptions options) { return Engine::Open(options, [](std::vector<Event>) {}); };
  EXPECT_CODE(open({}), ErrorCode::kInvalidArgument, "model_dir");
  EngineOptions options;
  options.model_dir = ModelFolder() + "/absent";
  EXPECT_CODE(open(options), ErrorCode::kIoFailed, "absent");
  options.model_dir = ModelFolder();
  options.max_queue = 0;
  EXPECT_CODE(open(options), ErrorCode::kInvalidArgument, "max_queue");
  options.max_queue = 1;
  options.max_active = 1 << 20;
  EXPECT_CODE(open(options), ErrorCode::kInvalidArgument, "max_active");
  options.max_active = 1;
  options.device = "abacus";
  EXPECT_CODE(open(options), ErrorCode::kInvalidArgument, "abacus");
}

TEST(generate_answers_every_token_and_forgets_without_a_session) {
  Client client;
  GenerateOp op = Generate("", MemoryMode::kOff, Tokens(40, 1), 12);
  op.logprobs = 3;
  const Outcome outcome = client.Run(op);
  ASSERT_OK(outcome.error);
  const DoneEvent& done = *outcome.done;
  EXPECT_EQ(done.finish_reason, std::string("length"));
  EXPECT_EQ(done.prompt_tokens, int64_t{40});
  EXPECT_EQ(done.completion_tokens, int64_t{12});
  ASSERT_EQ(outcome.tokens.size(), size_t{12});
  for (size_t i = 0; i < 12; ++i) {
    const TokenEvent& token = outcome.tokens[i];
    EXPECT_EQ(token.index, static_cast<int>(i));
    EXPECT_EQ(token.token, done.tokens[i]);
    EXPECT_EQ(token.surprise, -token.logprob);
    ASSERT_EQ(token.top.size(), size_t{3});
    EXPECT_EQ(token.top[0].first, token.token);  // greedy
    EXPECT_EQ(token.top[0].second, token.logprob);
  }
  EXPECT_EQ(outcome.text().size(),
            size_t{12} - static_cast<size_t>(std::count(done.tokens.begin(), done.tokens.end(), 0)));
  EXPECT_EQ(done.memory.position, int64_t{52});  // bos, prompt and all but the last token
  EXPECT_EQ(client.Run(StatsOp{}).done->sessions, int64_t{0});
  EXPECT_EQ(client.Run(op).done->tokens, done.tokens);
}

TEST(written_generate_leaves_prompt_and_completion_in_the_session) {
  Client client;
  const Outcome outcome = client.Run(Generate("a", MemoryMode::kWrite, Tokens(100, 2), 9));
  ASSERT_OK(outcome.error);
  const MemoryStats& memory = outcome.done->memory;
  EXPECT_EQ(memory.position, int64_t{1 + 100 + 9});
  EXPECT_EQ(memory.learned_tokens, int64_t{100});
  EXPECT_GT(memory.surprise_mean, 0.0);
  EXPECT_GE(memory.surprise_max, memory.surprise_mean);
  ASSERT_EQ(memory.levels.size(), size_t{3});
  EXPECT_EQ(memory.levels[0].name, std::string("fast"));
  EXPECT_EQ(memory.levels[0].updates,
            int64_t{6});  // at 16, 32 ... 96: in the prompt, whose end has 4 more pairs pending
  EXPECT_GT(memory.levels[0].delta_norm, 0.0);
  EXPECT_GT(memory.bytes, size_t{0});

  // ... bit for bit as if both had been taught as journal records say.
  ASSERT_OK(client.Run(LearnOp{"b", {{Tokens(100, 2), 0xFFFFFFFFu}, {outcome.done->tokens, 0}}, 1}).error);
  EXPECT_TRUE(client.Snapshot("a") == client.Snapshot("b"));
}

TEST(learn_all_none_and_single_levels) {
  Client client;
  GenerateOp op = Generate("all", MemoryMode::kWrite, Tokens(70, 3), 20);
  op.learn = LearnMode::kAll;
  op.learn_levels = 2;
  const Outcome all = client.Run(op);
  EXPECT_EQ(all.done->memory.learned_tokens, int64_t{90});
  EXPECT_EQ(all.done->memory.levels[0].updates, int64_t{0});
  EXPECT_EQ(all.done->memory.levels[1].updates, int64_t{2});
  ASSERT_OK(client.Run(LearnOp{"replayed", {{Tokens(70, 3), 2}, {all.done->tokens, 2}}, 1}).error);
  EXPECT_TRUE(client.Snapshot("all") == client.Snapshot("replayed"));

  op.session = "none";
  op.learn = LearnMode::kNone;
  const Outcome none = client.Run(op);
  EXPECT_EQ(none.done->memory.learned_tokens, int64_t{0});
  for (const LevelStats& level : none.done->memory.levels) EXPECT_EQ(level.bytes, size_t{0});
}

TEST(memory_off_is_the_base_model_and_read_moves_nothing) {
  Client client;
  const GenerateOp off = Generate("a", MemoryMode::kOff, Tokens(30, 4), 16);
  const std::vector<int32_t> base = client.Run(off).done->tokens;
  EXPECT_FALSE(client.Exists("a"));
  ASSERT_OK(client.Run(Learn("a", Tokens(700, 5))).error);
  const std::vector<uint8_t> before = client.Snapshot("a");
  EXPECT_EQ(client.Run(off).done->tokens, base);

  GenerateOp read = Generate("a", MemoryMode::kRead, Tokens(30, 4), 16);
  read.learn = LearnMode::kAll;  // without effect
  const Outcome seen = client.Run(read);
  EXPECT_EQ(seen.done->memory.learned_tokens, int64_t{0});
  EXPECT_NE(seen.tokens[0].logprob, client.Run(off).tokens[0].logprob);
  EXPECT_TRUE(client.Snapshot("a") == before);

  GenerateOp write = read;
  write.memory = MemoryMode::kWrite;
  write.learn = LearnMode::kNone;
  EXPECT_EQ(client.Run(write).done->tokens, seen.done->tokens);

  ASSERT_OK(client.Run(DropOp{"a"}).error);
  EXPECT_CODE(client.Run(read).error, ErrorCode::kSessionNotFound, "'a'");
  write.learn = LearnMode::kPrompt;
  EXPECT_EQ(client.Run(write).tokens[0].logprob == client.Run(off).tokens[0].logprob,
            false);  // it learned from the prompt
}

TEST(ephemeral_write_learns_on_the_way) {
  Client client;
  GenerateOp op = Generate("", MemoryMode::kWrite, Tokens(200, 6), 4);
  const Outcome learned = client.Run(op);
  EXPECT_EQ(learned.done->memory.learned_tokens, int64_t{200});
  op.memory = MemoryMode::kOff;
  EXPECT_NE(client.Run(op).tokens[0].logprob, learned.tokens[0].logprob);
  EXPECT_EQ(client.Run(StatsOp{}).done->sessions, int64_t{0});
}

TEST(a_stop_string_across_tokens_ends_the_text_before_it) {
  Client client;
  const GenerateOp plain = Sampled(Generate("", MemoryMode::kOff, Tokens(20, 7), 40), 3);
  const std::string text = client.Run(plain).text();
  ASSERT_TRUE(text.size() > 30);
  GenerateOp op = Sampled(Generate("s", MemoryMode::kWrite, Tokens(20, 7), 40), 3);
  op.learn = LearnMode::kNone;
  op.stop = {text.substr(10, 4), "never occurs in this text"};
  const Outcome stopped = client.Run(op);
  EXPECT_EQ(stopped.done->finish_reason, std::string("stop"));
  EXPECT_EQ(stopped.text(), text.substr(0, text.find(op.stop[0])));
  EXPECT_EQ(stopped.done->memory.position, static_cast<int64_t>(1 + 20 + stopped.done->tokens.size()));

  op.stop = {text.substr(36, 4) + "x"};  // begins like the end of the text: held back, then released
  if (text.size() >= 40) EXPECT_EQ(client.Run(op).done->finish_reason, std::string("length"));
}

TEST(a_withheld_tail_is_released_at_the_end) {
  Client client;
  GenerateOp op = Sampled(Generate("", MemoryMode::kOff, Tokens(20, 8), 20), 5);
  const std::string text = client.Run(op).text();
  op.stop = {text.substr(text.size() - 3) + "~~~"};
  const Outcome outcome = client.Run(op);
  EXPECT_EQ(outcome.done->text.size(), size_t{3});
  EXPECT_EQ(outcome.text(), text);
}

TEST(end_of_text_stops_unless_ignored) {
  Client client;
  GenerateOp op = Generate("e", MemoryMode::kWrite, Tokens(10, 9), 8);
  op.ignore_eos = false;
  op.sampling.logit_bias = {{0, 100.0f}};
  const Outcome outcome = client.Run(op);
  EXPECT_EQ(outcome.done->finish_reason, std::string("stop"));
  EXPECT_EQ(outcome.done->tokens, std::vector<int32_t>{0});
  EXPECT_EQ(outcome.text(), std::string());
  EXPECT_EQ(outcome.done->memory.position, int64_t{12});
  op.ignore_eos = true;
  EXPECT_EQ(client.Run(op).done->tokens, std::vector<int32_t>(8, 0));
}

TEST(prompt_log_probabilities_are_what_score_and_learn_say) {
  Client client;
  GenerateOp op = Generate("", MemoryMode::kOff, Tokens(90, 10), 0);
  op.prompt_logprobs = true;
  const Outcome read = client.Run(op);
  EXPECT_EQ(read.done->finish_reason, std::string("length"));
  EXPECT_TRUE(read.done->tokens.empty());
  ASSERT_EQ(read.done->prompt_logprobs.size(), size_t{90});
  double sum = 0;
  for (float logprob : read.done->prompt_logprobs) sum += logprob;

  const Outcome score = client.Run(ScoreOp{"", Tokens(90, 10), {}});
  EXPECT_EQ(score.done->logprob, sum);
  EXPECT_EQ(score.done->prompt_tokens, int64_t{90});
  const Outcome untaught = client.Run(Learn("x", Tokens(90, 10), 0));
  EXPECT_EQ(untaught.done->logprob, sum);
  EXPECT_NEAR(untaught.done->memory.surprise_mean, -sum / 90, 1e-9);
}

TEST(score_of_continuations_starts_each_after_the_context) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(300, 11))).error);
  const std::vector<uint8_t> before = client.Snapshot("a");
  const std::vector<std::vector<int32_t>> continuations = {Tokens(5, 12), Tokens(70, 13), Tokens(1, 14)};
  for (const std::string session : {"a", ""}) {
    for (const int context_tokens : {33, 0}) {
      const std::vector<int32_t> context = Tokens(context_tokens, 15);
      const Outcome scored = client.Run(ScoreOp{session, context, continuations});
      ASSERT_EQ(scored.done->scores.size(), size_t{3});
      for (size_t i = 0; i < 3; ++i) {
        std::vector<int32_t> both = context;
        both.insert(both.end(), continuations[i].begin(), continuations[i].end());
        const double context_logprob = context.empty() ? 0 : client.Run(ScoreOp{session, context, {}}).done->logprob;
        const double expected = client.Run(ScoreOp{session, both, {}}).done->logprob - context_logprob;
        EXPECT_NEAR(scored.done->scores[i].first, expected, 1e-9 * std::abs(expected) + 1e-9);
        EXPECT_EQ(scored.done->scores[i].second, static_cast<int64_t>(continuations[i].size()));
      }
    }
  }
  EXPECT_TRUE(client.Snapshot("a") == before);
}

TEST(learning_reports_progress_of_all_epochs) {
  Client client;
  LearnOp op = Learn("a", Tokens(3000, 16));
  op.epochs = 3;
  const Outcome taught = client.Run(op);
  ASSERT_OK(taught.error);
  EXPECT_EQ(taught.done->prompt_tokens, int64_t{9000});
  EXPECT_EQ(taught.done->memory.position, int64_t{9001});
  EXPECT_EQ(taught.done->memory.learned_tokens, int64_t{9000});
  EXPECT_GE(taught.progress.size(), size_t{2});
  for (const ProgressEvent& progress : taught.progress) EXPECT_EQ(progress.total, int64_t{9000});
  const Outcome once = client.Run(Learn("b", Tokens(3000, 16)));
  EXPECT_EQ(once.done->logprob, taught.done->logprob);  // of the first epoch
  ASSERT_OK(client.Run(Learn("b", Tokens(3000, 16))).error);
  ASSERT_OK(client.Run(Learn("b", Tokens(3000, 16))).error);
  EXPECT_TRUE(client.Snapshot("a") == client.Snapshot("b"));
}

TEST(no_runs_make_an_empty_session) {
  Client client;
  ASSERT_OK(client.Run(LearnOp{"a", {}, 1}).error);
  const Outcome stats = client.Run(StatsOp{"a"});
  ASSERT_OK(stats.error);
  EXPECT_EQ(stats.done->memory.position, int64_t{0});
  EXPECT_EQ(stats.done->memory.bytes, size_t{0});
  EXPECT_EQ(stats.done->sessions, int64_t{1});
  EXPECT_EQ(client.Run(Generate("a", MemoryMode::kRead, Tokens(9, 1), 5)).done->tokens,
            client.Run(Generate("", MemoryMode::kOff, Tokens(9, 1), 5)).done->tokens);
}

TEST(fork_is_a_copy) {
  Client client;
  ASSERT_OK(client.Run(Learn("a", Tokens(200, 17))).error);
  ASSERT_OK(client.Run(ForkOp{"a", "b"}).error);
  const std::vector<uint8_t> at_fork = client.Snapshot("a");
  EXPECT_TRUE(client.Snapshot("b") == at_fork);
  ASSERT_OK(client.Run(Learn("a", Tokens(50, 18))).error);
  EXPECT_TRUE(client.Snapshot("b") == at_fork);
  EXPECT_FALSE(client.Snapshot("a") == at_fork);
  EXPECT_CODE(client.Run(ForkOp{"a", "b"}).error, ErrorCode::kSessionExists, "'b'");
  EXPECT_CODE(client.Run(ForkOp{"absent", "c"}).error, ErrorCode::kSessionNotFound, "'absent'");
  ASSERT_OK(client.Run(DropOp{"a"}).error);
  ASSERT_OK(client.Run(DropOp{"a"}).error);
  EXPECT_CODE(client.Run(SnapshotOp{"a"}).error, ErrorCode::kSessionNotFound, "'a'");
  EXPECT_TRUE(client.Snapshot("b") == at_fork);
  EXPECT_EQ(client.Run(StatsOp{}).done->resident_bytes, client.Run(StatsOp{"b"}).done->memory.bytes);
}

}  // namespace
}  // namespace hope::test

// Every limit of the native engine with its reason. A limit is checked before anything is allocated for what it bounds.
#pragma once
#include <cstddef>
#include <cstdint>

namespace hope {

// --- Model shapes. Bounds on config.json keep every product of two dimensions in 32 bits and a hostile folder from
// asking for absurd memory before its weights are compared with its file size.
constexpr int kMaxVocab = 1 << 18;        // largest byte-level BPE vocabularies in use are about 200,000
constexpr int kMaxModelWidth = 16384;     // d_model
constexpr int kMaxInnerWidth = 16384;     // n_heads * head_dim
constexpr int kMaxHiddenWidth = 1 << 17;  // static_hidden and CMS hidden
constexpr int kMaxHeads = 256;
constexpr int kMaxHeadDim = 256;      // session memory grows with its square, per head
constexpr int kHeadDimMultiple = 16;  // a row of M0 or D is whole panels of 16 outputs
constexpr int kMaxBlocks = 256;
constexpr int kConvWidth = 4;          // docs/MATH.md fixes it; 3 past inputs are session state
constexpr int kMaxLevels = 32;         // learn masks hold one bit per CMS level
constexpr int kMaxRank = 1024;         // low rank stops being low above this
constexpr size_t kMaxNameLength = 64;  // of models and levels: they appear in tensor names, metrics and messages

// --- Chunks and segments.
constexpr int kMixerChunk = 16;  // D_mem is rewritten at every multiple of it: one panel of the read kernel
constexpr int kMaxSegment = 64;  // tokens fed at once: bounds the workspace and the time of one tick
// A multiple of kMixerChunk; pending k, s, eta, alpha of one chunk are session state.
constexpr int kMaxProjectionChunk = 1024;
constexpr int kMaxLevelChunk = 1 << 20;  // any from 1; a level slower than this never updates in practice
constexpr int kDmgdHidden = 16;          // rows of dmgd_a
constexpr int kMaxM3Every = 1 << 16;

// --- Requests.
// Of one generate, learn run or score context: 512 KB of ids, minutes of prefill.
constexpr int kMaxPromptTokens = 1 << 17;
constexpr int kMaxTokens = 1 << 14;  // of one completion
constexpr int kMaxStopStrings = 16;
constexpr size_t kMaxStopBytes = 256;  // of one stop string: bounds the text held back
constexpr int kMaxTopLogprobs = 20;    // as the OpenAI interface
constexpr int kMaxLogitBias = 1024;
constexpr int kMaxContinuations = 256;    // of one score operation: each holds a copy-on-write fork
constexpr int kMaxEpochs = 100;           // of one learn operation
constexpr int kMaxLearnRuns = 1 << 16;    // of one learn operation: a journal's replay has two per record
constexpr int kMaxLearnTokens = 1 << 22;  // of all runs of one learn operation: 16 MB of ids
// Of all runs of a traced one: a row of 1 + levels floats each, 2 MB at three levels, 17 MB at kMaxLevels.
constexpr int kMaxTraceTokens = 1 << 17;
// Of one consolidation: windows are kept prepared, at about 10 bytes per token and unit of d_model.
constexpr int kMaxReplaySequences = 1 << 12, kMaxAnchorSequences = 1 << 12;
constexpr int kMaxReplayTokens = 1 << 16, kMaxAnchorTokens = 1 << 16;
constexpr int kMaxDreamTokens = 1 << 14;  // a forward pass each
constexpr int kMaxConsolidateEpochs = 1000;
constexpr size_t kMaxConsolidationBytes = size_t{2} << 30;  // one computes at a time
constexpr size_t kMaxConsolidations = 64;                   // computing or waiting: each holds its texts
constexpr size_t kMaxSessionNameLength = 256;  // HTTP allows 128 characters; the rest is for names the server makes
constexpr int kMaxQueue = 1 << 16;             // operations waiting
constexpr int kMaxActive = 1024;               // operations in one tick
constexpr int kMaxThreads = 256;

constexpr size_t kMaxSnapshotOverhead = 1 << 16;  // of a snapshot beside its parts: header, counters, a bit per part

// --- Files.
constexpr size_t kMaxConfigBytes = 1 << 20;           // a real config.json has about 1 KB
constexpr size_t kMaxTokenizerBytes = 64u << 20;      // 200,000 entries with merges take about 20 MB
constexpr size_t kMaxSafetensorsHeader = 100u << 20;  // the format's own limit
constexpr size_t kMaxTokenBytes = 1024;               // bytes of one vocabulary entry
constexpr int kMaxJsonDepth = 64;                     // the parser recurses

static_assert(kMaxLevels <= 32, "learn masks are uint32_t");
static_assert(kMaxSegment % kMixerChunk == 0, "a full segment ends on a D_mem boundary");
static_assert(kMaxProjectionChunk % kMixerChunk == 0, "projection_chunk is a multiple of the D_mem chunk");
static_assert(kMaxHeadDim % kHeadDimMultiple == 0, "the widest head is a permitted one");
static_assert(int64_t{kMaxVocab} * kMaxModelWidth <= int64_t{1} << 32,
              "the largest matrix stays addressable per row in 32 bits");
static_assert(int64_t{kMaxHiddenWidth} * kMaxModelWidth <= int64_t{1} << 32, "as above");
static_assert(int64_t{kMaxHeads} * kMaxHeadDim >= kMaxInnerWidth, "the inner width is the binding limit");

}  // namespace hope

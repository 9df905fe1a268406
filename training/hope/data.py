"""The pre-training corpora: which documents are used, tokenised shards in a cache, and the sampling of training windows."""

import hashlib
import lzma
import os
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np

from .tokenizer import END_OF_TEXT, Tokenizer

END_ID = 0
HELD_OUT_SHARE = 0.01
HELD_OUT_MOST = 32768


@dataclass(frozen=True)
class Source:
    """One corpus file `<name>.txt.xz`.

    share       part of the training tokens drawn from it
    final       part of the last steps' tokens drawn from it
    every       each `every`-th document is used: the large files hold far more than a run on a CPU can see
    vocabulary  of those, each `vocabulary`-th is counted for the tokenizer
    """

    name: str
    share: float
    final: float
    every: int
    vocabulary: int


SOURCES = [
    Source("stories_tinystories_sample", 0.16, 0.36, 1, 1),
    Source("stories_storybooks_ccby", 0.08, 0.16, 1, 1),
    Source("stories_fairytaleqa_train_val", 0.06, 0.08, 1, 1),
    Source("dialogue_sgd", 0.08, 0.08, 2, 2),
    Source("dialogue_topical_chat", 0.05, 0.10, 1, 1),
    Source("dialogue_persona_spc", 0.04, 0.14, 1, 1),
    Source("dialogue_taskmaster3", 0.015, 0.03, 1, 1),
    Source("dialogue_taskmaster4", 0.012, 0.03, 1, 1),
    Source("dialogue_smalltalk_chatterbot", 0.003, 0.02, 1, 1),
    Source("gutenberg_juvenile", 0.30, 0.0, 6, 3),
    Source("gutenberg_fiction_plain", 0.07, 0.0, 10, 2),
    Source("gutenberg_scifi_1950s", 0.03, 0.0, 1, 2),
    Source("wikipedia_en_2018plus", 0.08, 0.0, 6, 2),
    Source("qa_gsm8k_train", 0.02, 0.0, 1, 2),
]


def corpus_folder():
    """Where the corpora lie: $HOPE_CORPUS, or ../shared/data beside the project."""
    return Path(os.environ.get("HOPE_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "data")


def cache_folder():
    """Where derived files go: $HOPE_CACHE, or ~/.cache/hope."""
    return Path(os.environ.get("HOPE_CACHE") or Path.home() / ".cache" / "hope")


def documents(source, every):
    """Each `every`-th document of a source as a text: its lines joined by line breaks."""
    path = corpus_folder() / "pretrain" / f"{source.name}.txt.xz"
    lines, index = [], 0
    with lzma.open(path, "rt", encoding="utf-8", newline="\n") as file:
        for line in file:
            line = line.rstrip("\n")
            if line != END_OF_TEXT:
                lines.append(line)
                continue
            if lines and index % every == 0:
                yield "\n".join(lines)
            lines, index = [], index + 1
    if lines and index % every == 0:
        yield "\n".join(lines)


def _shard_path(source, tokenizer_path):
    digest = hashlib.sha256(Path(tokenizer_path).read_bytes()).hexdigest()[:12]
    return cache_folder() / f"{source.name}-{source.every}-{digest}.npy"


def _tokenise(job):
    source, tokenizer_path = job
    path = _shard_path(source, tokenizer_path)
    if path.exists():
        return path
    tokenizer, pieces = Tokenizer(tokenizer_path), []
    for text in documents(source, source.every):
        pieces.append(np.array([*tokenizer.encode(text), END_ID], dtype=np.uint16))
    partial = path.with_suffix(f".{os.getpid()}.npy")
    np.save(partial, np.concatenate(pieces))
    partial.rename(path)
    return path


def tokenise_all(tokenizer_path, processes):
    """Writes the missing shards; returns their paths in the order of SOURCES."""
    cache_folder().mkdir(parents=True, exist_ok=True)
    by_cost = sorted(SOURCES, key=lambda source: not source.name.startswith("gutenberg"))
    with Pool(processes) as pool:
        pool.map(_tokenise, [(source, str(tokenizer_path)) for source in by_cost], chunksize=1)
    return [_shard_path(source, tokenizer_path) for source in SOURCES]


class Mix:
    """Training windows drawn from the shards by share, and the held-out tail of each.

    The windows of step n depend on (seed, n) alone, so that resuming needs only the step number.
    """

    def __init__(self, paths, seed):
        self.seed = seed
        self.train, self.held_out = [], []
        for path in paths:
            tokens = np.load(path, mmap_mode="r")
            tail = min(HELD_OUT_MOST, int(len(tokens) * HELD_OUT_SHARE))
            self.train.append(tokens[: len(tokens) - tail])
            self.held_out.append(tokens[len(tokens) - tail :])

    def windows(self, step, count, length, final):
        """`count` windows [count, length + 1] int64 for training step `step`; `final` chooses the last steps' shares.

        A window starts at the document separator (which is also the bos of a session) where one lies within `length` before it.
        """
        random = np.random.Generator(np.random.PCG64([self.seed, step]))
        shares = np.array([source.final if final else source.share for source in SOURCES])
        out = np.empty((count, length + 1), dtype=np.int64)
        for row, index in enumerate(random.choice(len(SOURCES), size=count, p=shares / shares.sum())):
            start = random.integers(0, len(self.train[index]) - length)
            before = max(0, start - length)
            ends = np.flatnonzero(self.train[index][before : start + 1] == END_ID)
            if len(ends):
                start = before + ends[-1]
            out[row] = self.train[index][start : start + length + 1]
        return out

    def validation(self, count, length):
        """{source name: windows [<= count, length + 1]} from the start of each held-out tail."""
        out = {}
        for source, tokens in zip(SOURCES, self.held_out):
            rows = min(count, (len(tokens) - 1) // length)
            if rows:
                out[source.name] = np.stack([tokens[r * length : r * length + length + 1] for r in range(rows)]).astype(np.int64)
        return out

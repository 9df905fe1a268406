"""The pre-training corpora: which documents are used, tokenised shards in a cache, and the sampling of training windows."""

import dataclasses
import hashlib
import json
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
    """One corpus file: `file`, or `<name>.txt.xz` in the folder of the pre-training corpora when empty.

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
    file: str = ""


def corpus_folder():
    """Where the corpora lie: $HOPE_CORPUS, or ../shared/data beside the project."""
    return Path(os.environ.get("HOPE_CORPUS") or Path(__file__).resolve().parents[3] / "shared" / "data")


def cache_folder():
    """Where derived files go: $HOPE_CACHE, or ~/.cache/hope."""
    return Path(os.environ.get("HOPE_CACHE") or Path.home() / ".cache" / "hope")


def load_mix(path):
    """The sources of a JSON file: a list of objects with the fields of Source, `file` relative to it. ValueError says what is wrong."""
    with open(path, encoding="utf-8") as text:
        rows = json.load(text)
    known = {field.name for field in dataclasses.fields(Source)}
    for index, row in enumerate(rows):
        if not isinstance(row, dict) or not known - {"file"} <= set(row) <= known:
            raise ValueError(f"{path}[{index}]: expected the keys {sorted(known)} (file optional), got {row!r}")
    located = [{**row, "file": str(Path(path).parent / row["file"])} if row.get("file") else row for row in rows]
    return [Source(**row) for row in located]


SOURCES = load_mix(Path(__file__).parent.parent / "configs" / "mix.json")


def documents(source, every):
    """Each `every`-th document of a source as a text: its lines joined by line breaks."""
    path = source.file or corpus_folder() / "pretrain" / f"{source.name}.txt.xz"
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


def tokenise_all(tokenizer_path, processes, sources=SOURCES):
    """Writes the missing shards; returns their paths in the order of `sources`."""
    cache_folder().mkdir(parents=True, exist_ok=True)
    by_cost = sorted(sources, key=lambda source: not source.name.startswith("gutenberg"))
    with Pool(processes) as pool:
        pool.map(_tokenise, [(source, str(tokenizer_path)) for source in by_cost], chunksize=1)
    return [_shard_path(source, tokenizer_path) for source in sources]


class Mix:
    """Training windows drawn from the shards by share, and the held-out tail of each.

    The windows of step n depend on (seed, n) alone, so that resuming needs only the step number.
    """

    def __init__(self, paths, seed, sources=SOURCES):
        self.seed, self.sources = seed, sources
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
        shares = np.array([source.final if final else source.share for source in self.sources])
        out = np.empty((count, length + 1), dtype=np.int64)
        for row, index in enumerate(random.choice(len(self.sources), size=count, p=shares / shares.sum())):
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
        for source, tokens in zip(self.sources, self.held_out):
            rows = min(count, (len(tokens) - 1) // length)
            if rows:
                out[source.name] = np.stack([tokens[r * length : r * length + length + 1] for r in range(rows)]).astype(np.int64)
        return out


class Streams:
    """`count` token streams that go on from window to window: each reads `lifetime` windows of one place of a corpus, then another.

    What stream i reads at step n depends on (seed, i, n) alone. The streams start their lives at different steps.
    """

    def __init__(self, mix, count, length, lifetime):
        self.mix, self.count, self.length, self.lifetime = mix, count, length, lifetime

    def at(self, step, final):
        """Windows [count, length + 1] int64 for training step `step`, and whether each begins a life: bool [count]."""
        rows, fresh = zip(*(self._row(stream, step, final) for stream in range(self.count)))
        return np.stack(rows).astype(np.int64), np.array(fresh)

    def _row(self, stream, step, final):
        life, age = divmod(step + stream * self.lifetime // self.count, self.lifetime)
        random = np.random.Generator(np.random.PCG64([self.mix.seed, stream, life, 1]))
        shares = np.array([source.final if final else source.share for source in self.mix.sources])
        tokens = self.mix.train[random.choice(len(shares), p=shares / shares.sum())]
        start = random.integers(0, max(1, len(tokens) - self.lifetime * self.length))
        ends = np.flatnonzero(tokens[start : start + self.length] == END_ID)
        start += (int(ends[0]) if len(ends) else 0) + age * self.length
        return np.take(tokens, range(start, start + self.length + 1), mode="wrap"), age == 0

"""Trains the byte-level BPE tokenizer on a sample of the corpora and writes tokenizer.json.

    /usr/bin/python3 training/train_tokenizer.py --out models/hope-small/tokenizer.json
"""

import argparse
import json
import time
from collections import Counter
from multiprocessing import Pool
from pathlib import Path

from hope import data, tokenizer

SEEN_AT_LEAST = 3


def _count(source):
    return tokenizer.count_words(data.documents(source, source.every * source.vocabulary))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--vocab-size", type=int, default=4096)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    start, counts = time.time(), Counter()
    with Pool(options.processes) as pool:
        for part in pool.imap_unordered(_count, data.SOURCES):
            counts.update(part)
    letters = sum(len(word) * count for word, count in counts.items())
    counts = {word: count for word, count in counts.items() if count >= SEEN_AT_LEAST}
    print(f"{letters} characters, {len(counts)} words seen at least {SEEN_AT_LEAST} times, {time.time() - start:.0f} s", flush=True)
    merges = tokenizer.train_merges(counts, options.vocab_size - 257)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(json.dumps(tokenizer.to_json(merges), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    print(f"{len(merges) + 257} tokens written to {options.out}, {time.time() - start:.0f} s")


if __name__ == "__main__":
    main()

"""Writes the anchor texts of a model folder: excerpts of its training corpora, which consolidation must go on to predict as the base does.

    python3 training/make_anchors.py --out models/hope-small/anchors.txt [--mix training/configs/mix.json] [--characters 48000]

Excerpts are whole lines of about EXCERPT characters, a number per source by its share of the mix (at least one), separated by an empty
line, in random order. The same mix and seed give the same file. No document is used that training holds out (hope/data.py).
"""

import argparse
import itertools
import random
from pathlib import Path

from hope import data

EXCERPT = 640
# Documents that a source's excerpts are drawn from: the first of the file, far from the end, which training holds out.
DOCUMENTS = 240


def excerpt(text, generator):
    """Whole lines of text from a random one on, EXCERPT characters or a little less; a longer line is cut at a word."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    at = generator.randrange(max(1, len(lines) - 8))
    taken = []
    for line in lines[at:]:
        left = EXCERPT - sum(len(other) + 1 for other in taken)
        if len(line) > left:
            if not taken:
                taken.append(line[:left].rsplit(" ", 1)[0])
            break
        taken.append(line)
    return "\n".join(taken)


def excerpts(sources, characters, seed):
    """Excerpts [str] of every source, shuffled: `characters` in all, about."""
    generator = random.Random(seed)
    total, out = sum(source.share for source in sources), []
    for source in sources:
        texts = list(itertools.islice(data.documents(source, source.every), DOCUMENTS))
        count = max(1, round(characters / EXCERPT * source.share / total))
        out.extend(excerpt(generator.choice(texts), generator) for _ in range(count))
    generator.shuffle(out)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mix", type=Path, help="JSON list of sources (hope/data.py); default: configs/mix.json")
    parser.add_argument("--characters", type=int, default=48_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    sources = data.load_mix(options.mix) if options.mix else data.SOURCES
    options.out.write_text("\n\n".join(excerpts(sources, options.characters, options.seed)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()

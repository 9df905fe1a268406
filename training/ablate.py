"""Makes the table of ablations: docs/reference/ablations.md and ablations.csv. Finished cells are kept, a stopped run goes on.

    /usr/bin/python3 training/ablate.py --tokenizer models/hope-small/tokenizer.json --out runs/ablations

One process, one thread. Every finished cell is a JSON file in <out>/cells, valid for the exact settings, weights and tokens
it was made with; checkpoints of the tiny models lie in <out>, for training/compare.py. The pages are written after every cell.
"""

import argparse
import os
import platform
import time
from pathlib import Path

import torch

from hope.ablation import plan, table
from hope.ablation.laboratory import Laboratory
from hope.ablation.store import Store

ROOT = Path(__file__).resolve().parents[1]


def machine():
    """One line on the processor."""
    info = Path("/proc/cpuinfo")
    lines = info.read_text().splitlines() if info.exists() else []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    name = names[0] if names else platform.processor() or platform.machine()
    return f"{name}, {os.cpu_count()} cores, PyTorch {torch.__version__}, one thread"


class Run:
    """The cells that were asked for, and the pages made of them."""

    def __init__(self, options, laboratory):
        self.options, self.laboratory, self.store = options, laboratory, Store(options.out / "cells")
        self.cells = [cell for seed in options.seeds for cell in plan.cells(laboratory, seed, options.tokens, options.learning_tokens)]

    def result(self, cell):
        """The result of a cell, made now unless it is finished."""
        record = self.store.get(cell.name, cell.spec)
        if record is None:
            began = time.time()
            made = cell.make(self.laboratory, self.result)
            self.store.put(cell.name, cell.spec, made, time.time() - began)
            record = self.store.get(cell.name, cell.spec)
            summary = made if cell.name.startswith("tune/") else {key: round(value, 4) for key, value in table.figures(record).items()}
            print(f"{cell.name}: {summary} ({record['seconds']:.0f} s)", flush=True)
        return record["result"]

    def write(self):
        """The page and the CSV file, of every finished cell."""
        finished = [(cell, self.store.get(cell.name, cell.spec)) for cell in self.cells]
        finished = [(cell, record) for cell, record in finished if record]
        dates = sorted(record["date"][:10] for _, record in finished) or ["-"]
        subject = self.laboratory.shipped
        rates = " / ".join(f"{level.rate:g}" for level in subject.config.levels)
        seeds = ",".join(str(seed) for seed in self.options.seeds)
        intro = [
            "Written by `training/ablate.py`; do not edit. Every figure with its seed, time and date: [ablations.csv](ablations.csv).",
            "",
            "```sh",
            f"/usr/bin/python3 training/ablate.py --tokenizer models/hope-small/tokenizer.json --out runs/ablations --seeds {seeds} \\",
            f"    --tokens {self.options.tokens} --learning-tokens {self.options.learning_tokens}",
            "```",
            "",
            f"{machine()}; other programs were using it, so speeds are only indicative. {dates[0]} to {dates[-1]}.",
            f"Shipped model: {subject.config.name}, {subject.config.n_blocks} blocks, rates {rates} (weights {subject.digest}).",
            f"Pre-training cells: {self.options.tokens:,} tokens.",
            f"Learning cells: {self.options.learning_tokens:,} tokens of each of three texts.",
        ]
        self.options.docs.mkdir(parents=True, exist_ok=True)
        page = table.page(finished, len(self.cells), self.laboratory, intro)
        (self.options.docs / "ablations.md").write_text(page, encoding="utf-8")
        table.write_csv(self.options.docs / "ablations.csv", finished)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tokenizer", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True, help="cells and checkpoints")
    parser.add_argument("--model", type=Path, default=ROOT / "models" / "hope-small", help="folder of the shipped model")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs" / "reference", help="where the pages go")
    parser.add_argument("--only", action="append", default=[], metavar="GROUP", help="make only this group (may be repeated)")
    parser.add_argument("--seeds", type=lambda text: [int(part) for part in text.split(",")], default=[1, 2])
    parser.add_argument("--tokens", type=int, default=614400, help="tokens of each pre-training cell")
    parser.add_argument("--learning-tokens", type=int, default=8192, help="tokens of each development text")
    parser.add_argument("--table", action="store_true", help="only write the pages, from finished cells")
    return parser, parser.parse_args()


def main():
    parser, options = arguments()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    laboratory = Laboratory(options.tokenizer, options.model, options.out, lambda text: print(text, flush=True))
    unknown = sorted(set(options.only) - set(plan.group_names(laboratory)))
    if unknown:
        parser.error(f"--only: expected groups among {plan.group_names(laboratory)}, got {unknown}")
    run = Run(options, laboratory)
    for cell in [] if options.table else run.cells:
        if not options.only or cell.group in options.only:
            run.result(cell)
            run.write()
    run.write()


if __name__ == "__main__":
    main()

"""Trains models/hope-nano anew from the texts in training/data: tokenizer, model, model folder. Run by `npm run train:nano`.

    python3 scripts/retrain-nano.py [--out models/hope-nano] [--steps 800]

An interrupted run continues where it was. With other --steps the rest of the recipe is the same; few steps are for trying it out.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TRAINING = ROOT / "training"
sys.path.insert(0, str(TRAINING))

from hope import data, tokenizer  # noqa: E402

CONFIG = TRAINING / "configs" / "hope-nano.json"
MIX = TRAINING / "data" / "nano.json"
STEPS = 800
SEEN_AT_LEAST = 3
# Small batches: at so few tokens more steps are worth more than smoother ones. lambda_p is held at 0 for the first 144 of 800 steps.
RECIPE = ("--batch", "4", "--length", "512", "--rate", "8e-3", "--static-until", "0.179", "--processes", "2", "--checkpoint-minutes", "2")
CHAT_TEMPLATE = {
    "system": "{content}\n",
    "user": "User: {content}\n",
    "assistant": "Assistant: {content}\n",
    "generation_prefix": "Assistant:",
    "stop": ["\n"],
}


def write_json(path, value, indent):
    path.write_text(json.dumps(value, ensure_ascii=False, indent=indent) + "\n", encoding="utf-8")


def train_tokenizer(path):
    """Byte-level BPE on the texts of the mix; the same tokenizer every time."""
    size = json.loads(CONFIG.read_text(encoding="utf-8"))["vocab_size"]
    counts = Counter()
    for source in data.load_mix(MIX):
        counts.update(tokenizer.count_words(data.documents(source, source.every * source.vocabulary)))
    counts = {word: count for word, count in counts.items() if count >= SEEN_AT_LEAST}
    write_json(path, tokenizer.to_json(tokenizer.train_merges(counts, size - 257)), 1)


def run(script, *arguments):
    """Runs a script of training/ with this Python; ends the program when it fails."""
    command = [sys.executable, TRAINING / script, *arguments]
    # Small products: one thread each is fastest, and the processes share the cores.
    if subprocess.run(command, env={**os.environ, "OPENBLAS_NUM_THREADS": "1"}).returncode:
        raise SystemExit(f"{script} failed")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, default=ROOT / "models" / "hope-nano")
    parser.add_argument("--run", type=Path, default=ROOT / "runs" / "hope-nano", help="where checkpoints and loss.csv go")
    parser.add_argument("--steps", type=int, default=STEPS)
    options = parser.parse_args()
    began = time.time()
    options.out.mkdir(parents=True, exist_ok=True)
    tokens = options.out / "tokenizer.json"
    train_tokenizer(tokens)
    write_json(options.out / "chat_template.json", CHAT_TEMPLATE, 2)
    print(f"tokenizer trained, {time.time() - began:.0f} s", flush=True)
    mix = ("--mix", MIX)
    run("train.py", "--config", CONFIG, "--tokenizer", tokens, *mix, "--out", options.run, "--steps", str(options.steps), *RECIPE)
    run("export.py", "--run", options.run, *mix, "--out", options.out)
    run("make_anchors.py", *mix, "--characters", "32000", "--out", options.out / "anchors.txt")
    # The next run begins anew.
    shutil.rmtree(options.run / "checkpoints")
    print(f"{options.out} written, {time.time() - began:.0f} s")


if __name__ == "__main__":
    main()

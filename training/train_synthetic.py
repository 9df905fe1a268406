"""Trains the tiny models of the synthetic tasks and writes what `npm run eval -- --suite synthetic` reads.

    /usr/bin/python3 training/train_synthetic.py --out runs/synthetic

Per task a folder: test.json (the test sequences), results.json (training and accuracy in PyTorch) and a model folder per kind of
projections; a Transformer++ of equal size is trained beside them and measured in PyTorch only. About 15 minutes on one core; what is
complete already is kept, so an interrupted run continues.
"""

import argparse
import json
from pathlib import Path

import torch

from hope import tokenizer, transformer
from synthetic import languages, mad, tiny
from synthetic.task import IGNORE, test_sequences

TRANSFORMER = "transformer"
TASKS = {task.name: task for task in (*mad.TASKS, *languages.TASKS)}


def test_json(task, seed):
    """The content of test.json: per split the sequences' tokens and [position, answer] pairs, counted from the first token."""
    asked = lambda answers: [[position, answer] for position, answer in enumerate(answers) if answer != IGNORE]
    splits = [
        {
            "name": split.name,
            "sequences": [{"tokens": given, "answers": asked(wanted)} for given, wanted in test_sequences(task, split, seed)],
        }
        for split in task.splits
    ]
    content = {"task": task.name, "title": task.title, "group": task.group, "splits": splits}
    if task.name == "memorisation":
        content["changed"] = [list(fact) for fact in mad.changed_facts()]
    return content


def measured(learner, task, seed):
    """Accuracy counts per split."""
    return {split.name: tiny.accuracy(learner, test_sequences(task, split, seed)) for split in task.splits}


def train_model(task, kind, seed, folder):
    """Trains one model and returns its entry for results.json. A HOPE's folder is written, and its stored weights are measured."""
    hope = tiny.tiny_config(f"{task.name}-{kind}", "static" if kind == TRANSFORMER else kind)
    learner = tiny.TinyModel(hope, seed)
    if kind == TRANSFORMER:
        learner = tiny.TinyModel(transformer.beside(hope, learner.size), seed, transformer)
    result = tiny.train(learner, task, seed, task.steps, lambda line: print(f"{task.name} {kind} {line}", flush=True))
    entry = {**result, "parameters": learner.size}
    if kind == TRANSFORMER:
        return {**entry, "splits": measured(learner, task, seed)}
    tiny.write_folder(learner, task, seed, result, json.dumps(tokenizer.to_json([])), folder)
    return {**entry, "splits": measured(tiny.reloaded(learner, folder), task, seed)}


def run_task(task, options):
    """Everything of one task that its folder lacks."""
    folder = options.out / task.name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "test.json").write_text(json.dumps(test_json(task, options.seed)) + "\n", encoding="utf-8")
    path = folder / "results.json"
    results = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {"seed": options.seed, "models": {}}
    if results["seed"] != options.seed:
        raise SystemExit(f"{path}: expected results of seed {options.seed}, came {results['seed']}; use another --out")
    for kind in (*tiny.PROJECTIONS, TRANSFORMER):
        if kind in results["models"]:
            continue
        entry = train_model(task, kind, options.seed, folder / kind)
        results["models"][kind] = entry
        path.write_text(json.dumps(results, indent=1) + "\n", encoding="utf-8")
        shares = {name: round(counts["right"] / counts["answers"], 3) for name, counts in entry["splits"].items()}
        print(f"{task.name} {kind}: accuracy {shares}, {entry['seconds']:.0f} s", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--tasks", nargs="+", choices=TASKS, default=list(TASKS), metavar="TASK", help=", ".join(TASKS))
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(1)
    torch.set_flush_denormal(True)
    for name in options.tasks:
        run_task(TASKS[name], options)


if __name__ == "__main__":
    main()

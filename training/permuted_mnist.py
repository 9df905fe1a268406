"""Permuted MNIST: CMS levels against one MLP of the same size, after ten tasks in sequence, with SGD, Adam, Muon and M3.

    /usr/bin/python3 training/permuted_mnist.py --out runs/permuted-mnist.csv

A task is MNIST with its pixels in a permutation of its own; the ten classes and the output layer are shared and nothing says
which task an image is from. The images are MNIST's training images in $HOPE_CORPUS/tasks, split by the seed into images to train on
and images to test on. Both learners read every task's images once, in the same batches, from the same initial weights. The learning rate of each
pair of learner and optimizer is the best of one grid per optimizer, on the first --tuning-tasks tasks with a seed of its own.
Prints a Markdown table; --out gets a row per run.
"""

import argparse
import csv
import gzip
import math
import statistics
from pathlib import Path

import numpy as np
import torch

from hope.continual import LevelMlp, summary
from hope.data import corpus_folder

WIDTHS = [784, 128, 128, 128, 10]
LEARNERS = {"one MLP": [1, 1, 1, 1], "CMS": [1, 8, 64, 1]}
SMALL_RATES = (1e-4, 3e-4, 1e-3, 3e-3, 1e-2)
RATES = {"sgd": (3e-3, 1e-2, 3e-2, 1e-1, 3e-1), "adam": (3e-5, *SMALL_RATES), "muon": SMALL_RATES, "m3": SMALL_RATES}
TASKS = 10
TUNING_SEED = 0
BATCH = 32
TRAIN_IMAGES = 6400
TEST_IMAGES = 1000
MEAN, DEVIATION = 0.1307, 0.3081
COLUMNS = ("learner", "optimizer", "rate", "seed", "tasks", "average", "forgetting", "first_task", "last_task")


def read_idx(path):
    """The array of a gzipped IDX file of bytes (MNIST's format)."""
    with gzip.open(path, "rb") as file:
        content = file.read()
    if len(content) < 4 or content[:3] != b"\x00\x00\x08":
        raise ValueError(f"{path}: expected an IDX file of bytes, got the header {content[:4]!r}")
    shape = np.frombuffer(content, dtype=">u4", count=content[3], offset=4)
    data = np.frombuffer(content, dtype=np.uint8, offset=4 + 4 * content[3])
    if data.size != shape.prod():
        raise ValueError(f"{path}: expected {shape.prod()} bytes for shape {shape.tolist()}, got {data.size}")
    return data.reshape(shape)


def load_images():
    """(images [60000, 784] normalised fp32, labels [60000])."""
    folder = corpus_folder() / "tasks"
    images = read_idx(folder / "train-images-idx3-ubyte.gz")
    labels = read_idx(folder / "train-labels-idx1-ubyte.gz")
    flat = torch.from_numpy(images.reshape(len(images), -1).astype(np.float32))
    return (flat / 255 - MEAN) / DEVIATION, torch.from_numpy(labels.astype(np.int64))


class PermutedTasks:
    """`count` tasks over disjoint train and test images, a function of the seed."""

    def __init__(self, images, labels, count, seed):
        generator = torch.Generator().manual_seed(seed)
        order = torch.randperm(len(images), generator=generator)
        train, test = order[:TRAIN_IMAGES], order[TRAIN_IMAGES : TRAIN_IMAGES + TEST_IMAGES]
        self.train, self.test = (images[train], labels[train]), (images[test], labels[test])
        self.permutations = [torch.randperm(images.shape[1], generator=generator) for _ in range(count)]

    def batches(self, task):
        """The batches (images, labels) of a task, once through its training images."""
        images, labels = self.train
        for start in range(0, len(images) - BATCH + 1, BATCH):
            yield images[start : start + BATCH][:, self.permutations[task]], labels[start : start + BATCH]

    def accuracy(self, learner, task):
        images, labels = self.test
        with torch.no_grad():
            found = learner.scores(images[:, self.permutations[task]]).argmax(1)
        return float((found == labels).float().mean())


def run(learner, tasks):
    """Learns all tasks in sequence; returns accuracies [task learned][task tested], 0 from where the loss was not finite."""
    count = len(tasks.permutations)
    accuracies = []
    for learned in range(count):
        losses = [learner.learn(images, labels) for images, labels in tasks.batches(learned)]
        if not all(map(math.isfinite, losses)):
            return accuracies + [[0.0] * count] * (count - learned)
        accuracies.append([tasks.accuracy(learner, task) for task in range(count)])
    return accuracies


def experiment(data, learner, optimizer, rate, seed, count):
    """One run as a row of COLUMNS."""
    mlp = LevelMlp(WIDTHS, LEARNERS[learner], {"type": optimizer}, rate, seed)
    accuracies = run(mlp, PermutedTasks(*data, count, seed))
    result = summary(accuracies)
    first, last = accuracies[-1][0], accuracies[-1][-1]
    return dict(zip(COLUMNS, (learner, optimizer, rate, seed, count, result["average"], result["forgetting"], first, last)))


def tune(data, learner, optimizer, count, record):
    """The rate of the grid with the best average accuracy after `count` tasks."""
    rows = [record(experiment(data, learner, optimizer, rate, TUNING_SEED, count)) for rate in RATES[optimizer]]
    return max(rows, key=lambda row: row["average"])["rate"]


def table(rows, optimizers):
    """Markdown: per optimizer and learner the mean and the standard deviation over seeds, in percent."""
    lines = ["| optimizer | learner | rate | average accuracy | forgetting | first task | last task |", "|---|---|---|---|---|---|---|"]
    for optimizer in optimizers:
        for learner in LEARNERS:
            chosen = [row for row in rows if (row["optimizer"], row["learner"]) == (optimizer, learner)]
            cell = lambda key: "{:.1f} ± {:.1f}".format(*(100 * f([row[key] for row in chosen]) for f in (statistics.mean, statistics.pstdev)))
            cells = [cell(key) for key in ("average", "forgetting", "first_task", "last_task")]
            lines.append("| " + " | ".join([optimizer, learner, f"{chosen[0]['rate']:g}", *cells]) + " |")
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--tuning-tasks", type=int, default=2, help="tasks of the runs that choose the learning rates")
    parser.add_argument("--optimizers", nargs="+", choices=RATES, default=list(RATES))
    options = parser.parse_args()
    torch.set_num_threads(1)
    data = load_images()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with open(options.out, "w", newline="", buffering=1) as file:
        writer = csv.DictWriter(file, COLUMNS)
        writer.writeheader()

        def record(row):
            writer.writerow(row)
            print(" ".join(f"{key} {value:.4g}" if isinstance(value, float) else f"{key} {value}" for key, value in row.items()), flush=True)
            return row

        rows = []
        for optimizer in options.optimizers:
            for learner in LEARNERS:
                rate = tune(data, learner, optimizer, options.tuning_tasks, record)
                rows += [record(experiment(data, learner, optimizer, rate, seed, TASKS)) for seed in range(1, options.seeds + 1)]
    print(f"\n{TASKS} tasks, {TRAIN_IMAGES} images each, batches of {BATCH}, seeds 1 to {options.seeds}, ", end="")
    print(f"rates tuned on {options.tuning_tasks} tasks\n\n{table(rows, options.optimizers)}")


if __name__ == "__main__":
    main()

"""Draws the loss curve of a training run from its loss.csv.

    /usr/bin/python3 training/plot_loss.py --run runs/hope-small --out loss.png
"""

import argparse
import csv
from pathlib import Path

SMOOTHING = 0.97


def read_curve(path):
    """(tokens, smoothed loss) per step: an exponential average with its bias removed."""
    tokens, smoothed, average = [], [], 0.0
    with open(path, newline="") as file:
        for number, row in enumerate(csv.DictReader(file), 1):
            average = SMOOTHING * average + (1 - SMOOTHING) * float(row["loss"])
            tokens.append(int(row["tokens"]))
            smoothed.append(average / (1 - SMOOTHING**number))
    return tokens, smoothed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    try:
        import matplotlib
    except ImportError:
        raise SystemExit(f"{options.out} not drawn: it needs matplotlib (python3-matplotlib)")
    matplotlib.use("Agg")
    from matplotlib import pyplot

    tokens, smoothed = read_curve(options.run / "loss.csv")
    figure, axes = pyplot.subplots(figsize=(7, 4))
    axes.plot([count / 1e6 for count in tokens], smoothed)
    axes.set_xlabel("million tokens")
    axes.set_ylabel("training loss, nats per token")
    axes.set_ylim(min(smoothed) - 0.1, 6)
    axes.grid(True, alpha=0.3)
    figure.tight_layout()
    figure.savefig(options.out, dpi=110)


if __name__ == "__main__":
    main()

"""Draws the figures of the evaluation. Reads from stdin a JSON list of
{"csv", "png", "title", "x", "y", "series", "logX"}: files, and columns of the CSV.

Numbers on the x axis give lines, anything else grouped bars. Rows that lack a number in y, or anything in x, are left out; where several
rows share x and series, their mean is drawn. Exit status 3: no matplotlib.
"""

import csv
import json
import math
import sys


def number(text):
    """The finite number that a text is, or None."""
    try:
        value = float(text)
    except (TypeError, ValueError):
        return None
    return value if math.isfinite(value) else None


def read_series(plot):
    """{series: {x: mean of y}} in the order of the file; x as text."""
    gathered = {}
    with open(plot["csv"], newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            x, y = row[plot["x"]], number(row[plot["y"]])
            if x != "" and y is not None:
                gathered.setdefault(row[plot["series"]], {}).setdefault(x, []).append(y)
    return {name: {x: sum(ys) / len(ys) for x, ys in points.items()} for name, points in gathered.items()}


def draw_lines(axes, series, log_x):
    for name, points in series.items():
        ordered = sorted((number(x), y) for x, y in points.items())
        axes.plot([x for x, _ in ordered], [y for _, y in ordered], marker="o", markersize=3, label=name)
    if log_x:
        axes.set_xscale("log")


def draw_bars(axes, series):
    places = list(dict.fromkeys(x for points in series.values() for x in points))
    width = 0.8 / len(series)
    for index, (name, points) in enumerate(series.items()):
        left = [place + (index - (len(series) - 1) / 2) * width for place in range(len(places))]
        axes.bar(left, [points.get(x, 0.0) for x in places], width, label=name)
    axes.set_xticks(range(len(places)))
    axes.set_xticklabels(places, rotation=30 if len(places) > 5 else 0, ha="right" if len(places) > 5 else "center")


def draw(pyplot, plot):
    """Writes one figure; False when there is nothing to draw."""
    series = read_series(plot)
    if not series:
        return False
    figure, axes = pyplot.subplots(figsize=(8, 4.5))
    if all(number(x) is not None for points in series.values() for x in points):
        draw_lines(axes, series, plot.get("logX", False))
    else:
        draw_bars(axes, series)
    axes.set_title(plot["title"])
    axes.set_xlabel(plot["x"])
    axes.set_ylabel(plot["y"])
    axes.grid(True, alpha=0.3)
    axes.legend(fontsize="small")
    figure.tight_layout()
    figure.savefig(plot["png"], dpi=110)
    pyplot.close(figure)
    return True


def main():
    try:
        import matplotlib
    except ImportError:
        sys.exit(3)
    matplotlib.use("Agg")
    from matplotlib import pyplot

    print(json.dumps([plot["png"] for plot in json.load(sys.stdin) if draw(pyplot, plot)]))


if __name__ == "__main__":
    main()

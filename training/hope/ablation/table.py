"""The ablations as one Markdown page and one CSV file, from whatever cells are finished."""

import csv
import math

from . import continuing, memory_mlp, plan, settings

TEXTS = ("wikitext2", "tinyshakespeare", "mixed")
CSV_COLUMNS = ("cell", "group", "seed", "metric", "value", "seconds", "date")


def _saved(on, off):
    return 100 * (1 - on / off)


def figures(record):
    """{metric: value} of a finished cell: held-out loss, or per cent of bits saved by learning."""
    result = record["result"]
    if "texts" not in result:
        return {key: result[key] for key in ("nats", "bits_per_byte", "training_loss", "tokens_per_second") if key in result}
    found, texts = {}, result["texts"]
    for name in TEXTS:
        found[f"saved_{name}"] = _saved(texts[name]["on"], texts[name]["off"])
        for state in ("off", "on"):
            found[f"bits_per_byte_{state}_{name}"] = texts[name][state] / texts[name]["bytes_per_token"] / math.log(2)
    found["saved"] = sum(found[f"saved_{name}"] for name in TEXTS) / len(TEXTS)
    found["saved_last_quarter"] = sum(_saved(texts[name]["last_on"], texts[name]["last_off"]) for name in TEXTS) / len(TEXTS)
    return {**found, "multiplier": result["multiplier"]}


def write_csv(path, finished):
    """One row per cell and metric; finished: [(Cell, record)]."""
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(CSV_COLUMNS)
        for cell, record in finished:
            for metric, value in figures(record).items():
                writer.writerow([cell.name, cell.group, cell.seed, metric, f"{value:.6g}", record["seconds"], record["date"]])


def _by_row(finished, group, kind):
    """{row name: [record per seed]} of one group; kind: the first part of the cells' names."""
    rows = {}
    for cell, record in finished:
        if cell.group == group and cell.name.startswith(kind + "/"):
            rows.setdefault(cell.name.split("/")[1 if kind != "learn" or group == plan.CONTINUING else 2], []).append(record)
    return rows


def _several(values, digits):
    """Mean, and in brackets the value of each seed when there are several."""
    mean = f"{sum(values) / len(values):.{digits}f}"
    return mean if len(values) == 1 else f"{mean} ({', '.join(f'{value:.{digits}f}' for value in values)})"


def _markdown(header, rows):
    return ["| " + " | ".join(header) + " |", "|" + "---|" * len(header), *("| " + " | ".join(row) + " |" for row in rows), ""]


def _pretraining(finished, variants):
    rows, records = [], _by_row(finished, plan.PRETRAINING, plan.PRETRAINING)
    bits = lambda of: [record["result"]["bits_per_byte"] for record in of]
    base = {record["spec"]["seed"]: record["result"]["bits_per_byte"] for record in records.get("base", [])}
    for name, of in records.items():
        ratios = [record["result"]["bits_per_byte"] / base[record["spec"]["seed"]] for record in of if record["spec"]["seed"] in base]
        nats = _several([record["result"]["nats"] for record in of], 3)
        compared = _several(ratios, 4) if ratios else "-"
        speed = f"{sum(record['result']['tokens_per_second'] for record in of) / len(of):.0f}"
        rows.append([f"`{name}`", variants[name].what, f"{variants[name].parameters():,}", nats, _several(bits(of), 4), compared, speed])
    return _markdown(["variant", "what", "parameters", "nats per token", "bits per byte", "bits, over base", "tokens/s"], rows)


def _learning(finished, group, whats):
    rows = []
    for name, of in _by_row(finished, group, "learn").items():
        found = [figures(record) for record in of]
        column = lambda key: _several([each[key] for each in found], 2)
        edge = "*" if of[0]["result"]["at_edge"] else ""
        texts = [_several([each[f"saved_{text}"] for each in found], 1) for text in TEXTS]
        rows.append([whats[name], f"{of[0]['result']['multiplier']:g}{edge}", *texts, column("saved"), column("saved_last_quarter")])
    return _markdown(["learning", "rates x", *TEXTS, "mean", "mean, last quarter"], rows)


def _off(finished):
    """The reference of the shipped model: bits per byte with learning off."""
    records = _by_row(finished, "levels", "learn").get("all", [])
    found = [figures(record) for record in records]
    if not found:
        return []
    row = [_several([each[f"bits_per_byte_off_{text}"] for each in found], 4) for text in TEXTS]
    return _markdown(["learning off, bits per byte", *TEXTS], [["shipped model", *row]])


def _continuing(finished):
    header = ["training", "bits per byte, held out, learning off", "saved by learning, mean", "on, bits per byte, mean of texts"]
    rows, learned = [], _by_row(finished, plan.CONTINUING, "learn")
    strip = {where.rsplit("-", 1)[0]: [] for where in learned}
    for where, records in learned.items():
        strip[where.rsplit("-", 1)[0]] += [figures(record) for record in records]
    for name, of in _by_row(finished, plan.CONTINUING, plan.CONTINUING).items():
        found = strip.get(name, [])
        on = [sum(each[f"bits_per_byte_on_{text}"] for text in TEXTS) / len(TEXTS) for each in found]
        held_out = _several([record["result"]["bits_per_byte"] for record in of], 4)
        saved = _several([each["saved"] for each in found], 2) if found else "-"
        rows.append([continuing.KINDS[name], held_out, saved, _several(on, 4) if on else "-"])
    return _markdown(header, rows)


HEADINGS = {
    "levels": "Which levels learn",
    "blocks": "How many blocks learn",
    "chunks": "Chunk sizes",
    "optimizers": "Optimizers",
    "rank": "Dense or low rank",
    "parameters": "W2 alone, or W1 and W2",
    "teach": "Teach signal",
    plan.TINY: "Which levels learn, tiny base",
}


def page(finished, wanted, laboratory, intro):
    """The Markdown page. finished: [(Cell, record)]; wanted: how many cells the run asks for; intro: lines on machine and command."""
    groups = plan.of_shipped(laboratory)
    whats = {setting.name: setting.what for members in groups.values() for setting in members}
    of_tiny = {setting.name: setting.what for setting in settings.groups(laboratory.base)["levels"]}
    lines = ["# Ablations", "", *intro, f"{len(finished)} of {wanted} cells are finished.", ""]
    lines += ["## Pre-training", "", *PRETRAINING_TEXT, "", *_pretraining(finished, laboratory.variants)]
    lines += ["## Learning while reading", "", *LEARNING_TEXT, "", *_off(finished)]
    for group in [*groups, plan.TINY]:
        if _by_row(finished, group, "learn"):
            lines += [f"### {HEADINGS[group]}", "", *_learning(finished, group, of_tiny if group == plan.TINY else whats)]
    if _by_row(finished, plan.CONTINUING, plan.CONTINUING):
        lines += ["## Gradient through the updates", "", *CONTINUING_TEXT, "", *_continuing(finished)]
    return "\n".join(lines).rstrip() + "\n"


PRETRAINING_TEXT = [
    "Tiny models (width 128, 3 blocks, 2 heads of 64), parameters equal within 2 %, trained on the same windows with the same recipe",
    "(but for the rows that vary it), learning off. Held-out tails of the training corpora, windows of 512 tokens from the zero state, mean",
    "over sources. In brackets each seed (of initial weights and windows). The MLP memory has static projections and is to be compared with them;",
    f"its rate is at most {memory_mlp.ETA_MAX:g}, because with 4 times that its training diverged.",
]
LEARNING_TEXT = [
    "Per cent of bits saved by learning, against the same weights with learning off; every token is scored before it is learned. Each",
    "text is one session. `wikitext2`: WikiText-2 valid; `tinyshakespeare`: its first fifth; `mixed`: pieces of 512 tokens of the held-out",
    "tails, one source after the other. A seed is another stretch of each text. `rates x`: the factor on the model's rates that separate",
    "stretches of such texts chose, of three and as many further ones beyond an end as it took; a star: still an end after the most that were",
    "tried. Scales of gradients (`grad_rms`) are measured anew for every setting. What a row does not name is as in the first row of the first",
    "table; for the tiny base, of its own.",
]
CONTINUING_TEXT = [
    "The tiny base trained on for a quarter of its tokens, windows of 1,024 tokens of streams that keep their state for four windows,",
    "then measured as above. All three see the same windows; with learning, the levels' rates and decays are trained too.",
]

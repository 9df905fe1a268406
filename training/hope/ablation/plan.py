"""The cells of the ablations: what each is called, what its result depends on, how it is made, in the order they are run."""

import dataclasses
from dataclasses import dataclass

from . import continuing, pretraining, settings, tuning

PRETRAINING, CONTINUING = "pretraining", "continuing"
TINY = "tiny"
TUNING_TOKENS = 6144  # of each of three texts


@dataclass(frozen=True)
class Cell:
    """One figure to be made. `make(laboratory, result)` gives a JSON-ready dict; result(cell) is that of a cell it needs."""

    name: str
    group: str
    seed: int
    spec: dict
    make: object


def _recipe():
    names = ("BATCH", "LENGTH", "WARMUP_STEPS", "CONSTANT_UNTIL", "FINAL_RATE", "STATIC_UNTIL", "CLIP")
    return {name.lower(): getattr(pretraining, name) for name in names}


def pretraining_cell(laboratory, name, seed, tokens):
    """A tiny model trained from random weights."""
    variant = laboratory.variants[name]
    of_variant = {"variant": name, "config": dataclasses.asdict(variant.config), "peak_rate": variant.peak_rate}
    spec = {**of_variant, "tokens": tokens, "seed": seed, **_recipe()}
    return Cell(f"{PRETRAINING}/{name}/{seed}", PRETRAINING, seed, spec, lambda lab, result: lab.pretrain(name, seed, tokens))


def continuing_cell(laboratory, name, seed, tokens):
    """The tiny base trained on for a quarter of the tokens."""
    base, more = pretraining_cell(laboratory, "base", seed, tokens), tokens // 4
    names = ("STREAMS", "LENGTH", "LIFETIME", "PEAK_RATE", "FINAL_RATE")
    spec = {"variant": name, "base": base.spec, "tokens": more, **{key.lower(): getattr(continuing, key) for key in names}}

    def make(lab, result):
        result(base)
        return lab.continue_learning(name, seed, more)

    return Cell(f"{CONTINUING}/{name}/{seed}", CONTINUING, seed, spec, make)


def learning_cells(laboratory, group, setting, of, seed, count):
    """(tuning cell, learning cell) of a setting. `of`: the Cell that trains the model, or None for the shipped one."""
    name = of.spec["variant"] if of else "shipped"
    shipped = laboratory.shipped
    identity = of.spec if of else {"weights": shipped.digest, "config": dataclasses.asdict(shipped.config)}
    where = f"{name}-{of.seed}" if of else name
    told = {key: value for key, value in dataclasses.asdict(setting).items() if key != "what"}
    asked = {"setting": told, "model": identity, "most_factors": tuning.MOST_FACTORS}

    def subject(lab, result):
        if of:
            result(of)
        return lab.subject(name, of.seed if of else seed)

    tune = Cell(
        f"tune/{where}/{setting.name}",
        group,
        seed,
        {**asked, "tokens_of_each_text": TUNING_TOKENS},
        lambda lab, result: lab.tune(subject(lab, result), setting, TUNING_TOKENS),
    )

    def make(lab, result):
        tuned = result(tune)
        figures = lab.learn(subject(lab, result), setting, seed, count, tuned["best"])
        return {"multiplier": tuned["best"], "at_edge": tuned["at_edge"], "texts": figures}

    return tune, Cell(f"learn/{where}/{setting.name}/{seed}", group, seed, {**asked, "tokens": count, "tuning_tokens_of_each_text": TUNING_TOKENS}, make)


def of_shipped(laboratory):
    """{group: [Setting]} for the shipped model."""
    return settings.groups(laboratory.shipped.config)


def cells(laboratory, seed, tokens, count):
    """The cells of a seed, in the order they are run. tokens: of pre-training; count: of each development text."""
    trained = {name: pretraining_cell(laboratory, name, seed, tokens) for name in laboratory.variants}
    slowest = trained.pop("mlp-memory")
    out, groups = list(trained.values()), of_shipped(laboratory)
    for group, members in groups.items():
        out += [learning_cells(laboratory, group, setting, None, seed, count)[1] for setting in members]
    base = trained["base"]
    out.append(slowest)
    out += [learning_cells(laboratory, TINY, setting, base, seed, count)[1] for setting in groups["levels"]]
    for name in continuing.KINDS:
        further = continuing_cell(laboratory, name, seed, tokens)
        out += [further, learning_cells(laboratory, CONTINUING, groups["levels"][0], further, seed, count)[1]]
    return out


def group_names(laboratory):
    """Every group, in order."""
    return [PRETRAINING, *of_shipped(laboratory), TINY, CONTINUING]

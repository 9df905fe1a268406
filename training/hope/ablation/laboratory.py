"""Runs the cells of the ablations; models, texts and measured scales are made once and kept."""

import dataclasses
import time

import torch

from .. import architectures, checkpoint, data, export, learning, meta, model
from ..tokenizer import Tokenizer
from . import continuing, held_out, pretraining, reading, settings, texts, tuning

HELD_OUT_WINDOWS = 8
MEASURING_TOKENS = 8192


@dataclasses.dataclass
class Subject:
    """A model whose learning is measured; weights fp32 by name."""

    config: object
    weights: dict
    digest: str


class Laboratory:
    """What the cells need. `out` is the folder of runs; `say(text)` reports progress."""

    def __init__(self, tokenizer_path, model_folder, out, say):
        self.tokenizer, self.out, self.say = Tokenizer(tokenizer_path), out, say
        self.shards = data.tokenise_all(tokenizer_path, processes=1)
        config, weights = export.load_folder(model_folder)
        self.shipped = Subject(config, weights, settings.digest(weights))
        self.base = pretraining.tiny(config.vocab_size)
        self.variants = pretraining.variants(self.base)
        self.kept = {}

    def _once(self, key, make):
        if key not in self.kept:
            self.kept[key] = make()
        return self.kept[key]

    def mix(self, seed):
        """The training mix of a seed."""
        return self._once(("mix", seed), lambda: data.Mix(self.shards, seed))

    def run_folder(self, name, seed):
        """Where the checkpoint of a pre-training cell lies."""
        return self.out / f"{name}-{seed}" / "checkpoints"

    def subject(self, name, seed):
        """The shipped model, or the tiny one of a pre-training cell of this seed (which must be finished)."""
        return self.shipped if name == "shipped" else self._once((name, seed), lambda: self._trained(name, seed))

    def _trained(self, name, seed):
        content = checkpoint.load(checkpoint.newest(self.run_folder(name, seed)))
        config = self.base
        for key, value in content.get("rates", {}).items():
            level, field = key[len(meta.PREFIX) :].split(".log_")
            found = {field: float(value.exp())}
            changed = [dataclasses.replace(each, **found) if each.name == level else each for each in config.levels]
            config = dataclasses.replace(config, levels=changed)
        return Subject(config, content["weights"], settings.digest(content["weights"]))

    def held_out(self, logits, weights, config):
        """{"nats", "bits_per_byte"} on the held-out tails, learning off."""
        sizes = self._once("sizes", lambda: held_out.byte_sizes(self.tokenizer, config.vocab_size))
        found = held_out.losses(logits, weights, config, self.mix(1), sizes, HELD_OUT_WINDOWS, pretraining.LENGTH)
        nats, bits = held_out.mean(found)
        return {"nats": nats, "bits_per_byte": bits, "sources": found}

    def pretrain(self, name, seed, tokens):
        """Trains a variant, keeps its checkpoint; its held-out loss and training figures."""
        variant = self.variants[name]
        weights, loss, seconds = pretraining.train(variant, self.mix(seed), seed, tokens, self._reporter(f"{name} {seed}"))
        self._save(name, seed, variant.config, weights, tokens, seconds)
        found = self.held_out(variant.module.logits, weights, variant.config)
        return {**found, "training_loss": loss, "parameters": variant.parameters(), "tokens_per_second": tokens / seconds}

    def _save(self, name, seed, config, weights, tokens, seconds, **more):
        content = {"step": tokens, "seconds": seconds, "config": architectures.to_json(config), "weights": weights, **more}
        checkpoint.save(self.run_folder(name, seed), content)

    def _reporter(self, label):
        began = time.time()

        def report(step, steps, loss):
            if step % 10 == 0 or step == steps:
                self.say(f"  {label}: step {step} of {steps}, loss {loss:.3f}, {time.time() - began:.0f} s")

        return report

    def scaled_weights(self, subject, setting):
        """The subject's weights with the tensors that a setting needs besides: random ones, and measured scales."""
        config = setting.config(subject.config)

        def measure():
            tokens = texts.measuring(self.mix(1), MEASURING_TOKENS, max(level.chunk for level in config.levels))
            levels = [dataclasses.replace(level, optimizer={"type": "sgd"}) for level in config.levels]
            plain = dataclasses.replace(config, levels=levels)
            weights = {**subject.weights, **settings.fixed_weights(plain)}
            return reading.measured_scales(reading.prepare(tokens, weights, plain), weights, plain, setting.teach, setting.inner)

        scales = self._once((subject.digest, setting.scale_key()), measure)
        return {**subject.weights, **settings.fixed_weights(config), **scales}

    def tune(self, subject, setting, count):
        """The factor on the rates that reads the tuning texts best: {"texts": {name: {factor: nats}}, "best", "at_edge"}."""
        config, weights = setting.config(subject.config), self.scaled_weights(subject, setting)
        chosen = self._once(("tuning", count), lambda: texts.tuning(self.mix(1), self.tokenizer, count))
        prepared = {name: reading.prepare(tokens, weights, config) for name, tokens in chosen.items()}
        by_text = {name: {} for name in prepared}

        def losses(factors):
            configs = [reading.with_rates(config, [factor] * len(config.levels)) for factor in factors]
            for name, text in prepared.items():
                nats = reading.read(text, weights, configs, setting.teach, setting.inner)[0].mean(1)
                by_text[name].update(zip(factors, nats.tolist()))
            return [sum(found[factor] for found in by_text.values()) / len(by_text) for factor in factors]

        best, at_edge = tuning.search(setting.multipliers, losses)
        return {"texts": by_text, "best": best, "at_edge": at_edge}

    def learn(self, subject, setting, seed, count, multiplier):
        """Per development text: nats per token off and on, of the whole and of the last quarter, and bytes per token."""
        config, weights = setting.config(subject.config), self.scaled_weights(subject, setting)
        config = reading.with_rates(config, [multiplier] * len(config.levels))
        result = {}
        chosen = self._once(("texts", seed, count), lambda: texts.development(self.mix(1), self.tokenizer, seed, count))
        for name, tokens in chosen.items():
            read_off = lambda: learning.evaluate(subject.config, subject.weights, tokens, learn=False)
            off = self._once((subject.digest, name, seed, count), read_off)
            text = reading.prepare(tokens, weights, config)
            on = reading.read(text, weights, [config], setting.teach, setting.inner)[0][0]
            quarter = lambda nll: float(nll[-len(nll) // 4 :].mean())
            size = sum(len(self.tokenizer.bytes.get(token, held_out.END_OF_DOCUMENT)) for token in tokens.tolist())
            result[name] = {"off": float(off.mean()), "on": float(on.mean()), "last_off": quarter(off), "last_on": quarter(on)}
            result[name]["bytes_per_token"] = size / len(tokens)
        return result

    def continue_learning(self, name, seed, tokens):
        """Trains the base cell's model on while it reads (hope.meta) or as before; keeps the checkpoint and gives held-out loss off."""
        start = self.subject("base", seed)
        report = self._reporter(f"{name} {seed}")
        weights, rates, seconds = continuing.train_on(name, start.config, start.weights, self.mix(seed), tokens, report)
        self._save(name, seed, self.base, weights, tokens, seconds, rates=rates)
        self.kept.pop((name, seed), None)
        found = self.held_out(model.logits, weights, self.base)
        found["rates"] = {key: float(value.exp()) for key, value in rates.items()}
        return {**found, "tokens_per_second": tokens / seconds}

"""The ablations' own code: the MLP memory, W1 learning, the teach signals, equal sizes, resuming."""

import dataclasses
import math
import tempfile
import types
import unittest
from pathlib import Path
from unittest import mock

import numpy as np
import torch
import torch.nn.functional as F

import compare
from hope import checkpoint, export, learning, muon_adamw, recall, reference, transformer
from hope import config as hope_config
from hope import model as hope_model
from hope.ablation import continuing, held_out, memory_mlp, plan, pretraining, random_start, reading, settings, store, table, texts, tuning
from tests.test_forms import model


def base():
    """(config, fp32 weights, tokens) of the base fixture, without the dmgd and rank variants."""
    config, weights, tokens = model("base")
    return config, reference.as_dtype(weights, torch.float32), tokens


class ReadingTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.config, cls.weights, cls.tokens = base()
        cls.text = reading.prepare(cls.tokens, cls.weights, cls.config)

    def test_default_reading_is_learning_evaluate(self):
        expected = learning.evaluate(self.config, self.weights, self.tokens, learn=True)
        still = reading.with_rates(self.config, [0.0] * len(self.config.levels))
        off = learning.evaluate(self.config, self.weights, self.tokens, learn=False)
        actual = reading.read(self.text, self.weights, [self.config, still])[0]
        self.assertLess(float((actual[0] - expected).abs().max()), 1e-4)
        self.assertLess(float((actual[1] - off).abs().max()), 1e-4)
        self.assertGreater(float((expected - off).abs().max()), 1e-2)

    def test_scales_are_those_of_measure_grad_rms(self):
        expected = learning.measure_grad_rms(self.config, self.weights, torch.cat([torch.tensor([0]), self.tokens]))
        actual = reading.measured_scales(self.text, self.weights, self.config)
        self.assertEqual(set(actual), set(expected))
        for name, value in expected.items():
            self.assertLess(abs(float(actual[name] / value) - 1), 1e-4, name)
        inner = reading.measured_scales(self.text, self.weights, self.config, inner=True)
        self.assertEqual(len(inner), 2 * len(expected))

    def segment(self, teach, inner=False):
        """The learner after one segment of 16 targets: its gradients before any update."""
        text = reading.prepare(self.tokens[:16], self.weights, self.config)
        return reading.read(text, self.weights, [self.config], teach, inner)[1][0]

    def loss_gradients(self, names):
        """Gradients of the summed loss of the same targets with respect to weights, by autograd through the whole model."""
        leaves = {name: self.weights[name].clone().requires_grad_() for name in names}
        stream = torch.cat([torch.tensor([self.config.bos_token_id]), self.tokens[:16]])
        scores, _ = hope_model.logits(stream[None, :16], {**self.weights, **leaves}, self.config)
        loss = F.cross_entropy(scores[0], stream[1:], reduction="sum")
        return dict(zip(names, torch.autograd.grad(loss, list(leaves.values()))))

    def test_exact_teach_signal_gives_the_loss_gradient_of_w1_and_w2(self):
        learner = self.segment("exact", inner=True)
        keys = {(block, index): f"blocks.{block}.cms.{self.config.levels[index].name}." for block, index in learner.matrices}
        expected = self.loss_gradients([prefix + part for prefix in keys.values() for part in ("w1", "w2")])
        for key, prefix in keys.items():
            for part, actual in (("w2", learner.matrices[key].grad), ("w1", learner.inner[key].grad)):
                want = expected[prefix + part]
                self.assertLess(float((actual - want).abs().max() / want.abs().max()), 1e-3, prefix + part)

    def test_teach_signals_agree_at_the_last_level_up_to_the_static_mlp_and_differ_below(self):
        grads = {teach: self.segment(teach).matrices for teach in reading.TEACH}
        last = max(grads["exact"])
        first = min(grads["exact"])
        close = lambda a, b, key: float((grads[a][key].grad - grads[b][key].grad).norm() / grads[b][key].grad.norm())
        self.assertLess(close("cms", "exact", last), 1e-4)
        self.assertGreater(close("identity", "exact", last), 1e-3)
        self.assertGreater(close("cms", "exact", first), 1e-3)

    def test_learning_w1_changes_what_is_read_and_rate_zero_does_not(self):
        weights = {**self.weights, **reading.measured_scales(self.text, self.weights, self.config, inner=True)}
        still = reading.with_rates(self.config, [0.0] * len(self.config.levels))
        both = reading.read(self.text, weights, [self.config, still], inner=True)[0]
        outer = reading.read(self.text, weights, [self.config, still])[0]
        self.assertLess(float((both[1] - outer[1]).abs().max()), 1e-5)
        self.assertGreater(float((both[0] - outer[0]).abs().max()), 1e-3)


class MlpMemoryTest(unittest.TestCase):
    def test_chunk_equals_the_token_loop(self):
        torch.manual_seed(1)
        n, c, e = 2, 7, 4
        draw = lambda *shape: torch.randn(*shape, dtype=torch.float64)
        q, key, value, base, state = draw(n, c, e), draw(n, c, e), draw(n, c, e), (draw(n, e, e), draw(n, e, e)), (draw(n, e, e), draw(n, e, e))
        eta, log_alpha = torch.rand(n, c, dtype=torch.float64) * 0.1, -torch.rand(n, c, dtype=torch.float64)
        output, after = memory_mlp.memory_chunk(q, key, value, eta, log_alpha, base, state)
        for stream in range(n):
            frozen = [base[layer][stream] + state[layer][stream] for layer in (0, 1)]
            d = [state[layer][stream].clone() for layer in (0, 1)]
            apply = lambda x, weights: x + weights[0] @ F.silu(weights[1] @ x)
            for t in range(c):
                now = [base[layer][stream] + d[layer] for layer in (0, 1)]
                self.assertLess(float((output[stream, t] - apply(q[stream, t], now)).abs().max()), 1e-12)
                leaves = [weight.clone().requires_grad_() for weight in frozen]
                loss = 0.5 * (apply(key[stream, t], leaves) - value[stream, t]).square().sum()
                grads = torch.autograd.grad(loss, leaves)
                d = [log_alpha[stream, t].exp() * d[layer] - eta[stream, t] * grads[layer] for layer in (0, 1)]
            for layer in (0, 1):
                self.assertLess(float((after[layer][stream] - d[layer]).abs().max()), 1e-12)


class PretrainingTest(unittest.TestCase):
    def variants(self):
        return pretraining.variants(pretraining.tiny(97))

    def test_variants_have_equal_parameters(self):
        variants = self.variants()
        target = variants["base"].parameters()
        for name, variant in variants.items():
            self.assertLess(abs(variant.parameters() / target - 1), 0.02, name)

    @mock.patch.object(pretraining, "BATCH", 1)
    def test_training_lowers_the_loss_of_every_variant(self):
        class Constant:
            def windows(self, step, count, length, final):
                return np.arange(count * (length + 1)).reshape(count, length + 1) % 7

        for name, variant in self.variants().items():
            with self.subTest(name):
                losses = []
                tokens = 4 * pretraining.BATCH * pretraining.LENGTH
                report = lambda step, steps, loss: losses.append(loss)
                weights, _, _ = pretraining.train(variant, Constant(), 1, tokens, report)
                self.assertLess(losses[-1], losses[0] - 0.1)
                trained = {key for key in variant.module.shapes(variant.config) if muon_adamw.is_trained(key)}
                self.assertTrue(trained <= set(weights))

    @mock.patch.multiple(pretraining, BATCH=8, LENGTH=48)
    def test_a_model_learns_to_repeat_much_sooner_than_from_a_random_start(self):
        class Repeated:
            def windows(self, step, count, length, final):
                first = np.random.default_rng(step).integers(1, 97, (count, length // 2))
                return np.concatenate([first, first, first[:, :1]], 1)

        config = dataclasses.replace(pretraining.tiny(97), n_blocks=1, adaptive_blocks=1, static_hidden=64)
        unseen = torch.from_numpy(Repeated().windows(1000, 16, 48, False))
        second_time = {}
        for module in (hope_model, random_start):
            weights, *_ = pretraining.train(pretraining.Variant(module, config, ""), Repeated(), 1, 100 * 8 * 48, lambda *_: None)
            with torch.no_grad():
                scores, _ = module.logits(unseen[:, :-1], weights, config)
            second_time[module] = float(F.cross_entropy(scores[:, 24:].flatten(0, 1), unseen[:, 25:].flatten()))
        self.assertLess(second_time[hope_model], second_time[random_start] - 1)


class Halves:
    """A mix of two sources whose tokens tell the source and the place."""

    sources = [types.SimpleNamespace(name=name) for name, _ in texts.TUNING_TAILS]
    held_out = [np.arange(8192, dtype=np.uint16) + 20000 * index for index in range(len(texts.TUNING_TAILS))]


class TextsTest(unittest.TestCase):
    def test_mixed_text_changes_source_every_piece_and_seeds_and_tuning_are_disjoint(self):
        first, second = (texts._mixed(Halves, seed, 3072) for seed in (1, 2))
        sources = first.view(-1, texts.PIECE) // 20000
        self.assertTrue(bool((sources == sources[:, :1]).all()))
        self.assertEqual(sources[:, 0].tolist(), [0, 1, 2, 0, 1, 2])
        self.assertEqual(len(first), 3072)
        with mock.patch.object(texts, "_task", lambda name: "word " * 40000):
            chosen = texts.tuning(Halves, types.SimpleNamespace(encode=lambda text: list(range(len(text) // 5))), 3000)
        self.assertEqual(chosen["wikitext2"].tolist(), list(range(27000, 30000)))
        self.assertEqual(chosen["tinyshakespeare"].tolist(), list(range(5000, 8000)))
        tuning = chosen["mixed"]
        self.assertEqual(len(tuning), 3000)
        for one, other in ((first, second), (first, tuning), (second, tuning)):
            self.assertFalse(set(one.tolist()) & set(other.tolist()))

    def test_a_stretch_beyond_the_development_part_is_refused(self):
        self.assertEqual(texts._stretch(list(range(20)), 2, 10, 20, "text").tolist(), list(range(10, 20)))
        with self.assertRaisesRegex(ValueError, "seed \\* tokens <= 20"):
            texts._stretch(list(range(20)), 3, 10, 20, "text")


class CellsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def test_a_cell_is_finished_for_its_own_specification_only(self):
        cells = store.Store(self.folder)
        self.assertIsNone(cells.get("a/b", {"tokens": 1}))
        cells.put("a/b", {"tokens": 1, "sizes": (1, 2)}, {"nats": 2.0}, 1.0)
        self.assertEqual(cells.get("a/b", {"tokens": 1, "sizes": (1, 2)})["result"], {"nats": 2.0})
        self.assertIsNone(cells.get("a/b", {"tokens": 2, "sizes": (1, 2)}))

    def test_saved_bits_and_the_csv_file(self):
        text = {"off": 4.0, "on": 3.0, "last_off": 4.0, "last_on": 2.0, "bytes_per_token": 2.0}
        record = {"result": {"texts": {name: text for name in table.TEXTS}, "multiplier": 2.0}, "seconds": 1, "date": "2026-01-01"}
        found = table.figures(record)
        self.assertAlmostEqual(found["saved"], 25.0)
        self.assertAlmostEqual(found["saved_last_quarter"], 50.0)
        self.assertAlmostEqual(found["bits_per_byte_off_mixed"], 2.0 / math.log(2))
        cell = plan.Cell("learn/shipped/all/1", "levels", 1, {}, None)
        table.write_csv(self.folder / "cells.csv", [(cell, record)])
        rows = (self.folder / "cells.csv").read_text().splitlines()
        self.assertEqual(len(rows), 1 + len(found))
        self.assertIn("learn/shipped/all/1,levels,1,saved,25,1,2026-01-01", rows)

    def test_the_page_says_of_each_model_how_it_learns(self):
        tiny = pretraining.tiny(97)
        shipped = types.SimpleNamespace(config=dataclasses.replace(tiny, teach="cms", adaptive_blocks=3))
        text = {"off": 4.0, "on": 3.0, "last_off": 4.0, "last_on": 2.0, "bytes_per_token": 2.0}
        record = {"result": {"texts": {name: text for name in table.TEXTS}, "multiplier": 2.0, "at_edge": True}}
        finished = [
            (plan.Cell("learn/shipped/all/1", "levels", 1, {}, None), record),
            (plan.Cell("learn/base-1/all/1", plan.TINY, 1, {}, None), record),
        ]
        page = table.page(finished, 5, types.SimpleNamespace(shipped=shipped, base=tiny, variants={}), ["Of today."])
        rows = [line for line in page.splitlines() if line.startswith("| all levels")]
        self.assertEqual(["last 3 blocks" in row and "`cms`" in row for row in rows], [True, False])
        self.assertEqual(["last 2 blocks" in row and "`identity`" in row for row in rows], [False, True])
        self.assertTrue(all(row.endswith("| 2* | 25.0 | 25.0 | 25.0 | 25.00 | 50.00 |") for row in rows), rows)
        self.assertIn("2 of 5 cells are finished.", page)

    def test_every_setting_changes_the_configuration_and_gets_the_weights_that_it_needs(self):
        tiny = pretraining.tiny(97)
        members = [setting for group in settings.groups(tiny).values() for setting in group]
        self.assertEqual(len({setting.name for setting in members}), len(members))
        for setting in members:
            config = setting.config(tiny)
            changed = config != tiny or setting.inner or setting.teach is not None
            self.assertEqual(changed, setting.name != "all", setting.name)
            needed = {name for name in hope_model.shapes(config) if name.endswith(("low_rank_a", "dmgd_a"))}
            self.assertEqual(set(settings.fixed_weights(config)), needed)

    def searched(self, factors, loss):
        asked = []

        def losses(ahead):
            asked.append(list(ahead))
            return [loss(factor) for factor in ahead]

        return (*tuning.search(factors, losses), asked)

    def test_the_search_for_a_factor_goes_on_beyond_an_end(self):
        away_from = lambda best: lambda factor: abs(math.log(factor / best))
        best, at_edge, asked = self.searched((0.5, 1.0, 2.0), away_from(1.1))
        self.assertEqual((best, at_edge, asked), (1.0, False, [[0.5, 1.0, 2.0]]))
        best, at_edge, asked = self.searched((0.5, 1.0, 2.0), away_from(16.0))
        self.assertEqual((best, at_edge, asked[1:]), (16.0, False, [[4.0, 8.0], [16.0, 32.0]]))
        best, at_edge, asked = self.searched((1.0, 3.0, 9.0), away_from(1.0))
        self.assertEqual((best, at_edge, asked[1:]), (1.0, False, [[1 / 3, 1 / 9]]))

    def test_the_search_ends_and_says_that_the_best_is_an_end(self):
        best, at_edge, asked = self.searched((0.5, 1.0, 2.0), lambda factor: -factor)
        self.assertEqual((sum(map(len, asked)), best, at_edge), (tuning.MOST_FACTORS, 128.0, True))

    def test_the_search_never_takes_a_loss_that_is_not_finite(self):
        best, at_edge, _ = self.searched((0.5, 1.0, 2.0), lambda factor: math.nan if factor > 1 else -factor)
        self.assertEqual((best, at_edge), (1.0, False))

    def test_compare_takes_a_model_folder(self):
        folder = Path(__file__).resolve().parents[2] / "models" / "hope-nano"
        module, config, weights = compare.loaded(folder)
        self.assertEqual((module, config), (hope_model, hope_config.load(folder / "config.json")))
        self.assertEqual({value.dtype for value in weights.values()}, {torch.float32})
        self.assertEqual(list(weights), list(hope_model.shapes(config)))
        (self.folder / "config.json").write_text((folder / "config.json").read_text().replace('"static_hidden": 320', '"static_hidden": 321'))
        (self.folder / "model.safetensors").symlink_to(folder / "model.safetensors")
        with self.assertRaisesRegex(export.ExportError, r"mlp.w_down: expected shape \(128, 321\), got \(128, 320\)"):
            compare.loaded(self.folder)

    def test_compare_takes_run_folders_and_refuses_others(self):
        variants = pretraining.variants(pretraining.tiny(97))
        for name in ("base", "transformer"):
            variant = variants[name]
            weights = variant.module.initial_weights(variant.config, 1)
            to_json = transformer.to_json if name == "transformer" else hope_config.to_json
            content = {"step": 1, "config": to_json(variant.config), "weights": weights}
            checkpoint.save(self.folder / name / "checkpoints", content)
            module, config, found = compare.loaded(self.folder / name)
            self.assertEqual((module, config), (variant.module, variant.config))
            self.assertEqual(compare.parameters(found), variant.parameters())
        with self.assertRaisesRegex(ValueError, "expected a model folder"):
            compare.loaded(self.folder)

    def test_held_out_loss_of_a_uniform_model(self):
        class Tails:
            def validation(self, windows, length):
                return {"a": np.ones((2, 9), dtype=np.int64), "b": np.full((1, 9), 2, dtype=np.int64)}

        uniform = lambda tokens, weights, config: (torch.zeros(*tokens.shape, 4), None)
        found = held_out.losses(uniform, None, None, Tails(), torch.tensor([1, 1, 2, 1]), 2, 8)
        self.assertAlmostEqual(found["a"][0], math.log(4), places=5)
        self.assertAlmostEqual(found["a"][1], 2.0, places=5)
        self.assertAlmostEqual(found["b"][1], 1.0, places=5)
        self.assertAlmostEqual(held_out.mean(found)[1], 1.5, places=5)

    def test_targets_are_told_apart_by_what_stood_before_them(self):
        windows = torch.tensor([[1, 2, 3, 1, 2, 3, 2, 3, 9], [5, 5, 5, 5, 6, 5, 6, 7, 7]])
        self.assertEqual(recall.kinds(windows).tolist(), [[0, 0, 1, 2, 3, 1, 2, 0], [1, 2, 3, 0, 1, 2, 0, 1]])
        found = {"a": (windows, torch.arange(16.0).view(2, 8))}
        self.assertEqual(recall.distances(windows).tolist(), [[-1, -1, -1, -1, 0, -1, -1, -1], [-1, -1, 0, -1, -1, -1, -1, -1]])
        self.assertEqual(held_out.per_distance(found)[0], (2 / 16, 7.0))
        self.assertEqual(held_out.per_kind(found), [(5 / 16, 6.6), (5 / 16, 8.4), (4 / 16, 7.75), (2 / 16, 7.0)])


class ContinuingTest(unittest.TestCase):
    @mock.patch.object(continuing, "STREAMS", 1)
    def test_training_while_learning_moves_rates_and_differs_with_the_gradient_through_updates(self):
        class Mix:
            seed = 1
            sources = [types.SimpleNamespace(share=1.0, final=1.0)]
            train = [np.arange(20000).astype(np.uint16) % 97]

            def windows(self, step, count, length, final):
                return np.arange(count * (length + 1)).reshape(count, length + 1) % 97

        config = dataclasses.replace(pretraining.tiny(97), n_blocks=2)
        weights = hope_model.initial_weights(config, 1)
        found = {kind: continuing.train_on(kind, config, weights, Mix(), 1, lambda *_: None) for kind in continuing.KINDS}
        self.assertEqual(found["continue-plain"][1], {})
        self.assertEqual(len(found["continue-through"][1]), 2 * len(config.levels))
        differ = lambda a, b: any(not torch.equal(found[a][0][name], found[b][0][name]) for name in weights)
        self.assertTrue(differ("continue-stop", "continue-through"))
        self.assertTrue(differ("continue-plain", "continue-stop"))


if __name__ == "__main__":
    unittest.main()

"""Training through learning: the same numbers as reading while learning, and the gradient of that through every update."""

import dataclasses
import unittest

import torch

from hope import data, learning, meta
from tests.test_forms import model

WINDOW = 128


def streams(config, weights, windows, through=True):
    """Losses of two windows [2, B, WINDOW + 1] read one after the other by learning streams, and the last Carry."""
    carry, losses = meta.zero_carry(config, windows.shape[1], torch.float64), []
    learns = torch.ones(windows.shape[1], dtype=torch.float64)
    for window in windows:
        loss, carry = meta.window_loss(window, weights, config, carry, learns, through)
        losses.append(loss)
        carry = carry.restarted(torch.zeros(windows.shape[1], dtype=torch.bool))
    return losses, carry


class MetaTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.config, weights, tokens = model("base")
        cls.config = dataclasses.replace(cls.config, levels=[dataclasses.replace(level, rate=0.02) for level in cls.config.levels])
        rates = {name: value.double() for name, value in meta.initial_rates(cls.config).items()}
        cls.weights = {**weights, **rates}
        generator = torch.Generator().manual_seed(5)
        cls.tokens = torch.randint(0, cls.config.vocab_size, (2, 2 * WINDOW + 1), generator=generator)
        cls.windows = torch.stack([cls.tokens[:, : WINDOW + 1], cls.tokens[:, WINDOW:]])

    def test_losses_are_those_of_reading_while_learning(self):
        for teach in ("identity", "cms"):
            config, expected = dataclasses.replace(self.config, teach=teach), []
            with torch.no_grad():
                losses, _ = streams(config, self.weights, self.windows)
                for tokens in self.tokens:
                    stream = learning.Stream(learning.ChunkForm, config, self.weights, torch.float64)
                    expected.append(stream.feed(tokens)[0][1:].view(2, WINDOW).mean(1))
            for loss, wanted in zip(losses, torch.stack(expected).mean(0)):
                self.assertAlmostEqual(float(loss), float(wanted), places=6)

    def test_gradient_flows_through_the_updates(self):
        for teach in ("identity", "cms"):
            # Static projections: self-generated targets pass no gradient on.
            self.check_gradient(dataclasses.replace(self.config, projections="static", teach=teach))

    def check_gradient(self, config):
        with torch.no_grad():
            carry = streams(config, self.weights, self.windows)[1]
        learns = torch.ones(2, dtype=torch.float64)
        names = ["learning.fast.log_rate", "learning.slow.log_rate", "learning.mid.log_decay", "blocks.1.cms.fast.w1", "embed.weight"]
        generator = torch.Generator().manual_seed(6)
        for name in names:
            direction = torch.randn(self.weights[name].shape, generator=generator, dtype=torch.float64)

            def loss(shift):
                moved = {**self.weights, name: self.weights[name] + shift * direction}
                return meta.window_loss(self.windows[0], moved, config, carry, learns)[0]

            shift = torch.zeros((), dtype=torch.float64, requires_grad=True)
            (exact,) = torch.autograd.grad(loss(shift), shift)
            with torch.no_grad():
                numeric = (loss(1e-5) - loss(-1e-5)) / 2e-5
            self.assertNotEqual(float(exact), 0.0)
            self.assertLess(abs(float(exact - numeric)), 1e-6 * max(1.0, abs(float(numeric))), name)

    def carry(self):
        with torch.no_grad():
            return streams(self.config, self.weights, self.windows)[1]

    def test_stopped_gradient_leaves_the_losses_alone_and_differs_in_the_gradient(self):
        results = []
        for through in (True, False):
            weight = self.weights["blocks.1.cms.fast.w1"].clone().requires_grad_()
            losses, _ = streams(self.config, {**self.weights, "blocks.1.cms.fast.w1": weight}, self.windows, through)
            results.append((float(losses[1]), *torch.autograd.grad(losses[1], weight)))
        self.assertEqual(results[0][0], results[1][0])
        self.assertGreater(float((results[0][1] - results[1][1]).abs().max()), 1e-9)

    def test_streams_that_do_not_learn_keep_zero_deltas(self):
        with torch.no_grad():
            carry = meta.zero_carry(self.config, 2, torch.float64)
            learns = torch.tensor([1.0, 0.0], dtype=torch.float64)
            for window in self.windows:
                _, carry = meta.window_loss(window, self.weights, self.config, carry, learns)
        for delta in carry.deltas.values():
            self.assertGreater(float(delta[0].norm()), 0)
            self.assertEqual(float(delta[1].norm()), 0)

    def test_a_restarted_row_is_a_fresh_stream(self):
        with torch.no_grad():
            carry = self.carry().restarted(torch.tensor([True, False]))
            restarted = meta.window_loss(self.windows[1][:1].repeat(2, 1), self.weights, self.config, carry, torch.ones(2))[1]
            fresh = meta.window_loss(
                self.windows[1][:1], self.weights, self.config, meta.zero_carry(self.config, 1, torch.float64), torch.ones(1)
            )[1]
        key = (1, 0)
        self.assertLess(float((restarted.deltas[key][0] - fresh.deltas[key][0]).abs().max()), 1e-12)
        self.assertGreater(float((restarted.deltas[key][1] - fresh.deltas[key][0]).abs().max()), 1e-6)

    def test_other_optimizers_are_refused(self):
        levels = [dataclasses.replace(level, optimizer={"type": "momentum", "beta": 0.9}) for level in self.config.levels]
        with self.assertRaisesRegex(ValueError, "expects the optimizer sgd, got momentum"):
            meta.zero_carry(dataclasses.replace(self.config, levels=levels), 1)


class StreamsTest(unittest.TestCase):
    def test_a_stream_goes_on_where_its_last_window_ended(self):
        mix = data.Mix.__new__(data.Mix)
        mix.seed, mix.sources = 3, [data.Source("one", 1.0, 1.0, 1, 1)]
        mix.train = [torch.arange(1, 5001).numpy().astype("uint16")]
        streams = data.Streams(mix, count=4, length=16, lifetime=3)
        windows, fresh = zip(*(streams.at(step, False) for step in range(12)))
        self.assertTrue(all(any(of_stream) for of_stream in zip(*fresh)))
        for step in range(1, 12):
            for row in range(4):
                continues = windows[step][row][0] == windows[step - 1][row][-1]
                self.assertEqual(bool(fresh[step][row]), not continues)


if __name__ == "__main__":
    unittest.main()

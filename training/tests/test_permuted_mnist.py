"""Permuted MNIST: the level MLP's updates against their definition, the tasks, the measures."""

import gzip
import struct
import tempfile
import unittest
from pathlib import Path

import torch
import torch.nn.functional as F

import permuted_mnist
from hope.continual import LevelMlp, summary

WIDTHS = [6, 5, 4, 3]


def batches(count):
    generator = torch.Generator().manual_seed(4)
    return [(torch.randn(8, 6, generator=generator), torch.randint(0, 3, (8,), generator=generator)) for _ in range(count)]


class LevelMlpTest(unittest.TestCase):
    def test_an_ordinary_mlp_with_sgd_is_pytorch_s(self):
        mlp = LevelMlp(WIDTHS, [1, 1, 1], {"type": "sgd"}, 0.1, 1)
        weights = [layer.weight.clone().requires_grad_() for layer in mlp.layers]
        optimizer = torch.optim.SGD(weights, lr=0.1)
        for images, labels in batches(5):
            mlp.learn(images, labels)
            x = images
            for weight in weights[:-1]:
                x = F.relu(F.linear(x, weight))
            optimizer.zero_grad()
            F.cross_entropy(F.linear(x, weights[-1]), labels).backward()
            optimizer.step()
        for layer, weight in zip(mlp.layers, weights):
            self.assertLess(float((layer.weight - weight).abs().max()), 1e-5)

    def test_a_level_moves_at_its_chunk_by_the_sum_of_its_gradients(self):
        mlp = LevelMlp(WIDTHS, [3, 3, 3], {"type": "sgd"}, 0.1, 1)
        before = [layer.weight.clone() for layer in mlp.layers]
        leaves = [weight.clone().requires_grad_() for weight in before]
        seen = batches(3)
        for images, labels in seen[:2]:
            mlp.learn(images, labels)
            self.assertTrue(all(torch.equal(layer.weight, weight) for layer, weight in zip(mlp.layers, before)))
        mlp.learn(*seen[2])
        loss = sum(F.cross_entropy(LevelMlp.forward(images, leaves), labels) for images, labels in seen)
        for layer, weight, grad in zip(mlp.layers, before, torch.autograd.grad(loss, leaves)):
            self.assertLess(float((layer.weight - (weight - 0.1 * grad)).abs().max()), 1e-5)
            self.assertEqual(float(layer.grad.abs().max()), 0.0)

    def test_updates_follow_the_frequencies(self):
        mlp = LevelMlp(WIDTHS, [1, 2, 4], {"type": "m3"}, 1e-3, 1)
        for images, labels in batches(9):
            self.assertGreater(mlp.learn(images, labels), 0)
        self.assertEqual([layer.updates for layer in mlp.layers], [9, 4, 2])

    def test_chunks_must_match_the_layers(self):
        with self.assertRaisesRegex(ValueError, "expected 3 chunks"):
            LevelMlp(WIDTHS, [1, 1], {"type": "sgd"}, 0.1, 1)


class MeasuresTest(unittest.TestCase):
    def test_summary(self):
        accuracies = [[0.9, 0.1, 0.1], [0.7, 0.8, 0.2], [0.75, 0.6, 0.9]]
        result = summary(accuracies)
        self.assertAlmostEqual(result["average"], 0.75)
        self.assertAlmostEqual(result["forgetting"], (0.15 + 0.2) / 2)

    def test_a_diverged_run_scores_zero(self):
        class Broken(LevelMlp):
            def learn(self, images, labels):
                return float("nan")

        images, labels = torch.zeros(8000, 4), torch.zeros(8000, dtype=torch.int64)
        tasks = permuted_mnist.PermutedTasks(images, labels, 2, 1)
        accuracies = permuted_mnist.run(Broken([4, 3, 2], [1, 1], {"type": "sgd"}, 0.1, 1), tasks)
        self.assertEqual(accuracies, [[0.0, 0.0], [0.0, 0.0]])


class TasksTest(unittest.TestCase):
    def test_tasks_are_permutations_of_disjoint_images_and_repeat_with_the_seed(self):
        count = permuted_mnist.TRAIN_IMAGES + permuted_mnist.TEST_IMAGES + 50
        images = torch.arange(count, dtype=torch.float32)[:, None] + torch.tensor([0.0, 0.25, 0.5])
        labels = torch.arange(count) % 10
        first, again, other = (permuted_mnist.PermutedTasks(images, labels, 3, seed) for seed in (1, 1, 2))
        numbers = lambda part: set(part[0].floor()[:, 0].long().tolist())
        self.assertFalse(numbers(first.train) & numbers(first.test))
        self.assertEqual(len(numbers(first.train)), permuted_mnist.TRAIN_IMAGES)
        self.assertTrue(torch.equal(first.train[0], again.train[0]))
        self.assertFalse(torch.equal(first.train[0], other.train[0]))
        rows, seen = next(iter(first.batches(2)))
        self.assertTrue(torch.equal(rows.sort(1).values, first.train[0][: len(rows)]))
        self.assertTrue(torch.equal(rows, first.train[0][: len(rows)][:, first.permutations[2]]))
        self.assertTrue(torch.equal(seen, first.train[1][: len(rows)]))


class IdxTest(unittest.TestCase):
    def read(self, content):
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "images.gz"
            path.write_bytes(gzip.compress(content))
            return permuted_mnist.read_idx(path)

    def test_reads_what_the_header_says(self):
        content = b"\x00\x00\x08\x02" + struct.pack(">II", 2, 3) + bytes(range(6))
        self.assertEqual(self.read(content).tolist(), [[0, 1, 2], [3, 4, 5]])

    def test_refuses_other_files(self):
        for content in (b"", b"\x00\x00\x0d\x01\x00\x00\x00\x01\x00", b"\x00\x00\x08\x01" + struct.pack(">I", 5) + b"abc"):
            with self.assertRaisesRegex(ValueError, "expected"):
                self.read(content)


if __name__ == "__main__":
    unittest.main()

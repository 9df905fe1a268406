"""training/train.py as it is started: a resumed run equals an uninterrupted one bit for bit, in every kind of objective."""

import csv
import json
import lzma
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import torch

from hope import checkpoint, config as configuration, safetensors_io, transformer

ROOT = Path(__file__).resolve().parents[2]
TOKENIZER = ROOT / "models" / "hope-nano" / "tokenizer.json"
STEPS = 4


def tiny_config():
    """A model of two blocks whose slowest chunk is 64 tokens."""
    value = json.loads((ROOT / "training" / "configs" / "hope-nano.json").read_text())
    value.update(d_model=32, n_blocks=2, n_heads=1, head_dim=32, static_hidden=32)
    for level, chunk in zip(value["cms"]["levels"], (16, 32, 64)):
        level.update(chunk=chunk, hidden=32)
    value["cms"]["adaptive_blocks"] = 1
    return configuration.to_json(configuration.parse(value))


class TrainTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = Path(tempfile.mkdtemp(prefix="hope-train-"))
        (cls.folder / "config.json").write_text(json.dumps(tiny_config()))
        reference = transformer.beside(configuration.parse(tiny_config()), 400_000)
        (cls.folder / "transformer.json").write_text(json.dumps(transformer.to_json(reference)))
        lines = [f"Line {i} tells of {i * i} small things and of {i % 7} large ones." for i in range(3000)]
        with lzma.open(cls.folder / "text.txt.xz", "wt") as file:
            file.write("".join(line + ("\n<|endoftext|>\n" if i % 40 == 39 else "\n") for i, line in enumerate(lines)))
        source = {"name": "text", "file": "text.txt.xz", "share": 1.0, "final": 1.0, "every": 1, "vocabulary": 1}
        (cls.folder / "mix.json").write_text(json.dumps([source]))

    @classmethod
    def tearDownClass(cls):
        shutil.rmtree(cls.folder)

    def train(self, out, *more):
        command = [sys.executable, "-W", "ignore", str(ROOT / "training" / "train.py"), "--config", str(self.folder / "config.json")]
        command += ["--tokenizer", str(TOKENIZER), "--mix", str(self.folder / "mix.json"), "--out", str(out), "--steps", str(STEPS)]
        command += ["--batch", "4", "--length", "64", "--checkpoint-minutes", "0", "--static-until", "0", *more]
        environment = {**os.environ, "HOPE_CACHE": str(self.folder / "cache"), "OPENBLAS_NUM_THREADS": "1"}
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
        self.assertEqual(done.returncode, 0, done.stderr)
        return checkpoint.load(checkpoint.newest(out / "checkpoints"))

    def test_resumed_equals_uninterrupted(self):
        for learning in ("off", "through"):
            with self.subTest(learning=learning):
                out = self.folder / learning
                whole = self.train(out, "--learning", learning)
                checkpoint.newest(out / "checkpoints").unlink()
                again = self.train(out, "--learning", learning)
                self.assertEqual((whole["step"], again["step"]), (STEPS, STEPS))
                for key in ("parameters", "first", "second"):
                    self.assertTrue(torch.equal(whole[key], again[key]), key)
                self.assertEqual(set(whole["rates"]), set(again["rates"]))

    def test_a_transformer_is_trained_by_the_same_recipe_but_has_no_levels(self):
        config = ("--config", str(self.folder / "transformer.json"))
        trained = self.train(self.folder / "transformer", *config)
        self.assertEqual(trained["config"]["format"], transformer.FORMAT)
        self.assertTrue(torch.isfinite(trained["parameters"]).all())
        with self.assertRaisesRegex(AssertionError, "expected a model with CMS levels"):
            self.train(self.folder / "refused", *config, "--learning", "through")

    def test_learning_moves_the_rates_of_the_levels(self):
        rates = self.train(self.folder / "rates", "--learning", "through")["rates"]
        initial = {level["name"]: level["rate"] for level in tiny_config()["cms"]["levels"]}
        for name, rate in initial.items():
            self.assertNotAlmostEqual(float(rates[f"learning.{name}.log_rate"].exp()), rate, places=7)

    def test_starts_from_a_model_folder_as_from_a_checkpoint(self):
        content = self.train(self.folder / "begun")
        model = self.folder / "model"
        model.mkdir()
        (model / "config.json").write_text(json.dumps(tiny_config()))
        safetensors_io.save(model / "model.safetensors", content["weights"], {})
        begun = checkpoint.newest(self.folder / "begun" / "checkpoints")
        going_on = [self.train(self.folder / f"from-{init.name}", "--init", str(init)) for init in (begun, model)]
        self.assertTrue(torch.equal(going_on[0]["parameters"], going_on[1]["parameters"]))
        self.assertFalse(torch.equal(going_on[0]["parameters"], content["parameters"]))

    def test_bf16_is_close_to_fp32(self):
        losses = []
        for more in ((), ("--bf16",)):
            out = self.folder / f"bf16{len(more)}"
            self.train(out, "--processes", "1", *more)
            losses.append([float(row["loss"]) for row in csv.DictReader((out / "loss.csv").read_text().splitlines())])
        self.assertNotEqual(*losses)
        for exact, rounded in zip(*losses):
            self.assertLess(abs(rounded / exact - 1), 0.01)

    def test_a_source_with_unknown_keys_is_refused(self):
        (self.folder / "bad.json").write_text(json.dumps([{"name": "text", "weight": 1}]))
        with self.assertRaisesRegex(AssertionError, "expected the keys"):
            self.train(self.folder / "bad", "--mix", str(self.folder / "bad.json"))


if __name__ == "__main__":
    unittest.main()

"""Which configuration a checkpoint is exported with."""

import argparse
import json
import tempfile
import unittest
from pathlib import Path

import torch

import export as command
from hope import config as configuration, export, meta

CONFIGS = Path(__file__).resolve().parents[1] / "configs"


class ExportTest(unittest.TestCase):
    def setUp(self):
        self.value = json.loads((CONFIGS / "hope-nano.json").read_text())
        self.config = configuration.parse(self.value)
        self.learned = {name: torch.tensor([0.25]).log() for name in meta.initial_rates(self.config)}
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.checkpoint = Path(folder.name) / "step-00000001.pt"
        torch.save({"step": 1, "weights": {}, "config": self.value, "rates": self.learned}, self.checkpoint)

    def rates(self, options):
        return [(level.rate, level.decay) for level in command.chosen_config(options, self.checkpoint).levels]

    def test_a_checkpoint_without_learned_rates_has_those_it_began_with(self):
        content = {"config": self.value, "rates": {}}
        self.assertEqual(configuration.to_json(export.trained_config(content)), configuration.to_json(self.config))

    def test_learned_rates_take_their_place(self):
        self.assertEqual(self.rates(argparse.Namespace(config=None)), [(0.25, 0.25)] * len(self.config.levels))

    def test_a_named_configuration_is_taken_as_it_is(self):
        self.assertEqual(self.rates(argparse.Namespace(config=CONFIGS / "hope-nano.json")), [(level.rate, level.decay) for level in self.config.levels])


if __name__ == "__main__":
    unittest.main()

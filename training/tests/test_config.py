"""config.json is accepted and refused as the native engine does it: the table that both are tested with."""

import copy
import json
import pathlib
import unittest

from hope import config

TABLE = json.loads((pathlib.Path(__file__).resolve().parents[2] / "tests" / "fixtures" / "bad-configs.json").read_text(encoding="utf-8"))


def text_of(case):
    """The config.json of a case, as bytes."""
    if "text" in case:
        return case["text"].encode()
    value = copy.deepcopy(TABLE["base"])
    if case["path"]:
        *parents, last = case["path"]
        place = value
        for part in parents:
            place = place[part]
        if "value" in case:
            place[last] = case["value"]
        else:
            del place[last]
    return json.dumps(value).encode()


class ConfigTest(unittest.TestCase):
    def test_table(self):
        for case in TABLE["cases"]:
            with self.subTest(case=json.dumps(case)):
                if "error" not in case:
                    self.assertEqual(config.loads(text_of(case)).n_heads, 2)
                    continue
                with self.assertRaises(config.ConfigError) as raised:
                    config.loads(text_of(case))
                self.assertIn(case["error"], str(raised.exception))

    def test_what_no_text_can_hold(self):
        for data in (b'{"format": "\xff"}', b" " * (config.MAX_BYTES + 1), b"[" * 100_000, b'{"vocab_size": 1' + b"0" * 5000 + b"}"):
            with self.assertRaises(config.ConfigError):
                config.loads(data)

    def test_defaults_of_optimizers_are_filled_in(self):
        parsed = config.loads(text_of({"path": []}))
        self.assertEqual(parsed.levels[1].optimizer, {"type": "dmgd", "beta": 0.9, "lr": 0.2})
        self.assertEqual(config.parse(config.to_json(parsed)), parsed)


if __name__ == "__main__":
    unittest.main()

"""The synthetic tasks: answers against brute force, determinism, training steps, and what train_synthetic.py writes."""

import itertools
import json
import tempfile
import types
import unittest
from pathlib import Path

import numpy as np

import train_synthetic
from hope import config as hope_config, transformer
from synthetic import languages, mad, tiny
from synthetic.task import BOS, IGNORE, VOCABULARY, batch, test_sequences, token, training_batch

MAD = {task.name: task for task in mad.TASKS}
LANGUAGES = {task.name: task for task in languages.TASKS}


def text(ids):
    return bytes(number - 1 for number in ids).decode("latin-1")


def samples(task, count=20):
    rng = np.random.default_rng(3)
    lengths = task.lengths(*task.train)
    return [task.sample(rng, int(rng.choice(lengths))) for _ in range(count)]


def balanced(string, pairs):
    """Whether each bracket kind of `string` is balanced by itself."""
    for opening, closing in pairs:
        depth = 0
        for symbol in string:
            depth += (symbol == opening) - (symbol == closing)
            if depth < 0:
                return False
        if depth:
            return False
    return True


MEMBER = {
    "parity": lambda w: w.count("1") % 2 == 0,
    "aa": lambda w: len(w) % 2 == 0,
    "abab": lambda w: w == "abab" * (len(w) // 4),
    "anbn": lambda w: w == "a" * (len(w) // 2) + "b" * (len(w) // 2),
    "anbncn": lambda w: w == "".join(symbol * (len(w) // 3) for symbol in "abc"),
    "shuffle2": lambda w: balanced(w, ("()", "[]")),
}
ALPHABET = {"parity": "01", "aa": "a", "abab": "ab", "anbn": "ab", "anbncn": "abc", "shuffle2": "()[]"}
LONGEST = {"parity": 8, "aa": 12, "abab": 12, "anbn": 10, "anbncn": 9, "shuffle2": 6}


class LanguagesTest(unittest.TestCase):
    def members(self, name):
        """Every member of a language up to LONGEST symbols."""
        for length in range(1, LONGEST[name] + 1):
            for symbols in itertools.product(ALPHABET[name], repeat=length):
                if MEMBER[name]("".join(symbols)):
                    yield "".join(symbols)

    def test_answers_name_the_symbols_that_may_follow(self):
        for name, task in LANGUAGES.items():
            members = set(self.members(name))
            follow = {}  # the brute-force truth, from all members: exact for prefixes that can be completed within LONGEST
            for word in members:
                for i in range(1, len(word) + 1):
                    follow.setdefault(word[:i], set()).add(word[i] if i < len(word) else languages.END)
            names = {}  # the set that each answer token stands for
            rng = np.random.default_rng(1)
            for length in task.lengths(1, LONGEST[name] // 2):
                given, answers = task.sample(rng, length)
                word = text(given)
                self.assertIn(word, members)
                for i, answer in enumerate(answers):
                    self.assertEqual(names.setdefault(answer, follow[word[: i + 1]]), follow[word[: i + 1]], (name, word, i))
            self.assertEqual(len(set(map(frozenset, names.values()))), len(names), name)

    def test_long_strings_are_members(self):
        for name, task in LANGUAGES.items():
            rng = np.random.default_rng(2)
            for length in task.lengths(190, 200):
                given, answers = task.sample(rng, length)
                self.assertEqual((len(given), len(answers)), (length, length))
                self.assertTrue(MEMBER[name](text(given)), name)

    def test_splits_hold_the_lengths_they_name(self):
        for task in languages.TASKS:
            for split in task.splits:
                lengths = [len(given) for given, _ in test_sequences(task, split, 1)]
                self.assertTrue(lengths and split.low <= min(lengths) and max(lengths) <= split.high, (task.name, split.name))


class MadTest(unittest.TestCase):
    def check_recall(self, pairs):
        """pairs: (key, value, answers at the last token of the key and at all but the last of the value)."""
        seen = {}
        asked = 0
        for key, value, answers in pairs:
            if key in seen:
                self.assertEqual((value, answers), (seen[key], value))
                asked += len(value)
            else:
                self.assertEqual(set(answers), {IGNORE})
            seen[key] = value
        return asked

    def test_recall_asks_known_keys(self):
        for name in ("recall", "noisy_recall"):
            for given, answers in samples(MAD[name]):
                self.assertEqual(len(given), MAD[name].train[1])
                self.assertEqual(set(answers[1::2]), {IGNORE})
                pairs = [((key,), (value,), (answer,)) for key, value, answer in zip(given[::2], given[1::2], answers[::2])]
                noise = [pair for pair in pairs if pair[0][0] in mad.NOISE]
                self.assertTrue(all(answer == (IGNORE,) for _, _, answer in noise))
                self.assertEqual(bool(noise), name == "noisy_recall")
                self.assertGreater(self.check_recall([pair for pair in pairs if pair not in noise]), 0)

    def test_fuzzy_recall_asks_every_token_of_a_known_value(self):
        for given, answers in samples(MAD["fuzzy_recall"]):
            runs = [list(group) for _, group in itertools.groupby(range(len(given)), lambda i: given[i] in mad.KEYS)]
            pairs = []
            for key, value in zip(runs[::2], runs[1::2]):
                self.assertEqual({answers[i] for i in (*key[:-1], value[-1])}, {IGNORE})
                asked = [key[-1], *value[:-1]]
                pairs.append(tuple(tuple(row[i] for i in part) for row, part in ((given, key), (given, value), (answers, asked))))
            self.assertGreater(self.check_recall(pairs), 0)

    def test_selective_copying_asks_in_order(self):
        for given, answers in samples(MAD["selective_copying"]):
            start = given.index(mad.COPY)
            content = [value for value in given[:start] if value != mad.BLANK]
            self.assertEqual(answers, [IGNORE] * start + content)
            self.assertEqual(set(given[start + 1 :]), {mad.BLANK})

    def test_compression_asks_all_of_the_content_in_order(self):
        for given, answers in samples(MAD["compression"]):
            start = given.index(mad.COPY)
            self.assertEqual(answers, [IGNORE] * (start + 1) + given[:start])
            self.assertEqual(len(set(given[start + 1 :])), start)

    def test_memorisation_has_one_mapping_and_the_changed_facts_contradict_it(self):
        mapping = mad.fact_values()
        self.assertEqual(len(set(mapping.values())), mad.FACTS)
        for given, answers in samples(MAD["memorisation"]):
            self.assertEqual([mapping[key] for key in given[::2]], given[1::2])
            self.assertEqual(answers[::2], given[1::2])
            self.assertEqual(len(set(given[::2])), len(given) // 2)
        changed = dict(mad.changed_facts())
        self.assertEqual(len(changed), mad.CHANGED_FACTS)
        self.assertTrue(all(mapping[key] != value for key, value in changed.items()))
        self.assertEqual(sorted(changed.values()), sorted(mapping[key] for key in changed))


class BatchesTest(unittest.TestCase):
    def test_batches_are_a_function_of_seed_and_step(self):
        for task in (*mad.TASKS, *languages.TASKS):
            first, again, other = (training_batch(task, 1, step, 4) for step in (5, 5, 6))
            for a, b in zip(first, again):
                np.testing.assert_array_equal(a, b)
            if task.name not in ("aa", "abab"):
                self.assertFalse(all(a.shape == b.shape and (a == b).all() for a, b in zip(first, other)), task.name)

    def test_a_batch_starts_with_bos_and_asks_nothing_of_its_filling(self):
        inputs, answers = batch([([token("a"), token("b")], [IGNORE, token("c")]), ([token("d")], [token("e")])])
        np.testing.assert_array_equal(inputs, [[BOS, token("a"), token("b")], [BOS, token("d"), BOS]])
        np.testing.assert_array_equal(answers, [[IGNORE, IGNORE, token("c")], [IGNORE, token("e"), IGNORE]])

    def test_tokens_are_in_the_vocabulary(self):
        for task in (*mad.TASKS, *languages.TASKS):
            for given, answers in samples(task):
                self.assertTrue(all(BOS < number < VOCABULARY for number in given))
                self.assertTrue(all(number == IGNORE or BOS < number < VOCABULARY for number in answers))


class TrainingTest(unittest.TestCase):
    def test_a_few_steps_learn(self):
        for kind in (*tiny.PROJECTIONS, "transformer"):
            config = tiny.tiny_config("test", kind if kind != "transformer" else "static")
            learner = tiny.TinyModel(config, 1)
            if kind == "transformer":
                learner = tiny.TinyModel(transformer.beside(config, learner.size), 1, transformer)
            losses = [learner.train_step(*training_batch(LANGUAGES["aa"], 1, 0, 4), step, 30) for step in range(30)]
            self.assertLess(losses[-1], 0.5 * losses[0], kind)

    def test_sizes_are_equal(self):
        hope = tiny.TinyModel(tiny.tiny_config("test", "self_modifying"), 1)
        other = tiny.TinyModel(transformer.beside(hope.config, hope.size), 1, transformer)
        self.assertLess(abs(other.size - hope.size), 0.02 * hope.size)

    def test_accuracy_counts_answers_and_whole_sequences(self):
        sequences = [([7, 8], [IGNORE, 9]), ([7, 8, 7], [3, IGNORE, 4])]
        learner = types.SimpleNamespace(predict=lambda inputs: np.array([[0, 0, 9, 0], [0, 3, 0, 5]]))
        self.assertEqual(
            tiny.accuracy(learner, sequences), {"answers": 3, "right": 2, "sequences": 2, "sequences_right": 1}
        )

    def test_written_folders_are_complete_and_kept(self):
        with tempfile.TemporaryDirectory() as folder:
            task = types.SimpleNamespace(**{**vars(MAD["memorisation"]), "steps": 1})
            options = types.SimpleNamespace(out=Path(folder), seed=1)
            train_synthetic.run_task(task, options)
            root = Path(folder) / "memorisation"
            results = json.loads((root / "results.json").read_text())
            self.assertEqual(set(results["models"]), {"self_modifying", "static", "transformer"})
            for kind in tiny.PROJECTIONS:
                self.assertEqual(
                    sorted(path.name for path in (root / kind).iterdir()), ["config.json", "model.safetensors", "tokenizer.json"]
                )
                hope_config.load(root / kind / "config.json")
            test = json.loads((root / "test.json").read_text())
            self.assertEqual(test["changed"], [list(fact) for fact in mad.changed_facts()])
            sequence = test["splits"][0]["sequences"][0]
            for position, answer in sequence["answers"]:
                self.assertEqual(mad.fact_values()[sequence["tokens"][position]], answer)
            before = (root / "results.json").read_bytes()
            train_synthetic.run_task(task, options)
            self.assertEqual((root / "results.json").read_bytes(), before)
            with self.assertRaises(SystemExit):
                train_synthetic.run_task(task, types.SimpleNamespace(out=Path(folder), seed=2))


if __name__ == "__main__":
    unittest.main()

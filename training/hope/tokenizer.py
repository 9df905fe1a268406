"""Byte-level BPE: training, encoding, and the tokenizer.json that Hugging Face's tokenizers read.

Pre-tokenisation is GPT-2's pattern. Its Unicode classes are spelled out from unicodedata, since Python's `re` has no \\p{L}.
"""

import heapq
import json
import re
import sys
import unicodedata
from collections import Counter, defaultdict

END_OF_TEXT = "<|endoftext|>"
WHITE_SPACE = "\\t-\\r \\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000"


def _class_ranges(initial):
    """The inside of a regex class that matches every code point whose general category starts with `initial`."""
    ranges, start = [], None
    for code in range(sys.maxunicode + 2):
        inside = code <= sys.maxunicode and unicodedata.category(chr(code))[0] == initial
        if inside and start is None:
            start = code
        elif not inside and start is not None:
            ranges.append(f"\\U{start:08x}-\\U{code - 1:08x}")
            start = None
    return "".join(ranges)


def _pattern():
    letters, numbers, space = _class_ranges("L"), _class_ranges("N"), WHITE_SPACE
    return re.compile(
        f"'s|'t|'re|'ve|'m|'ll|'d| ?[{letters}]+| ?[{numbers}]+| ?[^{space}{letters}{numbers}]+|[{space}]+(?![^{space}])|[{space}]+"
    )


PATTERN = _pattern()


def byte_alphabet():
    """GPT-2's printable stand-in for each byte, as a list of 256 characters."""
    printable = {*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)}
    alphabet, spare = [], 0x100
    for byte in range(256):
        if byte in printable:
            alphabet.append(chr(byte))
        else:
            alphabet.append(chr(spare))
            spare += 1
    return alphabet


def count_words(texts):
    """Counter of pre-tokens over an iterable of texts."""
    counts = Counter()
    for text in texts:
        counts.update(PATTERN.findall(text))
    return counts


def _merge_word(symbols, left, right, merged):
    out, i = [], 0
    while i < len(symbols):
        if i + 1 < len(symbols) and symbols[i] == left and symbols[i + 1] == right:
            out.append(merged)
            i += 2
        else:
            out.append(symbols[i])
            i += 1
    return out


def train_merges(counts, n_merges):
    """The first `n_merges` BPE merges, as pairs of byte strings, from {word: count}.

    Pair counts are kept incrementally: a merge touches only the words that hold the pair. Ties go to the smaller pair.
    """
    words = [[bytes([byte]) for byte in word.encode()] for word in counts]
    frequency = list(counts.values())
    pairs, where = Counter(), defaultdict(set)
    for index, symbols in enumerate(words):
        for pair in zip(symbols, symbols[1:]):
            pairs[pair] += frequency[index]
            where[pair].add(index)
    heap = [(-count, pair) for pair, count in pairs.items()]
    heapq.heapify(heap)
    merges = []
    while len(merges) < n_merges and heap:
        count, pair = heapq.heappop(heap)
        if pairs[pair] != -count:
            if pairs[pair] > 0:
                heapq.heappush(heap, (-pairs[pair], pair))
            continue
        if count == 0:
            break
        merges.append(pair)
        touched = set()
        for index in where.pop(pair):
            before = words[index]
            after = _merge_word(before, *pair, pair[0] + pair[1])
            for old in zip(before, before[1:]):
                pairs[old] -= frequency[index]
            for new in zip(after, after[1:]):
                pairs[new] += frequency[index]
                where[new].add(index)
                touched.add(new)
            words[index] = after
        for new in touched:
            heapq.heappush(heap, (-pairs[new], new))
    return merges


def to_json(merges):
    """tokenizer.json (as a dict): id 0 is the end of text, then the 256 bytes, then the merges in order."""
    alphabet = byte_alphabet()
    spell = lambda data: "".join(alphabet[byte] for byte in data)
    vocab = {END_OF_TEXT: 0}
    for byte in range(256):
        vocab[alphabet[byte]] = len(vocab)
    for left, right in merges:
        vocab[spell(left + right)] = len(vocab)
    byte_level = {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True}
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {"id": 0, "content": END_OF_TEXT, "single_word": False, "lstrip": False, "rstrip": False, "normalized": False, "special": True}
        ],
        "normalizer": None,
        "pre_tokenizer": byte_level,
        "post_processor": None,
        "decoder": byte_level,
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "ignore_merges": False,
            "vocab": vocab,
            "merges": [[spell(left), spell(right)] for left, right in merges],
        },
    }


class Tokenizer:
    """Encoder and decoder for a tokenizer.json written by `to_json`. Special tokens in text are not recognised: text is only text."""

    def __init__(self, path):
        with open(path, encoding="utf-8") as file:
            model = json.load(file)["model"]
        alphabet = byte_alphabet()
        values = {character: byte for byte, character in enumerate(alphabet)}
        unspell = lambda token: bytes(values[character] for character in token)
        self.ids = {unspell(token): number for token, number in model["vocab"].items() if token != END_OF_TEXT}
        self.bytes = {number: data for data, number in self.ids.items()}
        self.ranks = {(unspell(left), unspell(right)): rank for rank, (left, right) in enumerate(model["merges"])}
        self.cache = {}

    def _encode_word(self, word):
        symbols = [bytes([byte]) for byte in word.encode()]
        while len(symbols) > 1:
            rank, pair = min((self.ranks.get(pair, len(self.ranks)), pair) for pair in zip(symbols, symbols[1:]))
            if rank == len(self.ranks):
                break
            symbols = _merge_word(symbols, *pair, pair[0] + pair[1])
        return [self.ids[symbol] for symbol in symbols]

    def encode(self, text):
        """Token ids of a text."""
        ids, cache = [], self.cache
        for word in PATTERN.findall(text):
            known = cache.get(word)
            if known is None:
                known = cache[word] = self._encode_word(word)
            ids += known
        return ids

    def decode(self, ids):
        """The text of token ids; the end of text gives nothing, broken UTF-8 gives replacement characters."""
        return b"".join(self.bytes.get(int(number), b"") for number in ids).decode("utf-8", "replace")

"""Safetensors files: what is written is read back; a header that lies is refused."""

import json
import pathlib
import struct
import tempfile
import unittest

import torch

from hope import safetensors_io


class SafetensorsTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.path = pathlib.Path(folder.name) / "x.safetensors"

    def write(self, header, payload=b""):
        text = json.dumps(header).encode() if isinstance(header, dict) else header
        self.path.write_bytes(struct.pack("<Q", len(text)) + text + payload)

    def test_round_trip(self):
        tensors = {
            "b": torch.randn(3, 4), "a": torch.randn(5).to(torch.bfloat16), "c": torch.arange(3, dtype=torch.int32),
            "empty": torch.zeros(0, 2),
        }  # fmt: skip
        safetensors_io.save(self.path, tensors, {"key": "value"})
        loaded, metadata = safetensors_io.load(self.path)
        self.assertEqual(metadata, {"key": "value"})
        self.assertEqual(list(loaded), sorted(tensors))
        for name, tensor in tensors.items():
            self.assertEqual(loaded[name].dtype, tensor.dtype)
            self.assertTrue(torch.equal(loaded[name], tensor))
        length = struct.unpack("<Q", self.path.read_bytes()[:8])[0]
        self.assertEqual(length % safetensors_io.ALIGNMENT, 0)

    def test_refuses_what_is_not_so(self):
        entry = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}
        cases = {
            "short payload": ({"x": entry}, bytes(4)),
            "shape beyond offsets": ({"x": {**entry, "shape": [3]}}, bytes(8)),
            "negative offset": ({"x": {**entry, "data_offsets": [-8, 0]}}, bytes(8)),
            "unknown dtype": ({"x": {**entry, "dtype": "F8"}}, bytes(8)),
            "no JSON": (b"{nonsense", b""),
            "no entry": ({"x": [1]}, b""),
            "no object": (b"[]", b""),
        }
        for label, (header, payload) in cases.items():
            with self.subTest(label), self.assertRaises(safetensors_io.SafetensorsError):
                self.write(header, payload)
                safetensors_io.load(self.path)

    def test_refuses_truncated_files(self):
        for data in (b"", b"\x01\x02", struct.pack("<Q", 1 << 40) + b"{}"):
            with self.assertRaises(safetensors_io.SafetensorsError):
                self.path.write_bytes(data)
                safetensors_io.load(self.path)


if __name__ == "__main__":
    unittest.main()

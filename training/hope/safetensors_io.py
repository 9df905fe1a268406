"""Reading and writing .safetensors files: the dtypes this project uses, with the header checked against the bytes."""

import json
import math
import struct

import torch

DTYPES = {"F64": torch.float64, "F32": torch.float32, "BF16": torch.bfloat16, "I64": torch.int64, "I32": torch.int32}
CODES = {dtype: code for code, dtype in DTYPES.items()}
ALIGNMENT = 8
MAX_HEADER_BYTES = 100_000_000


class SafetensorsError(ValueError):
    """A file that is not valid safetensors; the message says what was expected and what came."""


def _bytes(tensor):
    tensor = tensor.detach().cpu().contiguous()
    return (tensor.view(torch.int16) if tensor.dtype == torch.bfloat16 else tensor).numpy().tobytes()


def save(path, tensors, metadata=None):
    """Writes tensors (dict by name), sorted by name, and metadata (dict of strings)."""
    header, payload, offset = {}, [], 0
    if metadata:
        header["__metadata__"] = metadata
    for name in sorted(tensors):
        data = _bytes(tensors[name])
        shape = list(tensors[name].shape)
        header[name] = {"dtype": CODES[tensors[name].dtype], "shape": shape, "data_offsets": [offset, offset + len(data)]}
        payload.append(data)
        offset += len(data)
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % ALIGNMENT)
    with open(path, "wb") as file:
        file.write(struct.pack("<Q", len(text)))
        file.write(text)
        for data in payload:
            file.write(data)


def _entry(path, name, entry):
    """(dtype, shape, begin, end) of a header entry of the right form."""
    numbers = lambda value: isinstance(value, list) and all(type(number) is int and number >= 0 for number in value)
    form = isinstance(entry, dict) and numbers(entry.get("shape")) and numbers(entry.get("data_offsets"))
    if not form or entry.get("dtype") not in DTYPES or len(entry["data_offsets"]) != 2:
        raise SafetensorsError(f"{path}: {name}: expected a dtype among {sorted(DTYPES)}, a shape and two offsets, got {entry}")
    return DTYPES[entry["dtype"]], entry["shape"], *entry["data_offsets"]


def _tensor(path, name, entry, payload):
    dtype, shape, begin, end = _entry(path, name, entry)
    count = math.prod(shape)
    expected = count * torch.empty(0, dtype=dtype).element_size()
    if end > len(payload) or end - begin != expected:
        raise SafetensorsError(f"{path}: {name}: expected {expected} bytes inside {len(payload)}, got offsets {begin} to {end}")
    if count == 0:
        return torch.empty(shape, dtype=dtype)
    return torch.frombuffer(payload, dtype=dtype, count=count, offset=begin).clone().view(shape)


def load(path):
    """(tensors by name, metadata). Raises SafetensorsError when header and bytes disagree."""
    with open(path, "rb") as file:
        data = file.read()
    length = struct.unpack("<Q", data[:8])[0] if len(data) >= 8 else None
    if length is None or length > min(len(data) - 8, MAX_HEADER_BYTES):
        raise SafetensorsError(f"{path}: expected a header inside {len(data)} bytes, got a header of {length}")
    try:
        header = json.loads(data[8 : 8 + length])
    except ValueError as error:
        raise SafetensorsError(f"{path}: expected a JSON header, got {error}") from error
    if not isinstance(header, dict):
        raise SafetensorsError(f"{path}: expected a JSON object as header, got {type(header).__name__}")
    metadata = header.pop("__metadata__", {})
    payload = bytearray(data[8 + length :])
    return {name: _tensor(path, name, entry, payload) for name, entry in header.items()}, metadata

"""Tests of the reference. From the repository root: `python3 -m unittest discover -s training/tests -t training`."""

import sys
import unittest

try:
    import torch  # noqa: F401
except ImportError as error:
    print("SKIPPED: the tests of training/ need PyTorch, which this Python does not have", file=sys.stderr)
    raise unittest.SkipTest("PyTorch is not installed") from error

"""Variants of the model and of its learning that exist only to be compared: training/ablate.py."""

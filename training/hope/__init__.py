"""Reference implementation of HOPE (arXiv 2512.24695) in PyTorch. The mathematics is in docs/MATH.md."""

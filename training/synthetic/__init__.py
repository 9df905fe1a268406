"""Synthetic tasks (MAD, formal languages) on tiny HOPE models: generators, training, model folders, test sets."""

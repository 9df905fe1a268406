"""The two kinds of models that are trained and compared, HOPE and Transformer++, told apart by "format" in config.json."""

import json

from . import config as configuration, model, transformer


def parse(value):
    """The configuration that decoded JSON describes. Raises ConfigError of its kind; what is not a Transformer++'s is read as HOPE's."""
    is_transformer = isinstance(value, dict) and value.get("format") == transformer.FORMAT
    return transformer.parse(value) if is_transformer else configuration.parse(value)


def load(path):
    """`parse` of a config.json file."""
    with open(path, encoding="utf-8") as file:
        return parse(json.load(file))


def to_json(config):
    """The inverse of `parse`: a JSON-ready dict."""
    return transformer.to_json(config) if isinstance(config, transformer.Config) else configuration.to_json(config)


def module_of(config):
    """The module with shapes, initial_weights, logits and loss of a configuration's models."""
    return transformer if isinstance(config, transformer.Config) else model

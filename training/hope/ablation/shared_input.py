"""HOPE whose keys and values come from one input: v0 = u, so that W_v and its convolution are not there. The interface of hope.model."""

from .. import model


def shapes(config):
    """{tensor name: shape}: those of hope.model without w_v and conv_v."""
    return {name: shape for name, shape in model.shapes(config).items() if not name.endswith(("w_v.weight", "conv_v.weight"))}


def initial_weights(config, seed):
    """Those of hope.model, in fp32; the input that is left starts as the keys'."""
    weights = model.initial_weights(config, seed)
    return {name: weights[name] for name in shapes(config)}


def _with_values(weights):
    shared = {name.replace("_u.", "_v."): value for name, value in weights.items() if name.endswith(("w_u.weight", "conv_u.weight"))}
    return {**weights, **shared}


def logits(tokens, weights, config, states=None):
    """As hope.model's."""
    return model.logits(tokens, _with_values(weights), config, states)


def loss(windows, weights, config):
    """As hope.model's."""
    return model.loss(windows, _with_values(weights), config)

"""Continues a prompt with a model folder, one session, learning off.

    /usr/bin/python3 training/sample.py --model models/hope-small --prompt "Once upon a time" --temperature 0.8
"""

import argparse
from pathlib import Path

import torch

from hope import chunk, export, model
from hope.tokenizer import Tokenizer


def generate(config, weights, prompt, count, temperature, generator):
    """Token ids that follow bos and `prompt` (ids): greedy at temperature 0; ends after `count` tokens or before eos."""
    states = [chunk.zero_state(config, 1) for _ in range(config.n_blocks)]
    fed, out = [config.bos_token_id, *prompt], []
    while len(out) < count:
        scores, states = model.logits(torch.tensor([fed]), weights, config, states)
        scores = scores[0, -1]
        if temperature > 0:
            token = int(torch.multinomial(torch.softmax(scores / temperature, -1), 1, generator=generator))
        else:
            token = int(scores.argmax())
        if token == config.eos_token_id:
            break
        out.append(token)
        fed = [token]
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--prompt", required=True)
    parser.add_argument("--tokens", type=int, default=120)
    parser.add_argument("--temperature", type=float, default=0.0)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    config, weights = export.load_folder(options.model)
    tokenizer = Tokenizer(options.model / "tokenizer.json")
    generator = torch.Generator().manual_seed(options.seed)
    with torch.no_grad():
        prompt = tokenizer.encode(options.prompt)
        ids = generate(config, weights, prompt, options.tokens, options.temperature, generator)
    print(options.prompt + tokenizer.decode(ids))


if __name__ == "__main__":
    main()

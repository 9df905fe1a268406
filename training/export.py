"""Writes a model folder from the newest checkpoint of a training run.

    /usr/bin/python3 training/export.py --run runs/hope-small --config training/configs/hope-small.json --out models/hope-small

The folder must hold the tokenizer.json of the run already (train_tokenizer.py writes it there).
"""

import argparse
from pathlib import Path

from hope import checkpoint, config as configuration, data
from hope.export import export


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--config", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1, help="the run's seed: grad_rms is measured on its windows")
    options = parser.parse_args()
    path = checkpoint.newest(options.run / "checkpoints")
    if path is None:
        raise SystemExit(f"{options.run}: expected a folder with checkpoints/step-*.pt, found none")
    mix = data.Mix(data.tokenise_all(options.out / "tokenizer.json", processes=1), options.seed)
    weights = export(path, configuration.load(options.config), mix, options.out)
    for name, value in weights.items():
        if name.endswith("grad_rms"):
            print(f"{name} {float(value):.3e}")
    print(f"{path.name} written to {options.out}: {sum(value.numel() for value in weights.values())} numbers")


if __name__ == "__main__":
    main()

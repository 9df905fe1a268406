"""A model folder with another teach signal (`cms.teach`, docs/MATH.md) and the grad_rms that goes with it, measured on training text.

    /usr/bin/python3 training/set_teach.py --model models/mine --teach cms --out models/mine-cms

Rates and all other weights stay. The folder may be replaced in place; its fingerprint changes, so sessions of the old one are refused.
"""

import argparse
import dataclasses
import json
import shutil
from pathlib import Path

from hope import config as configuration, data, learning, safetensors_io


def with_teach(config, weights, teach, mix):
    """The configuration with `teach`, and the weights {name: tensor} with grad_rms measured for it on a data.Mix."""
    config = dataclasses.replace(config, teach=teach)
    scales = learning.measured_on_mix(config, {name: value.float() for name, value in weights.items()}, mix)
    return config, {**weights, **{name: value.to(weights[name].dtype) for name, value in scales.items()}}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--model", type=Path, required=True)
    parser.add_argument("--teach", choices=configuration.TEACH_MODES, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    if options.out.resolve() != options.model.resolve():
        shutil.copytree(options.model, options.out)
    config = configuration.load(options.model / "config.json")
    weights, metadata = safetensors_io.load(options.model / "model.safetensors")
    mix = data.Mix(data.tokenise_all(options.model / "tokenizer.json", processes=1), seed=0)
    config, weights = with_teach(config, weights, options.teach, mix)
    (options.out / "config.json").write_text(json.dumps(configuration.to_json(config), indent=2) + "\n", encoding="utf-8")
    safetensors_io.save(options.out / "model.safetensors", weights, metadata)


if __name__ == "__main__":
    main()

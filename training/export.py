"""Converts a training checkpoint into a model folder that the server serves (docs/reference/model-folder.md).

    /usr/bin/python3 training/export.py --run runs/hope-small --out models/hope-small
    /usr/bin/python3 training/export.py --checkpoint runs/mine/stable.pt --dtype f32 --mix mine.json \\
        --tokenizer mine/tokenizer.json --chat-template mine/chat_template.json --out models/mine

--run takes the newest checkpoint of a run, also while it trains. The configuration is the checkpoint's own, with the rates that
training through learning found, unless --config names another with the same shapes (other CMS rates, say), which is taken as it
is. grad_rms is measured on the first windows of the training text. The result is then opened by the server's own engine
(hope-server check-model), if that is built.
"""

import argparse
import pickle
import shutil
import subprocess
from pathlib import Path

import torch

from hope import checkpoint, config as configuration, data
from hope.export import ExportError, export, stored_dtype, trained_config

DTYPES = {"bf16": stored_dtype, "f32": lambda name: torch.float32}
SERVER = Path(__file__).resolve().parents[1] / "dist" / "main.js"


def chosen_checkpoint(options):
    """The checkpoint file to convert; ends the program when there is none."""
    if options.checkpoint:
        return options.checkpoint
    path = checkpoint.newest(options.run / "checkpoints")
    if path is None:
        raise SystemExit(f"{options.run}: expected a folder with checkpoints/step-*.pt, found none")
    return path


def checked_content(path):
    """What a checkpoint holds; ends the program when the file is none of training/."""
    try:
        content = checkpoint.load(path)
    except (OSError, RuntimeError, EOFError, pickle.UnpicklingError) as error:
        raise SystemExit(f"{path}: expected a checkpoint of training/train.py, got: {error}") from error
    if not isinstance(content, dict) or not {"step", "weights"} <= set(content):
        raise SystemExit(f"{path}: expected a checkpoint with the keys step and weights, got {type(content).__name__}")
    return content


def chosen_config(options, path):
    if options.config:
        return configuration.load(options.config)
    content = checked_content(path)
    if "config" not in content:
        raise SystemExit(f"{path}: expected a checkpoint that holds its configuration; name it with --config")
    return trained_config(content)


def provide(source, target, needed):
    """Copies a file into the folder unless it is that file already; ends the program when it is needed and not there."""
    if source and source.resolve() != target.resolve():
        shutil.copyfile(source, target)
    if needed and not target.exists():
        raise SystemExit(f"{target}: expected the tokenizer of the run there, or --tokenizer")


def check(folder):
    """Lets the server judge the folder; ends the program with its report when it is refused."""
    node = shutil.which("node")
    if node is None or not SERVER.exists():
        print(f"not checked, the server is not built; then: npm run check-model -- {folder}")
        return
    report = subprocess.run([node, SERVER, "check-model", folder], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if report.returncode:
        raise SystemExit(f"the server refuses {folder}:\n{report.stdout}")
    print(report.stdout.strip().splitlines()[-1])


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--run", type=Path, help="folder of a run: its newest checkpoint")
    source.add_argument("--checkpoint", type=Path, help="one checkpoint file (.pt)")
    parser.add_argument("--out", type=Path, required=True, help="the model folder")
    parser.add_argument("--config", type=Path, help="default: the configuration in the checkpoint")
    parser.add_argument("--dtype", choices=DTYPES, default="bf16", help="of the large matrices; all else is F32")
    parser.add_argument("--tokenizer", type=Path, help="default: the tokenizer.json that is in the model folder")
    parser.add_argument("--chat-template", type=Path, help="default: what is in the model folder, if anything")
    parser.add_argument("--mix", type=Path, help="the run's --mix: grad_rms is measured on its text")
    parser.add_argument("--seed", type=int, default=1, help="the run's seed: grad_rms is measured on its windows")
    return parser.parse_args()


def main():
    options = arguments()
    path = chosen_checkpoint(options)
    checked_content(path)
    options.out.mkdir(parents=True, exist_ok=True)
    tokenizer = options.out / "tokenizer.json"
    provide(options.tokenizer, tokenizer, needed=True)
    provide(options.chat_template, options.out / "chat_template.json", needed=False)
    sources = data.load_mix(options.mix) if options.mix else data.SOURCES
    mix = data.Mix(data.tokenise_all(tokenizer, 1, sources), options.seed, sources)
    try:
        weights = export(path, chosen_config(options, path), mix, options.out, DTYPES[options.dtype])
    except (ExportError, configuration.ConfigError) as error:
        raise SystemExit(f"{path}: {error}") from error
    for name, value in weights.items():
        if name.endswith("grad_rms"):
            print(f"{name} {float(value):.3e}")
    print(f"{path.name} written to {options.out}: {sum(value.numel() for value in weights.values())} numbers")
    check(options.out)


if __name__ == "__main__":
    main()

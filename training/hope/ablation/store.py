"""Finished cells of the ablations: one JSON file each, valid for exactly the specification it was made with."""

import datetime
import json
import os
from pathlib import Path


class Store:
    """A folder of finished cells."""

    def __init__(self, folder):
        self.folder = Path(folder)

    def _path(self, name):
        return self.folder / f"{name.replace('/', '.')}.json"

    def get(self, name, spec):
        """The record {"name", "spec", "result", "seconds", "date"} of a finished cell, or None when there is none with this spec."""
        path = self._path(name)
        if not path.exists():
            return None
        record = json.loads(path.read_text(encoding="utf-8"))
        return record if record["spec"] == json.loads(json.dumps(spec)) else None

    def put(self, name, spec, result, seconds):
        """Writes a finished cell; a crash leaves the old file or the new one."""
        self.folder.mkdir(parents=True, exist_ok=True)
        date = datetime.datetime.now().isoformat(timespec="seconds")
        record = {"name": name, "spec": spec, "result": result, "seconds": round(seconds, 1), "date": date}
        partial = self._path(name).with_suffix(".partial")
        partial.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
        os.replace(partial, self._path(name))

"""Loads the seed: its arrays, and its reference.py, which is the specification of everything computed here."""

import importlib.util
import sys
from pathlib import Path


def load(folder):
    """The seed's reference module. It reads its arrays from the folder it lies in."""
    path = Path(folder) / "reference.py"
    spec = importlib.util.spec_from_file_location("seed_reference", path)
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module

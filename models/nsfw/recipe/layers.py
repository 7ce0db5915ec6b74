"""The layers model of nsfwjs: its topology, and its weights as the levels that TensorFlow.js stores."""

import hashlib
import json
from typing import NamedTuple

import numpy as np

PACKAGE = "nsfwjs@4.4.0"
WEIGHTS_SHA256 = "8e7dddbb16acacc1bf1601b1b8a761e730ff934b7f2d7771312b2f000e5f5f13"
TOPOLOGY_SHA256 = "feffc6868d61e412a4e7a22657a3d07a8a48df6e11688a9e25b77c23cb7b45c9"


class Affine(NamedTuple):
    """value = minimum + level * step; levels are 0..255."""

    levels: np.ndarray
    step: float
    minimum: float

    @property
    def values(self):
        return self.minimum + self.levels.astype(np.float64) * self.step


class Layers(NamedTuple):
    """`layers` in the order of computation; `weights` by `layer/weight`."""

    layers: list
    weights: dict


def read(folder):
    """What extract.mjs wrote. Raises ValueError where it is not what this recipe is for."""
    topology = _checked(folder / "topology.json", TOPOLOGY_SHA256)
    data = np.frombuffer(_checked(folder / "weights.bin", WEIGHTS_SHA256), np.uint8)
    model = json.loads(topology)
    weights, at = {}, 0
    for entry in (entry for group in model["weightsManifest"] for entry in group["weights"]):
        size = int(np.prod(entry["shape"]))
        packed = entry["quantization"]
        weights[entry["name"]] = Affine(data[at : at + size].reshape(entry["shape"]), packed["scale"], packed["min"])
        at += size
    if at != len(data):
        raise ValueError(f"the weights have {len(data)} bytes, the topology names {at}")
    return Layers(model["modelTopology"]["model_config"]["config"]["layers"], weights)


def _checked(path, expected):
    data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise ValueError(f"{path.name} has the SHA-256 {found}, not {expected}")
    return data

"""Which tensor of the graph gets how many bits, and the whole graph rebuilt from what the bits expand to."""

from typing import NamedTuple

import numpy as np

import container
import graph


class Bits(NamedTuple):
    """Bits a value. Spatial kernels (stem and depthwise) are few and sensitive, pointwise convolutions many, matrices robust; but the text side
    was trained from the identity, so that its diagonal sets the scale and the rest needs fine steps."""

    spatial: int = 12
    pointwise: int = 11
    matrix: int = 7
    text: int = 12


class Judge(NamedTuple):
    """All that judging needs, and the float32 values it expands to."""

    graph: bytes
    weights: bytes
    blob: bytes
    values: dict
    size: int
    grid: int


def _pack(name, value, bits):
    if value.ndim == 4:
        return container.quantise(value, bits.spatial if value.shape[2] > 1 else bits.pointwise)
    if name == "text.weight":
        return container.quantise(value, bits.text)
    if value.ndim == 2 and len(value) > 1:
        return container.quantise(value, bits.matrix, unit_rows=name == "classes")
    return container.raw(value)


def pack_judge(nodes, values, size, grid, bits=Bits()):
    """nodes, values: the folded graph and its float32 constants (graph.py); sides of input and feature map."""
    tensors = {name: _pack(name, value, bits) for name, value in values.items() if value.size > 1}
    expanded = {name: tensor.values for name, tensor in tensors.items()} | {n: v for n, v in values.items() if v.size == 1}
    gain = graph.class_gain(expanded["classes"], expanded["text.weight"], expanded["text.bias"])
    tensors["classes.gain"], expanded["classes.gain"] = container.raw(gain), gain
    graph_bytes, external = graph.build(nodes, expanded, size, grid)
    weights = container.write({name: tensors[name] for name in sorted(tensors)}, external)
    header, read_back = container.read(weights)
    for name in external:
        np.testing.assert_array_equal(read_back[name], expanded[name])
    return Judge(graph_bytes, weights, container.external_blob(header, read_back), expanded, size, grid)


def exact_judge(nodes, values, size, grid):
    """The same graph on the float32 values that training gave: what packing is measured against."""
    expanded = dict(values)
    expanded["classes.gain"] = graph.class_gain(values["classes"], values["text.weight"], values["text.bias"])
    graph_bytes, external = graph.build(nodes, expanded, size, grid)
    return Judge(graph_bytes, b"", b"".join(expanded[name].astype("<f4").tobytes() for name in external), expanded, size, grid)


def encode(session, pixels):
    """pixels, each [3,s,s] -> {head, conse} [n,384], one image a run as in the browser."""
    none = np.zeros(0, np.int64)
    out = [session.run(["head", "conse"], {"image": one[None], "cells": none}) for one in pixels]
    return {"head": np.concatenate([h for h, _ in out]), "conse": np.concatenate([c for _, c in out])}

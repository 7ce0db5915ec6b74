"""A network in the container of the mini model: 8 bits a weight, a scale for each row."""

import sys
from pathlib import Path
from typing import NamedTuple

import numpy as np

import graph

sys.path.append(str(Path(__file__).parents[2] / "mini" / "recipe"))
import container  # noqa: E402

LEAST_QUANTISED = 256
NOTHING = 1e-30  # Rows that training switched off would have scales that float32 cannot hold.


class Network(NamedTuple):
    """`graph` and `weights` as they travel, `blob` as the runtime reads it."""

    graph: bytes
    weights: bytes
    blob: bytes


def pack(nodes, values, source, output, names, dims, external, bits):
    """bits: of every tensor with two axes and 256 values; the others, biases above all, stay float32."""
    data, tensors = graph.build(nodes, values, source, output, names, dims, external)
    tensors = {name: np.where(np.abs(value) < NOTHING, np.float32(0), value) for name, value in tensors.items()}
    packed = {
        name: container.quantise(value, bits) if value.ndim > 1 and len(value) > 1 and value.size >= LEAST_QUANTISED else container.raw(value)
        for name, value in tensors.items()
    }
    weights = container.write(packed, tuple(packed))
    header, expanded = container.read(weights)
    for name in packed:
        np.testing.assert_array_equal(expanded[name], packed[name].values)
    return Network(data, weights, container.external_blob(header, expanded))


def session(network, external):
    """The packed network as the worker runs it."""
    import onnxruntime as ort

    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    blob = np.frombuffer(network.blob, np.uint8)
    options.add_external_initializers_from_files_in_memory([external], [blob.tobytes()], [len(blob)])
    return ort.InferenceSession(network.graph, options, providers=["CPUExecutionProvider"])

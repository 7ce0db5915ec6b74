"""Images that the recipe measures itself on."""

import json
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps


def pack_rows(folder):
    """The still pictures of the evaluation pack: its labels, captions and files."""
    lines = (Path(folder) / "labels.jsonl").read_text().splitlines()
    return [row for row in map(json.loads, lines) if row["file"].startswith("images/")]


def pack_pixels(reference, folder, rows):
    return np.concatenate([reference.preprocess(_upright(Path(folder) / row["file"])) for row in rows])


def photo_folder():
    """The pictures that scikit-image's wheel ships."""
    import skimage

    return Path(skimage.__file__).parent / "data"


def _upright(path):
    with Image.open(path) as image:
        return ImageOps.exif_transpose(image).convert("RGB")

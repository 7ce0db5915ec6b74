"""Photos that the known answers are about."""

from pathlib import Path

from PIL import Image, ImageOps


def photo_folder():
    """The pictures that scikit-image's wheel ships."""
    import skimage

    return Path(skimage.__file__).parent / "data"


def upright(name):
    """One of them, upright, RGB."""
    with Image.open(photo_folder() / name) as image:
        return ImageOps.exif_transpose(image).convert("RGB")

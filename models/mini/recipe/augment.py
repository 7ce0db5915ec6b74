"""Views of a picture. View 0 is what the browser feeds the network; the others disturb it the way pictures on pages are disturbed."""

import io
import random

import numpy as np
from PIL import Image, ImageEnhance, ImageFilter, ImageOps

import render


def squash(image, size):
    """The whole picture to a square, bicubic with antialiasing: resampleRgb of the engine, uint8 [size,size,3]."""
    return np.asarray(image.resize((size, size), Image.BICUBIC), np.uint8)


def two_stage(image, size, rng):
    """A large picture is shrunk by the browser first, by a filter of its own."""
    longest = int(size * rng.uniform(1.1, 2.5))
    if max(image.size) > longest:
        scale = longest / max(image.size)
        image = image.resize([max(1, round(side * scale)) for side in image.size], rng.choice([Image.BOX, Image.BILINEAR, Image.LANCZOS]))
    return image


def crop(image, rng):
    """A random part of 45 to 100 % of the area, of an aspect 2/3 to 3/2 of the picture's own."""
    width, height = image.size
    area, ratio = rng.uniform(0.45, 1), rng.uniform(2 / 3, 3 / 2) ** 0.5
    w, h = min(1, area**0.5 * ratio), min(1, area**0.5 / ratio)
    x, y = rng.uniform(0, 1 - w) * width, rng.uniform(0, 1 - h) * height
    return image.crop((int(x), int(y), int(x + w * width) or 1, int(y + h * height) or 1))


def on_a_screen(image, rng):
    """A screenshot that shows the picture between bars of a user interface."""
    paper = render.theme(rng)[0]
    wide = image.width + rng.randint(0, image.width // 4)
    tall = int(image.height * rng.uniform(1.1, 1.6))
    screen = Image.new("RGB", (wide, tall), paper)
    top = rng.randint(0, tall - image.height)
    screen.paste(image, ((wide - image.width) // 2, top))
    draw = render.ImageDraw.Draw(screen)
    for y in range(4, top - 16, 22):
        draw.text((8, y), render.words(rng, 2, 6), render.colour(rng), render.font(max(8, wide // 24)))
    for y in range(top + image.height + 4, tall - 16, 22):
        draw.text((8, y), render.words(rng, 2, 8), render.colour(rng), render.font(max(8, wide // 24)))
    return screen


def rotated(image, rng):
    """Turned a little with black corners: augmented data sets have them, so ordinary pictures get them too."""
    return image.rotate(rng.uniform(-15, 15), Image.BILINEAR, expand=rng.random() < 0.5)


def recompress(image, rng):
    out = io.BytesIO()
    image.save(out, "JPEG", quality=rng.randint(18, 85))
    return Image.open(out).convert("RGB")


def disturbed(image, size, rng):
    """One random view, uint8 [size,size,3]."""
    image = crop(image, rng)
    if rng.random() < 0.5:
        image = ImageOps.mirror(image)
    if rng.random() < 0.12:
        image = rotated(image, rng)
    if rng.random() < 0.6:
        for enhance in (ImageEnhance.Brightness, ImageEnhance.Contrast, ImageEnhance.Color):
            image = enhance(image).enhance(rng.uniform(0.6, 1.4))
    if rng.random() < 0.1:
        image = ImageOps.grayscale(image).convert("RGB")
    if rng.random() < 0.08:
        image = image.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 2)))
    if rng.random() < 0.1:
        image = on_a_screen(image, rng)
    image = two_stage(image, size, rng)
    if rng.random() < 0.5:
        image = recompress(image, rng)
    return squash(image, size)


def view(image, size, key, number):
    """View `number` of the picture named `key`: the same pixels on every run."""
    return squash(image, size) if number == 0 else disturbed(image, size, random.Random(f"{key}/{number}"))

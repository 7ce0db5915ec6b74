"""The photos that tests use: copied byte for byte from scikit-image's wheel, those only whose licence the wheel itself states.

python photos.py --out ../../../e2e/fixtures
"""

import argparse
import hashlib
import shutil
from importlib.metadata import version
from pathlib import Path

import samples

CC0, DOMAIN, NO_KNOWN = "CC0", "public domain", "no known copyright restrictions"
SOURCE = "`skimage/data/_fetchers.py`"

PHOTOS = [
    ("astronaut.png", "Eileen Collins, NASA portrait", DOMAIN, "No known copyright restrictions, released into the public domain"),
    ("brick.png", "brick wall", CC0, "licensed under the Creative Commons CC0 License (CC0Textures)"),
    ("camera.png", "photographer with a camera on a tripod", CC0, "CC0 by the photographer (Lav Varshney)"),
    ("cell.png", "cell under a microscope", CC0, "CC0, dedicated to the public domain"),
    ("chelsea.png", "a cat's face", CC0, "CC0 by the photographer (Stefan van der Walt)"),
    ("clock_motion.png", "wall clock, blurred", DOMAIN, "Released into the public domain by the photographer (Stefan van der Walt)"),
    ("coffee.png", "cup of coffee on a table", CC0, "CC0 by the photographer (Rachel Michetti)"),
    ("coins.png", "Greek coins, Brooklyn Museum", NO_KNOWN, "No known copyright restrictions"),
    ("grass.png", "grass", CC0, "licensed under the Creative Commons CC0 License"),
    ("gravel.png", "gravel", CC0, "licensed under the Creative Commons CC0 License (CC0Textures)"),
    ("horse.png", "silhouette of a horse", CC0, "CC0 given by owner (Andreas Preuss)"),
    ("hubble_deep_field.jpg", "galaxies, NASA", DOMAIN, "captured by NASA and may be freely used in the public domain"),
    ("microaneurysms.png", "detail of a retina", CC0, "CC0 given by owner (Andreas Maier)"),
    ("retina.jpg", "human retina", CC0, "Creative Commons CC0 1.0 Universal Public Domain Dedication"),
    ("rocket.jpg", "rocket launch, SpaceX", DOMAIN, "captured by SpaceX and released in the public domain"),
    ("text.png", "handwritten formulas", DOMAIN, "No known copyright restrictions, released into the public domain"),
]

HEAD = """# Where the photos come from

Copied unchanged from the wheel of {package} {version} (PyPI). The licence is what the wheel says of each file in
{source}; the words are quoted. Left out because the wheel states no licence for them: `moon.png`, `page.png`,
`motorcycle_left.png`, `motorcycle_right.png`, `logo.png`, `color.png`, `phantom.png`, `no_time_for_that_tiny.gif`.
Written by `models/mini/recipe/photos.py`.

| file | shows | path in the wheel | bytes | SHA-256 | licence | the wheel's words |
| --- | --- | --- | --- | --- | --- | --- |
"""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True, type=Path)
    out = parser.parse_args().out
    (out / "photos").mkdir(parents=True, exist_ok=True)
    rows = []
    for name, shows, licence, words in PHOTOS:
        source = samples.photo_folder() / name
        shutil.copyfile(source, out / "photos" / name)
        data = source.read_bytes()
        digest = hashlib.sha256(data).hexdigest()
        rows.append(f"| {name} | {shows} | `skimage/data/{name}` | {len(data):,} | `{digest}` | {licence} | {words} |")
    text = HEAD.format(package="scikit-image", version=version("scikit-image"), source=SOURCE) + "\n".join(rows) + "\n"
    (out / "PROVENANCE.md").write_text(text, encoding="utf8")
    print(f"{len(rows)} photos, {sum((out / 'photos' / p[0]).stat().st_size for p in PHOTOS):,} bytes")


if __name__ == "__main__":
    main()

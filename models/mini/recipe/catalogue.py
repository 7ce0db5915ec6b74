"""Reads the public sets, checks them, decides what trains, what fills the bank and what is only measured, and writes

    WORK/catalogue.jsonl   a line an image: id, set, path, blob, source, concepts, captions, split, offset, bytes
    WORK/images.bin        the encoded pictures, one after another

python catalogue.py --mirrors MIRRORS --reserved PACK/labels.jsonl --work WORK

Splits: `train`, `bank` (ordinary pictures for calibration, seen by no head; text tower and describer read their captions), `test` (measured only). A picture's split hangs on a hash
of its source picture, so that augmented copies of one picture never fall on two sides;
frames of one film do (fire and smoke, accidents, corridors, pills under one camera, bursts of chips and cards): `film` tells which, and no frame of a film that trained a head tests it in domain. Pictures of the evaluation pack, and copies of
them, are left out; so are the parts that data sets reserve for testing by others.
"""

import argparse
import collections
import hashlib
import io
import json
import re
from pathlib import Path

import yaml
from PIL import Image

import render
import sources

DRAWN = {"train": 1100, "bank": 900, "test": 500}


def fraction(key):
    """A number in [0, 1) that hangs on the text alone."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:6], "big") / 2**48


def stem(path):
    """The source picture: what stands before the suffix of an augmented copy, else the whole path."""
    name = Path(path).name
    return name.split(".rf.")[0] if ".rf." in name else path


def film(row):
    """Which film, camera or burst of photos a picture comes from, as far as its set and file name tell; None for a picture of its own. The fire set is
    cut from a few films that its names do not tell apart: two thirds of its test pictures have a near copy in training."""
    name = Path(row["path"]).name
    if row["set"] in ("fire", "pillrig"):
        return row["set"]
    if row["set"] == "accidents":
        return re.sub(r"[_ ]?\(?\d+\)?\.\w+$", "", name)
    if row["set"] == "guns" and name.startswith("Cam"):
        return re.split(r"_Segment|_x264|_frame", name)[0]
    burst = re.match(r"\d{8}_\d{4}", name) if row["set"] in ("chips", "cards") else None
    return burst and burst[0]


def trained_films(rows):
    """(set, film) of every film of which a frame is in the split `train`."""
    return {(row["set"], film(row)) for row in rows if row["split"] == "train" and film(row)}


def split_by(key, **shares):
    """A split by the hash of `key`; what is left over is dropped (None)."""
    at = fraction(key)
    for name, share in shares.items():
        if at < share:
            return name
        at -= share
    return None


def is_image(path):
    return path.lower().endswith((".jpg", ".jpeg", ".png"))


class Flickr:
    """Captions and official splits of Flickr8k."""

    def __init__(self, clone):
        self.captions = collections.defaultdict(list)
        for line in clone.text("Flickr8k.token.txt").splitlines():
            name, _, caption = line.partition("\t")
            self.captions[name.split("#")[0]].append(caption.strip().removesuffix(" .").lower())
        self.split = {}
        for kind in ("train", "dev", "test"):
            for name in clone.text(f"Flickr_8k.{kind}Images.txt").split():
                self.split[name] = kind


def flickr_rows(files, flickr):
    for path, blob in files:
        name = Path(path).name
        if not path.startswith("data/images/") or name not in flickr.captions:
            continue
        kind = flickr.split.get(name, "train")
        split = {"test": "test", "dev": "bank"}.get(kind) or ("bank" if fraction("flickr" + name) < 0.14 else "train")
        yield dict(path=path, blob=blob, source=name, split=split, captions=flickr.captions[name], concepts=[])


def yolo_labels(files, clone, wanted):
    """Set of class numbers per label file (without suffix) among the wanted stems."""
    labels = {Path(path).stem: blob for path, blob in files if "/labels/" in path and path.endswith(".txt") and Path(path).stem in wanted}
    texts = dict(clone.blobs(sorted(set(labels.values()))))
    return {name: {int(line.split()[0]) for line in texts[blob].decode().splitlines() if line.strip()} for name, blob in labels.items()}


def gun_rows(files, clone):
    images = [(p, b) for p, b in files if "/images/" in p and is_image(p)]
    labels = yolo_labels(files, clone, {Path(p).stem for p, _ in images})
    for path, blob in images:
        positive, camera = bool(labels.get(Path(path).stem)), Path(path).name.startswith("Cam")
        if camera and positive:
            continue
        key = "guns" + stem(path)
        split = split_by(key, train=0.14, bank=0.05, test=0.06) if camera else split_by(key, train=0.9, test=0.1)
        if positive == camera or split is None:
            continue
        yield dict(path=path, blob=blob, source=stem(path), split=split, concepts=["corridor"] if camera else ["gun"])


def smoker_rows(files):
    for path, blob in files:
        if path.startswith("Training/"):
            smoking = path.startswith("Training/smoking/")
            yield dict(path=path, blob=blob, source=path, split=split_by("smokers" + path, train=0.85, test=0.15), concepts=["smoking" if smoking else "not smoking"])


def fire_rows(files, clone):
    images = [(p, b) for p, b in files if "fire-8/" in p and "/images/" in p and is_image(p) and Path(p).name.startswith("img_")]
    labels = yolo_labels(files, clone, {Path(p).stem for p, _ in images})
    names = yaml.safe_load(clone.text("datasets/fire-8/data.yaml"))["names"]
    for path, blob in images:
        found = {names[k].lower() for k in labels.get(Path(path).stem, ())}
        concepts = [key for key in ("fire", "smoke") if key in found] or ["no fire"]
        yield dict(path=path, blob=blob, source=stem(path), split=split_by("fire" + stem(path), train=0.85, test=0.15), concepts=concepts)


def label_rows(key, files, concept, shares, keep=lambda path: True):
    """Rows of a set whose folder or name gives one concept; `concept(path)` may be None to drop the file."""
    for path, blob in files:
        if is_image(path) and keep(path) and (name := concept(path)):
            yield dict(path=path, blob=blob, source=stem(path), split=split_by(key + stem(path), **shares), concepts=[name])


def card_concepts(files, clone, concept):
    images = [(p, b) for p, b in files if "/images/" in "/" + p and is_image(p)]
    names = [] if concept else yaml.safe_load(clone.text("data.yaml"))["names"]
    labels = yolo_labels([("/" + p, b) for p, b in files], clone, {Path(p).stem for p, _ in images}) if names else {}
    for path, blob in images:
        if concept:
            concepts = [concept]
        else:
            found = {"poker chips" if "chip" in names[k] else "playing cards" for k in labels.get(Path(path).stem, ())}
            concepts = sorted(found)
        if concepts:
            yield dict(path=path, blob=blob, source=stem(path), split=split_by("cards" + stem(path), train=0.88, test=0.12), concepts=concepts)


def pacs_rows(files):
    styles = {"photo": "photo", "art_painting": "painting", "cartoon": "cartoon", "sketch": "sketch"}
    for path, blob in files:
        parts = path.split("/")
        if is_image(path) and len(parts) == 4 and parts[1] in styles:
            yield dict(path=path, blob=blob, source=path, split=split_by("pacs" + path, train=0.28, bank=0.07, test=0.07), concepts=[parts[2]], style=styles[parts[1]])


def meme_rows(files):
    for path, blob in files:
        if path.startswith("im2txt/memes/") and is_image(path):
            draw = fraction("memetext" + path) < 0.5
            yield dict(path=path, blob=blob, source=path, split=split_by("memes" + path, train=0.62, bank=0.2, test=0.18), concepts=["meme"], draw=draw)


def figstep_rows(files):
    for path, blob in files:
        found = re.match(r"data/images/SafeBench/query_ForbidQI_(\d+)_(\d+)_6\.png", path)
        if found and int(found[2]) % 10 not in (0, 9):
            yield dict(path=path, blob=blob, source=path, split=split_by("figstep" + path, train=0.6, bank=0.05), concepts=["text card"])


def class_name(path):
    return re.sub(r"^n\d+_(\d+_)?", "", Path(path).stem).replace("_", " ").replace("-", " ").lower().strip()


def class_rows(key, files, shares):
    """Photos of ImageNet classes: the concept is the WordNet id, its words come from WordNet."""
    for path, blob in files:
        found = re.match(r"(n\d{8})_", Path(path).name)
        if is_image(path) and found:
            yield dict(path=path, blob=blob, source=path, split=split_by(key + path, **shares), concepts=[found[1]], name=class_name(path))


def rows_of(key, clone, flickr):
    files = clone.files()
    folder = lambda path: Path(path).parent.name  # noqa: E731
    if key == "flickr":
        return flickr_rows(files, flickr)
    if key == "guns":
        return gun_rows(files, clone)
    if key == "smokers":
        return smoker_rows(files)
    if key == "fire":
        return fire_rows(files, clone)
    if key == "names":
        return class_rows(key, files, dict(train=0.8, bank=0.2))
    if key == "imagen":
        return class_rows(key, files, dict(train=0.6, bank=0.2, test=0.2))
    if key in ("chips", "cards"):
        return card_concepts(files, clone, "poker chips" if key == "chips" else None)
    if key == "pacs":
        return pacs_rows(files)
    if key == "clothing":
        return label_rows(key, files, folder, dict(train=0.35, bank=0.13, test=0.14))
    if key == "memes":
        return meme_rows(files)
    if key in ("pills", "pillrig"):
        share = dict(train=0.85, test=0.15) if key == "pills" else dict(train=0.17, test=0.05)
        return label_rows(key, files, lambda path: "pills", share, lambda path: "/datasets/" in path and "nulls" not in path)
    if key == "accidents":
        return label_rows(key, files, lambda p: "traffic" if "Non" in p else "accident", dict(train=0.72, bank=0.14, test=0.14), lambda p: p.startswith("data/train/"))
    if key == "beer":
        return label_rows(key, files, lambda path: "beer", dict(train=0.85, test=0.15), lambda path: path.startswith("data/"))
    if key == "figstep":
        return figstep_rows(files)
    if key == "flowers":
        return label_rows(key, files, folder, dict(train=0.14, bank=0.05, test=0.08), lambda path: "flower_photos" in path)
    raise KeyError(key)


def reserved_of(path):
    """Blob ids and source names of the evaluation pack, per repository."""
    rows = [json.loads(line) for line in Path(path).read_text(encoding="utf8").splitlines()]
    return {row["blob"] for row in rows}, {(row["source"], stem(row["path"])) for row in rows}


def decodable(data):
    """Whether the picture opens, and is at least 32 pixels on each side."""
    try:
        with Image.open(io.BytesIO(data)) as image:
            image.convert("RGB")
            return min(image.size) >= 32
    except OSError:
        return False


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--mirrors", required=True, type=Path)
    parser.add_argument("--reserved", required=True, type=Path, help="labels.jsonl of the evaluation pack")
    parser.add_argument("--work", required=True, type=Path)
    options = parser.parse_args()
    table = sources.read_sources()
    blobs, stems = reserved_of(options.reserved)
    flickr = Flickr(sources.Clone(options.mirrors, table["captions"]))
    options.work.mkdir(parents=True, exist_ok=True)
    seen, catalogue, dropped = set(), [], collections.Counter()
    with open(options.work / "images.bin.part", "wb") as pack:

        def keep(row, data):
            row.update(id=len(catalogue), offset=pack.tell(), bytes=len(data))
            pack.write(data)
            catalogue.append(row)

        for key, source in table.items():
            if key in ("captions", "drawn"):
                continue
            clone, rows = sources.Clone(options.mirrors, source), {}
            for row in rows_of(key, clone, flickr):
                if row["blob"] in blobs or (source.repository, stem(row["path"])) in stems:
                    dropped[f"{key}: reserved"] += 1
                elif row["split"] and row["blob"] not in seen:
                    versions = rows.setdefault((row["source"], tuple(row["concepts"])), [])
                    versions.append(row)
                    seen.add(row["blob"])
            # One augmented copy of each source picture: the one whose name hashes lowest.
            chosen = [min(versions, key=lambda row: fraction(row["path"])) for versions in rows.values()]
            for row, (_, data) in zip(chosen, clone.blobs([row["blob"] for row in chosen]), strict=True):
                if decodable(data):
                    keep({"set": key, **row}, data)
                else:
                    dropped[f"{key}: not decodable"] += 1
        for split, count in DRAWN.items():
            for number in range(count):
                concept, text, data = render.draw(f"{split}{number}")
                keep({"set": "drawn", "path": f"{split}{number}", "blob": None, "source": f"{split}{number}", "split": split, "concepts": [concept], "captions": [text]}, data)
    (options.work / "images.bin.part").replace(options.work / "images.bin")
    with open(options.work / "catalogue.jsonl", "w", encoding="utf8") as file:
        file.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in catalogue)
    counts = collections.Counter((row["set"], row["split"]) for row in catalogue)
    for key in table:
        print(f"{key:10s}", *(f"{split} {counts[key, split]:5d}" for split in ("train", "bank", "test")))
    print("dropped:", dict(dropped))


if __name__ == "__main__":
    main()

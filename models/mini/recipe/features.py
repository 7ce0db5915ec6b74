"""What the trunk says of every picture of the catalogue, in several views. Resumable: finished chunks are kept while the catalogue and the number of views stay.

python features.py --work WORK --trunk lite0 [--views 4]

Writes WORK/lite0/features/CHUNK.npz for every 1,000 pictures: `index` (row of the catalogue), `view`, `embedding` float16 [n,1280], `logits` float16
[n,1000], `grid` float16 [n,1280,g,g] (view 0 of captioned photos).
Training pictures get all views, the others view 0.
"""

import argparse
import hashlib
import io
import json
import multiprocessing
import os
from pathlib import Path

import numpy as np
import onnxruntime as ort
from PIL import Image, ImageOps

import augment
import render
import trunk as trunks

CHUNK = 1000


def read_catalogue(work):
    """Rows of the catalogue."""
    return [json.loads(line) for line in open(work / "catalogue.jsonl", encoding="utf8")]


def open_image(pack, row):
    """The picture of a row, upright, RGB; memes that are marked so get their text."""
    pack.seek(row["offset"])
    image = ImageOps.exif_transpose(Image.open(io.BytesIO(pack.read(row["bytes"])))).convert("RGB")
    return render.meme_text(image, row["path"]) if row.get("draw") else image


def session(path):
    options = ort.SessionOptions()
    options.intra_op_num_threads = 1
    return ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def pixels(levels):
    """uint8 [n,s,s,3] -> float32 [n,3,s,s], (level - 127) / 128."""
    return np.ascontiguousarray(((levels.astype(np.float32) - 127) / 128).transpose(0, 3, 1, 2))


def run_chunk(job):
    work, name, views, start = job
    out = work / name / "features" / f"{start:06d}.npz"
    rows, size = read_catalogue(work)[start : start + CHUNK], trunks.SIZES[name]
    made_of = hashlib.sha256(json.dumps([views, [(row["id"], row["blob"], row["split"]) for row in rows]]).encode()).hexdigest()
    if out.exists() and str(np.load(out).get("made_of")) == made_of:
        return out.name
    network = session(work / name / "trunk.onnx")
    found = {key: [] for key in ("index", "view", "embedding", "logits", "grid", "grid_at")}
    with open(work / "images.bin", "rb") as pack:
        for row in rows:
            image = open_image(pack, row)
            count = views if row["split"] == "train" else 1
            levels = np.stack([augment.view(image, size, f"{row['set']}/{row['path']}", k) for k in range(count)])
            # One at a time: larger batches fall out of the caches and are slower.
            runs = [network.run(["grid", "embedding", "logits"], {"image": pixels(one[None])}) for one in levels]
            grid, embedding, logits = (np.concatenate(parts) for parts in zip(*runs, strict=True))
            for k in range(count):
                found["index"].append(row["id"])
                found["view"].append(k)
            if row["set"] in ("flickr", "drawn"):
                found["grid"].append(grid[0].astype(np.float16))
                found["grid_at"].append(row["id"])
            found["embedding"].append(embedding.astype(np.float16))
            found["logits"].append(logits.astype(np.float16))
    arrays = {"made_of": np.array(made_of)} | {key: (np.concatenate(value) if key in ("embedding", "logits") else np.array(value)) for key, value in found.items()}
    part = out.with_suffix(".part.npz")
    np.savez(part, **arrays)
    part.replace(out)
    return out.name


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--trunk", required=True, choices=sorted(trunks.SIZES))
    parser.add_argument("--views", type=int, default=4)
    options = parser.parse_args()
    (options.work / options.trunk / "features").mkdir(parents=True, exist_ok=True)
    count = len(read_catalogue(options.work))
    jobs = [(options.work, options.trunk, options.views, start) for start in range(0, count, CHUNK)]
    with multiprocessing.get_context("spawn").Pool(os.cpu_count() or 1) as pool:
        for number, name in enumerate(pool.imap_unordered(run_chunk, jobs), 1):
            print(f"{number}/{len(jobs)} {name}", flush=True)


if __name__ == "__main__":
    main()

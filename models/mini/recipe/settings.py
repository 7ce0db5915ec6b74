"""Prints what a few bit widths cost: bytes, vectors against the float32 model, margins of common rules; and the figure of the chosen width as JSON.

python settings.py --work WORK --wordnet DICT --head full [--json ../evaluation/packing.json]
"""

import argparse
import gzip
import json
from pathlib import Path

import numpy as np

import augment
import build as builder
import features
import graph
import packing
import reference

RULES = [["handguns", "rifles"], ["cats"], ["fire or flames"], ["people smoking cigarettes"], ["pills", "medicine tablets"], ["clothes on a hanger", "shoes"]]
CHOICES = [(8, 8, 8, 12), (12, 10, 7, 12), (12, 11, 7, 8), (12, 11, 7, 12), (12, 11, 8, 12), (12, 12, 8, 12)]
PICTURES = 250


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0", choices=sorted(builder.GRIDS))
    parser.add_argument("--head", required=True)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    options.id, options.clean = "mini", False
    built = builder.Build(options)
    test = [row for row in built.rows if row["split"] == "test"]
    test = test[:: max(1, len(test) // PICTURES)]
    with open(options.work / "images.bin", "rb") as pack:
        pixels = [features.pixels(augment.squash(features.open_image(pack, row), built.size)[None])[0] for row in test]
    exact = packing.exact_judge(built.nodes, built.exact, built.size, built.grid)
    truth = packing.encode(graph.session(exact.graph, exact.blob), pixels)
    rules = [reference.Rule(built.rules, clauses) for clauses in RULES]
    margins = np.stack([rule.margin(truth) for rule in rules])
    print(f"{len(pixels)} pictures of the split test, {len(RULES)} rules")
    print("spatial pointwise matrix text |     bytes   gzipped | cosine min head  conse | margin off by max   mean | flips")
    for choice in CHOICES:
        judge = packing.pack_judge(built.nodes, built.exact, built.size, built.grid, packing.Bits(*choice))
        z = packing.encode(graph.session(judge.graph, judge.blob), pixels)
        cosine = [float((z[k] * truth[k]).sum(1).min()) for k in reference.SPACES]
        other = np.stack([rule.margin(z) for rule in rules])
        off, flips = np.abs(other - margins), ((other > 0) != (margins > 0)).mean()
        size, small = len(judge.graph) + len(judge.weights), len(gzip.compress(judge.graph + judge.weights, 9, mtime=0))
        print("{:7d} {:9d} {:6d} {:4d}".format(*choice) + f" | {size:9,d} {small:9,d} | {cosine[0]:.5f} {cosine[1]:.5f}        | {off.max():.3f}       {off.mean():.4f} | {flips:.2%}", flush=True)
        if options.json and choice == tuple(packing.Bits()):
            told = {"int8CosineMin": round(min(cosine), 5), "marginOffMax": round(float(off.max()), 4), "flips": round(float(flips), 5), "pictures": len(pixels)}
            options.json.write_text(json.dumps(told) + "\n")


if __name__ == "__main__":
    main()

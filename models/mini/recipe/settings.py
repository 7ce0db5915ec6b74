"""Prints what a few bit widths cost: bytes, vectors against the float32 seed, margins of common rules. Both the picture and the rule
(its text, class names and bank) are those of the packed model.

python settings.py --seed SEED --data EVALUATION_PACK
"""

import argparse
import gzip

import numpy as np

import graph
import packed_reference
import packing
import samples
import seed
import text_parts

RULES = [
    ["handguns", "rifles"],
    ["cats"],
    ["fire or flames"],
    ["people smoking cigarettes"],
    ["pills", "medicine tablets"],
    ["clothes on a hanger", "shoes"],
]
CHOICES = [
    (8, 8, 8, 12),
    (12, 8, 8, 12),
    (12, 10, 7, 12),
    (12, 10, 8, 12),
    (12, 11, 7, 8),
    (12, 11, 7, 12),
    (12, 11, 8, 12),
    (12, 12, 7, 12),
    (12, 12, 8, 12),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", required=True)
    parser.add_argument("--data", required=True)
    parser.add_argument("--every", type=int, default=4, help="measure on every n-th picture of the pack")
    options = parser.parse_args()
    reference = seed.load(options.seed)
    nodes, folded = graph.fold_trunk(f"{options.seed}/trunk.onnx")
    values = graph.weights(folded, nodes, reference)
    pixels = samples.pack_pixels(reference, options.data, samples.pack_rows(options.data)[:: options.every])
    exact = packing.exact_judge(nodes, values)
    truth = packing.encode(graph.session(exact.graph, exact.blob), pixels)
    margins = measure(reference, truth)
    print(f"{len(pixels)} pictures, {len(RULES)} rules")
    print("spatial pointwise matrix text |     bytes   gzipped | cosine min head  conse | margin off by max   mean | flips")
    for choice in CHOICES:
        judge = packing.pack_judge(nodes, values, packing.Bits(*choice))
        z = packing.encode(graph.session(judge.graph, judge.blob), pixels)
        cosine = [float((z[k] * truth[k]).sum(1).min()) for k in ("head", "conse")]
        other = measure(packed_seed(options.seed, nodes, judge), z)
        off, flips = np.abs(other - margins), ((other > 0) != (margins > 0)).mean()
        size, small = len(judge.graph) + len(judge.weights), len(gzip.compress(judge.graph + judge.weights, 9, mtime=0))
        print(
            "{:7d} {:9d} {:6d} {:4d}".format(*choice)
            + f" | {size:9,d} {small:9,d} | {cosine[0]:.5f} {cosine[1]:.5f}        | {off.max():.3f}       {off.mean():.4f} | {flips:.2%}",
            flush=True,
        )


def packed_seed(folder, nodes, judge):
    """A fresh reference.py on the packed weights."""
    reference = seed.load(folder)
    _, bank = text_parts.bank_container(reference, packed_reference.class_vectors(reference, judge.values))
    tower = reference.arrays("text")
    return packed_reference.patch(reference, nodes, judge, {"weight": tower["w"], "bias": tower["b"]}, bank)


def measure(reference, z):
    return np.stack([reference.Rule(clauses).margin(z) for clauses in RULES])


if __name__ == "__main__":
    main()

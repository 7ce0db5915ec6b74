"""Turns the seed into a folder that `lookfirst model pack` packs. Deterministic: the same seed gives the same bytes.

python convert.py --seed SEED --wordnet WORDNET_DICT --out out --golden ../golden
"""

import argparse
import base64
import json
from pathlib import Path

import numpy as np

import golden
import graph
import packed_reference
import packing
import seed
import subjects
import text_parts
import wordnet

HERE = Path(__file__).parent
SPACES = ("head", "conse")
TRAINED_ON = (
    "Trained partly on public image sets that carry no licence (a research-grade mix: ImageNet features, captioned and labelled photos), "
    "with text vectors taken from all-MiniLM-L6-v2 and WordNet."
)
LICENCE = "MIT for our part, Apache-2.0 for EfficientNet-Lite0 and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses"
FILES = [
    ("graph.onnx", "judge", "identity"),
    ("weights.bin", "judge", "identity"),
    ("text.bin", "compile", "identity"),
    ("tokenizer.json", "compile", "gzip"),
    ("dictionary.tsv", "compile", "gzip"),
    ("bank.bin", "compile", "identity"),
    ("subjects.json", "compile", "gzip"),
]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path, help="folder with data.noun and index.noun of WordNet 3.1")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--golden", type=Path, help="also write the tests' known answers there")
    options = parser.parse_args()

    reference = seed.load(options.seed)
    nodes, folded = graph.fold_trunk(str(options.seed / "trunk.onnx"))
    judge = packing.pack_judge(nodes, graph.weights(folded, nodes, reference))
    text, text_tensors = text_parts.text_container(reference, judge.values["text.weight"])
    bank, bank_tensors = text_parts.bank_container(reference, packed_reference.class_vectors(reference, judge.values))
    nouns = wordnet.Nouns(options.wordnet)
    reviewed = subjects.read_reviewed(HERE / "senses.tsv", nouns)
    content = subjects.build(subjects.Subjects(nouns, reviewed, reference.dictionary()), subjects.load_bank_words(options.seed))
    contents = {
        "graph.onnx": judge.graph,
        "weights.bin": judge.weights,
        "text.bin": text,
        "tokenizer.json": text_parts.tokenizer_json(options.seed),
        "dictionary.tsv": text_parts.dictionary_tsv(options.seed),
        "bank.bin": bank,
        "subjects.json": subjects.dumps(content),
    }
    session = graph.session(judge.graph, judge.blob)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, data in contents.items():
        (options.out / name).write_bytes(data)
    (options.out / "model.json").write_text(json.dumps(model(session), indent=2) + "\n", encoding="utf8")
    if options.golden:
        packed = packed_reference.patch(reference, nodes, judge, text_tensors, bank_tensors)
        golden.write(packed, session, content, options.golden)
    for name, part, encoding in FILES:
        print(f"{len(contents[name]):10,d}  {part:8s} {encoding:8s} {name}")
    for phrase in golden.SUBJECTS:
        out = subjects.left_out(content, subjects.subject_words(phrase, content, reference))
        print(f"{sum(out):10,d}  bank images left out for a rule about {phrase}")


def model(session):
    """model.json: the manifest without what packing adds (revision, sizes, hashes, shards)."""
    outputs = session.run(list(SPACES), {"image": golden.ramp(), "cells": np.zeros(0, np.int64)})
    return {
        "schemaVersion": 1,
        "id": "mini",
        "title": "lookfirst mini: EfficientNet-Lite0 with an alignment head and a static text tower",
        "licence": LICENCE,
        "trainedOn": TRAINED_ON,
        "files": [{"name": name, "part": part, "encoding": encoding, "path": name} for name, part, encoding in FILES],
        "spaces": [{"name": space, "dimension": 384, "scale": 20, "backgroundWeight": 0.3} for space in SPACES],
        "encoder": {
            "graph": "graph.onnx",
            "weights": "weights.bin",
            "externalData": graph.EXTERNAL_DATA,
            "input": {"name": "image", "width": 224, "height": 224, "mean": 127, "deviation": 128},
            "cells": "cells",
            "grid": {"output": "grid", "width": graph.CELLS_WIDTH, "height": graph.CELLS_HEIGHT, "space": "head"},
            "background": {"size": 1000, "outputs": {space: f"{space}_background" for space in SPACES}},
        },
        "text": {
            "tower": "text.bin",
            "tokenizer": "tokenizer.json",
            "dictionary": "dictionary.tsv",
            "bank": "bank.bin",
            "subjects": "subjects.json",
            "synonymCosine": 0.75,
        },
        "golden": {
            "input": "ramp",
            "outputs": {space: base64.b64encode(_short(vector[0]).tobytes()).decode() for space, vector in zip(SPACES, outputs)},
            "minCosine": 0.9999,
        },
        "engine": {"minOrt": "1.30.0"},
    }


def _short(vector):
    """float32 with 8 bits of mantissa: compresses to half, does not hang on the last bits of a machine, and changes the cosine by some 1e-6."""
    bits = vector.astype("<f4").view("<u4")
    return ((bits + np.uint32(0x8000)) & np.uint32(0xFFFF0000)).view("<f4")


if __name__ == "__main__":
    main()

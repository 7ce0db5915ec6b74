"""Packs a trained head into a folder that `lookfirst model pack` cuts into shards. The same features and head give the same bytes.

python build.py --work WORK --wordnet DICT --trunk lite0 --head full --id mini --out out/mini --golden ../golden
"""

import argparse
import base64
import functools
import hashlib
import json
from pathlib import Path

import numpy as np

import augment
import concepts
import examples
import features
import golden
import graph
import heads
import lexicon
import packing
import reference
import sources
import subjects
import text_parts
import tower
import trunk as trunks
import vocabulary
import wordnet

HERE = Path(__file__).parent
GRIDS = {"lite0": 7, "lite2": 9}
SYNONYM = reference.Settings().synonym
LICENCE = "MIT for our part, Apache-2.0 for EfficientNet-Lite and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses"
TRAINED_ON = {
    "mix": "Trained partly on public image sets that carry no licence (a research-grade mix: ImageNet features, captioned and labelled photos), "
    "with text vectors taken from all-MiniLM-L6-v2 and WordNet.",
    "clean": "Its head and its text tower were trained on pictures under CC0 and CC BY, our own drawings and texts, and WordNet alone; the ImageNet features below them come from "
    "EfficientNet-Lite's published weights and text vectors from all-MiniLM-L6-v2. Its thresholds are calibrated on vectors of ordinary pictures of which some carry no licence: no weight depends on them.",
}
TITLES = {
    "mini": "lookfirst mini: EfficientNet-Lite0 with an alignment head and a static text tower",
    "small": "lookfirst small: EfficientNet-Lite2 at 260 pixels with an alignment head and a static text tower",
    "mini-clean": "lookfirst mini-clean: EfficientNet-Lite0 with a head trained on clean-licence pictures alone",
}
# Shares of the bank: mostly photos, so that the promise holds for what pages mostly show.
BANK = {"drawn": 420, "memes": 330, "pacs": 420, "figstep": 20, "guns": 90, "accidents": 90, "clothing": 420, "flowers": 150}


class Build:
    """Everything of one packed model, as the browser will have it."""

    def __init__(self, options):
        self.identity, work, name = options.id, options.work, options.trunk
        self.size, self.grid = trunks.SIZES[name], GRIDS[name]
        self.rows, self.nouns = features.read_catalogue(work), wordnet.Nouns(options.wordnet)
        head = dict(np.load(work / name / "heads" / f"{options.head}.npz"))
        trained = heads.trained_with(work, name, options.head)
        if trained["clean"] != options.clean:
            raise ValueError(f"the head {options.head} was trained {'on all' if options.clean else 'on clean'} sets: give --clean to both steps or to none")
        arrays = np.load(work / trained["tower"])
        encoder = tower.Tower(arrays)
        classes = reference.unit(np.stack([encoder.encode(texts).mean(0) for texts in heads.class_phrasings(self.rows, self.nouns)]))
        self.nodes, folded = graph.fold_trunk(str(work / name / "trunk.onnx"))
        self.exact = graph.weights(folded, self.nodes, head, classes)
        self.judge = packing.pack_judge(self.nodes, self.exact, self.size, self.grid)
        values = self.judge.values
        self.head = packed_head(values)
        class_vectors = {"conse": values["classes"], "head": reference.unit(values["classes"] @ values["text.weight"].T + values["text.bias"])}
        self.text, text = text_parts.text_container(arrays, values["text.weight"], values["text.bias"][0])
        self.encoder = tower.Tower({"rows": text["rows"], "w": text["weight"], "b": text["bias"]})
        self.bank_rows = choose_bank(self.rows)
        encoded = self.encode(work, [self.rows[k] for k in self.bank_rows])
        self.bank, bank = text_parts.bank_container(encoded, class_vectors, reference.Settings().scale)
        table = sources.read_sources()
        usable = [row for row in self.rows if row["split"] == "train" and (table[row["set"]].clean or not options.clean)]
        self.sets = {key: self.example_set(work, usable, key) for key in examples.SETS}
        self.sets = {key: kinds for key, kinds in self.sets.items() if len(kinds["violation"]["head"])}
        self.examples, self.example_vectors = text_parts.examples_container(self.sets)
        self.dictionary = vocabulary.dictionary(self.nouns)
        self.entries = lexicon.read()
        reviewed = subjects.read_reviewed(HERE / "senses.tsv", self.nouns)
        chosen = [self.rows[k] for k in self.bank_rows]
        self.content = subjects.build(
            subjects.Subjects(self.nouns, reviewed, self.dictionary), concepts.shown_nouns(chosen, self.nouns), subjects.read_seen(HERE / "seen.tsv", chosen)
        )
        remembered = functools.cache(lambda text: self.encoder.encode([text])[0])
        self.rules = reference.Rules(
            self.head, class_vectors["conse"], {space: bank[space] for space in reference.SPACES}, lambda texts: np.stack([remembered(t) for t in texts]),
            self.dictionary, lexicon.by_name(self.entries), ordinary=self.ordinary, precisions={space: bank[f"{space}.precision"] for space in reference.SPACES},
        )  # fmt: skip

    def ordinary(self, clauses):
        """Rows of the bank that do not show the rule's own subject."""
        words = [word for clause in clauses for word in subjects.subject_words(clause, self.content, self.dictionary)]
        return np.where(~np.array(subjects.left_out(self.content, words)))[0]

    def taught(self, names):
        """{space: (violations, allowed)} of the named example sets pooled; None for none."""
        return examples.pooled(self.example_vectors, names)

    def encode(self, work, rows):
        """Unit vectors per space by the packed graph, view 0."""
        session = graph.session(self.judge.graph, self.judge.blob)
        with open(work / "images.bin", "rb") as pack:
            pixels = (features.pixels(augment.squash(features.open_image(pack, row), self.size)[None])[0] for row in rows)
            return packing.encode(session, pixels)

    def example_set(self, work, usable, key):
        empty = {space: np.zeros((0, 384), np.float32) for space in reference.SPACES}
        return {kind: self.encode(work, rows) if rows else empty for kind, rows in examples.chosen(usable, key).items()}

    def example_subjects(self):
        """{set: ways to name its subject} of the sets that this build has."""
        return {key: examples.SETS[key].names.split("|") for key in self.sets}


def packed_head(values):
    """The head as the packed weights expand it, under the names that reference.py reads."""
    return dict(
        mu=values["head.mean"], sd=1 / values["head.gain"], w1=values["head.hidden.weight"], b1=values["head.hidden.bias"], w2=values["head.out.weight"],
        b2=0 * values["head.out.bias"], w_skip=values["head.skip.weight"], b_skip=values["head.out.bias"], w_text=values["text.weight"], b_text=values["text.bias"][0],
    )  # fmt: skip


def choose_bank(rows):
    """Rows of the split `bank`, at most so many of each set. The clean build has the same bank: vectors of ordinary pictures calibrate, they train nothing."""
    out, taken = [], {}
    for row in sorted((r for r in rows if r["split"] == "bank"), key=lambda r: hashlib.sha256(("bank" + r["path"]).encode()).digest()):
        taken[row["set"]] = taken.get(row["set"], 0) + 1
        if taken[row["set"]] <= BANK.get(row["set"], 10**9):
            out.append(row["id"])
    return out


def files_of(build, describe):
    """[(name, part, encoding, bytes)] of the model."""
    return [
        ("graph.onnx", "judge", "identity", build.judge.graph),
        ("weights.bin", "judge", "identity", build.judge.weights),
        ("text.bin", "compile", "identity", build.text),
        ("tokenizer.json", "compile", "gzip", text_parts.tokenizer_json()),
        ("dictionary.tsv", "compile", "gzip", text_parts.dictionary_tsv(build.dictionary)),
        ("lexicon.tsv", "compile", "gzip", text_parts.lexicon_tsv(build.entries)),
        ("bank.bin", "compile", "identity", build.bank),
        ("subjects.json", "compile", "gzip", subjects.dumps(build.content | {"examples": build.example_subjects()})),
        ("examples.bin", "compile", "identity", build.examples),
        *describe,
    ]


def model(build, files, kind):
    """model.json: the manifest without what packing adds (revision, sizes, hashes, shards)."""
    session = graph.session(build.judge.graph, build.judge.blob)
    outputs = session.run(list(reference.SPACES), {"image": golden.ramp(build.size), "cells": np.zeros(0, np.int64)})
    settings = reference.Settings()
    out = {
        "schemaVersion": 1,
        "id": build.identity,
        "title": TITLES[build.identity],
        "licence": LICENCE,
        "trainedOn": TRAINED_ON[kind],
        "files": [{"name": name, "part": part, "encoding": encoding, "path": name} for name, part, encoding, _ in files],
        "spaces": [{"name": space, "dimension": 384, "scale": settings.scale, "backgroundWeight": settings.background} for space in reference.SPACES],
        "encoder": {
            "graph": "graph.onnx",
            "weights": "weights.bin",
            "externalData": graph.EXTERNAL_DATA,
            "input": {"name": "image", "width": build.size, "height": build.size, "mean": 127, "deviation": 128},
            "cells": "cells",
            "grid": {"output": "grid", "width": build.grid, "height": build.grid, "space": "head"},
            "background": {"size": 1000, "outputs": {space: f"{space}_background" for space in reference.SPACES}},
        },
        "text": {
            "tower": "text.bin",
            "tokenizer": "tokenizer.json",
            "dictionary": "dictionary.tsv",
            "lexicon": "lexicon.tsv",
            "bank": "bank.bin",
            "subjects": "subjects.json",
            "examples": "examples.bin",
            "synonymCosine": SYNONYM,
        },
        "golden": {
            "input": "ramp",
            "outputs": {space: base64.b64encode(_short(vector[0]).tobytes()).decode() for space, vector in zip(reference.SPACES, outputs, strict=True)},
            "minCosine": 0.9999,
        },
        "engine": {"minOrt": "1.30.0"},
    }
    if any(part == "describe" for _, part, _, _ in files):
        out["describe"] = {"graph": "describe.onnx", "weights": "describe.bin", "externalData": graph.EXTERNAL_DATA, "words": "words.json", "tags": "tags.bin"}
    return out


def _short(vector):
    """float32 with 8 bits of mantissa: compresses to half, does not hang on the last bits of a machine, and changes the cosine by some 1e-6."""
    bits = vector.astype("<f4").view("<u4")
    return ((bits + np.uint32(0x8000)) & np.uint32(0xFFFF0000)).view("<f4")



def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0", choices=sorted(GRIDS))
    parser.add_argument("--head", required=True)
    parser.add_argument("--id", required=True, choices=sorted(TITLES))
    parser.add_argument("--clean", action="store_true")
    parser.add_argument("--describer", help="name of a trained describer (describe.py)")
    parser.add_argument("--out", required=True, type=Path)
    parser.add_argument("--golden", type=Path, help="also write the tests' known answers there")
    options = parser.parse_args()
    build = Build(options)
    describe = []
    if options.describer:
        import describe_parts

        describe = describe_parts.files(build, options.work / options.trunk / "describe", options.describer)
    files = files_of(build, describe)
    options.out.mkdir(parents=True, exist_ok=True)
    for name, part, encoding, data in files:
        (options.out / name).write_bytes(data)
        print(f"{len(data):10,d}  {part:8s} {encoding:8s} {name}")
    kind = "clean" if options.clean else "mix"
    (options.out / "model.json").write_text(json.dumps(model(build, files, kind), indent=2) + "\n", encoding="utf8")
    if options.golden:
        golden.write(build, options.golden)
    print(f"{len(build.bank_rows):,} pictures in the bank; left out for a rule about:", *(f"{p} {build.rules.size - len(build.ordinary([p]))};" for p in golden.SUBJECTS))


if __name__ == "__main__":
    main()

"""Vectors of pictures that no training step saw, for `npm run eval:model`: no pixels, no captions.

python evaluation.py --work WORK --wordnet DICT --trunk lite0 --left-out NAME --built out/mini --out ../evaluation

Writes two pairs of a container (`README.md`) and a JSON file:

    leftout.bin, leftout.json   by a head that was trained without 100 classes and without any safety set, with its own bank and text side
    shipped.bin, shipped.json   by the packed model: the split `test`; frames of films of which others trained the head are in no group

JSON: `groups`: {name: [rows]} of the container's `head` and `conse`; `subjects`: what each row shows, as subjects.json has it;
`held` (leftout): per class its name, rows, and rows of the classes nearest to it in words. `classes` (leftout): indices of the class names that head knows.
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np

import catalogue
import concepts
import container
import features
import heads
import reference
import subjects
import tower
import vocabulary
import wordnet
from build import HERE, choose_bank
from heads import held_classes

SAFETY_SETS = "guns,smokers,fire,chips,cards,pills,pillrig,accidents,beer,figstep"
MOST_OF_A_LABEL = 150
NEAREST_CLASSES = 6
LABEL_NAMES = {"no fire": "nofire", "not smoking": "notsmoking", "poker chips": "chips", "playing cards": "cards", "text card": "textcard", "t-shirt": "tshirt"}


def choose(rows, most, key):
    return sorted(rows, key=lambda k: hashlib.sha256(f"{key}{k}".encode()).digest())[:most]


def plain_views(work, trunk):
    """Pooled features and logits of view 0, in the order of the catalogue."""
    loaded = heads.load_features(work, trunk)
    first = loaded["view"] == 0
    order = np.argsort(loaded["index"][first])
    return loaded["embedding"][first][order].astype(np.float32), loaded["logits"][first][order].astype(np.float32)


def grouped(rows, chosen, without=frozenset()):
    """{group: positions in `chosen`}: the set, and the set's label. `without`: films (set, film) whose frames are in none."""
    groups = {}
    for at, k in enumerate(chosen):
        row = rows[k]
        if (row["set"], catalogue.film(row)) in without:
            continue
        names = {row["set"]}
        if row["set"] not in ("names", "imagen", "flickr", "drawn"):
            names |= {f"{row['set']}:{LABEL_NAMES.get(label, label)}" for label in row["concepts"]}
        if row.get("style"):
            names.add(f"style:{row['style']}")
        for name in names:
            groups.setdefault(name, []).append(at)
    return dict(sorted(groups.items()))


def subject_table(rows, chosen, nouns):
    reviewed, pictures = subjects.read_reviewed(HERE / "senses.tsv", nouns), [rows[k] for k in chosen]
    table = subjects.Subjects(nouns, reviewed, vocabulary.dictionary(nouns))
    return subjects.build(table, concepts.shown_nouns(pictures, nouns), subjects.read_seen(HERE / "seen.tsv", pictures))


def unit_rows(values):
    return container.quantise(values, 8, unit_rows=True)


def left_out(work, trunk, name, nouns, rows):
    """The container and the JSON of the head that never saw the held classes and the safety sets."""
    trained = heads.trained_with(work, trunk, name)
    kept = {"classes", *SAFETY_SETS.split(",")} ^ set(trained["leaveOut"])
    if kept:
        raise ValueError(f"the head {name} was not trained without just the reported classes and the safety sets: {', '.join(sorted(kept))}")
    head, encoder = dict(np.load(work / trunk / "heads" / f"{name}.npz")), tower.Tower.load(work / trained["tower"])
    embedding, logits = plain_views(work, trunk)
    known = head.pop("open")
    logits[:, ~known] = -1e4
    texts = heads.class_phrasings(rows, nouns)
    classes = reference.unit(np.stack([encoder.encode(one).mean(0) for one in texts]))
    held = held_classes(rows, trained["leaveOut"])
    of_class = {}
    for k, row in enumerate(rows):
        if row["set"] in ("imagen", "names") and row["split"] != "bank" and (row["split"] == "test" or row["concepts"][0] in held):
            of_class.setdefault(row["concepts"][0], []).append(k)
    chosen = [k for ks in of_class.values() for k in ks]
    chosen += [k for k, row in enumerate(rows) if row["split"] == "test" and row["set"] in ("flickr", "clothing", "flowers", "pacs")]
    for label in sorted({label for row in rows if row["set"] in SAFETY_SETS.split(",") for label in row["concepts"]}):
        found = [k for k, row in enumerate(rows) if label in row["concepts"] and row["set"] in SAFETY_SETS.split(",") and row["split"] != "bank"]
        chosen += choose(found, MOST_OF_A_LABEL, label)
    chosen = list(dict.fromkeys(chosen))
    at = {k: i for i, k in enumerate(chosen)}
    names = {row["concepts"][0]: row["name"] for row in rows if row["set"] == "imagen"}
    kinds = concepts.wordnet_names(nouns, names)
    vectors = {w: encoder.encode([names[w]])[0] for w in names}
    listed = []
    for wnid in sorted(held):
        related = lambda other, w=wnid: kinds[other][0][0] in kinds[w][1] or kinds[w][0][0] in kinds[other][1]  # noqa: E731
        near = sorted((w for w in names if w != wnid and w in of_class and not related(w)), key=lambda w: -float(vectors[w] @ vectors[wnid]))[:NEAREST_CLASSES]
        listed.append({
            "name": vocabulary.plural(names[wnid]),
            "rows": [at[k] for k in of_class[wnid]],
            "lookalikes": [names[w] for w in near],
            "lookalikeRows": [at[k] for w in near for k in of_class[w]],
        })  # fmt: skip
    bank = choose_bank(rows)

    def encode(which):
        head_vectors = reference.unit(reference.head_vector(head, embedding[which]))
        return {"head": head_vectors, "conse": reference.unit(reference.softmax(logits[which]) @ classes)}

    tensors = {space: unit_rows(values) for space, values in encode(chosen).items()}
    tensors |= {f"bank.{space}": unit_rows(values) for space, values in encode(bank).items()}
    tensors |= {"text.weight": container.quantise(head["w_text"], 12), "text.bias": container.raw(head["b_text"])}
    told = {"format": 1, "classes": [int(k) for k in np.where(known)[0]], "groups": grouped(rows, chosen), "held": listed, "subjects": subject_table(rows, chosen, nouns)}
    return container.write(tensors), told


def shipped(work, trunk, built, nouns, rows):
    """The container and the JSON of the packed model on the split `test`."""
    import augment
    import graph
    import packing

    header, values = container.read((built / "weights.bin").read_bytes())
    session = graph.session((built / "graph.onnx").read_bytes(), container.external_blob(header, values))
    chosen = [k for k, row in enumerate(rows) if row["split"] == "test"]
    size = session.get_inputs()[0].shape[-1]
    with open(work / "images.bin", "rb") as pack:
        pixels = (features.pixels(augment.squash(features.open_image(pack, rows[k]), size)[None])[0] for k in chosen)
        vectors = packing.encode(session, pixels)
    tensors = {space: unit_rows(vectors[space]) for space in reference.SPACES}
    return container.write(tensors), {"format": 1, "groups": grouped(rows, chosen, catalogue.trained_films(rows)), "subjects": subject_table(rows, chosen, nouns)}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0")
    parser.add_argument("--left-out", help="name of the head that saw neither the held classes nor the safety sets; without it only the packed model is measured")
    parser.add_argument("--built", required=True, type=Path)
    parser.add_argument("--out", required=True, type=Path)
    options = parser.parse_args()
    nouns, rows = wordnet.Nouns(options.wordnet), features.read_catalogue(options.work)
    options.out.mkdir(parents=True, exist_ok=True)
    parts = {"shipped": shipped(options.work, options.trunk, options.built, nouns, rows)}
    if options.left_out:
        parts["leftout"] = left_out(options.work, options.trunk, options.left_out, nouns, rows)
    for name, (data, told) in parts.items():
        (options.out / f"{name}.bin").write_bytes(data)
        (options.out / f"{name}.json").write_text(json.dumps(told, separators=(",", ":")) + "\n", encoding="utf8")
        print(f"{name}: {len(data):,} bytes, groups", {key: len(rows) for key, rows in told["groups"].items()})


if __name__ == "__main__":
    main()

"""Twelve common rules on the evaluation pack, on the packed model: recall and false positives at 1 % and 5 %, with the whole bank, with the
rule's subject left out by surface nouns, and by word senses. Prints the table of the model card.

python evaluate.py --seed SEED --packed out --data EVALUATION_PACK
"""

import argparse
import json
import re
from pathlib import Path

import numpy as np

import container
import graph
import packed_reference
import packing
import samples
import seed
import subjects

RATES = (0.01, 0.05)
PEOPLE = "man men woman women boy boys girl girls child children kid kids baby toddler person people player players lady guy adult adults crowd skateboarder skier surfer cyclist biker"
ANIMALS = "dog dogs puppy cat horse horses bird birds seagull cow sheep duck animal animals"
WATER = "water ocean sea lake river stream pool beach wave waves surf surfer creek waterfall pond puddle fountain"
VEHICLES = "car cars truck van bus bike bikes bicycle bicycles motorcycle motorbike boat boats canoe kayak train cart jeep tricycle scooter"

# name, clauses, names of the pack's groups or a pattern for captions
RULES = [
    ("guns", ["handguns", "rifles"], ["gun"]),
    ("fire", ["fire or flames"], ["fire"]),
    ("smoke", ["thick smoke"], ["smoke"]),
    ("smoking", ["people smoking cigarettes"], ["smoking"]),
    ("gambling", ["poker chips", "playing cards"], ["chips", "cards"]),
    ("pills", ["pills", "medicine tablets"], ["pills"]),
    ("clothing", ["clothes on a hanger", "shirts", "dresses", "shoes"], ["clothing"]),
    ("people", ["people"], PEOPLE),
    ("dogs", ["dogs"], "dog dogs puppy puppies"),
    ("animals", ["animals"], ANIMALS),
    ("water", ["water"], WATER),
    ("vehicles", ["vehicles"], VEHICLES),
]


def load_packed(folder, nodes):
    """The packed model as the reference needs it: judge, text tensors, bank tensors, subjects."""
    header, values = container.read((folder / "weights.bin").read_bytes())
    judge = packing.Judge((folder / "graph.onnx").read_bytes(), b"", container.external_blob(header, values), values)
    text, bank = (container.read((folder / name).read_bytes())[1] for name in ("text.bin", "bank.bin"))
    return judge, text, bank, json.loads((folder / "subjects.json").read_text(encoding="utf8"))


def labelled(rows, target):
    """(shows it, may be counted as not showing it). A caption counts when two of five name the thing; one alone decides nothing."""
    group = np.array([row["file"].split("/")[1].split("-")[0] for row in rows])
    ordinary = np.isin(group, ["scene", "clothing"])
    if isinstance(target, list):
        return np.isin(group, target), ordinary & ~np.isin(group, target)
    pattern = re.compile(rf"\b({'|'.join(target.split())})\b")
    named = np.array([sum(bool(pattern.search(line.lower())) for line in row.get("captions") or ()) for row in rows])
    return named >= 2, ordinary & (named == 0)


def auroc(positive, negative):
    return float((positive[:, None] > negative[None]).mean() + (positive[:, None] == negative[None]).mean() / 2)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", required=True, type=Path)
    parser.add_argument("--packed", required=True, type=Path)
    parser.add_argument("--data", required=True, type=Path)
    options = parser.parse_args()
    reference = seed.load(options.seed)
    nodes, folded = graph.fold_trunk(str(options.seed / "trunk.onnx"))
    values = graph.weights(folded, nodes, reference)
    judge, text, bank, content = load_packed(options.packed, nodes)
    judge = judge._replace(values=values | judge.values)
    session = graph.session(judge.graph, judge.blob)
    packed_reference.patch(reference, nodes, judge, text, bank)
    rows = samples.pack_rows(options.data)
    z = packing.encode(session, samples.pack_pixels(reference, options.data, rows))

    def ways(clauses):
        everything = np.ones(len(content["images"]), bool)
        surface = np.zeros_like(everything)
        surface[surface_rows(clauses)] = True
        words = [word for clause in clauses for word in subjects.subject_words(clause, content, reference)]
        return {"none": everything, "nouns": surface, "senses": ~np.array(subjects.left_out(content, words))}

    surface_rows = reference.ordinary
    print(f"{len(rows)} pictures; per rule: recall and false positives at a nominal 1 % / 5 %")
    print("| rule | pictures with / without | AUROC | left out: nouns, senses | whole bank | without its nouns | without its senses |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    for name, clauses, target in RULES:
        positive, negative = labelled(rows, target)
        cells, out = [], []
        for kept in ways(clauses).values():
            reference.ordinary = lambda _, kept=kept: np.where(kept)[0]
            margins = [reference.Rule(clauses, rate=rate).margin(z) for rate in RATES]
            cells.append(" / ".join(f"{(m[positive] > 0).mean():.2f}" for m in margins) + "; " + " / ".join(f"{(m[negative] > 0).mean():.1%}" for m in margins))
            out.append(int((~kept).sum()))
        area = auroc(margins[0][positive], margins[0][negative])
        print(f"| {name}: {', '.join(clauses)} | {positive.sum()} / {negative.sum()} | {area:.3f} | {out[1]}, {out[2]} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()

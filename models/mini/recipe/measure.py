"""Common rules on the split `test` of the catalogue, for any built folder: AUROC and recall against ordinary pictures, and the share of these that is flagged.

python measure.py --work WORK --wordnet DICT --built out/mini-clean

Prints a Markdown table. Pictures are other ones than those that trained the head, of the same sets: an upper bound for the sets that did.
"""

import argparse
import functools
import json
from pathlib import Path

import numpy as np

import augment
import build as builder
import container
import evaluation
import features
import graph
import lexicon
import packing
import reference
import subjects
import tower
import vocabulary
import wordnet

RULES = [
    (["handguns", "rifles"], "guns:gun"),
    (["fire or flames"], "fire:fire"),
    (["thick smoke"], "fire:smoke"),
    (["people smoking cigarettes"], "smokers:smoking"),
    (["poker chips", "playing cards"], "chips"),
    (["pills", "medicine tablets"], "pills"),
    (["beer", "alcoholic drinks"], "beer"),
    (["car crashes", "traffic accidents"], "accidents:accident"),
    (["dogs"], "pacs:dog"),
    (["horses"], "pacs:horse"),
    (["guitars"], "pacs:guitar"),
    (["people"], "pacs:person"),
    (["shoes"], "clothing:shoes"),
    (["hats"], "clothing:hat"),
    (["roses"], "flowers:roses"),
]
ORDINARY = ("flickr", "clothing", "flowers", "pacs")


def auroc(positive, negative):
    return float((positive[:, None] > negative[None]).mean() + (positive[:, None] == negative[None]).mean() / 2)


def load(built, nouns):
    """(rules, session) of a built folder."""
    header, values = container.read((built / "weights.bin").read_bytes())
    text, bank = (container.read((built / name).read_bytes())[1] for name in ("text.bin", "bank.bin"))
    content, dictionary = json.loads((built / "subjects.json").read_text(encoding="utf8")), vocabulary.dictionary(nouns)
    encoder = tower.Tower({"rows": text["rows"], "w": text["weight"], "b": text["bias"]})
    remembered = functools.cache(lambda one: encoder.encode([one])[0])

    def ordinary(clauses):
        words = [word for clause in clauses for word in subjects.subject_words(clause, content, dictionary)]
        return np.where(~np.array(subjects.left_out(content, words)))[0]

    rules = reference.Rules(
        builder.packed_head(values), values["classes"], {space: bank[space] for space in reference.SPACES}, lambda texts: np.stack([remembered(t) for t in texts]),
        dictionary, lexicon.by_name(lexicon.read()), ordinary=ordinary,
    )  # fmt: skip
    return rules, graph.session((built / "graph.onnx").read_bytes(), container.external_blob(header, values))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--built", required=True, type=Path)
    options = parser.parse_args()
    nouns, rows = wordnet.Nouns(options.wordnet), features.read_catalogue(options.work)
    rules, session = load(options.built, nouns)
    chosen = [k for k, row in enumerate(rows) if row["split"] == "test" and row["set"] not in ("drawn", "memes", "imagen", "names")]
    size = session.get_inputs()[0].shape[-1]
    with open(options.work / "images.bin", "rb") as pack:
        z = packing.encode(session, (features.pixels(augment.squash(features.open_image(pack, rows[k]), size)[None])[0] for k in chosen))
    groups, content = evaluation.grouped(rows, chosen), evaluation.subject_table(rows, chosen, nouns)
    ordinary = np.isin([rows[k]["set"] for k in chosen], ORDINARY)
    print("| rule | pictures with / without | AUROC | recall at 1 % / 5 % | false positives at 1 % / 5 % |")
    print("| --- | --- | --- | --- | --- |")
    for clauses, group in RULES:
        rule = reference.Rule(rules, clauses)
        words = [word for clause in clauses for word in subjects.subject_words(clause, content, rules.dictionary)]
        shown = np.zeros(len(chosen), bool)
        shown[groups[group]] = True
        negative = ordinary & ~shown & ~np.array(subjects.left_out(content, words))
        scores, cuts = rule.scores(z), (rule.threshold_at(0.01), rule.threshold_at(0.05))
        recall, wrong = ([f"{(scores[mask] > cut).mean():.{digits}}" for cut in cuts] for mask, digits in ((shown, "2f"), (negative, "1%")))
        print(f"| {', '.join(clauses)} | {shown.sum()} / {negative.sum()} | {auroc(scores[shown], scores[negative]):.3f} | {' / '.join(recall)} | {' / '.join(wrong)} |", flush=True)


if __name__ == "__main__":
    main()

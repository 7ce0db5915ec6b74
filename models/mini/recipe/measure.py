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
import catalogue
import concepts
import container
import evaluation
import examples
import features
import figures
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
    (["fire", "flames"], "fire:fire"),
    (["thick smoke"], "fire:smoke"),
    (["people smoking cigarettes"], "smokers:smoking"),
    (["poker chips", "playing cards"], "chips+cards"),
    (["pills", "medicine tablets"], "pills"),
    (["beer", "alcoholic drinks"], "beer"),
    (["car crashes", "traffic accidents"], "accidents:accident"),
    (["dogs"], "pacs:dog"),
    (["horses"], "pacs:horse"),
    (["guitars"], "pacs:guitar"),
    (["people"], "pacs:person"),
    (["shoes"], "clothing:shoes"),
    (["dresses"], "clothing:dress"),
    (["hats"], "clothing:hat"),
    (["clothes"], "clothing"),
    (["roses"], "flowers:roses"),
    (["flowers"], "flowers"),
    # Another source than that of the rule's example set: ImageNet photos of the class and of what is a kind of it.
    *((clauses, f"class:{name}") for clauses, name in ((["handguns"], "gun"), (["beer"], "beer bottle"), (["dogs"], "dog"), (["animals"], "animal"), (["vehicles"], "motor vehicle"), (["shirts"], "garment"), (["beaches"], "seashore"), (["screens"], "screen"))),
    *(([key], f"captions:{key}") for key in ("people", "dogs", "animals", "water", "vehicles", "cars", "snow", "beaches", "crowds")),
]
SOURCES = {"class": " (ImageNet)", "captions": " (captioned photos)"}
ORDINARY = ("flickr", "clothing", "flowers", "pacs")


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
        dictionary, lexicon.by_name(lexicon.read()), ordinary=ordinary, precisions={space: bank[f"{space}.precision"] for space in reference.SPACES},
    )  # fmt: skip
    return rules, graph.session((built / "graph.onnx").read_bytes(), container.external_blob(header, values))


def example_sets(built):
    """(vectors by SET.KIND.SPACE, ways to name each set's subject)."""
    return container.read((built / "examples.bin").read_bytes())[1], json.loads((built / "subjects.json").read_text(encoding="utf8"))["examples"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--built", required=True, type=Path)
    options = parser.parse_args()
    nouns, rows = wordnet.Nouns(options.wordnet), features.read_catalogue(options.work)
    rules, session = load(options.built, nouns)
    classes = concepts.wordnet_names(nouns, concepts.class_names(rows))
    # ImageNet photos of the bank show what the rule's own calibration leaves out.
    chosen = [k for k, row in enumerate(rows) if row["set"] in ("imagen", "names") and row["split"] != "train" or row["split"] == "test" and row["set"] not in ("drawn", "memes", "imagen", "names")]
    size = session.get_inputs()[0].shape[-1]
    with open(options.work / "images.bin", "rb") as pack:
        z = packing.encode(session, (features.pixels(augment.squash(features.open_image(pack, rows[k]), size)[None])[0] for k in chosen))
    groups, content = evaluation.grouped(rows, chosen, catalogue.trained_films(rows)), evaluation.subject_table(rows, chosen, nouns)
    ordinary = np.isin([rows[k]["set"] for k in chosen], ORDINARY)
    vectors, names = example_sets(options.built)

    def shown_rows(group):
        kind, _, name = group.partition(":")
        if kind == "captions":
            return [at[row["id"]] for row in examples.captioned([rows[k] for k in chosen], name)["violation"]]
        if kind == "class":
            return [index for index, k in enumerate(chosen) if rows[k]["set"] in ("imagen", "names") and name in sum(classes[rows[k]["concepts"][0]], [])]
        return [index for part in group.split("+") for index in groups.get(part, ())]

    at = {k: index for index, k in enumerate(chosen)}
    print("| rule | pictures with / without | words alone: AUROC | recall at 1 % / 5 % | false positives | with the model's examples: AUROC | recall | false positives |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    for clauses, group in RULES:
        words = [word for clause in clauses for word in subjects.subject_words(clause, content, rules.dictionary)]
        shown = np.zeros(len(chosen), bool)
        shown[shown_rows(group)] = True
        if not shown.any():
            continue
        negative = ordinary & ~shown & ~np.array(subjects.left_out(content, words))
        cells = [", ".join(clauses) + SOURCES.get(group.partition(":")[0], ""), f"{shown.sum()} / {negative.sum()}"]
        for sets in dict.fromkeys(((), tuple(examples.named(clauses, names)))):
            rule = reference.Rule(rules, clauses, taught=examples.pooled(vectors, sets))
            scores, cuts = rule.scores(z), (rule.threshold_at(0.01), rule.threshold_at(0.05))
            recall, wrong = ([f"{(scores[mask] > cut).mean():.{digits}}" for cut in cuts] for mask, digits in ((shown, "2f"), (negative, "1%")))
            cells += [f"{figures.auroc(scores[shown], scores[negative]):.3f}", " / ".join(recall), " / ".join(wrong)]
        print("| " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()

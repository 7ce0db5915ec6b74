"""Known answers for the tests: what reference.py says on the packed weights, texts and bank."""

import json

import numpy as np

import augment
import examples
import features
import graph
import reference
import samples
import subjects

PHOTOS = ["chelsea.png", "coffee.png", "rocket.jpg", "astronaut.png", "camera.png", "coins.png", "retina.jpg", "text.png"]
PIXEL_PHOTOS = ["chelsea.png", "rocket.jpg"]
GRID_PHOTO, HEATMAP_PHRASE = "chelsea.png", "cats"
RULES = [
    (["cats"], [], 0.01, []),
    (["cups of coffee"], [], 0.01, []),
    (["motorcycles"], [], 0.01, []),
    (["rockets"], [], 0.05, []),
    (["handguns or rifles"], [], 0.01, []),
    (["handguns", "rifles", "knives"], ["museum cannons"], 0.01, []),
    (["animals"], ["cats"], 0.01, []),
    (["animals"], ["dogs", "horses"], 0.05, []),
    (["motorcycles", "cars", "rockets"], [], 0.01, []),
    (["cats", "dogs", "birds"], ["toy animals", "drawings of animals"], 0.002, []),
    (["pages of printed text", "documents"], [], 0.05, []),
    (["food", "drinks"], ["cups of coffee"], 0.01, []),
    (["handguns", "rifles"], [], 0.01, ["guns"]),
    (["people smoking cigarettes"], ["people drinking from a cup"], 0.01, ["smoking", "fire"]),
]
TEXTS = [
    "cats",
    "a photo of cats",
    "images that show handguns or rifles",
    "handguns, pistols or rifles",
    "people smoking cigarettes",
    "a burning house at night",
    "playing cards and poker chips",
    "",
    " ",
    "!!!",
    "naïve café",
    "Ünïcödé",
    "日本語",
    "🔫 gun 🔥",
    "COVID-19 face mask",
    "don't",
    "e-mail: a@b.example",
    "1234567890",
    "supercalifragilisticexpialidocious",
    "a " * 200,
    "knife",
    "knives",
    "x",
    "an advert for beer, wine or whisky",
    "blood",
]
SUBJECTS = ["people", "children", "dogs", "cats", "animals", "water", "vehicles", "cars", "screens", "text", "food", "clothing", "fire", "guns", "sharp objects"]


NAMED = ["handguns", "a pistol", "toy guns", "people smoking cigarettes", "glasses of beer", "medicine tablets", "Dogs", "any cars", "red dresses", "car crashes", "fire or flames", "Fire OR flames", "fire or fireworks"]


def ramp(size):
    """The manifest's fixed input, float32 [1,3,s,s]: integer arithmetic alone, so that every language makes the same."""
    c, y, x = np.meshgrid(np.arange(3), np.arange(size), np.arange(size), indexing="ij")
    level = (x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255
    return ((level - 127) / 128).astype(np.float32)[None]


def write(build, folder):
    """build: build.Build, everything packed. Raises where the graph and reference.py disagree."""
    rules, judge = build.rules, build.judge
    cells = judge.grid**2
    session, trunk = graph.session(judge.graph, judge.blob), graph.trunk(build.nodes, judge.values, judge.size, judge.grid)
    pixels = {name: features.pixels(augment.squash(samples.upright(name), judge.size)[None]) for name in PHOTOS}
    answers, encoded, tensors = {}, {}, {}
    for name in PHOTOS:
        asked = np.arange(cells) if name == GRID_PHOTO else np.zeros(0, np.int64)
        answers[name] = dict(zip([output.name for output in session.get_outputs()], session.run(None, {"image": pixels[name], "cells": asked}), strict=True))
        embedding, grid, logits = trunk.run(["embedding", "grid", "logits"], {"image": pixels[name]})
        encoded[name] = {
            "head": reference.unit(reference.head_vector(rules.head, embedding)),
            "conse": reference.unit(reference.softmax(logits) @ rules.names["conse"]),
        }
        _same(answers[name], encoded[name], rules)
        if name == GRID_PHOTO:
            tensors[f"grid.{name}"] = reference.head_vector(rules.head, grid[0].reshape(grid.shape[1], -1).T)
            np.testing.assert_allclose(answers[name]["grid"], tensors[f"grid.{name}"], atol=2e-3)
    for name in PIXEL_PHOTOS:
        tensors[f"pixels.{name}"] = pixels[name][0]
    for space in reference.SPACES:
        tensors[f"vectors.{space}"] = np.concatenate([encoded[name][space] for name in PHOTOS])
        tensors[f"background.{space}"] = tensors[f"vectors.{space}"] @ rules.names[space].T
    text = rules.encode(TEXTS)
    tensors["texts.conse"], tensors["texts.head"] = text, reference.unit(text @ rules.head["w_text"].T + rules.head["b_text"])
    heat = tensors[f"grid.{GRID_PHOTO}"] @ rules.vectors(HEATMAP_PHRASE)["head"]
    tensors[f"heatmap.{HEATMAP_PHRASE}.{GRID_PHOTO}"] = heat.reshape(judge.grid, judge.grid)
    folder.mkdir(parents=True, exist_ok=True)
    for old in (*folder.glob("*.bin"), *folder.glob("*.golden.json")):
        old.unlink()
    index = {
        "photos": PHOTOS,
        "texts": TEXTS,
        "tensors": {},
        "phrases": {phrase: _phrase(rules, phrase) for rule in RULES for phrase in (*rule[0], *rule[1])},
        "rules": [_rule(build, encoded, *rule) for rule in RULES],
        "subjects": {phrase: _subject(build, phrase) for phrase in SUBJECTS},
        "named": {phrase: examples.named([phrase], build.example_subjects()) for phrase in NAMED},
    }
    for name, values in tensors.items():
        (folder / f"{name}.bin").write_bytes(np.ascontiguousarray(values, "<f4").tobytes())
        index["tensors"][name] = {"file": f"{name}.bin", "dims": list(values.shape)}
    (folder / f"{build.identity}.golden.json").write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


def _same(answer, encoded, rules):
    """The one graph must say what reference.py says, step by step."""
    for space in reference.SPACES:
        np.testing.assert_allclose(answer[space], encoded[space], atol=1e-4)
        np.testing.assert_allclose(answer[f"{space}_background"], encoded[space] @ rules.names[space].T, atol=1e-4)


def _phrase(rules, phrase):
    compiled = rules.phrase(phrase)
    return {
        "prompts": rules.prompts(phrase),
        "synonyms": [int(index) for index in compiled["synonyms"]],
        "norm": {space: [float(number) for number in pair] for space, pair in compiled["norm"].items()},
    }


def _rule(build, encoded, clauses, allow, rate, sets):
    """Over the whole bank: what belongs to the subject is tested apart."""
    build.rules.ordinary = lambda _: np.arange(build.rules.size)
    rule = reference.Rule(build.rules, clauses, allow, rate, build.taught(sets))
    build.rules.ordinary = build.ordinary
    photos = {name: {"margin": round(float(rule.margin(z)[0]), 5), "tail": float(f"{float(rule.tail(rule.scores(z))[0]):.6g}")} for name, z in encoded.items()}
    return {"clauses": clauses, "allow": allow, "rate": rate, "examples": sets, "ordinaryImages": len(rule.rows), "threshold": round(rule.threshold, 5), "photos": photos}


def _subject(build, phrase):
    words = subjects.subject_words(phrase, build.content, build.dictionary)
    out = subjects.left_out(build.content, words)
    return {"words": words, "leftOut": sum(out), "first": [index for index, shown in enumerate(out) if shown][:10]}

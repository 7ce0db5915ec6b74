"""Known answers for the tests: what the seed's reference.py says on the packed weights and the packed bank."""

import json

import numpy as np
from PIL import Image, ImageOps

import samples
import subjects

PHOTOS = ["chelsea.png", "coffee.png", "rocket.jpg", "astronaut.png", "camera.png", "coins.png", "retina.jpg", "text.png"]
PIXEL_PHOTOS = ["chelsea.png", "rocket.jpg"]
GRID_PHOTO, HEATMAP_PHRASE = "chelsea.png", "cats"
RULES = [
    (["cats"], [], 0.01),
    (["cups of coffee"], [], 0.01),
    (["motorcycles"], [], 0.01),
    (["rockets"], [], 0.05),
    (["handguns or rifles"], [], 0.01),
    (["handguns", "rifles", "knives"], ["museum cannons"], 0.01),
    (["animals"], ["cats"], 0.01),
    (["animals"], ["dogs", "horses"], 0.05),
    (["motorcycles", "cars", "rockets"], [], 0.01),
    (["cats", "dogs", "birds"], ["toy animals", "drawings of animals"], 0.002),
    (["pages of printed text", "documents"], [], 0.05),
    (["food", "drinks"], ["cups of coffee"], 0.01),
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


def ramp():
    """The manifest's fixed input, float32 [1,3,224,224]: integer arithmetic alone, so that every language makes the same."""
    c, y, x = np.meshgrid(np.arange(3), np.arange(224), np.arange(224), indexing="ij")
    level = (x * (c + 1) + y * (3 - c) + ((x * y) >> 3)) & 255
    return ((level - 127) / 128).astype(np.float32)[None]


def write(reference, session, content, folder):
    """reference: patched to the packed weights (packed_reference.py); session: of the packed graph; content: of subjects.json."""
    photos = {name: _upright(name) for name in PHOTOS}
    encoded = {name: reference.encode_image(image) for name, image in photos.items()}
    tensors, answers = {}, {}
    for name, image in photos.items():
        pixels = reference.preprocess(image)
        cells = np.arange(49) if name == GRID_PHOTO else np.zeros(0, np.int64)
        answers[name] = dict(zip([output.name for output in session.get_outputs()], session.run(None, {"image": pixels, "cells": cells})))
        if name in PIXEL_PHOTOS:
            tensors[f"pixels.{name}"] = pixels[0]
    spaces = ("head", "conse")
    for space in spaces:
        tensors[f"vectors.{space}"] = np.stack([encoded[name][space] for name in PHOTOS])
        tensors[f"background.{space}"] = np.stack([reference.unit(_classes(reference, space)) @ encoded[name][space] for name in PHOTOS])
        _same(answers, encoded, reference, space)
    head = reference.arrays("head")
    text = np.stack([reference.encode_text(one) for one in TEXTS])
    tensors["texts.conse"], tensors["texts.head"] = text, reference.unit(text @ head["w_text"].T + head["b_text"])
    z, rule = encoded[GRID_PHOTO], reference.compile_phrase(HEATMAP_PHRASE)
    tensors[f"grid.{GRID_PHOTO}"] = reference.head(z["grid"].reshape(1280, 49).T)
    np.testing.assert_allclose(answers[GRID_PHOTO]["grid"], tensors[f"grid.{GRID_PHOTO}"], atol=1e-3)
    tensors[f"heatmap.{HEATMAP_PHRASE}.{GRID_PHOTO}"] = reference.heatmap(z, rule)
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*"):
        old.unlink()
    index = {
        "photos": PHOTOS,
        "texts": TEXTS,
        "tensors": {},
        "phrases": {phrase: _phrase(reference, phrase) for rule in RULES for phrase in (*rule[0], *rule[1])},
        "rules": [_rule(reference, encoded, *rule) for rule in RULES],
        "subjects": {phrase: _subject(reference, content, phrase) for phrase in SUBJECTS},
    }
    for name, values in tensors.items():
        (folder / f"{name}.bin").write_bytes(np.ascontiguousarray(values, "<f4").tobytes())
        index["tensors"][name] = {"file": f"{name}.bin", "dims": list(values.shape)}
    (folder / "mini.golden.json").write_text(json.dumps(index, ensure_ascii=False, indent=1) + "\n", encoding="utf8")


def _upright(name):
    with Image.open(samples.photo_folder() / name) as image:
        return ImageOps.exif_transpose(image).convert("RGB")


def _classes(reference, space):
    return reference.arrays("classes")["head" if space == "head" else "text"]


def _same(answers, encoded, reference, space):
    """The one graph must say what reference.py says, step by step."""
    for name, answer in answers.items():
        np.testing.assert_allclose(answer[space][0], encoded[name][space], atol=1e-4)
        cosines = reference.unit(_classes(reference, space)) @ encoded[name][space]
        np.testing.assert_allclose(answer[f"{space}_background"][0], cosines, atol=1e-4)


def _phrase(reference, phrase):
    compiled = reference.compile_phrase(phrase)
    return {
        "prompts": reference.prompts(phrase),
        "synonyms": [int(index) for index in compiled["names"]],
        "norm": {space: [float(number) for number in pair] for space, pair in compiled["norm"].items()},
    }


def _rule(reference, encoded, clauses, allow, rate):
    rule = reference.Rule(clauses, allow, rate, subject_out=False)
    photos = {name: {"margin": round(float(rule.margin(z)[0]), 5), "tail": float(f"{float(rule.tail(z)[0]):.6g}")} for name, z in encoded.items()}
    return {"clauses": clauses, "allow": allow, "rate": rate, "ordinaryImages": rule.size, "threshold": round(rule.threshold, 5), "photos": photos}


def _subject(reference, content, phrase):
    words = subjects.subject_words(phrase, content, reference)
    out = subjects.left_out(content, words)
    return {"words": words, "leftOut": sum(out), "first": [index for index, shown in enumerate(out) if shown][:10]}

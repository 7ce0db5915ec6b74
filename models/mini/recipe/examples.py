"""Example sets: pictures of a subject and others that are allowed, of the split `train`; and how policies name the subject."""

import hashlib
import re
from typing import NamedTuple

import numpy as np

import concepts
import reference

COUNT = 64
# Captions that name a child: no picture of one stands for the subject of a rule.
CHILD = set("boy boys girl girls child children kid kids baby babies toddler toddlers infant young little teen teens teenager teenagers".split())


class ExampleSet(NamedTuple):
    """`names`: ways to name the subject, singular; `shown`, `allowed`: labels of the catalogue; `captions`: words of captions that name the subject."""

    names: str
    shown: str = ""
    allowed: str = ""
    captions: str = ""


# A set is used where a clause names just its subject. A name may be a little narrower only where the set shows mostly that (handguns and rifles, of guns): a rule about
# roses must not be sharpened by tulips.
SETS = {
    "guns": ExampleSet("gun|handgun|pistol|rifle|firearm", "gun", "corridor"),
    "fire": ExampleSet("fire|flame|open fire|open flame|blaze|something burning|things burning", "fire", "no fire"),
    "smoke": ExampleSet("smoke|thick smoke|smoke cloud|cloud of smoke|clouds of smoke", "smoke", "no fire"),
    "smoking": ExampleSet(
        "smoking|smoker|cigarette|tobacco|person smoking|people smoking|people who smoke|person who smokes|someone smoking|smoking people|person smoking a cigarette|people smoking cigarette",
        "smoking", "not smoking",
    ),
    "gambling": ExampleSet("gambling|casino game|poker game", "poker chips|playing cards"),
    "poker-chips": ExampleSet("poker chip|casino chip|gambling chip", "poker chips"),
    "playing-cards": ExampleSet("playing card|deck of cards|card deck", "playing cards"),
    "pills": ExampleSet("pill|medicine|medication|medicine tablet", "pills"),
    "beer": ExampleSet("beer|beer bottle|bottle of beer|glass of beer|glasses of beer|beer glass|alcohol|alcoholic drink|alcoholic beverage", "beer"),
    "accidents": ExampleSet("car crash|car accident|traffic accident|road accident|crashed car|vehicle collision|car collision", "accident", "traffic"),
    "clothes": ExampleSet("clothes|clothing|garment|apparel", "t-shirt|longsleeve|dress|pants|shirt|shoes|shorts|skirt|outwear"),
    "shirts": ExampleSet("shirt", "t-shirt|longsleeve|shirt"),
    "dresses": ExampleSet("dress", "dress"),
    "shoes": ExampleSet("shoe|footwear", "shoes"),
    "flowers": ExampleSet("flower|blossom", "roses|tulips|daisy|sunflowers|dandelion"),
    "screens": ExampleSet("screen|screenshot|app screen|computer screen|user interface", "app screen|chat conversation|web page|program code|spreadsheet"),
    "documents": ExampleSet("document|text page|page of text|pages of text|printed page|paper document|printed document", "printed document|paper form|receipt"),
    "people": ExampleSet("people|person|human|human being", "smoking|not smoking", captions="man men woman women person people player players lady guy adult adults"),
    "crowds": ExampleSet("crowd|crowd of people|crowds of people|large crowd", captions="crowd crowds crowded"),
    "dogs": ExampleSet("dog", captions="dog dogs"),
    "animals": ExampleSet("animal", captions="dog dogs cat cats horse horses bird birds cow cows sheep animal animals"),
    "water": ExampleSet("water|body of water|bodies of water", captions="water lake river ocean sea pond waves"),
    "vehicles": ExampleSet("vehicle|motor vehicle", captions="car cars truck trucks bus vehicle vehicles van motorcycle"),
    "cars": ExampleSet("car|automobile", captions="car cars"),
    "snow": ExampleSet("snow", captions="snow snowy"),
    "beaches": ExampleSet("beach|seashore", captions="beach"),
}


def chosen(rows, key):
    """{violation, allowed}: rows of the catalogue, at most 64 each, by a hash of their paths."""
    both = [labelled(rows, key), captioned(rows, key)]
    found = {kind: both[0][kind] + both[1][kind] for kind in ("violation", "allowed")}
    return {kind: sorted(some, key=lambda row: hashlib.sha256(("example" + row["path"]).encode()).digest())[:COUNT] for kind, some in found.items()}


def labelled(rows, key):
    one = SETS[key]
    having = lambda labels: [row for row in rows if labels and set(labels.split("|")) & set(row["concepts"])]  # noqa: E731
    return {"violation": having(one.shown), "allowed": having(one.allowed)}


def captioned(rows, key):
    """Photos of which at least two captions name the subject and none a child. Nothing is allowed beside them: the bank's mean stands for ordinary photos."""
    words, found = set(SETS[key].captions.split()), []
    for row in rows if words else ():
        texts = [set(re.findall(r"[a-z]+", caption.lower())) for caption in row.get("captions") or ()]
        if not texts or row["set"] != "flickr":
            continue
        count = sum(bool(words & text) for text in texts)
        if count >= concepts.CAPTIONED and not any(CHILD & text for text in texts):
            found.append(row)
    return {"violation": found, "allowed": []}


def pooled(vectors, names):
    """{space: (violations, allowed)} of the named sets together, None for none. `vectors`: the tensors of examples.bin."""
    if not names:
        return None
    find = lambda kind, space: [vectors[key] for name in names if (key := f"{name}.{kind}.{space}") in vectors]  # noqa: E731
    return {space: tuple(np.concatenate(find(kind, space)) if find(kind, space) else np.zeros((0, 384)) for kind in ("violation", "allowed")) for space in reference.SPACES}


def named(phrases, names):
    """Sets about what the phrases name, each once. `names`: {set: [name]}."""
    by_name, out = {name: key for key, ways in names.items() for name in ways}, []
    for phrase in phrases:
        whole = _subject(phrase, by_name)
        parts = [whole] if whole else [_subject(part, by_name) for part in re.split(r",|\bor\b|\band\b", phrase.lower())]
        out += parts if all(parts) else []
    return list(dict.fromkeys(out))


def _subject(phrase, by_name):
    """The whole phrase as a name, without its article, its last word in singular or plural."""
    *before, last = re.sub(r"^(an?|any|some|all|the) ", "", " ".join(re.findall(r"[a-z'-]+", phrase.lower()))).split() or [""]
    return next((by_name[name] for one in reference.singulars(last) if (name := " ".join([*before, one])) in by_name), None)

"""What the pictures of the catalogue show, as concepts with the texts that name them."""

import re
from typing import NamedTuple

import numpy as np

import lexicon
import vocabulary

# Labels of the sets, as a policy would name them. An empty list: nothing is known to be shown.
LABELS = {
    "gun": ["gun", "handgun", "pistol", "firearm", "weapon"],
    "corridor": ["corridor", "hallway", "indoor surveillance camera picture"],
    "smoking": ["person smoking", "cigarette", "smoking", "tobacco"],
    "not smoking": [],
    "fire": ["fire", "flames", "burning"],
    "smoke": ["smoke", "thick smoke"],
    "no fire": [],
    "poker chips": ["poker chips", "casino chips", "gambling"],
    "playing cards": ["playing cards", "card game", "gambling"],
    "pills": ["pills", "tablets", "medicine", "drugs"],
    "accident": ["car crash", "traffic accident", "crashed vehicle"],
    "traffic": ["traffic", "street with cars", "road"],
    "beer": ["beer", "beer bottle", "glass of beer", "alcohol"],
    "meme": ["meme", "internet meme"],
    "text card": ["text card", "printed text", "words on a plain background"],
    "outwear": ["jacket", "outerwear", "clothes"],
    "longsleeve": ["long sleeve shirt", "sweater", "clothes"],
    "t-shirt": ["t-shirt", "clothes"],
    "dress": ["dress", "clothes"],
    "hat": ["hat", "headwear"],
    "pants": ["pants", "trousers", "clothes"],
    "shirt": ["shirt", "clothes"],
    "shoes": ["shoes", "footwear"],
    "shorts": ["shorts", "clothes"],
    "skirt": ["skirt", "clothes"],
    "roses": ["rose", "flower"],
    "tulips": ["tulip", "flower"],
    "daisy": ["daisy", "flower"],
    "dandelion": ["dandelion", "flower"],
    "sunflowers": ["sunflower", "flower"],
    "person": ["person", "people", "human"],
    "dog": ["dog", "animal"],
    "elephant": ["elephant", "animal"],
    "giraffe": ["giraffe", "animal"],
    "horse": ["horse", "animal"],
    "guitar": ["guitar", "musical instrument"],
    "house": ["house", "building"],
}
STYLES = {"photo": [], "painting": ["painting", "artwork"], "cartoon": ["cartoon", "drawing"], "sketch": ["sketch", "line drawing", "drawing"]}
# What our own drawings show, in nouns.
DRAWN = {
    "app screen": ["screen"],
    "chat conversation": ["screen", "text"],
    "web page": ["screen", "text"],
    "program code": ["screen", "text"],
    "printed document": ["document", "page", "text"],
    "paper form": ["document", "form", "text"],
    "receipt": ["document", "receipt", "text"],
    "spreadsheet": ["screen", "document", "text"],
    "bar chart": ["chart"],
    "line chart": ["chart"],
    "pie chart": ["chart"],
    "map": ["map"],
    "text card": ["text"],
    "line drawing": ["drawing"],
}
# What a labelled picture shows besides its label, in nouns: bank pictures of a rule's own subject are left out of its bank.
BESIDES = {
    "accident": ["car", "road"],
    "traffic": ["car", "road"],
    "corridor": ["hallway"],
    "smoking": ["man"],
    "not smoking": ["man"],
    "person": ["man"],
}
# Senses too general to be worth a concept.
GENERAL = "entity physical_entity object whole artifact matter instrumentality living_thing organism causal_agent thing abstraction unit"
# Captions that must name a thing before the picture counts as showing it.
CAPTIONED = 2
# Captioned photos that make a thing common, and the labelled sets that are silent about common things.
COMMON = 50
SILENT = ("guns", "smokers", "fire", "beer", "memes", "names", "imagen", "accidents", "clothing", "pacs")


class Concepts(NamedTuple):
    """`names`: one a concept; `texts`: the phrasings of each; `shown`: [pictures, concepts], 1 shown, 0 not, -1 unknown."""

    names: list
    texts: list
    shown: np.ndarray


def class_names(rows):
    """wnid -> name of every class that has a picture."""
    return {row["concepts"][0]: row["name"] for row in rows if row["set"] in ("names", "imagen")}


def wordnet_names(nouns, wnid_names):
    """wnid -> (own names, names of what it is a kind of), by the class's name; nothing where WordNet has no such name."""
    general = {nouns.find(name) for name in GENERAL.split() if name.replace("_", " ") in nouns.senses}
    physical, out = nouns.find("physical entity"), {}
    for wnid, name in wnid_names.items():
        senses = [s for s in nouns.senses.get(name, ()) if physical in nouns.ancestors(s)]
        if not senses:
            out[wnid] = ([name], [])
            continue
        sense = senses[0]
        own = list(dict.fromkeys([name, *nouns.synsets[sense].lemmas[:4]]))
        above = [nouns.synsets[a].lemmas[0] for a in sorted(nouns.ancestors(sense) - {sense} - general)]
        out[wnid] = (own, above)
    return out


def singular(word):
    return re.sub(r"(?<=[^s])s$", "", re.sub(r"ies$", "y", re.sub(r"(ch|sh|x|ss)es$", r"\1", word)))


def caption_nouns(captions, known):
    """Known nouns -> number of captions that name them; two-word names count, and their last word too."""
    counts = {}
    for caption in captions:
        words = re.findall(r"[a-z]+", caption.lower())
        found = set()
        for k, word in enumerate(words):
            for candidate in (word, singular(word)):
                if candidate in known:
                    found.add(candidate)
                if k and f"{words[k - 1]} {candidate}" in known:
                    found.add(f"{words[k - 1]} {candidate}")
        for word in found:
            counts[word] = counts.get(word, 0) + 1
    return counts


def shown_nouns(rows, nouns):
    """Per picture the nouns of what it shows: a class with what it is a kind of, what captions name, or its label."""
    classes = wordnet_names(nouns, class_names(rows))
    known = {word for word in vocabulary.dictionary(nouns) if word.count(" ") < 2}
    out = []
    for row in rows:
        if row["set"] in ("names", "imagen"):
            own, above = classes[row["concepts"][0]]
            out.append([own[0], *above])
        elif row["set"] == "flickr":
            out.append(sorted(caption_nouns(row["captions"], known)))
        elif row["set"] == "drawn":
            out.append(DRAWN.get(row["concepts"][0], []))
        else:
            words = [name for label in row["concepts"] for name in (*LABELS[label], *BESIDES.get(label, ()))]
            out.append(words + STYLES.get(row.get("style"), []) + (["text"] if row.get("draw") else []))
    return out


def build(rows, nouns, least=4):
    """Concepts of the given rows: labels, classes with what they are kinds of, and nouns that captions name often enough."""
    entries = lexicon.by_name(lexicon.read())
    classes = wordnet_names(nouns, class_names(rows))
    known = {word for word in (*vocabulary.dictionary(nouns), *entries) if word.count(" ") < 2}
    positives, unknown = [], []
    for row in rows:
        yes, maybe = set(), set()
        if row["set"] in ("names", "imagen"):
            own, above = classes[row["concepts"][0]]
            yes |= {own[0], *above}
        elif row["set"] in ("flickr", "drawn"):
            for noun, count in caption_nouns(row["captions"], known).items():
                (yes if count >= CAPTIONED or row["set"] == "drawn" else maybe).add(noun)
            if row["set"] == "drawn":
                yes.add(row["concepts"][0])
        else:
            for label in row["concepts"]:
                yes |= set(LABELS[label])
            yes |= set(STYLES.get(row.get("style"), ()))
        positives.append(yes)
        unknown.append(maybe - yes)
    counts = {}
    for yes in positives:
        for name in yes:
            counts[name] = counts.get(name, 0) + 1
    fixed = {name for texts in LABELS.values() for name in texts} | {own[0] for own, _ in classes.values()}
    names = sorted(name for name, count in counts.items() if count >= least or name in fixed)
    at = {name: k for k, name in enumerate(names)}
    shown = np.zeros((len(rows), len(names)), np.int8)
    synonyms = {own[0]: own for own, _ in classes.values()}
    for k, (yes, maybe) in enumerate(zip(positives, unknown, strict=True)):
        shown[k, [at[name] for name in maybe if name in at]] = -1
        shown[k, [at[name] for name in yes if name in at]] = 1
    # A label tells of one thing: whatever captions often name may be in a labelled picture of these sets as well.
    captioned = np.array([row["set"] == "flickr" for row in rows])
    common = (shown[captioned] == 1).sum(0) >= COMMON
    silent = np.array([row["set"] in SILENT for row in rows])
    block = shown[np.ix_(silent, common)]
    block[block == 0] = -1
    shown[np.ix_(silent, common)] = block
    return Concepts(names, [phrasings(name, synonyms.get(name, [name]), entries, nouns) for name in names], shown)


def phrasings(name, synonyms, entries, nouns):
    """Ways to say a concept: its names, singular and plural, templates, gloss and look."""
    texts = []
    for one in dict.fromkeys([name, *synonyms]):
        texts += [one, vocabulary.plural(one), f"a photo of {one}", f"images that show {vocabulary.plural(one)}"]
    senses = nouns.senses.get(name, ())
    if senses:
        texts.append(f"{name}, {vocabulary.short_gloss(nouns.synsets[senses[0]].gloss)}")
    if name in entries:
        texts += [f"{name}, {entries[name].looks}", entries[name].looks]
    return texts

"""Which things each bank image shows, as WordNet senses, and which senses a rule's words mean.

A list of an image's words is either a label with its hypernyms (from a labelled set) or the nouns of a caption. A label is resolved as a whole:
the sense whose own names and ancestors cover the list. A caption's word has the sense that senses.tsv gives it, else the dictionary's.
Labels and captions leave out most of what pictures show (a meme's template shows a person, a horse has a rider): seen.tsv adds what was seen when the bank and the everyday
pictures of the test split were looked through."""

import csv
import json
import re
from typing import NamedTuple

import reference

LABEL_COVERAGE = 0.8
LONG_LABEL = 5


class Reviewed(NamedTuple):
    bank: dict
    seen: dict
    rule: dict
    shows: dict
    general: frozenset


def read_reviewed(path, nouns):
    """senses.tsv: kind, words, senses, why. Every sense is looked up and every word may be reviewed once, so that a slip fails here."""
    bank, seen, rule, shows, general = {}, {}, {}, {}, set()
    with open(path, encoding="utf8", newline="") as file:
        lines = csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        for kind, words, senses, *_ in lines:
            found = tuple((nouns.find(name.rstrip("?")), name.endswith("?")) for name in senses.split(",") if name)
            for word in words.split(","):
                if kind in ("bank", "both", "drop"):
                    _once(bank, word, found)
                if kind == "seen":
                    _once(seen, word, found)
                if kind in ("rule", "both"):
                    _once(rule, word, tuple(offset for offset, _ in found))
                if kind == "shows":
                    _once(shows, nouns.find(word), tuple(offset for offset, _ in found))
                if kind == "general":
                    general.add(nouns.find(word))
                if kind not in ("bank", "seen", "both", "drop", "rule", "shows", "general"):
                    raise ValueError(f"senses.tsv: unknown kind {kind!r}")
    return Reviewed(bank, seen, rule, shows, frozenset(general))


def read_seen(path, rows):
    """Per row of the catalogue the words of seen.tsv: git blob id (its first 12 digits) and nouns. A row that was not looked through has none; an id twice fails."""
    words = {}
    with open(path, encoding="utf8", newline="") as file:
        for blob, seen in csv.reader((line for line in file if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE):
            _once(words, blob, seen.split(","))
    return [words.get(str(row["blob"])[:12], ()) for row in rows]


def _once(table, key, value):
    if table.setdefault(key, value) != value:
        raise ValueError(f"{key!r} is reviewed twice")


def _tokens(text):
    return re.split(r"[ -]", text)


class Labels:
    """Resolves a label and its hypernyms, given as a bag of words, to one sense."""

    def __init__(self, nouns):
        self.nouns, self.by_last_word = nouns, {}
        physical = nouns.find("physical entity.1")
        for offset, synset in nouns.synsets.items():
            for lemma in synset.lemmas if physical in nouns.ancestors(offset) else ():
                self.by_last_word.setdefault(_tokens(lemma)[-1], []).append(offset)

    def _covered(self, offset):
        names = (lemma for above in self.nouns.ancestors(offset) for lemma in self.nouns.synsets[above].lemmas)
        return {token for name in names for token in (name, *_tokens(name))}

    def resolve(self, words):
        """The sense of a label, None for a caption. Among equals the longest name made of the list's words wins, then the most general sense."""
        bag, best = set(words), None
        for word in sorted(bag):
            for offset in self.by_last_word.get(word, ()):
                own = [len(_tokens(lemma)) for lemma in self.nouns.synsets[offset].lemmas if lemma in bag or set(_tokens(lemma)) <= bag]
                if not own:
                    continue
                key = (len(bag & self._covered(offset)), max(own), -len(self.nouns.ancestors(offset)), offset)
                best = max(best, key) if best else key
        enough = LABEL_COVERAGE if len(bag) >= LONG_LABEL else 1
        return best[3] if best and len(bag) > 1 and best[0] >= enough * len(bag) else None


class Subjects:
    """senses of bank images and of rule words, over WordNet's hypernyms plus the reviewed ones."""

    def __init__(self, nouns, reviewed, dictionary):
        self.nouns, self.reviewed, self.labels = nouns, reviewed, Labels(nouns)
        self.dictionary = {word: nouns.by_gloss(word, gloss) for word, (gloss, _) in dictionary.items()}
        self.animal = nouns.find("animal.1")

    def parents(self, offset):
        return (*self.nouns.synsets[offset].parents, *self.reviewed.shows.get(offset, ()))

    def ancestors(self, offset):
        found, open_ends = set(), [offset]
        while open_ends:
            one = open_ends.pop()
            if one not in found:
                found.add(one)
                open_ends += self.parents(one)
        return found

    def pairs(self, word, table):
        """(sense, whether only where no animal is named) of a word: the reviewed ones, else the dictionary's."""
        return [pair for pair in table.get(word, ((self.dictionary.get(word), False),)) if pair[0]]

    def of_image(self, words):
        label = self.labels.resolve(words)
        if label is not None:
            return {label}
        pairs = [pair for word in words for pair in self.pairs(word, self.reviewed.bank)]
        certain = {offset for offset, unless_animal in pairs if not unless_animal}
        animal = any(self.animal in self.nouns.ancestors(offset) for offset in certain)
        return certain | {offset for offset, unless_animal in pairs if unless_animal and not animal}

    def of_seen(self, words):
        """Senses of words that name plainly what was seen. A word without one is a slip."""
        table, found = self.reviewed.bank | self.reviewed.seen, set()
        for word in words:
            senses = {offset for offset, unless_animal in self.pairs(word, table) if not unless_animal}
            if not senses:
                raise ValueError(f"seen.tsv: no sense for {word}")
            found |= senses
        return found

    def of_rule_word(self, word):
        senses = self.reviewed.rule.get(word, (self.dictionary[word],) if word in self.dictionary else ())
        return tuple(offset for offset in senses if offset not in self.reviewed.general)


def build(subjects, bank_words, seen):
    """The content of subjects.json: senses with their parents, the sense of each word a rule may use, the senses of each image.
    `seen`: per image the words of seen.tsv.

    A word of several senses gets one more sense above them, so that every word has exactly one."""
    images = [subjects.of_image(words) | subjects.of_seen(more) for words, more in zip(bank_words, seen, strict=True)]
    reduced = [{s for s in image if not any(s != t and s in subjects.ancestors(t) for t in image)} for image in images]
    closure = sorted(set().union(*(subjects.ancestors(sense) for image in reduced for sense in image)))
    number = {offset: index for index, offset in enumerate(closure)}
    parents = [{number[parent] for parent in subjects.parents(offset)} for offset in closure]
    words, unions = {}, {}
    for word in sorted(subjects.dictionary.keys() | subjects.reviewed.rule.keys()):
        senses = tuple(sorted(number[offset] for offset in subjects.of_rule_word(word) if offset in number))
        if len(senses) > 1 and senses not in unions:
            unions[senses] = len(parents)
            parents.append(set())
            for sense in senses:
                parents[sense].add(unions[senses])
        if senses:
            words[word] = unions[senses] if len(senses) > 1 else senses[0]
    return {
        "format": 1,
        "senses": [{"parents": sorted(above)} for above in parents],
        "words": words,
        "images": [sorted(number[offset] for offset in image) for image in reduced],
    }


def subject_words(phrase, content, dictionary):
    """The words of a phrase that say what it is about: the longest entries of dictionary or subjects.json, at most three. What the dictionary
    leaves aside as too common (people, person, images ...) counts only where nothing else is found: "people" is about people, "people smoking" is not."""
    common, known = [], content["words"].keys() | dictionary.keys()
    tokens, found, at = re.findall(r"[a-z'-]+", phrase.lower()), [], 0
    while at < len(tokens):
        for length in (3, 2, 1):
            head, last = tokens[at : at + length - 1], tokens[at + length - 1 : at + length]
            entry = next((w for w in (" ".join([*head, s]) for s in reference.singulars(*last)) if w in known), None) if last else None
            if entry and (length > 1 or len(entry) > 2):
                (common if length == 1 and entry in reference.STOP else found).append(entry)
                at += length - 1
                break
        at += 1
    return (found or common)[:3]


def left_out(content, words):
    """Which bank images show one of these words: a sense of theirs is, or lies below, the sense of a word."""
    senses, known = content["senses"], {}
    wanted = {content["words"][word] for word in words if word in content["words"]}

    def below(sense):
        if sense not in known:
            known[sense] = sense in wanted or any(map(below, senses[sense]["parents"]))
        return known[sense]

    return [any(map(below, image)) for image in content["images"]]


def dumps(content):
    return json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()

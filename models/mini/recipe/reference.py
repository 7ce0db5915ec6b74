"""The specification of what runs in the browser: rules in words, and vectors of pictures, to margins. NumPy and SciPy only.

Pictures come in as unit vectors per space, `head` and `conse`, from the graph of graph.py. Every number that the library computes for the model agrees with this
file within the tolerances of README.md.
"""

import re
from typing import NamedTuple

import numpy as np

SPACES = ("head", "conse")
STOP = set("people person any other one small show images photos picture pictures sale office head heads place worship symbol hand hands close".split())
NOUNS, ENTRY_WORDS = 3, 3


class Settings(NamedTuple):
    """Constants of the score. `scale`: of cosines; `background`: weight of the background term; `synonym`: cosine from which a class name counts as the
    rule itself; `lookalike`: weight of look-alikes in the background; `most_lookalikes`: of a phrase; `looks`: whether phrases use the lexicon's
    descriptions; `glossed`: whether a noun that the lexicon describes keeps its gloss; `conse`: (lowest, highest, least weight), see `trust`."""

    scale: float = 20.0
    background: float = 0.3
    synonym: float = 0.75
    lookalike: float = 0.0
    most_lookalikes: int = 3
    looks: bool = True
    glossed: bool = True
    conse: tuple = (0.0, 0.0, 1.0)


def unit(x):
    return x / (np.linalg.norm(x, axis=-1, keepdims=True) + 1e-12)


def gelu(x):
    from scipy.special import erf

    return (0.5 * x * (1 + erf(x / np.sqrt(2)))).astype(np.float32)


def head_vector(head, features):
    """Pooled features [n,1280], or grid cells, to the un-normalised head vector [n,384]."""
    x = (features - head["mu"]) / head["sd"]
    return x @ head["w_skip"].T + head["b_skip"] + gelu(x @ head["w1"].T + head["b1"]) @ head["w2"].T + head["b2"]


def softmax(logits):
    p = np.exp(logits - logits.max(1, keepdims=True))
    return p / p.sum(1, keepdims=True)


def singulars(word):
    out = [word]
    if word.endswith("ies"):
        out.append(word[:-3] + "y")
    if word.endswith("es"):
        out.append(word[:-2])
    if word.endswith("s"):
        out.append(word[:-1])
    if word.endswith("ves"):
        out.append(word[:-3] + "fe")
    return out


def entries(phrase, is_known):
    """The longest runs of at most three words that are known, in order; the last word's singulars are tried."""
    words, found, at = re.findall(r"[a-z'-]+", phrase.lower()), [], 0
    while at < len(words):
        for length in range(min(ENTRY_WORDS, len(words) - at), 0, -1):
            start, last = words[at : at + length - 1], words[at + length - 1]
            entry = next((w for w in (" ".join([*start, s]) for s in singulars(last)) if is_known(w)), None)
            if entry and (length > 1 or len(entry) > 2):
                found.append(entry)
                at += length - 1
                break
        at += 1
    return found


class Rules:
    """Compiles and scores rules of one model.

    `head`, `classes` (unit [1000,384]), `bank` {space: [n,384] unit}, `encode(texts)` -> unit vectors, `dictionary` {noun: (gloss, hypernym)},
    `lexicon` {name: Entry}, `ordinary(clauses)` -> rows of the bank that do not show the rule's own subject, `precisions` {space: [384,384]} as packed."""

    def __init__(self, head, classes, bank, encode, dictionary, lexicon, settings=Settings(), ordinary=None, precisions=None):
        self.head, self.bank, self.encode = head, bank, encode
        self.dictionary, self.lexicon, self.settings = dictionary, lexicon, settings
        self.names = {"conse": classes, "head": unit(classes @ head["w_text"].T + head["b_text"])}
        self.size = len(bank["head"])
        self.ordinary = ordinary or (lambda clauses: np.arange(self.size))
        self.precisions = precisions or {space: precision(bank[space]) for space in SPACES}
        self.totals = {space: self.background_totals(bank[space], space) for space in SPACES}

    def background_totals(self, z, space):
        return np.exp(self.settings.scale * (z @ self.names[space].T)).sum(1)

    def known_nouns(self, phrase):
        return [n for n in entries(phrase, lambda w: w in self.dictionary and w not in STOP)][:NOUNS]

    def described(self, phrase):
        """Lexicon entries that the phrase names, at most three."""
        found = [self.lexicon[name] for name in entries(phrase, lambda w: w in self.lexicon)]
        return list(dict.fromkeys(found))[:NOUNS]

    def prompts(self, phrase):
        nouns, described = self.known_nouns(phrase), self.described(phrase) if self.settings.looks else []
        have = {name for entry in described for name in entry.names}
        glossed = [n for n in nouns if self.settings.glossed or n not in have]
        return [
            phrase,
            f"a photo of {phrase}",
            f"images that show {phrase}",
            *[f"{n}, a kind of {self.dictionary[n][1]}" for n in nouns if self.dictionary[n][1]],
            *[f"{n}, {self.dictionary[n][0]}" for n in glossed],
            *[text for entry in described for text in (f"{entry.names[0]}, {entry.looks}", entry.looks, f"{entry.names[0]}, {entry.setting}")],
        ]

    def vectors(self, phrase):
        """Unit vectors per space: the mean over the prompts."""
        e = self.encode(self.prompts(phrase))
        return {"conse": unit(e.mean(0)), "head": unit(unit(e @ self.head["w_text"].T + self.head["b_text"]).mean(0))}

    def lookalikes(self, phrase, own):
        """Names of what competes with the phrase: the look-alikes of the things it names, but for what the rule itself names."""
        if not self.settings.lookalike:
            return []
        taken = {name for other in own for entry in self.described(other) for name in entry.names} | set(own)
        names = [name for entry in self.described(phrase) for name in entry.lookalikes if name not in taken]
        return list(dict.fromkeys(names))[: self.settings.most_lookalikes]

    def raw(self, z, total, vector, synonyms, rivals, space):
        """scale cos(z,u) - background log(sum over names of exp(scale cos(z,name)) + lookalike sum over rivals); z [n,384] unit."""
        s = self.settings
        own = np.exp(s.scale * (z @ self.names[space][synonyms].T)).sum(1) if len(synonyms) else 0.0
        rest = np.maximum(total - own, total * 1e-7)
        if len(rivals):
            rest = rest + s.lookalike * np.exp(s.scale * (z @ rivals.T)).sum(1)
        return s.scale * (z @ vector) - s.background * np.log(rest)

    def trust(self, vector):
        """Weight of the class names' space: how near the phrase is to some class name. 1 from the highest cosine on, the least weight below the lowest."""
        low, high, least = self.settings.conse
        if high <= low:
            return 1.0
        nearest = float((self.names["conse"] @ vector).max())
        return float(np.clip((nearest - low) / (high - low), 0, 1) * (1 - least) + least)

    def phrase(self, phrase, own=()):
        """A compiled phrase: vectors, synonyms, look-alikes, and mean and deviation of its raw score over the bank, per space."""
        u = self.vectors(phrase)
        synonyms = np.where(self.names["conse"] @ u["conse"] >= self.settings.synonym)[0]
        names = self.lookalikes(phrase, own or (phrase,))
        rivals = {space: np.zeros((0, 384), np.float32) for space in SPACES}
        if names:
            each = [self.vectors(name) for name in names]
            rivals = {space: np.stack([one[space] for one in each]) for space in SPACES}
        weight = {"head": 1.0, "conse": self.trust(u["conse"])}
        out = dict(phrase=phrase, vectors=u, synonyms=synonyms, lookalikes=names, rivals=rivals, norm={})
        for space in SPACES:
            r = self.raw(self.bank[space], self.totals[space], u[space], synonyms, rivals[space], space)
            out["norm"][space] = (r.mean(), (r.std() + 1e-6) / weight[space])
        return out

    def score(self, z, totals, compiled):
        """Standardised over the bank and summed over the spaces, [n]."""
        parts = []
        for space in SPACES:
            mean, deviation = compiled["norm"][space]
            raw = self.raw(z[space], totals[space], compiled["vectors"][space], compiled["synonyms"], compiled["rivals"][space], space)
            parts.append((raw - mean) / deviation)
        return sum(parts)


RIDGE, HARD = 0.1, 0.5


def precision(bank):
    """(C + ridge t I)^-1, C the bank's covariance, t the mean variance."""
    covariance = np.cov(bank.T, bias=True)
    return np.linalg.inv(covariance + RIDGE * np.trace(covariance) / len(covariance) * np.eye(len(covariance)))


def direction(bank, precision, violations, allowed):
    """Linear discriminant (Fisher 1936): precision (v - mu - 0.5 (a - mu)), mu the bank's mean; unit length."""
    mean = bank.mean(0)
    towards = violations.mean(0) - mean
    if len(allowed):
        towards = towards - HARD * (allowed.mean(0) - mean)
    return unit(precision @ towards)


class Rule:
    """m = largest of the clauses' standardised scores, standardised again over the bank; e likewise over the exceptions; score = min(m, 3 (m - e)), with examples min(m', 3 (c - e)), c = min(m', max(m, threshold));
    threshold = the (1 - rate) quantile of m over the ordinary rows, below 1 % from an exponential tail fitted above the 95th percentile; margin = score - threshold.

    `taught`: {space: (violations, allowed)}: unit vectors of examples. T = their direction's score per space, standardised, summed, standardised again;
    m' = the larger of m and of m + T, standardised, standardised in its turn, in the place of m: examples of one clause's subject cost the others little."""

    def __init__(self, rules, clauses, allow=(), rate=0.01, taught=None):
        self.rules, self.rate, self.taught = rules, rate, None
        self.clauses = [rules.phrase(c, tuple(clauses)) for c in clauses]
        self.allow = [rules.phrase(a, (*clauses, *allow)) for a in allow]
        rows = rules.ordinary(clauses)
        self.rows = rows if len(rows) >= 200 else np.arange(rules.size)
        bank = {space: rules.bank[space][self.rows] for space in SPACES}
        totals = {space: rules.totals[space][self.rows] for space in SPACES}
        self.stats = [self._stats([rules.score(bank, totals, c) for c in cs]) if cs else None for cs in (self.clauses, self.allow)]
        m = self._level(bank, totals, 0)
        if taught:
            m = self._teach(bank, m, taught)
        self.bank = np.sort(m)
        self.q95 = np.quantile(m, 0.95)
        self.excess = (m[m > self.q95] - self.q95).mean()
        self.threshold = self.threshold_at(rate)

    def threshold_at(self, rate):
        return float(np.quantile(self.bank, 1 - rate) if rate >= 0.01 else self.q95 + self.excess * np.log(0.05 / rate))

    @staticmethod
    def _stats(scores):
        each = [(x.mean(), x.std() + 1e-6) for x in scores]
        m = np.maximum.reduce([(x - a) / d for x, (a, d) in zip(scores, each, strict=True)])
        return each, (m.mean(), m.std() + 1e-6)

    def _level(self, z, totals, k):
        each, (mean, deviation) = self.stats[k]
        scored = [(self.rules.score(z, totals, c) - p) / q for c, (p, q) in zip((self.clauses, self.allow)[k], each, strict=True)]
        return (np.maximum.reduce(scored) - mean) / deviation

    def _teach(self, bank, m, taught):
        """Fits the directions on the ordinary rows and returns their level."""
        vectors = {space: direction(self.rules.bank[space], self.rules.precisions[space], *taught[space]) for space in SPACES}
        norm = {}
        for space in SPACES:
            x = bank[space] @ vectors[space]
            norm[space] = (x.mean(), x.std() + 1e-6)
        total = sum((bank[space] @ vectors[space] - norm[space][0]) / norm[space][1] for space in SPACES)
        spread = (total.mean(), total.std() + 1e-6)
        both = m + (total - spread[0]) / spread[1]
        joint = (both.mean(), both.std() + 1e-6)
        larger = np.maximum(m, (both - joint[0]) / joint[1])
        self.taught = (vectors, norm, spread, joint, (larger.mean(), larger.std() + 1e-6))
        return (larger - larger.mean()) / (larger.std() + 1e-6)

    def level(self, z, totals):
        """The clauses' level, with what examples add."""
        m = self._level(z, totals, 0)
        if self.taught is None:
            return m
        vectors, norm, (mean, deviation), (low, wide), (middle, spread) = self.taught
        total = sum((z[space] @ vectors[space] - norm[space][0]) / norm[space][1] for space in SPACES)
        return (np.maximum(m, (m + (total - mean) / deviation - low) / wide) - middle) / spread

    def tail(self, scores):
        """Share of ordinary images expected to score at least as high; never 0."""
        n = len(self.bank)
        counted = (1 + n - np.searchsorted(self.bank, scores, "left")) / (n + 1)
        return np.where(scores > np.quantile(self.bank, 0.99), np.maximum(0.05 * np.exp(-(scores - self.q95) / self.excess), 1e-9), counted)

    def scores(self, z, totals=None):
        totals = totals or {space: self.rules.background_totals(z[space], space) for space in SPACES}
        m = self.level(z, totals)
        if not self.allow:
            return m
        words = np.minimum(m, np.maximum(self._level(z, totals, 0), self.threshold))
        return np.minimum(m, 3 * (words - self._level(z, totals, 1)))

    def margin(self, z, totals=None):
        return self.scores(z, totals) - self.threshold

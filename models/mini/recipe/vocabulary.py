"""Words: the dictionary of physical nouns and the names of the 1,000 classes, both from WordNet; plurals as people write them."""

import re

GLOSS_CHARACTERS = 90


def short_gloss(gloss):
    """The first definition, at most 90 characters."""
    text = re.sub(r"\s+", " ", gloss.split(";")[0].strip())
    return text[:GLOSS_CHARACTERS].rstrip(" ;,")


def dictionary(nouns):
    """word -> (gloss, hypernym) for every noun whose first sense is a physical thing."""
    physical, out = nouns.find("physical entity.1"), {}
    for word, senses in nouns.senses.items():
        synset = nouns.synsets[senses[0]]
        if physical in nouns.ancestors(senses[0]) and re.fullmatch(r"[a-z][a-z' -]*", word):
            parents = [nouns.synsets[parent].lemmas[0] for parent in synset.parents]
            out[word] = (short_gloss(synset.gloss), parents[0] if parents else "")
    return out



def plural(noun):
    """Of the last word: cats, boxes, cherries, knives."""
    if re.search(r"(s|x|z|ch|sh)$", noun):
        return noun + "es"
    if re.search(r"[^aeiou]y$", noun):
        return noun[:-1] + "ies"
    if re.search(r"[^f]fe$", noun):
        return noun[:-2] + "ves"
    return noun + "s"

"""Which characters the packed recogniser tells apart, and what becomes of the others."""

import numpy as np

EXTRA = "–—‘’‚“”„†‡•…‰′″‹›€₣₤₦₩₫₱₴₹₺₽₿℃℉№™"
FOREIGN = "\ufffd"
STEPS = 25


def is_kept(character):
    """ASCII, Latin-1, Latin Extended-A, and the punctuation and currencies that Latin text has."""
    if len(character) != 1:
        return character == ""
    code = ord(character)
    return code < 0x7F or 0xA1 <= code < 0x180 and code != 0xAD or character in EXTRA


def restrict(matrix, bias, characters, foreign):
    """The classifier with the kept columns, in their order, and `foreign` columns for all others. Returns (matrix, bias, characters).

    The sum of exponentials of n similar columns is about n times that of their mean: each group of columns becomes its mean, with log n added
    to the bias. Groups are those of k-means (Lloyd 1982), started at every n-th column. So a line in another script is read as foreign, not as
    the Latin letters that look most like it.
    """
    kept = [index for index, character in enumerate(characters) if is_kept(character)]
    rest = np.setdiff1d(np.arange(len(characters)), kept)
    columns = np.concatenate([matrix, bias[None]])[:, rest].T.astype(np.float64)
    centres = columns[np.linspace(0, len(rest) - 1, foreign).astype(int)]
    for _ in range(STEPS):
        group = ((columns**2).sum(1)[:, None] - 2 * columns @ centres.T + (centres**2).sum(1)).argmin(1)
        sizes = np.bincount(group, minlength=foreign)
        centres = np.stack([columns[group == index].mean(0) if size else centres[index] for index, size in enumerate(sizes)])
    centres[:, -1] += np.log(np.maximum(sizes, 1))
    matrix = np.concatenate([matrix[:, kept], centres[:, :-1].T], 1).astype(np.float32)
    bias = np.concatenate([bias[kept], centres[:, -1]]).astype(np.float32)
    return matrix, bias, [characters[index] for index in kept] + [FOREIGN] * foreign

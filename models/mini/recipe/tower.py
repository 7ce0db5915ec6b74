"""The static text tower: token rows and one linear map, distilled from a sentence encoder.

python tower.py --work WORK --wordnet DICT [--clean --out tower-clean.npz]

Writes WORK/OUT (`rows` float32 [30522,128], `w` [384,128], `b` [384]) and WORK/texts.json with WORK/texts.npy, the teacher's vectors.
`encode(x) = unit(w (sum of rows / sqrt(tokens)) + b)`. Captions of test pictures are not among the texts; with
`--clean` no caption is that carries no licence, only those of our own drawings.
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

import concepts
import features
import lexicon
import minilm
import sources
import vocabulary
import wordnet

WIDTH = 128
MOST_TOKENS = 126
UNKNOWN = 100
EPOCHS, BATCH, RATE = 12, 512, 4e-3


class Tokens:
    """WordPiece tokens of texts without the two special ones; `[UNK]` for none."""

    def __init__(self):
        self.tokenizer = Tokenizer.from_file(str(minilm.tokenizer_path()))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def __call__(self, texts):
        encoded = self.tokenizer.encode_batch([text.lower().strip() for text in texts], add_special_tokens=False)
        return [one.ids[:MOST_TOKENS] or [UNKNOWN] for one in encoded]


class Tower:
    """The static tower in NumPy: texts -> unit vectors [n,384]."""

    def __init__(self, arrays):
        self.rows, self.w, self.b = (np.asarray(arrays[key], np.float32) for key in ("rows", "w", "b"))
        self.tokens = Tokens()

    @classmethod
    def load(cls, path):
        return cls(np.load(path))

    def pooled(self, texts):
        """Sums of rows over the root of the number of tokens, [n,128]."""
        ids = self.tokens(texts)
        flat = self.rows[np.concatenate(ids)]
        lengths = np.array([len(one) for one in ids])
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        return (np.add.reduceat(flat, starts, 0) / np.sqrt(lengths)[:, None]).astype(np.float32)

    def encode(self, texts):
        x = self.pooled(texts) @ self.w.T + self.b
        return x / (np.linalg.norm(x, axis=1, keepdims=True) + 1e-12)


def collect(work, nouns, clean=False):
    """The texts to distil on, without repeats, in a fixed order."""
    texts, table = [], sources.read_sources()
    for row in features.read_catalogue(work):
        if row["split"] != "test" and (table[row["set"]].clean or not clean):
            texts += row.get("captions", [])
    for word, (gloss, hypernym) in vocabulary.dictionary(nouns).items():
        texts.append(f"{word}, {gloss}")
        if " " not in word:
            texts += [word] if not hypernym else [word, f"{word}, a kind of {hypernym}"][:: 1 if len(word) % 2 else -1][:1]
    for entry in lexicon.read():
        for name in entry.names:
            texts += [name, vocabulary.plural(name), f"a photo of {name}", f"images that show {vocabulary.plural(name)}"]
        texts += [entry.looks, f"{entry.names[0]}, {entry.looks}", entry.setting, f"{entry.names[0]}, {entry.setting}"]
    entries = lexicon.by_name(lexicon.read())
    for own, _ in concepts.wordnet_names(nouns, concepts.class_names(features.read_catalogue(work))).values():
        texts += concepts.phrasings(own[0], own, entries, nouns)
    for names in concepts.LABELS.values():
        texts += [text for name in names for text in concepts.phrasings(name, [name], entries, nouns)]
    return list(dict.fromkeys(text.lower().strip() for text in texts))


def taught(work, texts):
    """The teacher's vectors of the texts; those of an earlier run are kept."""
    names, path = work / "texts.json", work / "texts.npy"
    known = {}
    if names.exists() and path.exists():
        known = dict(zip(json.loads(names.read_text(encoding="utf8")), np.load(path), strict=True))
    missing = [text for text in texts if text not in known]
    if missing:
        known |= dict(zip(missing, minilm.encode(missing), strict=True))
        np.save(path, np.stack(list(known.values())))
        names.write_text(json.dumps(list(known), ensure_ascii=False), encoding="utf8")
    return np.stack([known[text] for text in texts])


def principal_rows(rows):
    """The teacher's token rows in their first 128 principal directions."""
    centred = rows - rows.mean(0)
    _, vectors = np.linalg.eigh(centred.T @ centred)
    return centred @ vectors[:, ::-1][:, :WIDTH]


def distil(texts, targets, seed):
    """Fits rows and map so that the cosine to the teacher is largest. Returns (arrays, mean cosine on 2,000 texts kept apart)."""
    torch.manual_seed(seed)
    ids = Tokens()(texts)
    order = np.random.default_rng(seed).permutation(len(texts))
    kept, train = order[:2000], order[2000:]
    bag = torch.nn.EmbeddingBag.from_pretrained(torch.from_numpy(principal_rows(minilm.token_rows()).astype(np.float32) * 4), freeze=False, mode="sum")
    linear = torch.nn.Linear(WIDTH, 384)
    optimiser = torch.optim.Adam([*bag.parameters(), *linear.parameters()], RATE)
    steps = EPOCHS * (len(train) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, steps)
    target = torch.from_numpy(targets.astype(np.float32))

    def forward(rows):
        lengths = torch.tensor([len(ids[i]) for i in rows])
        offsets = torch.cat([torch.zeros(1, dtype=torch.long), lengths.cumsum(0)[:-1]])
        pooled = bag(torch.tensor([token for i in rows for token in ids[i]]), offsets)
        return torch.nn.functional.normalize(linear(pooled / lengths.sqrt()[:, None]), dim=1)

    rng = np.random.default_rng(seed)
    for epoch in range(EPOCHS):
        rng.shuffle(train)
        for start in range(0, len(train) - BATCH + 1, BATCH):
            rows = train[start : start + BATCH]
            out, goal = forward(rows), target[rows]
            # Cosine to the teacher, and the cosines between the texts of the batch: what ranking needs.
            loss = (1 - (out * goal).sum(1)).mean() + 4 * ((out @ out.T - goal @ goal.T) ** 2).mean()
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
            schedule.step()
        with torch.no_grad():
            cosine = float((forward(kept) * target[kept]).sum(1).mean())
        print(f"epoch {epoch + 1}/{EPOCHS}: cosine {cosine:.4f} on texts kept apart", flush=True)
    arrays = dict(rows=bag.weight.detach().numpy(), w=linear.weight.detach().numpy(), b=linear.bias.detach().numpy())
    return arrays, cosine


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path, help="folder with data.noun and index.noun of WordNet 3.1")
    parser.add_argument("--clean", action="store_true", help="without captions that carry no licence")
    parser.add_argument("--out", default="tower.npz")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    texts = collect(options.work, wordnet.Nouns(options.wordnet), options.clean)
    print(f"{len(texts):,} texts", flush=True)
    arrays, cosine = distil(texts, taught(options.work, texts), options.seed)
    np.savez(options.work / options.out, **arrays, cosine=cosine, clean=options.clean)


if __name__ == "__main__":
    main()

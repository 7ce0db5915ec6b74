"""Trains the alignment head on cached features: pooled features -> the space of rules.

python heads.py --work WORK --wordnet DICT --trunk lite0 [--clean] [--leave-out classes|choice-classes|SET,...] [--tower tower.npz] --out NAME

Image side: MLP 1280-1024-384 with a linear skip; text side: one linear map started at the identity over the static text tower.
Losses (see README.md): caption InfoNCE (Oord et al. 2018), concepts with several positives, the trunk's own class probabilities (Hinton et al. 2015), pseudo-pictures
made of a class's weights. The weights of the last part of training are averaged (Izmailov et al. 2018).
"""

import argparse
import hashlib
import json
from pathlib import Path

import numpy as np
import torch

import concepts
import features
import sources
import tower
import wordnet

SCALE = 20.0
HIDDEN = 1024
STEPS, BATCH, RATE = 800, 1024, 1.2e-3
HELD_CLASSES = 100


def load_features(work, trunk, keys=("embedding", "logits")):
    """index, view and the asked arrays of all chunks."""
    parts = [np.load(path) for path in sorted((work / trunk / "features").glob("*.npz")) if "part" not in path.name]
    return {key: np.concatenate([part[key] for part in parts]) for key in ("index", "view", *keys)}


def classifier(path):
    """Weights [1000,1280] and bias of the trunk's last layer."""
    import onnx
    from onnx import numpy_helper

    arrays = [numpy_helper.to_array(item) for item in onnx.load(path).graph.initializer]
    return next(a for a in arrays if a.shape == (1000, 1280)), next(a for a in arrays if a.shape == (1000,))


def class_table(rows):
    """[(wnid, name)] of the 1,000 classes in the network's order."""
    return sorted({row["concepts"][0]: row["name"] for row in rows if row["set"] == "names"}.items())


def held_classes(rows, leave_out):
    """What `leave_out` holds back of the 200 classes that have five pictures, for measuring what a head does with classes it never saw: `choice-classes`, a
    hundred on which the forms of score and prompts were chosen, or `classes`, the other hundred, which are for reporting alone."""
    wnids = sorted({row["concepts"][0] for row in rows if row["set"] == "imagen"}, key=lambda w: hashlib.sha256(("held" + w).encode()).hexdigest())
    groups = {"choice-classes": wnids[:HELD_CLASSES], "classes": wnids[HELD_CLASSES:]}
    return {wnid for name, group in groups.items() if name in leave_out for wnid in group}


class Head(torch.nn.Module):
    """Standardised features to the rule space, and texts to the same."""

    def __init__(self, mean, deviation):
        super().__init__()
        self.register_buffer("mean", mean)
        self.register_buffer("deviation", deviation)
        self.hidden = torch.nn.Linear(mean.numel(), HIDDEN)
        self.out = torch.nn.Linear(HIDDEN, 384)
        self.skip = torch.nn.Linear(mean.numel(), 384, bias=False)
        self.text = torch.nn.Linear(384, 384)
        with torch.no_grad():
            self.text.weight.copy_(torch.eye(384))
            self.text.bias.zero_()
        self.drop = torch.nn.Dropout(0.25)

    def image(self, x):
        x = (x - self.mean) / self.deviation
        return self.skip(x) + self.out(self.drop(torch.nn.functional.gelu(self.hidden(self.drop(x)))))

    def rule(self, e):
        return torch.nn.functional.normalize(self.text(e), dim=-1)


class Data:
    """What one training run sees: everything of the split `train` that the options leave in."""

    def __init__(self, work, trunk, nouns, clean=False, leave_out=()):
        rows = features.read_catalogue(work)
        table = sources.read_sources()
        held = held_classes(rows, leave_out)
        # Left-out classes are known to nobody: neither their pictures nor their names nor what the trunk thinks of them.
        use = [r["split"] == "train" and (table[r["set"]].clean or not clean) and r["set"] not in leave_out and not held & set(r["concepts"]) for r in rows]
        loaded = load_features(work, trunk)
        kept = np.array(use)[loaded["index"]]
        ids = loaded["index"][kept]
        self.x = torch.from_numpy(loaded["embedding"][kept].astype(np.float32))
        logits = loaded["logits"][kept].astype(np.float32)
        order, self.at = np.unique(ids, return_inverse=True)
        self.views = [np.where(self.at == k)[0] for k in range(len(order))]
        self.rows = [rows[i] for i in order]
        self.classes = class_table(rows)
        self.open = np.array([wnid not in held for wnid, _ in self.classes])
        named = nouns_below(nouns, {dict(self.classes).get(w) or next(r["name"] for r in rows if r["concepts"] == [w]) for w in held})
        self.open &= np.array([name not in named for _, name in self.classes])
        logits[:, ~self.open] = -1e4
        self.p = torch.softmax(torch.from_numpy(logits), 1)
        self.concepts = concepts.build(self.rows, nouns)
        forbidden = named
        keep = np.array([name not in forbidden for name in self.concepts.names])
        self.concepts = concepts.Concepts([n for n, k in zip(self.concepts.names, keep) if k], [t for t, k in zip(self.concepts.texts, keep) if k], self.concepts.shown[:, keep])
        self.weights = sampling(self.rows)


def nouns_below(nouns, names):
    """Names of the senses of these names and of everything below them."""
    senses = {nouns.senses[name][0] for name in names if name in nouns.senses}
    return set(names) | {lemma for offset, synset in nouns.synsets.items() if senses and senses & nouns.ancestors(offset) for lemma in synset.lemmas}


def sampling(rows):
    """Probability of each picture: half to captioned photos, and no labelled set drowns the others."""
    sets = [row["set"] for row in rows]
    size = {key: sets.count(key) for key in set(sets)}
    weight = np.array([size[key] ** -0.4 * (2.5 if key in ("flickr", "names", "imagen") else 1.0) for key in sets])
    return weight / weight.sum()


class Texts:
    """Encoded phrasings: for each owner a block of rows; `sample` gives one at random, `mean` the unit mean."""

    def __init__(self, encoder, lists):
        flat = [text for texts in lists for text in texts]
        self.vectors = torch.from_numpy(encoder.encode(flat))
        lengths = np.array([len(texts) for texts in lists])
        self.starts, self.lengths = np.concatenate([[0], np.cumsum(lengths)[:-1]]), lengths

    def sample(self, rng, owners=None):
        owners = np.arange(len(self.starts)) if owners is None else owners
        return self.vectors[self.starts[owners] + (rng.random(len(owners)) * self.lengths[owners]).astype(int)]

    def mean(self):
        means = np.add.reduceat(self.vectors.numpy(), self.starts, 0)
        return torch.from_numpy(means / np.linalg.norm(means, axis=1, keepdims=True))


def many_positives(logits, shown, dim):
    """-log of the probability of all that is shown together, against what is not; what is unknown takes no part."""
    blank = torch.where(shown == -1, torch.full_like(logits, -1e4), logits)
    top = torch.logsumexp(torch.where(shown == 1, blank, torch.full_like(blank, -1e4)), dim)
    each = torch.logsumexp(blank, dim) - top
    return each[(shown == 1).any(dim)].mean()


def train(data, encoder, wnet, class_texts, seed=1, steps=STEPS, log=print):
    """Fits a head. Returns it in evaluation mode, its weights averaged over the last third."""
    torch.manual_seed(seed)
    rng = np.random.default_rng(seed)
    head = Head(data.x.mean(0), data.x.std(0) + 1e-3)
    captions = [row.get("captions") or [] for row in data.rows]
    captioned = np.array([bool(c) for c in captions])
    caption_texts = Texts(encoder, [c or ["-"] for c in captions])
    concept_texts = Texts(encoder, data.concepts.texts)
    class_owner = Texts(encoder, class_texts)
    shown = torch.from_numpy(data.concepts.shown)
    weights = torch.from_numpy(wnet[0].astype(np.float32))
    open_classes = torch.from_numpy(np.where(data.open)[0])
    centred = (data.x - data.x.mean(0))[:: max(1, len(data.x) // 20000)]
    covariance = centred.T @ centred / len(centred)
    directions = covariance @ weights.T
    directions = (directions / directions.norm(dim=0, keepdim=True)).T
    spread = centred.norm(dim=1).mean()
    scale = torch.nn.Parameter(torch.tensor(SCALE).log())
    optimiser = torch.optim.AdamW([{"params": head.parameters()}, {"params": [scale], "weight_decay": 0.0}], RATE, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, steps, pct_start=0.15)
    average, averaged = {key: torch.zeros_like(value) for key, value in head.state_dict().items()}, 0
    head.train()
    for step in range(steps):
        owners = rng.choice(len(data.rows), BATCH, p=data.weights)
        picked = np.array([data.views[k][rng.integers(len(data.views[k]))] for k in owners])
        z = torch.nn.functional.normalize(head.image(data.x[picked]), dim=1)
        s = scale.exp().clamp(5, 60)
        # Captions against captions of the batch.
        has = captioned[owners]
        text = head.rule(caption_texts.sample(rng, owners[has]))
        similar = s * z[has] @ text.T
        same = torch.from_numpy(owners[has][:, None] == owners[has][None])
        similar = similar.masked_fill(same & ~torch.eye(len(same), dtype=torch.bool), -1e4)
        target = torch.arange(len(similar))
        loss = 1.5 * 0.5 * (torch.nn.functional.cross_entropy(similar, target) + torch.nn.functional.cross_entropy(similar.T, target))
        # Concepts: over the pictures of the batch for each concept, and over the concepts for each picture.
        logits = s * z @ head.rule(concept_texts.sample(rng)).T
        truth = shown[owners]
        loss = loss + many_positives(logits, truth, 0) + 0.7 * many_positives(logits, truth, 1)
        # The trunk's own opinion.
        names = head.rule(class_owner.sample(rng)[open_classes])
        p = data.p[picked][:, open_classes]
        loss = loss + torch.nn.functional.kl_div(torch.log_softmax(s * z @ names.T, 1), p / p.sum(1, keepdim=True), reduction="batchmean")
        # Pseudo-pictures: the mean picture moved along a class's weights, with noise.
        wanted = torch.from_numpy(rng.choice(open_classes.numpy(), 256))
        base = data.x[rng.integers(len(data.x), size=256)]
        pseudo = 0.5 * (base + head.mean) + directions[wanted] * spread * torch.from_numpy(rng.uniform(0.6, 1.4, (256, 1)).astype(np.float32))
        zp = torch.nn.functional.normalize(head.image(pseudo.clamp(min=0)), dim=1)
        place = torch.searchsorted(open_classes, wanted)
        loss = loss + 0.5 * torch.nn.functional.cross_entropy(s * zp @ names.T, place)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        schedule.step()
        if step >= steps * 2 // 3:
            averaged += 1
            for key, value in head.state_dict().items():
                average[key] += (value - average[key]) / averaged
        if log and (step + 1) % 150 == 0:
            log(f"step {step + 1}/{steps}: loss {loss.item():.3f}, scale {s.item():.1f}", flush=True)
    head.load_state_dict(average)
    return head.eval()


def arrays_of(head):
    """The head as arrays, under the names that reference.py reads."""
    get = lambda tensor: tensor.detach().numpy().astype(np.float32)  # noqa: E731
    return dict(
        mu=get(head.mean), sd=get(head.deviation), w1=get(head.hidden.weight), b1=get(head.hidden.bias), w2=get(head.out.weight), b2=get(head.out.bias),
        w_skip=get(head.skip.weight), b_skip=np.zeros(384, np.float32), w_text=get(head.text.weight), b_text=get(head.text.bias),
    )  # fmt: skip


def trained_with(work, trunk, name):
    """What a head was trained with: `clean`, `leaveOut`, the `tower` that its text side belongs to."""
    return json.loads((work / trunk / "heads" / f"{name}.json").read_text())


def class_phrasings(rows, nouns):
    """Texts of each of the 1,000 classes."""
    entries = concepts.lexicon.by_name(concepts.lexicon.read())
    found = concepts.wordnet_names(nouns, dict(class_table(rows)))
    return [concepts.phrasings(found[wnid][0][0], found[wnid][0], entries, nouns) for wnid, _ in class_table(rows)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--wordnet", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0")
    parser.add_argument("--clean", action="store_true", help="CC0, CC BY and our own pictures alone")
    parser.add_argument("--leave-out", default="", help="'classes' or 'choice-classes' and names of sets, commas between")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=STEPS)
    parser.add_argument("--tower", default="tower.npz")
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    nouns = wordnet.Nouns(options.wordnet)
    rows = features.read_catalogue(options.work)
    leave_out = sorted(filter(None, options.leave_out.split(",")))
    data = Data(options.work, options.trunk, nouns, options.clean, tuple(leave_out))
    print(f"{len(data.rows):,} pictures, {len(data.x):,} views, {len(data.concepts.names):,} concepts", flush=True)
    if options.clean and not np.load(options.work / options.tower)["clean"]:
        raise ValueError(f"{options.tower} read captions without a licence: give --tower one that tower.py --clean made")
    encoder = tower.Tower.load(options.work / options.tower)
    head = train(data, encoder, classifier(options.work / options.trunk / "trunk.onnx"), class_phrasings(rows, nouns), options.seed, options.steps)
    folder = options.work / options.trunk / "heads"
    folder.mkdir(exist_ok=True)
    np.savez(folder / f"{options.out}.npz", **arrays_of(head), open=data.open)
    counts = {key: sum(row["set"] == key for row in data.rows) for key in dict.fromkeys(row["set"] for row in data.rows)}
    (folder / f"{options.out}.json").write_text(json.dumps({"pictures": counts, "concepts": len(data.concepts.names), "seed": options.seed, "steps": options.steps, "clean": options.clean, "leaveOut": leave_out, "tower": options.tower}) + "\n")


if __name__ == "__main__":
    main()

"""The describer: tags, and a small caption decoder over the grid in the rule space.

python describe.py --work WORK --trunk lite0 --head NAME

Writes WORK/lite0/describe/: decoder.pt and decoder.json, the words, the figures on test photos (BLEU-4, CIDEr) with their share of spoken sentences.
Decoder: two transformer layers of 256 numbers (Vaswani et al. 2017) over the cells of the grid and the picture's vector, words of captions.
A sentence is spoken only above a floor of its mean log probability, chosen on photos that no step trained on, so that what is said beats what is left unsaid.
"""

import argparse
import collections
import json
import re
from pathlib import Path

import numpy as np
import torch
from torch import nn

import features
import reference

END, START, UNKNOWN = 0, 1, 2
MOST_WORDS, WIDTH, LAYERS, LEAST_COUNT = 16, 256, 2, 6
EPOCHS, BATCH, RATE = 6, 160, 1.5e-3
BEAM = 3


class Decoder(nn.Module):
    """log probabilities of the next word from the grid [b,cells,384], the vector [b,384] and the words so far [b,t]."""

    def __init__(self, words, cells):
        super().__init__()
        self.embed = nn.Embedding(words, WIDTH)
        nn.init.normal_(self.embed.weight, std=0.05)
        self.place = nn.Parameter(torch.randn(MOST_WORDS + 2, WIDTH) * 0.02)
        self.cell = nn.Linear(384, WIDTH)
        self.cell_place = nn.Parameter(torch.randn(cells, WIDTH) * 0.02)
        self.whole = nn.Linear(384, WIDTH)
        layer = nn.TransformerDecoderLayer(WIDTH, 4, WIDTH * 2, 0.1, "gelu", batch_first=True, norm_first=True)
        self.layers = nn.TransformerDecoder(layer, LAYERS, nn.LayerNorm(WIDTH))

    def memory(self, grid, vector):
        return torch.cat([self.whole(vector)[:, None], self.cell(grid) + self.cell_place], 1)

    def forward(self, memory, tokens):
        t = tokens.shape[1]
        mask = torch.triu(torch.full((t, t), float("-inf")), 1)
        hidden = self.layers(self.embed(tokens) * WIDTH**0.5 / 4 + self.place[:t], memory, tgt_mask=mask)
        return torch.log_softmax(hidden @ self.embed.weight.T, -1)


class NextWord(nn.Module):
    """What is exported: log probabilities of the word that follows. The decoder's own arithmetic, written so that no shape is fixed."""

    def __init__(self, decoder):
        super().__init__()
        self.decoder = decoder

    @staticmethod
    def attend(attention, queries, keys, mask=None):
        weights, biases = attention.in_proj_weight.chunk(3), attention.in_proj_bias.chunk(3)
        parts = [nn.functional.linear(x, w, b) for x, w, b in zip((queries, keys, keys), weights, biases, strict=True)]
        q, k, v = (x.reshape(x.shape[0], -1, attention.num_heads, attention.head_dim).transpose(1, 2) for x in parts)
        scores = q @ k.transpose(2, 3) / attention.head_dim**0.5
        mixed = torch.softmax(scores if mask is None else scores + mask, -1) @ v
        return attention.out_proj(mixed.transpose(1, 2).reshape(queries.shape[0], -1, WIDTH))

    def forward(self, grid, vector, tokens):
        decoder, place = self.decoder, torch.arange(tokens.shape[1])
        memory = decoder.memory(grid[None], vector)
        mask = (place[None] > place[:, None]).float() * -1e9
        x = decoder.embed(tokens) * WIDTH**0.5 / 4 + decoder.place[: tokens.shape[1]]
        for layer in decoder.layers.layers:
            y = layer.norm1(x)
            x = x + self.attend(layer.self_attn, y, y, mask)
            x = x + self.attend(layer.multihead_attn, layer.norm2(x), memory)
            x = x + layer.linear2(layer.activation(layer.linear1(layer.norm3(x))))
        last = decoder.layers.norm(x)[:, -1]
        return torch.log_softmax(last @ decoder.embed.weight.T, -1)


def words_of(caption):
    return re.findall(r"[a-z']+", caption.lower())


def vocabulary_of(captions):
    counts = collections.Counter(word for caption in captions for word in words_of(caption))
    return ["<end>", "<start>", "<unknown>", *sorted(word for word, count in counts.items() if count >= LEAST_COUNT)]


def beam_search(step, words, beam=BEAM):
    """(words, mean log probability) of the best sentence. `step(tokens [b,t])` gives log probabilities [b,V]."""
    live, done = [((START,), 0.0)], []
    for _ in range(MOST_WORDS):
        scores = step([list(tokens) for tokens, _ in live])
        scores[:, [START, UNKNOWN]] = -np.inf
        candidates = []
        for (tokens, total), row in zip(live, scores, strict=True):
            seen = {tokens[i : i + 3] for i in range(len(tokens) - 2)}
            for word in np.argsort(-row)[: beam * 2]:
                if (*tokens[-2:], int(word)) not in seen or len(tokens) < 3:
                    candidates.append(((*tokens, int(word)), total + float(row[word])))
        candidates.sort(key=lambda c: -c[1])
        live = []
        for tokens, total in candidates:
            if tokens[-1] == END:
                done.append((tokens[1:-1], total / (len(tokens) - 1)))
            else:
                live.append((tokens, total))
            if len(live) == beam:
                break
        if len(done) >= beam or not live:
            break
    done = done or [(tokens[1:], total / (len(tokens) - 1)) for tokens, total in live]
    best, score = max(done, key=lambda d: d[1])
    return [words[k] for k in best], score


def load_grids(work, trunk, head):
    """Row of the catalogue -> un-normalised head output of every cell, float16 [cells,384]; row -> unit vector [384]."""
    grids, vectors = {}, {}
    for path in sorted((work / trunk / "features").glob("*.npz")):
        chunk = np.load(path)
        if len(chunk["grid"]) == 0:
            continue
        cells = chunk["grid"].astype(np.float32).reshape(len(chunk["grid"]), 1280, -1).transpose(0, 2, 1)
        for row, cell in zip(chunk["grid_at"], cells, strict=True):
            grids[int(row)] = reference.head_vector(head, cell).astype(np.float16)
            vectors[int(row)] = reference.unit(reference.head_vector(head, cell.mean(0, keepdims=True)))[0].astype(np.float32)
    return grids, vectors


def train(grids, vectors, captions, words, seed, epochs, log=print):
    torch.manual_seed(seed)
    rng, index = np.random.default_rng(seed), {word: k for k, word in enumerate(words)}
    spread = float(np.std(np.stack([grids[row] for row in list(grids)[:500]]).astype(np.float32)))
    pairs = []
    for row, texts in captions.items():
        for text in texts:
            tokens = [index.get(word, UNKNOWN) for word in words_of(text)][:MOST_WORDS]
            if len(tokens) >= 3:
                pairs.append((row, [START, *tokens, END]))
    decoder = Decoder(len(words), len(next(iter(grids.values()))))
    with torch.no_grad():
        decoder.cell.weight.div_(spread)
        decoder.whole.weight.mul_(8)
    optimiser = torch.optim.AdamW(decoder.parameters(), RATE, weight_decay=0.02)
    steps = epochs * (len(pairs) // BATCH)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, RATE, steps, pct_start=0.1)
    decoder.train()
    for epoch in range(epochs):
        rng.shuffle(pairs)
        total = 0.0
        for start in range(0, len(pairs) - BATCH + 1, BATCH):
            batch = pairs[start : start + BATCH]
            longest = max(len(tokens) for _, tokens in batch)
            tokens = torch.full((BATCH, longest), -1)
            for k, (_, one) in enumerate(batch):
                tokens[k, : len(one)] = torch.tensor(one)
            target = tokens[:, 1:].clone()
            target[target == UNKNOWN] = -1
            with torch.autocast("cpu", torch.bfloat16):
                memory = decoder.memory(torch.from_numpy(np.stack([grids[row] for row, _ in batch]).astype(np.float32)), torch.from_numpy(np.stack([vectors[row] for row, _ in batch])))
                out = decoder(memory, tokens[:, :-1].clamp(min=0)).float()
            loss = nn.functional.nll_loss(out.reshape(-1, out.shape[-1]), target.reshape(-1), ignore_index=-1)
            optimiser.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(decoder.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
            if start // BATCH % 50 == 0:
                log(f"  {start // BATCH} of {len(pairs) // BATCH}: {float(loss.detach()):.3f}", flush=True)
        log(f"epoch {epoch + 1}/{epochs}: {total / (len(pairs) // BATCH):.3f} nats a word", flush=True)
    return decoder.eval()


def sentences(decoder, grids, vectors, rows, words):
    """Per row (words, mean log probability)."""
    out = {}
    with torch.inference_mode():
        for row in rows:
            memory = decoder.memory(torch.from_numpy(grids[row].astype(np.float32))[None], torch.from_numpy(vectors[row])[None])
            out[row] = beam_search(lambda tokens, m=memory: decoder(m.expand(len(tokens), -1, -1), torch.tensor(tokens))[:, -1].numpy().copy(), words)
    return out


def figures(said, captions):
    """BLEU-4 (Papineni et al. 2002) and CIDEr (Vedantam et al. 2015) by pycocoevalcap."""
    from pycocoevalcap.bleu.bleu import Bleu
    from pycocoevalcap.cider.cider import Cider

    truth = {row: [" ".join(words_of(text)) for text in captions[row]] for row in said}
    found = {row: [" ".join(words)] for row, (words, _) in said.items()}
    bleu, _ = Bleu(4).compute_score(truth, found, verbose=0)
    cider, each = Cider().compute_score(truth, found)
    return float(bleu[3]), float(cider), dict(zip(truth, map(float, each), strict=True))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0")
    parser.add_argument("--head", required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--epochs", type=int, default=EPOCHS)
    options = parser.parse_args()
    head = dict(np.load(options.work / options.trunk / "heads" / f"{options.head}.npz"))
    rows = features.read_catalogue(options.work)
    grids, vectors = load_grids(options.work, options.trunk, head)
    captions = {row["id"]: row["captions"] for row in rows if row["id"] in grids}
    test = [row for row in captions if rows[row]["set"] == "flickr" and rows[row]["split"] == "test"]
    # The bank's photos calibrate rules; a caption decoder has no part in that, so it may learn from all but the last 300 of them, which choose the floor.
    bank = [row for row in captions if rows[row]["set"] == "flickr" and rows[row]["split"] == "bank"]
    kept = set(bank[-300:]) | {row for row in captions if rows[row]["split"] == "test"}
    trained = {row: texts for row, texts in captions.items() if row not in kept}
    words = vocabulary_of([text for texts in trained.values() for text in texts])
    print(f"{len(trained):,} pictures, {len(words):,} words, {sum(map(len, trained.values())):,} captions", flush=True)
    decoder = train(grids, vectors, trained, words, options.seed, options.epochs)
    tuned = sentences(decoder, grids, vectors, bank[-300:], words)
    floor = float(np.quantile([score for _, score in tuned.values()], 0.3))
    said = sentences(decoder, grids, vectors, test, words)
    bleu, cider, each = figures(said, captions)
    spoken = [row for row, (_, score) in said.items() if score >= floor]
    silent = [row for row in said if row not in set(spoken)]
    result = dict(
        photos=len(test), bleu4=round(bleu, 4), cider=round(cider, 4), floor=round(floor, 4), spokenShare=round(len(spoken) / len(said), 4),
        ciderSpoken=round(float(np.mean([each[row] for row in spoken])), 4), ciderSilent=round(float(np.mean([each[row] for row in silent])), 4),
        parameters=sum(p.numel() for p in decoder.parameters()),
    )  # fmt: skip
    folder = options.work / options.trunk / "describe"
    folder.mkdir(exist_ok=True)
    torch.save(decoder.state_dict(), folder / f"{options.head}.pt")
    (folder / f"{options.head}.json").write_text(json.dumps({"words": words, "mostWords": MOST_WORDS, "beam": BEAM, "figures": result}))
    print(json.dumps(result))
    for row in test[:12]:
        print(f"{said[row][1]:6.2f}", " ".join(said[row][0]), "|", captions[row][0])


if __name__ == "__main__":
    main()

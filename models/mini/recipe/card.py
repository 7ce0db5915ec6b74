"""Step 10. The model card, from the run: counts of pictures, sources and licences, and the figures that `npm run eval:model` printed.

python card.py --work WORK --head full --id mini --figures FIGURES.json --date 2026-01-31 --out ../MODEL_CARD.md

FIGURES.json: the last line of `npm run eval:model`; left out for a model that the command does not measure.
"""

import argparse
import json
from pathlib import Path

import build as builder
import features
import sources

WHAT = {
    "mini": "The model that `lookfirst` embeds: it turns a picture and a written rule into a margin, in a browser, without a network.",
    "mini-clean": "The embedded model with its head trained on clean-licence pictures alone: for those who cannot ship weights that learnt from pictures without a licence. It is weaker, see below.",
}
SETS = {"mix": "guns, fire, smoke, smoking, gambling, pills, beer and accidents", "clean": "guns, fire, smoke, gambling and pills"}
DESCRIBER = "\n- A describer: tags from words of captions and of the lexicon, and a caption decoder of two transformer layers."
SENTENCES = "- **Sentences** of the describer come from captions of everyday photos of people and dogs: about other things it may speak wrongly with confidence (it called a photographed cat a small dog beside the tag 'cat'), so that nothing may hang on them.\n"
FIGURES = [
    ("heldClassAuroc", "AUROC, 100 classes that the head never saw, against ordinary pictures"),
    ("heldRecallAt1", "recall of them at a nominal 1 % of ordinary pictures flagged"),
    ("heldRecallAt5", "recall of them at 5 %"),
    ("lookalikeAuroc", "AUROC of them against pictures of the six classes nearest in words"),
    ("leftOutSafetyAuroc", "AUROC, safety rules, their whole data sets unseen"),
    ("leftOutSafetyRecallAt1", "recall of them at 1 %"),
    ("inDomainSafetyAuroc", "AUROC, safety rules, other pictures of sets that trained the head"),
    ("inDomainRecallAt1", "recall of them at 1 %"),
    ("fprMeanAt1", "measured share of ordinary pictures flagged at a nominal 1 %, mean over common rules"),
    ("fprWorstAt1", "the same, worst rule"),
    ("fprScreens", "the same on screens, documents and charts, mean"),
    ("fprMemes", "the same on memes, mean"),
    ("fprDrawings", "the same on drawings and paintings, mean"),
    ("teach1RecallAt1", "recall at 1 % with one example, sets unseen by the head"),
    ("teach1FprAt1", "measured share of ordinary pictures flagged then"),
    ("teach4x4LookalikeAuroc", "AUROC against look-alikes with four examples and four look-alikes"),
    ("t2iR1", "Flickr8k test, text to picture, R@1"),
    ("t2iR10", "Flickr8k test, text to picture, R@10"),
    ("captionCider", "CIDEr of spoken sentences"),
    ("captionBleu4", "BLEU-4 of spoken sentences"),
    ("captionSpokenShare", "share of photos with a spoken sentence"),
    ("nudeFpr", "ordinary pictures that a rule about nude people flags at 1 %"),
    ("nsfwjsFpr", "the same pictures flagged by nsfwjs (porn, hentai and sexy above .5)"),
    ("robustRecallRatio", "recall kept on disturbed pictures (greyscale, JPEG 20, screenshot, half size), mean"),
    ("int8CosineMin", "least cosine of packed to float32 weights"),
    ("bytesJudge", "bytes to judge"),
    ("bytesCompile", "bytes more to compile policy text"),
    ("bytesDescribe", "bytes more to describe"),
]


def table(head, rows):
    return "\n".join(["| " + " | ".join(head) + " |", "| " + " | ".join("---" for _ in head) + " |", *("| " + " | ".join(row) + " |" for row in rows)])


def source_rows(work, head, trunk):
    counts = json.loads((work / trunk / "heads" / f"{head}.json").read_text())["pictures"]
    out = [("ImageNet (through the trunk)", "1,000 classes", "1.28 million", "research only; the weights are Apache-2.0")]
    for key, source in sources.read_sources().items():
        name = f"{source.repository} @{source.commit[:8]}" if source.commit != "-" else "drawn by `recipe/render.py`"
        if key == "captions" and "flickr" in counts:
            rows = features.read_catalogue(work)
            texts = sum(len(row["captions"]) for row in rows if row["set"] == "flickr" and row["split"] == "train")
            out.append((name, source.what, f"{texts:,} captions", source.licence))
        elif counts.get(key):
            out.append((name, source.what, f"{counts[key]:,}", source.licence))
    return [tuple("**none**" if cell == "none" else cell for cell in row) for row in out]


def bank_counts(work):
    rows = features.read_catalogue(work)
    counts = {}
    for k in builder.choose_bank(rows):
        counts[rows[k]["set"]] = counts.get(rows[k]["set"], 0) + 1
    return sum(counts.values()), ", ".join(f"{key} {count}" for key, count in sorted(counts.items(), key=lambda c: -c[1]))


def shown(value):
    if value is None:
        return "not measured"
    return f"{value:,}" if isinstance(value, int) else f"{value:.4g}"


def described(kind):
    """card.md with the lines of the parts that this build has."""
    sets = f"- Example sets: vectors of up to 64 pictures and 64 look-alikes for {SETS[kind]}, which a rule may use (`Examples: guns`)."
    mix = kind == "mix"
    text = (builder.HERE / "card.md").read_text(encoding="utf8").strip()
    return text.replace("{parts}", sets + (DESCRIBER if mix else "\n- No describer: it would have learnt from captions without a licence.")).replace("{sentences}", SENTENCES if mix else "")


def card(options):
    kind = "clean" if options.id == "mini-clean" else "mix"
    size, listed = bank_counts(options.work)
    figures = json.loads(options.figures.read_text()) if options.figures else {}
    parts = [
        f"# Model card: lookfirst {options.id}",
        f"{WHAT[options.id]}",
        f"**{builder.TRAINED_ON[kind]}**",
        described(kind),
        "## Trained on",
        "Pictures of the training split, one copy of each source picture. \"None\" means that the repository states no licence. A repository's licence need not cover photographs that were taken from the web. "
        "No picture is part of the model or of this repository.",
        table(("repository", "what", "pictures", "licence stated"), source_rows(options.work, options.head, options.trunk)),
        f"Text: the static tower was distilled from all-MiniLM-L6-v2 (Apache-2.0) on captions, WordNet entries, class names and the lexicon. The bank holds vectors of {size:,} ordinary pictures that trained no head ({listed}).",
    ]
    if figures:
        rows = [(what, shown(figures[key])) for key, what in FIGURES if key in figures]
        parts += ["## How good", f"`npm run eval:model`, {options.date}. What each figure is measured on, with intervals and per rule, is in the tables that the command prints.", table(("figure", "value"), rows)]
    elif options.note:
        parts += ["## How good", options.note.read_text(encoding="utf8").strip()]
    parts.append("Licences: [LICENCES.md](LICENCES.md).")
    return "\n\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0")
    parser.add_argument("--head", required=True)
    parser.add_argument("--id", required=True, choices=sorted(builder.TITLES))
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--note", type=Path, help="text for a model without figures of its own")
    parser.add_argument("--date", required=True)
    parser.add_argument("--out", required=True, type=Path)
    options = parser.parse_args()
    options.out.write_text(card(options), encoding="utf8")


if __name__ == "__main__":
    main()

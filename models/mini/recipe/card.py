"""The model card, from the run: counts of pictures, sources and licences, and the figures that `npm run eval:model` printed.

python card.py --work WORK --head full --id mini --figures FIGURES.json --date 2026-01-31 --out ../MODEL_CARD.md

FIGURES.json: the last line of `npm run eval:model`; left out for a model that the command does not measure.
"""

import argparse
import json
from pathlib import Path

import build as builder
import examples
import features
import sources

WHAT = {
    "mini": "The model that `lookfirst` embeds: it turns a picture and a written rule into a margin, in a browser, without a network.",
    "small": "The larger sibling of the embedded model: a stronger trunk and more pixels, for a slower and larger network. For fast machines, and where a miss costs more than a few hundredths of a second.",
    "mini-clean": "The embedded model with head and text tower trained on clean-licence sets alone: for those who want all that was trained here to come from licensed pictures and texts. Trunk and text teacher are published weights that others trained, on ImageNet and on text of the web. It is weaker, see below.",
}
DESCRIBER = {
    "mini": "- A describer: tags from words of captions and of the lexicon, and a caption decoder of two transformer layers.",
    "small": "- No describer: `explain` gives clauses, exceptions and regions.",
    "mini-clean": "- No describer: it would have learnt from captions without a licence.",
}
SENTENCES = "- **Sentences** of the describer come from captions of everyday photos of people and dogs: about other things they are mostly withheld, and may be wrong where they are not, so that nothing may hang on them.\n"
FIGURES = [
    ("heldClassAuroc", "AUROC, 100 classes, on which nothing was chosen and of which a head saw no ImageNet picture, name or probability, against ordinary pictures"),
    ("heldRecallAt1", "recall of them at a nominal 1 % of ordinary pictures flagged"),
    ("heldRecallAt5", "recall of them at 5 %"),
    ("lookalikeAuroc", "AUROC of them against pictures of the six classes nearest in words"),
    ("leftOutSafetyAuroc", "AUROC, safety rules from words alone, their whole data sets unseen"),
    ("leftOutSafetyRecallAt1", "recall of them at 1 %"),
    ("inDomainSafetyAuroc", "AUROC, safety rules with the model's own examples, other pictures of sets that trained the head, no frame of a film that did (so no fire, smoke or accidents)"),
    ("inDomainRecallAt1", "recall of them at 1 %"),
    ("inDomainWordsAuroc", "AUROC of the same from words alone"),
    ("inDomainWordsRecallAt1", "recall of them at 1 %"),
    ("fprMeanAt1", "measured share of ordinary pictures (of the bank's sources) flagged at a nominal 1 %, mean over common rules"),
    ("fprWorstAt1", "the same, worst rule"),
    ("fprScreens", "the same on screens, documents and charts, mean"),
    ("fprMemes", "the same on memes, mean"),
    ("fprDrawings", "the same on drawings and paintings, mean"),
    ("teach1RecallAt1", "recall at 1 % with one example, sets unseen by the head"),
    ("teach1FprAt1", "measured share of ordinary pictures flagged then"),
    ("teach1AcrossRecallAt1", "recall at 1 % with one example of another repository, kinds of things unseen by the head"),
    ("teach4x4LookalikeAuroc", "AUROC against look-alikes with four examples and four look-alikes"),
    ("t2iR1", "Flickr8k test, text to picture, R@1"),
    ("t2iR10", "Flickr8k test, text to picture, R@10"),
    ("captionCider", "CIDEr of spoken sentences"),
    ("captionBleu4", "BLEU-4 of spoken sentences"),
    ("captionSpokenShare", "share of photos with a spoken sentence"),
    ("exceptionLifted", "pictures of what a `Can:` line excepts that it lifts, mean over rules"),
    ("exceptionKept", "the rule's other pictures that it leaves flagged, mean"),
    ("teach1InDomainRecallAt1", "recall at 1 % with one example, sets that trained the head"),
    ("teach4x4InDomainLookalikeAuroc", "AUROC against look-alikes with four examples and four look-alikes, the same"),
    ("pointing", "mosaics of four pictures in which the hottest cell lies in the right one (chance .25)"),
    ("referencePixelsMarginMax", "greatest difference of a margin between Python and browser on the same pixels"),
    ("backendMarginMax", "greatest difference of a margin between WASM and WebGPU"),
    ("packRecallAt1", "recall at a nominal 1 % of twelve rules on the evaluation pack"),
    ("packFprAt1", "ordinary pictures of it flagged, mean over the rules"),
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
    return f"{value:,}" if isinstance(value, int) else f"{value:.4g}"


def described(identity, rows, kind):
    """card.md with the lines of the parts that this build has."""
    table = sources.read_sources()
    usable = [row for row in rows if row["split"] == "train" and (table[row["set"]].clean or kind == "mix")]
    sets = ", ".join(key for key in examples.SETS if examples.chosen(usable, key)["violation"])
    line = f"- Example sets, vectors of up to {examples.COUNT} pictures that show a subject and {examples.COUNT} that do not, which sharpen a rule about just that: {sets}."
    text = (builder.HERE / "card.md").read_text(encoding="utf8").strip()
    trunk = "EfficientNet-Lite2 at 260 pixels" if identity == "small" else "EfficientNet-Lite0 at 224 pixels"
    return text.replace("{trunk}", trunk).replace("{parts}", f"{line}\n{DESCRIBER[identity]}").replace("{sentences}", SENTENCES if identity == "mini" else "")


def card(options):
    kind = "clean" if options.id == "mini-clean" else "mix"
    size, listed = bank_counts(options.work)
    figures = json.loads(options.figures.read_text()) if options.figures else {}
    parts = [
        f"# Model card: lookfirst {options.id}",
        f"{WHAT[options.id]}",
        f"**{builder.TRAINED_ON[kind]}**",
        described(options.id, features.read_catalogue(options.work), kind),
        "## Trained on",
        "Pictures of the training split, one copy of each source picture. \"None\" means that the repository states no licence. A repository's licence need not cover photographs that were taken from the web. "
        "No picture is part of the model or of this repository.",
        table(("repository", "what", "pictures", "licence stated"), source_rows(options.work, options.head, options.trunk)),
        f"Text: the static tower was distilled from all-MiniLM-L6-v2 (Apache-2.0) on {'captions' if kind == 'mix' else 'the captions of our own drawings'}, WordNet entries, class names and the lexicon. The bank holds vectors of {size:,} ordinary pictures that trained no head ({listed}).",
    ]
    if figures:
        rows = [(what, shown(figures[key])) for key, what in FIGURES if figures.get(key) is not None]
        parts += ["## How good", f"`npm run eval:model{options.arguments}`, {options.date}. What each figure is measured on, with intervals and per rule, is in the tables that the command prints.", table(("figure", "value"), rows)]
        if kind == "clean":
            parts.append("Of the safety sets, smokers and beer did not train this head.")
        if (options.out.parent / "calibration.svg").exists():
            parts.append("![Nominal against measured share of ordinary photos flagged: mean over rules with its 95 % band, and the worst rule](calibration.svg)\n\nDrawn by the same command with `--plot calibration.svg`.")
    parts.append("Licences: [LICENCES.md](LICENCES.md).")
    return "\n\n".join(parts) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--work", required=True, type=Path)
    parser.add_argument("--trunk", default="lite0")
    parser.add_argument("--head", required=True)
    parser.add_argument("--id", required=True, choices=sorted(builder.TITLES))
    parser.add_argument("--figures", type=Path)
    parser.add_argument("--arguments", default="", help="of `npm run eval:model`, with a space before")
    parser.add_argument("--date", required=True)
    parser.add_argument("--out", required=True, type=Path)
    options = parser.parse_args()
    options.out.write_text(card(options), encoding="utf8")


if __name__ == "__main__":
    main()

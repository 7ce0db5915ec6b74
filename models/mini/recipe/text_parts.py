"""What compiling a rule needs besides the graph: text tower, tokenizer, dictionary and the bank of ordinary images."""

import gzip
import json

import numpy as np

import container

MAP_BITS = 16
BANK_BITS = 8
SCALE = 20.0


def text_container(reference, text_weight):
    """text.bin. `text_weight` is the head's text side as the packed weights expand it, so that rules and class names agree.

    With e = unit(w x + b) and a rule's head vector unit(text_weight e + text_bias), the product text_weight w is shipped ready-made:
    unit((headWeight x + headProjectedBias) / |w x + b| + headBias)."""
    tower, head = reference.arrays("text"), reference.arrays("head")
    levels = tower["rows"].astype(np.int32)
    rows = container.Packed(container.dequantise(levels, tower["scale"]), levels, tower["scale"].astype(np.float32), 8)
    weight = container.quantise(tower["w"], MAP_BITS)
    product = text_weight.astype(np.float64) @ weight.values.astype(np.float64)
    tensors = {
        "rows": rows,
        "weight": weight,
        "bias": container.raw(tower["b"]),
        "headWeight": container.quantise(product, MAP_BITS),
        "headProjectedBias": container.raw(text_weight.astype(np.float64) @ tower["b"].astype(np.float64)),
        "headBias": container.raw(head["b_text"]),
    }
    return container.write(tensors), {name: tensor.values for name, tensor in tensors.items()}


def bank_container(reference, class_vectors, bits=BANK_BITS):
    """bank.bin: unit vectors of ordinary images per space and, per image, the sum over all class names of exp(20 cosine).

    `class_vectors`: per space the unit vectors of the class names as packed."""
    tensors = {}
    for space, vectors in reference.arrays("bank").items():
        packed = container.quantise(vectors, bits, unit_rows=True)
        cosines = packed.values.astype(np.float64) @ class_vectors[space].astype(np.float64).T
        tensors[space] = packed
        tensors[f"{space}.totals"] = container.raw(np.exp(SCALE * cosines).sum(1))
    return container.write(tensors), {name: tensor.values for name, tensor in tensors.items()}


def tokenizer_json(seed_folder):
    """The WordPiece tokenizer without white space and without padding, which belongs to batches."""
    tokenizer = json.loads((seed_folder / "tokenizer.json").read_text(encoding="utf8"))
    tokenizer["padding"] = None
    return json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")).encode()


def dictionary_tsv(seed_folder):
    """Noun, gloss and hypernym, a line each, in the order of code points."""
    with gzip.open(seed_folder / "dictionary.tsv.gz", "rt", encoding="utf8", newline="\n") as file:
        lines = [line.rstrip("\n") for line in file]
    if any(line.count("\t") != 2 for line in lines):
        raise ValueError("the dictionary has a line that is not noun, gloss, hypernym")
    return ("\n".join(sorted(lines)) + "\n").encode()

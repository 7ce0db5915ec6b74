"""What compiling a rule needs besides the graph: text tower, tokenizer, dictionary, lexicon, the bank of ordinary pictures, example sets."""

import json

import numpy as np

import container
import minilm
import reference

MAP_BITS = 16
ROW_BITS = 8
BANK_BITS = 8
PRECISION_BITS = 12


def text_container(tower, text_weight, text_bias):
    """text.bin. `tower`: arrays rows, w, b; `text_weight`, `text_bias`: the head's text side as the packed weights expand it, so that rules and class names agree.

    With e = unit(w x + b) and a rule's head vector unit(text_weight e + text_bias), the product text_weight w is shipped ready-made:
    unit((headWeight x + headProjectedBias) / |w x + b| + headBias)."""
    weight = container.quantise(tower["w"], MAP_BITS)
    product = text_weight.astype(np.float64) @ weight.values.astype(np.float64)
    tensors = {
        "rows": container.quantise(tower["rows"], ROW_BITS),
        "weight": weight,
        "bias": container.raw(tower["b"]),
        "headWeight": container.quantise(product, MAP_BITS),
        "headProjectedBias": container.raw(text_weight.astype(np.float64) @ tower["b"].astype(np.float64)),
        "headBias": container.raw(text_bias),
    }
    return container.write(tensors), {name: tensor.values for name, tensor in tensors.items()}


def bank_container(vectors, class_vectors, scale):
    """bank.bin: unit vectors of ordinary pictures per space and, per picture, the sum over all class names of exp(scale cosine); their mean and their
    precision matrix, for the directions of examples.

    `class_vectors`: per space the unit vectors of the class names as packed."""
    tensors = {}
    for space, rows in vectors.items():
        packed = container.quantise(rows, BANK_BITS, unit_rows=True)
        cosines = packed.values.astype(np.float64) @ class_vectors[space].astype(np.float64).T
        tensors[space] = packed
        tensors[f"{space}.totals"] = container.raw(np.exp(scale * cosines).sum(1))
        tensors[f"{space}.mean"] = container.raw(packed.values.mean(0))
        tensors[f"{space}.precision"] = container.quantise(reference.precision(packed.values), PRECISION_BITS)
    return container.write(tensors), {name: tensor.values for name, tensor in tensors.items()}


def examples_container(sets):
    """examples.bin: {set: {violation|allowed: {space: [k,384]}}} as tensors SET.KIND.SPACE."""
    tensors = {}
    for name, kinds in sets.items():
        for kind, spaces in kinds.items():
            for space, rows in spaces.items():
                if len(rows):
                    tensors[f"{name}.{kind}.{space}"] = container.quantise(rows, BANK_BITS, unit_rows=True)
    return container.write(tensors), {name: tensor.values for name, tensor in tensors.items()}


def tokenizer_json():
    """The WordPiece tokenizer without white space and without padding and cutting, which belong to batches."""
    tokenizer = json.loads(minilm.tokenizer_path().read_text(encoding="utf8"))
    tokenizer["padding"], tokenizer["truncation"] = None, None
    return json.dumps(tokenizer, ensure_ascii=False, separators=(",", ":")).encode()


def dictionary_tsv(dictionary):
    """Noun, gloss and hypernym, a line each, in the order of code points."""
    lines = ["\t".join((noun, *entry)) for noun, entry in dictionary.items()]
    if any(line.count("\t") != 2 for line in lines):
        raise ValueError("the dictionary has a line that is not noun, gloss, hypernym")
    return ("\n".join(sorted(lines)) + "\n").encode()


def lexicon_tsv(entries):
    """Concept, aliases, looks, setting, look-alikes, a line each."""
    lines = ["\t".join((e.names[0], "|".join(e.names[1:]), e.looks, e.setting, "|".join(e.lookalikes))) for e in entries]
    return ("\n".join(lines) + "\n").encode()

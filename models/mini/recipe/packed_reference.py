"""reference.py of the seed, unchanged, made to run on what is packed: dequantised weights, text tower and bank."""

import graph


def patch(reference, nodes, judge, text, bank):
    """judge: packing.Judge; text, bank: the expanded tensors of text.bin and bank.bin. Returns the same module."""
    v = judge.values
    zero = 0 * v["head.out.bias"]
    head = {
        "mu": v["head.mean"],
        "sd": 1 / v["head.gain"],
        "w1": v["head.hidden.weight"],
        "b1": v["head.hidden.bias"],
        "w2": v["head.out.weight"],
        "b2": zero,
        "w_skip": v["head.skip.weight"],
        "b_skip": v["head.out.bias"],
        "w_text": v["text.weight"],
        "b_text": v["text.bias"][0],
    }
    arrays = {
        "head": head,
        "classes": {"text": v["classes"], "head": class_vectors(reference, v)["head"]},
        "text": {**reference.arrays("text"), "w": text["weight"], "b": text["bias"]},
        "bank": {space: bank[space] for space in ("head", "conse")},
    }
    session = graph.trunk(nodes, v)
    reference.arrays = arrays.__getitem__
    reference.session = lambda: session
    return reference


def class_vectors(reference, values):
    """Per space the unit vectors of the class names."""
    names = values["classes"]
    return {"conse": names, "head": reference.unit(names @ values["text.weight"].T + values["text.bias"])}

"""What a model needs to describe: the caption decoder as ONNX with its weights outside, its words, and the vectors of tags."""

import json
import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
import torch
from onnx import numpy_helper

import concepts
import container
import describe
import figures
import graph
import reference
import vocabulary

MATRIX_BITS, TAG_BITS = 8, 8
MOST_TAGS, TAG_TAIL, SHOWN_TAGS = 3000, 0.001, 8
# A word of a sentence has a bound where its tag tells photos whose captions name it from the others.
LEAST_PHOTOS, LEAST_AUROC, BOUND_QUANTILE = 10, 0.7, 0.1
# Families whose concepts are not things to be seen in an ordinary photo, or whose name as a tag would accuse somebody on thin evidence.
UNTAGGED = ("violence", "nudity", "styles")


def exported(decoder):
    """The decoder as an ONNX model with constants inside."""
    example = (torch.zeros(decoder.cell_place.shape[0], 384), torch.zeros(1, 384), torch.tensor([[1, 3, 4], [1, 5, 6]]))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "decoder.onnx"
        torch.onnx.export(
            describe.NextWord(decoder).eval(), example, str(path), dynamo=False, opset_version=graph.OPSET, input_names=["grid", "vector", "tokens"],
            output_names=["logprobs"], dynamic_axes={"tokens": {0: "b", 1: "t"}, "logprobs": {0: "b"}},
        )  # fmt: skip
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / "folded.onnx")
        ort.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
        return onnx.load(options.optimized_model_filepath)


def split(model):
    """(graph bytes, container bytes, blob): float constants go to the container at 8 bits a number, vectors as they are."""
    constants = {item.name: numpy_helper.to_array(item) for item in model.graph.initializer}
    outside = sorted(name for name, value in constants.items() if value.dtype == np.float32 and value.nbytes > graph.INLINE_BYTES)
    tensors = {name: container.quantise(constants[name], MATRIX_BITS) if constants[name].ndim == 2 else container.raw(constants[name]) for name in outside}
    weights = container.write(tensors, outside)
    header, expanded = container.read(weights)
    inside = [item for item in model.graph.initializer if item.name not in tensors]
    offset, external = 0, []
    for name in outside:
        external.append(graph._external(name, expanded[name], offset))
        offset += expanded[name].nbytes
    del model.graph.initializer[:]
    model.graph.initializer.extend([*external, *inside])
    model.ir_version = graph.IR_VERSION
    return model.SerializeToString(deterministic=True), weights, container.external_blob(header, expanded)


def tag_names(rules, words):
    """Concepts of the lexicon and common nouns of captions, at most 3,000."""
    entries = {entry for entry in rules.lexicon.values() if entry.family not in UNTAGGED}
    concepts = sorted(entry.names[0] for entry in entries)
    nouns = [word for word in words if word in rules.dictionary and word not in reference.STOP and len(word) > 2]
    return list(dict.fromkeys([*[n for n in nouns if n not in rules.lexicon], *concepts]))[:MOST_TAGS]


def tags(rules, names):
    """tags.bin (per space the vectors and their spread over the bank, and the tail of the summed score) and the scores [bank, tags]."""
    vectors = [rules.vectors(vocabulary.plural(name) if name in rules.dictionary and not name.endswith("s") else name) for name in names]
    tensors, score = {}, 0.0
    settings = rules.settings
    for space in reference.SPACES:
        packed = container.quantise(np.stack([v[space] for v in vectors]), TAG_BITS, unit_rows=True)
        raw = settings.scale * rules.bank[space] @ packed.values.T - settings.background * np.log(rules.totals[space])[:, None]
        mean, deviation = raw.mean(0), raw.std(0) + 1e-6
        tensors |= {space: packed, f"{space}.mean": container.raw(mean), f"{space}.deviation": container.raw(deviation)}
        score = score + (raw - mean) / deviation
    q95 = np.quantile(score, 0.95, axis=0)
    above = np.where(score > q95, score - q95, np.nan)
    tensors |= {"threshold": container.raw(np.quantile(score, 1 - TAG_TAIL, axis=0)), "q95": container.raw(q95), "excess": container.raw(np.nanmean(above, axis=0))}
    return container.write(tensors), score


def bounds(build, words, names, score):
    """Word -> [tag, least score with which a sentence may name it]: the 10 % quantile over the bank's photos of which two captions name it."""
    at = {name: k for k, name in enumerate(names)}
    rows = [build.rows[k] for k in build.bank_rows]
    photos = np.array([row["set"] == "flickr" for row in rows])
    named = [concepts.caption_nouns(row["captions"], at) if row["set"] == "flickr" else {} for row in rows]
    out = {}
    for word in words:
        name = next((one for one in (word, concepts.singular(word)) if one in at), None)
        if name is None:
            continue
        shown = np.array([one.get(name, 0) >= concepts.CAPTIONED for one in named])
        silent = photos & np.array([name not in one for one in named])
        if shown.sum() < LEAST_PHOTOS or figures.auroc(score[shown, at[name]], score[silent, at[name]]) < LEAST_AUROC:
            continue
        out[word] = [at[name], round(float(np.quantile(score[shown, at[name]], BOUND_QUANTILE)), 3)]
    return out


def files(build, folder, name):
    """[(name, part, encoding, bytes)] of the describe part."""
    told = json.loads((folder / f"{name}.json").read_text())
    decoder = describe.Decoder(len(told["words"]), build.grid**2)
    decoder.load_state_dict(torch.load(folder / f"{name}.pt"))
    graph_bytes, weights, blob = split(exported(decoder.eval()))
    check(decoder, graph_bytes, blob)
    names = tag_names(build.rules, told["words"])
    packed_tags, score = tags(build.rules, names)
    words = {
        "format": 2, "words": told["words"], "mostWords": told["mostWords"], "beam": told["beam"], "floor": told["figures"]["floor"],
        "tags": names, "tagTail": TAG_TAIL, "mostTags": SHOWN_TAGS,
        "bounds": bounds(build, told["words"], names, score),
    }  # fmt: skip
    return [
        ("describe.onnx", "describe", "identity", graph_bytes),
        ("describe.bin", "describe", "identity", weights),
        ("words.json", "describe", "gzip", json.dumps(words, separators=(",", ":")).encode()),
        ("tags.bin", "describe", "identity", packed_tags),
    ]


def check(decoder, graph_bytes, blob):
    """The packed graph must give the decoder's next words."""
    session = graph.session(graph_bytes, blob)
    rng = np.random.default_rng(0)
    grid, vector = rng.normal(size=(decoder.cell_place.shape[0], 384)).astype(np.float32), reference.unit(rng.normal(size=(1, 384))).astype(np.float32)
    tokens = rng.integers(3, 50, (3, 5))
    found = session.run(None, {"grid": grid, "vector": vector, "tokens": tokens})[0]
    with torch.inference_mode():
        memory = decoder.memory(torch.from_numpy(grid)[None], torch.from_numpy(vector)).expand(len(tokens), -1, -1)
        expected = decoder(memory, torch.from_numpy(tokens))[:, -1].numpy()
    agreement = np.mean(np.argmax(found, 1) == np.argmax(expected, 1))
    if agreement < 1 or np.abs(np.exp(found) - np.exp(expected)).max() > 0.05:
        raise ValueError(f"the packed decoder differs: {np.abs(np.exp(found) - np.exp(expected)).max():.4f} in probability")

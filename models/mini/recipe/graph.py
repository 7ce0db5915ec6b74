"""One ONNX graph from pixels to vectors, cosines and grid; its weights lie outside, in the blob that container.py describes."""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

OPSET = 17
IR_VERSION = 8
EXTERNAL_DATA = "weights"
INLINE_BYTES = 64
FEATURES = 1280


def fold_trunk(path):
    """The trunk for one image with everything folded that is constant: convolutions, clips, sums, mean, classifier. Returns (nodes, initializers)."""
    model = onnx.load(path)
    for value in (*model.graph.input, *model.graph.output):
        value.type.tensor_type.shape.dim[0].ClearField("dim_param")
        value.type.tensor_type.shape.dim[0].dim_value = 1
    with tempfile.TemporaryDirectory() as folder:
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / "folded.onnx")
        ort.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
        folded = onnx.load(options.optimized_model_filepath)
    nodes = [node for node in folded.graph.node]
    if {node.domain for node in nodes} - {"", "ai.onnx"}:
        raise ValueError("folding left operators outside the ONNX standard")
    return nodes, {item.name: numpy_helper.to_array(item) for item in folded.graph.initializer}


def _short_names(nodes, initializers):
    """Renames tensors in order of use, so that the graph stays small and does not depend on exporter names."""
    names = {"image": "image", "grid": "features", "embedding": "embedding", "logits": "logits"}
    renamed, counts = {}, {"Conv": 0, "Gemm": 0}
    for index, node in enumerate(nodes):
        if node.op_type in counts:
            stem = f"conv{counts[node.op_type]:02d}" if node.op_type == "Conv" else "classifier"
            counts[node.op_type] += 1
            names[node.input[1]], names[node.input[2]] = f"{stem}.weight", f"{stem}.bias"
        for key in node.input:
            if key in initializers and key not in names:
                names[key] = f"constant{len(names)}"
        for key in node.output:
            names.setdefault(key, f"t{index}")
        node.name = f"n{index}"
        node.input[:] = [names[key] for key in node.input]
        node.output[:] = [names[key] for key in node.output]
        node.ClearField("domain")
    for key, value in initializers.items():
        renamed[names[key]] = value
    return renamed


def weights(folded_initializers, nodes, head, classes):
    """Every constant of the whole graph by its short name, float32: the trunk's, the head's, the class names' (unit rows)."""
    out = _short_names(nodes, folded_initializers)
    out |= {
        "head.mean": head["mu"],
        "head.gain": 1 / head["sd"],
        "head.hidden.weight": head["w1"],
        "head.hidden.bias": head["b1"],
        "head.out.weight": head["w2"],
        "head.skip.weight": head["w_skip"],
        "head.out.bias": head["b_skip"] + head["b2"],
        "text.weight": head["w_text"],
        "text.bias": head["b_text"].reshape(1, -1),
        "classes": classes,
    }
    return {key: np.asarray(value, np.float32) for key, value in out.items()}


def class_gain(classes, text_weight, text_bias):
    """1 / |W t + b| of each class name: turns (W t + b) . z into the cosine in the head's space."""
    rows = classes.astype(np.float64) @ text_weight.T.astype(np.float64) + text_bias
    return (1 / np.linalg.norm(rows, axis=1)).astype(np.float32)


def _tail():
    """From pooled features and logits to the outputs.

    The head runs once over the pooled vector and the k grid cells asked for. In the head's space a class name is unit(W t + b), hence
    cosine = (z W) . t + z . b over |W t + b|: one product with the class names serves both spaces and nothing of that size is stored twice."""
    node = helper.make_node
    return [
        node("Reshape", ["features", "shape.cells"], ["cells.all"]),
        node("Gather", ["cells.all", "cells"], ["cells.columns"], axis=1),
        node("Transpose", ["cells.columns"], ["cells.rows"], perm=[1, 0]),
        node("Concat", ["embedding", "cells.rows"], ["pooled"], axis=0),
        node("Sub", ["pooled", "head.mean"], ["centred"]),
        node("Mul", ["centred", "head.gain"], ["x"]),
        node("Gemm", ["x", "head.hidden.weight", "head.hidden.bias"], ["u"], transB=1),
        node("Mul", ["u", "half.root"], ["u.scaled"]),
        node("Erf", ["u.scaled"], ["u.erf"]),
        node("Add", ["u.erf", "one"], ["u.one"]),
        node("Mul", ["u", "u.one"], ["u.double"]),
        node("Mul", ["u.double", "half"], ["gelu"]),
        node("Gemm", ["x", "head.skip.weight", "head.out.bias"], ["skip"], transB=1),
        node("Gemm", ["gelu", "head.out.weight", "skip"], ["projected"], transB=1),
        node("Slice", ["projected", "zero.i", "one.i", "zero.i"], ["head.raw"]),
        node("Slice", ["projected", "one.i", "end.i", "zero.i"], ["grid"]),
        *_unit("head.raw", "head"),
        node("Softmax", ["logits"], ["probabilities"], axis=1),
        node("MatMul", ["probabilities", "classes"], ["conse.raw"]),
        *_unit("conse.raw", "conse"),
        node("MatMul", ["head", "text.weight"], ["head.turned"]),
        node("Concat", ["head.turned", "conse"], ["queries"], axis=0),
        node("Gemm", ["queries", "classes"], ["products"], transB=1),
        node("Slice", ["products", "one.i", "end.i", "zero.i"], ["conse_background"]),
        node("Slice", ["products", "zero.i", "one.i", "zero.i"], ["head.products"]),
        node("Gemm", ["head", "text.bias"], ["head.shift"], transB=1),
        node("Add", ["head.products", "head.shift"], ["head.shifted"]),
        node("Mul", ["head.shifted", "classes.gain"], ["head_background"]),
    ]


def _unit(source, target):
    node = helper.make_node
    return [
        node("ReduceL2", [source], [target + ".length"], axes=[1], keepdims=1),
        node("Div", [source, target + ".length"], [target]),
    ]


def _small_constants(cells):
    return {
        "shape.cells": np.array([FEATURES, cells], np.int64),
        "zero.i": np.array([0], np.int64),
        "one.i": np.array([1], np.int64),
        "end.i": np.array([2**31 - 1], np.int64),
        "half.root": np.array(0.5**0.5, np.float32),
        "half": np.array(0.5, np.float32),
        "one": np.array(1, np.float32),
    }


def build(nodes, values, size, grid, dimension=384, names=1000):
    """The graph's bytes and the order of its external tensors. values: every constant by name, as the packed weights expand to; `size` of the input's side in
    pixels, `grid` of the feature map's in cells."""
    nodes = [onnx.NodeProto.FromString(node.SerializeToString()) for node in nodes] + _tail()
    used = {key for node in nodes for key in node.input}
    constants = {key: value for key, value in (values | _small_constants(grid * grid)).items() if key in used}
    external = sorted(key for key, value in constants.items() if value.nbytes > INLINE_BYTES)
    offset, initializers = 0, []
    for key in external:
        initializers.append(_external(key, constants[key], offset))
        offset += constants[key].nbytes
    initializers += [numpy_helper.from_array(constants[key], key) for key in sorted(set(constants) - set(external))]
    f32, info = TensorProto.FLOAT, helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "lookfirst-mini",
        [info("image", f32, [1, 3, size, size]), info("cells", TensorProto.INT64, ["k"])],
        [
            info("head", f32, [1, dimension]),
            info("conse", f32, [1, dimension]),
            info("head_background", f32, [1, names]),
            info("conse_background", f32, [1, names]),
            info("grid", f32, ["k", dimension]),
        ],
        initializers,
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION, producer_name="lookfirst")
    return model.SerializeToString(deterministic=True), external


def trunk(nodes, values, size, grid):
    """The folded trunk alone, weights inside: what the graph is checked against."""
    nodes = [onnx.NodeProto.FromString(node.SerializeToString()) for node in nodes]
    for node in nodes:
        for names in (node.input, node.output):
            names[:] = ["grid" if name == "features" else name for name in names]
    used = {key for node in nodes for key in node.input}
    f32, info = TensorProto.FLOAT, helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "trunk",
        [info("image", f32, [1, 3, size, size])],
        [info("embedding", f32, [1, FEATURES]), info("grid", f32, [1, FEATURES, grid, grid]), info("logits", f32, [1, 1000])],
        [numpy_helper.from_array(values[key], key) for key in sorted(used & values.keys())],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
    return ort.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])


def _external(name, value, offset):
    tensor = TensorProto(name=name, dims=list(value.shape), data_type=TensorProto.FLOAT, data_location=TensorProto.EXTERNAL)
    for key, text in (("location", EXTERNAL_DATA), ("offset", str(offset)), ("length", str(value.nbytes))):
        tensor.external_data.add(key=key, value=text)
    return tensor


def session(graph_bytes, blob):
    """An ONNX Runtime session over the graph, with its weights from memory."""
    options = ort.SessionOptions()
    options.intra_op_num_threads = 2
    options.add_external_initializers_from_files_in_memory([EXTERNAL_DATA], [blob], [len(blob)])
    return ort.InferenceSession(graph_bytes, options, providers=["CPUExecutionProvider"])

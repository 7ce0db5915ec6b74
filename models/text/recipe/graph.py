"""A network of the source as a graph whose weights lie outside: constants folded, few outputs, names short."""

import tempfile
from pathlib import Path

import numpy as np
import onnx
import onnxruntime as ort
from onnx import TensorProto, helper, numpy_helper

IR_VERSION = 8
OPSET = 17
INLINE_VALUES = 16


def fold(data):
    """Nodes and constants of the ONNX standard, with everything folded that is constant. Returns (nodes, {name: array}, input, output)."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "source.onnx"
        model = onnx.version_converter.convert_version(onnx.load_from_string(data), OPSET)
        onnx.save(model, source)
        options = ort.SessionOptions()
        options.graph_optimization_level = ort.GraphOptimizationLevel.ORT_ENABLE_BASIC
        options.optimized_model_filepath = str(Path(folder) / "folded.onnx")
        ort.InferenceSession(source, options, providers=["CPUExecutionProvider"])
        folded = onnx.load(options.optimized_model_filepath).graph
    if {node.domain for node in folded.node} - {"", "ai.onnx"}:
        raise ValueError("folding left operators outside the ONNX standard")
    values = {item.name: numpy_helper.to_array(item) for item in folded.initializer}
    return list(folded.node), values, folded.input[0].name, folded.output[0].name


def classifier(nodes):
    """Names of the recogniser's last matrix and its bias: what lies before the softmax."""
    add = next(node for node in reversed(nodes) if node.op_type == "Add")
    product = next(node for node in nodes if node.output[0] in add.input)
    return product.input[1], next(name for name in add.input if name != product.output[0])


def build(nodes, values, source, output, names, dims, external):
    """The graph as bytes, and its constants by their short names. `names`: of input and output; `dims`: of the input; `external`: what it calls its data.

    Matrices are stored with a row for each output, so that each output has a scale of its own; a transposition that the runtime folds follows.
    """
    renamed = {source: names[0], output: names[1], "": ""}
    tensors, inline, body = {}, [], []
    for node in nodes:
        for index, key in enumerate(node.input):
            if key in values and key not in renamed:
                value, short = values[key], f"c{len(renamed)}"
                renamed[key] = short
                if value.dtype != np.float32 or value.size < INLINE_VALUES:
                    inline.append(numpy_helper.from_array(value, short))
                elif node.op_type == "MatMul" and index == 1 and value.ndim == 2:
                    renamed[key] = f"{short}t"
                    tensors[short] = np.ascontiguousarray(value.T)
                    body.append(helper.make_node("Transpose", [short], [f"{short}t"], perm=[1, 0]))
                else:
                    tensors[short] = value
        for key in node.output:
            renamed.setdefault(key, f"t{len(renamed)}")
        copy = onnx.NodeProto()
        copy.CopyFrom(node)
        copy.ClearField("name")
        copy.ClearField("domain")
        copy.input[:] = [renamed[key] for key in node.input]
        copy.output[:] = [renamed[key] for key in node.output]
        body.append(copy)
    offset = 0
    for short, value in tensors.items():
        proto = TensorProto(name=short, data_type=TensorProto.FLOAT, dims=value.shape, data_location=TensorProto.EXTERNAL)
        for key, entry in (("location", external), ("offset", offset), ("length", value.nbytes)):
            proto.external_data.add(key=key, value=str(entry))
        inline.append(proto)
        offset += value.nbytes
    model = helper.make_model(
        helper.make_graph(
            body,
            "graph",
            [helper.make_tensor_value_info(names[0], TensorProto.FLOAT, dims)],
            [helper.make_tensor_value_info(names[1], TensorProto.FLOAT, None)],
            inline,
        ),
        opset_imports=[helper.make_opsetid("", OPSET)],
        ir_version=IR_VERSION,
        producer_name="lookfirst",
    )
    return model.SerializeToString(deterministic=True), tensors

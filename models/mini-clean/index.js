// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "mini-clean",
  "revision": "5edbeadd786872a8",
  "title": "lookfirst mini-clean: EfficientNet-Lite0 with a head trained on clean-licence pictures alone",
  "licence": "MIT for our part, Apache-2.0 for EfficientNet-Lite and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses",
  "trainedOn": "Its head and its text tower were trained on pictures under CC0 and CC BY, our own drawings and texts, and WordNet alone; the ImageNet features below them come from EfficientNet-Lite's published weights and text vectors from all-MiniLM-L6-v2. Its thresholds are calibrated on vectors of ordinary pictures of which some carry no licence: no weight depends on them.",
  "files": [
    {
      "name": "graph.onnx",
      "part": "judge",
      "bytes": 21246,
      "sha256": "2ce567fe91e005e8b1709e30c5b46e42ec615308ddca517a88b7f35c0237aa41",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "2ce567fe91e005e8b1709e30c5b46e42ec615308ddca517a88b7f35c0237aa41",
          "bytes": 21246
        }
      ]
    },
    {
      "name": "weights.bin",
      "part": "judge",
      "bytes": 8424936,
      "sha256": "25e05c6a83b341f747f629997f99eb6ea31c0a30a2743bdedd38605dcd79cc55",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "42e6a82b25ed1c99d95406a211887a66dbfaf145f500931f1f744d84839840bc",
          "bytes": 936104
        },
        {
          "sha256": "747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85",
          "bytes": 936104
        },
        {
          "sha256": "f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab",
          "bytes": 936104
        },
        {
          "sha256": "1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35",
          "bytes": 936104
        },
        {
          "sha256": "528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e",
          "bytes": 936104
        },
        {
          "sha256": "b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697",
          "bytes": 936104
        },
        {
          "sha256": "3f63e6745355fe78fd02d83b77a3623e2d6702235c0db2edcf08b1faf9472e0c",
          "bytes": 936104
        },
        {
          "sha256": "bb4478302d9f0a387e5f98ee24febdf030f4a2ce24a611de5040f7606a3348de",
          "bytes": 936104
        },
        {
          "sha256": "69c6c8193ea3d20eac3ccddd8d5947ac17e4a2ccd700eb2e0630bed0b2269ad8",
          "bytes": 936104
        }
      ]
    },
    {
      "name": "text.bin",
      "part": "compile",
      "bytes": 4233812,
      "sha256": "07cb25dab34e966b619e65fcd5175b60a59832ac368461d0a2614baa82f9c644",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "24a816e023aa3a413472a1f891e439fe81f7e0d1d6b523045f2190e835107cc5",
          "bytes": 846763
        },
        {
          "sha256": "92f2ce78851b8bf96ef6b65401e0ff86e3a3fe15f9bcd03d550c3c7ad830cdf7",
          "bytes": 846763
        },
        {
          "sha256": "413821b9aa65af64209a4cd579e883f57c66e78e81c0f1a17823d64a38b79be1",
          "bytes": 846762
        },
        {
          "sha256": "9e08da15d7103b6df9d64fba87bf3f788263e7053285f676b1f56b5b415d1123",
          "bytes": 846762
        },
        {
          "sha256": "1e88f31a17225e8133dea33869a85e597ee1f18d7a493ec1970f68ee78733fbb",
          "bytes": 846762
        }
      ]
    },
    {
      "name": "tokenizer.json",
      "part": "compile",
      "bytes": 190783,
      "sha256": "a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b",
          "bytes": 190783
        }
      ]
    },
    {
      "name": "dictionary.tsv",
      "part": "compile",
      "bytes": 1890007,
      "sha256": "98f7ab86c939d4a8ee119c7da63d24867033a10f83c1d752fb2a4667bed5fad7",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430",
          "bytes": 945004
        },
        {
          "sha256": "cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9",
          "bytes": 945003
        }
      ]
    },
    {
      "name": "lexicon.tsv",
      "part": "compile",
      "bytes": 259333,
      "sha256": "4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96",
          "bytes": 259333
        }
      ]
    },
    {
      "name": "bank.bin",
      "part": "compile",
      "bytes": 3687264,
      "sha256": "7eb0d9362923b5b2920ec7b36a0b2431367056750ac4ed345266434ff379cf0b",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "6be136617c9509f4c1c6293cb696cdd60ab86b4a291ca290c40f883cfced978a",
          "bytes": 921816
        },
        {
          "sha256": "ac723dc1bb28f9220f1cfee0e684453c10546e01908c17d0ef91e153bab654ce",
          "bytes": 921816
        },
        {
          "sha256": "b2a6441110dba4f7be3053a3158bea97c925a78ce441d173ece197e75d5f98c6",
          "bytes": 921816
        },
        {
          "sha256": "6375a1df1de1e722673b758835ff87fc75a736dff670b49126e38d612cb16162",
          "bytes": 921816
        }
      ]
    },
    {
      "name": "subjects.json",
      "part": "compile",
      "bytes": 68359,
      "sha256": "1f38cc847f86525ba0a3b41dd7435aa0e9901f4aed58fe4d78e118cc5d6818fe",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "1f38cc847f86525ba0a3b41dd7435aa0e9901f4aed58fe4d78e118cc5d6818fe",
          "bytes": 68359
        }
      ]
    },
    {
      "name": "examples.bin",
      "part": "compile",
      "bytes": 798712,
      "sha256": "9b0dd78d6e514a9da50e34c2619c71f763a334eeb33920545f78e5aeaaa19d83",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "9b0dd78d6e514a9da50e34c2619c71f763a334eeb33920545f78e5aeaaa19d83",
          "bytes": 798712
        }
      ]
    }
  ],
  "spaces": [
    {
      "name": "head",
      "dimension": 384,
      "scale": 20,
      "backgroundWeight": 0.3
    },
    {
      "name": "conse",
      "dimension": 384,
      "scale": 20,
      "backgroundWeight": 0.3
    }
  ],
  "encoder": {
    "graph": "graph.onnx",
    "weights": "weights.bin",
    "externalData": "weights",
    "input": {
      "name": "image",
      "width": 224,
      "height": 224,
      "mean": 127,
      "deviation": 128
    },
    "cells": "cells",
    "grid": {
      "output": "grid",
      "width": 7,
      "height": 7,
      "space": "head"
    },
    "background": {
      "size": 1000,
      "outputs": {
        "head": "head_background",
        "conse": "conse_background"
      }
    }
  },
  "text": {
    "tower": "text.bin",
    "tokenizer": "tokenizer.json",
    "dictionary": "dictionary.tsv",
    "bank": "bank.bin",
    "subjects": "subjects.json",
    "lexicon": "lexicon.tsv",
    "examples": "examples.bin",
    "synonymCosine": 0.75
  },
  "golden": {
    "input": "ramp",
    "outputs": {
      "head": "AADrvAAAULsAAFq9AAA0vAAAA70AAJK8AADWOwAAU7sAADS7AAAAPQAAxD0AAHo8AAC0vAAADr0AACc9AADDPQAAHr0AAB45AACvPAAAd70AAFy9AABSvQAARL0AANs8AABAvQAAlD0AAKY9AABgPQAA3z0AAHa9AABSvQAAJbwAAGO9AACyPQAAqD0AALI8AABwvQAAuLwAAFK9AAAKPQAAxz0AAG08AAAFPQAAmTwAAOg6AABVPQAAfz0AAMw8AABuuwAAj70AAKc9AADLvQAAlTwAAOg8AACovQAAr7sAACE9AACHvAAAfL0AAAe9AADXvAAA5LsAAAI6AABAPQAAIb0AAE09AACBPAAAEj0AAO08AAA+vQAAj70AABs9AACovAAA0roAAJ09AADpPAAA1r0AABQ9AABcPQAASrsAAJk9AAAxPQAABzwAALQ9AABaPQAA1LwAALG9AAAYPQAA87oAAF69AACRPQAAO7sAAHG6AAArPQAAG70AAIs9AACXuwAAmL0AAMi5AAByPQAAr7wAAPq8AAA5PQAAbj0AAAK+AABWPQAABD0AAOA6AACZvQAA87sAAI+8AACdvQAAIz0AAHu9AAA0vQAAGb0AAAw8AABvPQAAmT0AABc9AABQvQAALL0AAGi8AADkPAAAlz0AANA8AAB0vQAAGb4AAPs9AAAhPQAAiLsAAHy9AAAePAAAHz0AAAM+AAD1vAAAZrsAAJy4AAAYvQAA0L0AAL28AAAHvQAAubwAAMu9AADYPAAAZT0AAOK8AABAvAAA6zoAAB47AABdPQAAjD0AALs8AABSPQAAH70AACO9AAAvPAAATzwAAAg+AADwPAAAmzsAAI69AABePQAA0DwAADG9AACIvQAANjwAAE69AAB6PQAAmj0AAIu8AADNPAAAfD0AAEw9AABovAAAAz0AAHO8AAD9vAAAWrwAAA08AABxvQAAeb0AACS9AAA6OwAAz70AAJA8AABuuwAA5bsAALg8AADHPAAAZ7wAAEw8AAAtvQAAur0AAJc9AACKPQAASzsAAI46AACmvQAA27wAAB87AAAiPAAAab0AANq9AABuPAAA0zsAACM9AACJvQAA2zwAAGS9AABPPAAAm70AAFu9AACsPAAAQDsAAD89AAAcvQAAIDsAAPQ8AADvPAAAFz0AABk9AAAkvQAAij4AAKI9AACavQAABDwAAA+9AAAFvQAAKz0AAFo9AACnvAAA8TwAABU9AADaPAAAiz0AAHU8AABtPQAAQT0AAEG9AABhvQAABr0AAJW8AAB7PQAAkr0AAJ88AACMPQAAoL0AABM9AABjvAAAnr0AAPM8AADgvAAA3j0AANI9AAAuvQAAmb0AACm8AABrvQAADDwAAPM8AAAJPQAAbT0AABU9AAAtPQAADD0AAJE8AABsvAAAKL0AACY9AAArPQAA7zwAABo9AAAsOwAAsLoAAGa8AABUPQAAXr0AABK8AABsuwAAgr0AAAM9AACLvQAAzLwAACi4AAAgvQAAOb0AAIk9AACZPQAA6zsAANg9AAA4vQAAZzsAAGW6AABBvQAAKz0AACG9AAC4vQAAHj0AABA7AADavAAAMDwAAMq8AADvOwAAx7wAABA8AAB5vQAAkz0AAA89AAClvQAAbr0AAG08AABBvQAAkb0AAJW8AAB4OwAAF70AAO68AACMPQAAO70AAA29AABfvQAABzwAAFK9AACyvAAATr0AAOy8AADTPQAASD0AADq8AAAfPAAA9zwAAJw8AACJOwAAmzwAAH89AADBOwAAEzwAABS7AAA6vQAArz0AAKY8AACRPAAAhTwAADC9AABPPAAATT0AABM9AACHvAAAkDwAAO49AADVuwAA+j0AADq9AACvvQAAhbwAAEC8AACrOQAAY7wAAHK9AABkPQAAdTwAAEM8AABpvAAAT7wAAHs9AADhPQAA+LwAAMO9AAAzPQAAx7sAACs8AAAWvAAAaLoAACM9AABPvAAARrwAANW8AABVuwAAiDwAAI69AAB8PQAAqj0AAOu8",
      "conse": "AADEvQAAgz0AAIS9AACQvAAAnr0AANe8AAD6PAAAJT0AAIE9AAAOvQAAuz0AAMa6AAC2PAAAHz0AAIK9AAC5vAAAS70AAEE9AACXvAAA+rwAAJy9AAAWuwAAnDsAAKk7AAA8vAAAWz0AAAo9AABdPQAAHrwAACO+AAAGvAAAz7wAABm+AAAQPQAAHTsAAM28AABqvAAAlT0AAOC7AAAGPQAA8DwAALC9AAAmPQAAUjwAADy7AACsPAAABb0AACY8AADWvAAAprwAABO9AADGvQAAR70AAM88AAAoPQAALjsAANk8AADEugAAMj0AAKO7AACTPQAAMD0AANC9AAA8PQAASLwAAJk7AACuPAAAIz0AAHo8AABkvQAADz0AACo8AAB1vQAAWbwAAG88AAAovQAAsjsAAJ68AAD1PAAAzrwAAHg7AABwOgAAdb0AAJI8AADgPAAALTwAAPS7AAAjvAAAU70AACi9AACevAAAezwAAK69AAB0PAAA2b0AAOA8AABKvAAAnL0AAJW9AAAlPgAAuboAABq9AACZPQAAcj0AAKm7AAAyvQAArjwAANI8AADrPAAAlbwAAD29AAAbvQAAsb0AACc7AACQPQAADr4AAB47AACJPQAA8rwAABO9AABnPQAAHrwAAMi9AAA5vQAAMb0AAB29AACZvAAAAAAAAEY9AAC3PAAART0AAH49AAAmPAAA9LsAAOO8AADevAAAf7sAADw9AACKvQAAJDsAAMW9AADEPQAAjz0AALu9AACKPAAAWj0AAKu8AAARvQAAa70AAMg9AACnPAAAIb0AANq7AABXOgAAET0AANW9AADZvAAAJz0AAIw9AACRPQAA+zkAAPq7AAAoPQAAIDwAAAi9AACyvQAAijwAAMs8AAAcPQAAIrwAAKG7AAB6PQAAobsAAJA9AABYPQAAiD0AAKM9AADXuwAAbz0AAO87AAAGvAAAqrwAAFM9AABUPQAA27wAABq7AADuPAAABr0AAG49AAD+PQAAMb0AALa8AACmvAAAab0AABu7AAAEvQAA+DwAAA89AADmvQAA97oAAB49AADTvAAAILoAALo8AAAGvQAADT0AAMI7AAAZvQAAgb0AAIq9AADpuwAAUL0AALs8AABFPAAAzjwAAJS8AAD4PAAAaT0AAGu9AACGPQAAED0AALy8AAAsvQAAAAAAACK9AACrvAAA2zsAANs9AADLPQAAdz0AAL48AAC0PQAAd70AADg9AAAjPQAArzsAAMY7AAAFvQAAzT0AAB69AAA1PQAAQb0AAIK8AACKOwAAgb0AAMG7AAA9vQAAn7wAABi9AADLPQAAxT0AACq9AAA0vQAAEz0AAMQ6AAB/vQAAAT0AAN+7AABHvQAAmz0AAAQ+AAAzvAAAHb0AALO9AAA9PAAA0LwAAJE9AADTPQAAmbwAAIu9AADBvAAAUT0AAG08AADEPQAAT70AAFw9AAACvAAA7jwAABy7AADGvQAArL0AAI69AAAIPgAACD0AAGu9AAAcvAAA/70AANa8AAAwPQAADb0AAAm8AAB1vQAAob0AAD09AADLPQAAxDwAAE89AAAPvgAAzjwAAKK9AAA9OgAAxjsAAAc9AABSvQAACL0AAPy8AAArvQAA3jwAAMc8AADkvAAAxrsAAB68AABCPQAAdjwAAKQ9AAAFPQAAbjsAAMO8AACYPQAAAAAAADM9AAA4PQAADT0AALa9AACFPQAAyTwAAEk9AAC4PAAASDwAAIk8AADWPQAASDwAAA09AACZPAAAWT0AAJY8AACVvQAAkT0AABO9AADiOwAAc7sAAPQ8AAA5PQAAar0AAO+8AAAXPQAAR70AAFk8AACtOwAA0jsAAG09AABwPQAAvj0AAIm9AAATvQAAJzwAABC9AAAiPQAArbwAAIS9AADgvAAAXL0AACE9AAD1PAAAVzsAADg6AACvPQAAqbsAAKu9AABZPQAAuL0AAPW8AACXPQAAMz0AALi8AAD1vAAApj0AAAW9AABAvQAAXD0AAOk8AAAqvQAAnTsAAD89"
    },
    "minCosine": 0.9999
  },
  "engine": {
    "minOrt": "1.30.0"
  }
}

export function shardUrls() {
  return {
    '2ce567fe91e005e8b1709e30c5b46e42ec615308ddca517a88b7f35c0237aa41': new URL('./shards/2ce567fe91e005e8b1709e30c5b46e42ec615308ddca517a88b7f35c0237aa41.bin', import.meta.url).href,
    '42e6a82b25ed1c99d95406a211887a66dbfaf145f500931f1f744d84839840bc': new URL('./shards/42e6a82b25ed1c99d95406a211887a66dbfaf145f500931f1f744d84839840bc.bin', import.meta.url).href,
    '747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85': new URL('./shards/747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85.bin', import.meta.url).href,
    'f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab': new URL('./shards/f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab.bin', import.meta.url).href,
    '1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35': new URL('./shards/1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35.bin', import.meta.url).href,
    '528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e': new URL('./shards/528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e.bin', import.meta.url).href,
    'b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697': new URL('./shards/b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697.bin', import.meta.url).href,
    '3f63e6745355fe78fd02d83b77a3623e2d6702235c0db2edcf08b1faf9472e0c': new URL('./shards/3f63e6745355fe78fd02d83b77a3623e2d6702235c0db2edcf08b1faf9472e0c.bin', import.meta.url).href,
    'bb4478302d9f0a387e5f98ee24febdf030f4a2ce24a611de5040f7606a3348de': new URL('./shards/bb4478302d9f0a387e5f98ee24febdf030f4a2ce24a611de5040f7606a3348de.bin', import.meta.url).href,
    '69c6c8193ea3d20eac3ccddd8d5947ac17e4a2ccd700eb2e0630bed0b2269ad8': new URL('./shards/69c6c8193ea3d20eac3ccddd8d5947ac17e4a2ccd700eb2e0630bed0b2269ad8.bin', import.meta.url).href,
    '24a816e023aa3a413472a1f891e439fe81f7e0d1d6b523045f2190e835107cc5': new URL('./shards/24a816e023aa3a413472a1f891e439fe81f7e0d1d6b523045f2190e835107cc5.bin', import.meta.url).href,
    '92f2ce78851b8bf96ef6b65401e0ff86e3a3fe15f9bcd03d550c3c7ad830cdf7': new URL('./shards/92f2ce78851b8bf96ef6b65401e0ff86e3a3fe15f9bcd03d550c3c7ad830cdf7.bin', import.meta.url).href,
    '413821b9aa65af64209a4cd579e883f57c66e78e81c0f1a17823d64a38b79be1': new URL('./shards/413821b9aa65af64209a4cd579e883f57c66e78e81c0f1a17823d64a38b79be1.bin', import.meta.url).href,
    '9e08da15d7103b6df9d64fba87bf3f788263e7053285f676b1f56b5b415d1123': new URL('./shards/9e08da15d7103b6df9d64fba87bf3f788263e7053285f676b1f56b5b415d1123.bin', import.meta.url).href,
    '1e88f31a17225e8133dea33869a85e597ee1f18d7a493ec1970f68ee78733fbb': new URL('./shards/1e88f31a17225e8133dea33869a85e597ee1f18d7a493ec1970f68ee78733fbb.bin', import.meta.url).href,
    'a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b': new URL('./shards/a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b.bin', import.meta.url).href,
    '7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430': new URL('./shards/7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430.bin', import.meta.url).href,
    'cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9': new URL('./shards/cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9.bin', import.meta.url).href,
    '4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96': new URL('./shards/4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96.bin', import.meta.url).href,
    '6be136617c9509f4c1c6293cb696cdd60ab86b4a291ca290c40f883cfced978a': new URL('./shards/6be136617c9509f4c1c6293cb696cdd60ab86b4a291ca290c40f883cfced978a.bin', import.meta.url).href,
    'ac723dc1bb28f9220f1cfee0e684453c10546e01908c17d0ef91e153bab654ce': new URL('./shards/ac723dc1bb28f9220f1cfee0e684453c10546e01908c17d0ef91e153bab654ce.bin', import.meta.url).href,
    'b2a6441110dba4f7be3053a3158bea97c925a78ce441d173ece197e75d5f98c6': new URL('./shards/b2a6441110dba4f7be3053a3158bea97c925a78ce441d173ece197e75d5f98c6.bin', import.meta.url).href,
    '6375a1df1de1e722673b758835ff87fc75a736dff670b49126e38d612cb16162': new URL('./shards/6375a1df1de1e722673b758835ff87fc75a736dff670b49126e38d612cb16162.bin', import.meta.url).href,
    '1f38cc847f86525ba0a3b41dd7435aa0e9901f4aed58fe4d78e118cc5d6818fe': new URL('./shards/1f38cc847f86525ba0a3b41dd7435aa0e9901f4aed58fe4d78e118cc5d6818fe.bin', import.meta.url).href,
    '9b0dd78d6e514a9da50e34c2619c71f763a334eeb33920545f78e5aeaaa19d83': new URL('./shards/9b0dd78d6e514a9da50e34c2619c71f763a334eeb33920545f78e5aeaaa19d83.bin', import.meta.url).href,
  }
}

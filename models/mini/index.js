// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "mini",
  "revision": "4e786046c1619eb4",
  "title": "lookfirst mini: EfficientNet-Lite0 with an alignment head and a static text tower",
  "licence": "MIT for our part, Apache-2.0 for EfficientNet-Lite and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses",
  "trainedOn": "Trained partly on public image sets that carry no licence (a research-grade mix: ImageNet features, captioned and labelled photos), with text vectors taken from all-MiniLM-L6-v2 and WordNet.",
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
      "sha256": "deb432a7798162b3e0762cece04fb8cb64173736b4beba45a07353a984cfbc9a",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "334a4030dd3abac4c64092bf791817e8a850a7aad47cd7450d61595d50739b84",
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
          "sha256": "4b9e914890a52a234d13ae947fa7232859d3625521b6368dd659867c78a9e0a2",
          "bytes": 936104
        },
        {
          "sha256": "d2e0f4e2a6377e80b1c67c8b27d6f7f184b12da3b5b68229f8df45cb22026cdb",
          "bytes": 936104
        },
        {
          "sha256": "1ecd6cc753b209ee422495bf44d852faa08f8f5957c789ee6a6ec61b7c74220c",
          "bytes": 936104
        }
      ]
    },
    {
      "name": "text.bin",
      "part": "compile",
      "bytes": 4233812,
      "sha256": "297e29002c352be35c48da8cddf5e331d421523d3f908e8208d3bcf8f9343d84",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c",
          "bytes": 846763
        },
        {
          "sha256": "02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22",
          "bytes": 846763
        },
        {
          "sha256": "a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a",
          "bytes": 846762
        },
        {
          "sha256": "f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321",
          "bytes": 846762
        },
        {
          "sha256": "c01ba563a268e5b7ecb1bea26a89005440d54df5a4a90eb7b0e9f423ff75f854",
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
      "sha256": "3ff9d94996b3949eec7803faee72803c64a0d27d6e223a77710ab3fa96cb6383",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "4efe48e29a2ee06e1c1cf0b80140da1ecf50c340f745e9f8135677a307968607",
          "bytes": 921816
        },
        {
          "sha256": "141494c89e7d307f13c11718e4c0fbedabb8bdbfa9c7a998f1a8e9d0f37b182d",
          "bytes": 921816
        },
        {
          "sha256": "52204932c874c51b11d8d1a0b761fd814d996b0b3e8e10d25015541e135e8b8c",
          "bytes": 921816
        },
        {
          "sha256": "808081ecf36f6d7c08cc235b3cdfce1024ac970dfeec6b3d99fdee767f970a64",
          "bytes": 921816
        }
      ]
    },
    {
      "name": "subjects.json",
      "part": "compile",
      "bytes": 68750,
      "sha256": "bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a",
          "bytes": 68750
        }
      ]
    },
    {
      "name": "examples.bin",
      "part": "compile",
      "bytes": 1539748,
      "sha256": "616f2f22d74a618f77caa001575e05a5a2378776bcdc1e60ba2b328cbc9c7205",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "3c5cdbdfe5a80f0e36a3a12c538bfba5a3ddc8a422879a49947c2ee29c3dedc2",
          "bytes": 769874
        },
        {
          "sha256": "1cd37751b0f7cefb68f501849ca9740389f8b21e345a5b56422367f4cbd2aef9",
          "bytes": 769874
        }
      ]
    },
    {
      "name": "describe.onnx",
      "part": "describe",
      "bytes": 22518,
      "sha256": "2c7112a59b9e5e41f2a685c4e73ccef38b30f0d20336ed01f8fac00c99c6763b",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "2c7112a59b9e5e41f2a685c4e73ccef38b30f0d20336ed01f8fac00c99c6763b",
          "bytes": 22518
        }
      ]
    },
    {
      "name": "describe.bin",
      "part": "describe",
      "bytes": 3143152,
      "sha256": "6823949bd95c038e3396e7cddce4ca4aa180d01fde9264d685c4ab4795843a0d",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "f853cf44679a16ba349ff5d501418a15e19c68e169554e7a973d0d12abd59c9d",
          "bytes": 1047718
        },
        {
          "sha256": "eb34236c83e9635b0214637a3c34f150d914a852dfb657fa6fad5fa0044c0ee9",
          "bytes": 1047717
        },
        {
          "sha256": "1ef742793e855ab7b51a65ba2a0d3414eb4b9e2d30d5bff89fd429b725e58c34",
          "bytes": 1047717
        }
      ]
    },
    {
      "name": "words.json",
      "part": "describe",
      "bytes": 21847,
      "sha256": "d0132a4dd66d496fa41897c113331ff741b8c217ceae72b00229635b65885c6e",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "d0132a4dd66d496fa41897c113331ff741b8c217ceae72b00229635b65885c6e",
          "bytes": 21847
        }
      ]
    },
    {
      "name": "tags.bin",
      "part": "describe",
      "bytes": 2412812,
      "sha256": "58fd6f52e6318bf768a78bbcb4a7cbd6384efdd250b237c77034f888b5bf5c2d",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "ed8b281a29662b462fa94ecd55bf28174715faa1cc287fe1226cee2822635391",
          "bytes": 804271
        },
        {
          "sha256": "766ce4d5d17b1a833e4ab9aefb82c7cd76d0af83588d76f7734bce7df38bb25a",
          "bytes": 804271
        },
        {
          "sha256": "5f732fdf79ad91fa5ab13315c98802235b16554fb49bca3cbf26ce5a5de60604",
          "bytes": 804270
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
  "describe": {
    "graph": "describe.onnx",
    "weights": "describe.bin",
    "externalData": "weights",
    "words": "words.json",
    "tags": "tags.bin"
  },
  "golden": {
    "input": "ramp",
    "outputs": {
      "head": "AAADvQAAMj0AAKm8AAA4PAAAg7wAANC7AADFPAAAQz0AAJo9AABYPQAAAr0AAGS8AAAYvQAApjsAAEi9AACEPQAAVb0AAJY9AAClvQAAdb0AAJy9AAB+vQAAyL0AAMw6AAAkvQAAcj0AAAI+AAASPQAA+z0AAL+9AADAPAAANDwAADK9AAAPPgAA87wAAHI8AAAFvgAAfT0AAB89AAAyPQAAgz0AAA89AACAPQAA+7sAAPm8AACTPQAAUrwAAOy7AADtvAAA57wAAOA9AABavQAAsTwAAN09AAA6vAAAujsAALy7AAC1vAAABLwAAMS8AAALvQAA9bwAAIs8AABWPAAAiTwAADY8AACvPQAALD0AAB68AACbvQAA1DkAAJs9AACivAAAjLwAAHU9AABjPQAAdL0AAK49AACaPQAAEj0AAFE9AAClPQAAmToAAJQ8AAALPQAAEz0AAOS8AACGPAAAAL0AADy9AADfPQAAvj0AAEw9AACPPAAAbLwAAEA9AAA+PQAASb0AAEe7AABtPQAA1zwAAEa8AACnPAAAlz0AANK8AAAovQAARrwAAG+9AAACvQAA3DwAAIW9AACAvQAANz0AACW9AAASvQAAqL0AAEI9AAC4PQAAGD0AADK9AACivQAASD0AAMK9AADMPAAAjLwAABs9AACMvQAAvL0AAC27AACRPAAArTsAAN65AAAsPAAAFT0AAF89AADhuwAANL0AAJ48AAD3vAAAq70AAOe8AAA5vQAAxLsAAEG9AAAMvQAAAz0AAMO5AABAvQAA970AANy8AAAYvQAAmD0AAC07AAAvPQAAizwAAP+9AABFPAAAD70AAKm8AAB+PQAAUDwAAIi8AACDPQAAoz0AAPS8AABgvQAAEbwAADk9AABjPQAAB7wAADO8AACbPAAAhjwAAAE9AAAuPAAAWDwAAFa9AAAEPAAACrwAABw9AAB7vAAAnr0AAK08AACEPQAAwL0AAO47AAD0uwAAej0AAJo8AAB0vAAA9LwAAAI9AAAhvQAAZrwAANm8AAD6OwAAzTwAANO7AADuvQAAAbwAAAY9AACFvAAAKL0AADe8AACxOgAACL0AAHo9AAC3vQAAkL0AAD69AADVPAAAAbwAANO9AACavQAAjbwAAIs9AAC2vQAAAb0AAI08AAAcPAAA8zwAAAU9AADyvAAAVL0AAEs9AAARvQAA7jwAAKc8AAAzPQAAUjwAAMY8AACNvAAAJbwAAIy8AAD/PAAAkj0AALQ9AADDPAAATL0AADC9AAByuwAA5rwAAMo8AABRPQAAorwAAFM9AAChPAAAqL0AAIG9AADRuwAA5zwAAEU9AAAZPQAAnz0AAKk9AADQvQAAVr0AABi9AADeuwAAWjwAAK09AAAjPQAA5zwAANK9AACJvAAAhj0AAHi8AAD7PQAAt7wAAKY8AAC4PQAAjz0AAGI9AAAFPQAAvr0AAJW9AAAFPQAAIL0AADe8AABmOwAADL0AABG9AAD+vAAADrwAAFW9AAAoPQAA67wAACY9AADWvAAAEz0AAFA9AAALvQAAFT0AAOa8AACzvAAAcT0AAIi8AAAAvgAAED4AAIK9AACGuwAACD0AANy8AABouwAAU70AACI9AAD4vAAAKD0AAPs9AADhvQAA9bwAAM08AADQvQAAF70AAEq9AAD7vAAAW70AACM9AABnPQAAg70AAMG8AABtugAAJLwAAA2+AACHPAAAN70AAKu9AADSPQAAWDwAAHo9AAAFvQAAyDwAAL28AACQPQAAvj0AACk9AACrPAAA+DwAAPO8AABgvAAAm7wAAJM8AAC3PQAAjL0AAEQ7AACcugAAXzsAAHE8AACMvQAAEL0AAJ88AACAPQAAeD0AAAW8AAAjvQAASj0AAB29AABgPQAASz0AAH28AADtPAAAYTwAAGs7AADyOwAAQD0AABg9AAAtPAAA6DwAAI+9AACSPQAAwzsAAIG8AADGPAAAojwAAIY9AACaOwAA+LwAAM+7AACoPAAAMD0AAO+8AACSPQAA1D0AAES9",
      "conse": "AADfvQAAlz0AAIO9AAB+vAAAnr0AAMi8AADsPAAAAD0AAIA9AADSvAAAuz0AABA8AAAHPQAALj0AAIu9AAC/vAAAM70AADM9AACHvAAA7rwAAKu9AACrOwAAJTwAAP47AABBvAAAVz0AAAU9AABPPQAA87sAABa+AADsOgAA1bwAAAu+AAAAPQAAJDsAAP28AAD/ugAAmT0AAEm8AABJPQAA5DwAALa9AABLPQAAuTsAAA47AAACPQAAFL0AAK87AACJvAAAVLsAAAy9AADcvQAAWL0AABQ9AAAtPQAAprsAAI08AADYuwAABD0AAP+7AACXPQAAAT0AAOW9AAAiPQAATrwAABc7AABCPAAAKD0AANQ8AACAvQAAHj0AAC08AABdvQAAXbsAADS7AABDvQAAWTwAALe8AADSPAAA/bwAAHG7AABpOwAAXb0AAJY8AAD8PAAAmDwAAIG5AABUvAAAbr0AAMi8AADivAAAqzwAAJq9AACnPAAA270AAKs8AAAnvAAAlr0AAIq9AAAqPgAAzDsAABS9AACjPQAAOz0AAP27AABMvQAAyTwAAGQ8AACzPAAAN7wAADm9AAALvQAAtr0AACc7AACAPQAAE74AACI7AACDPQAAu7wAABe9AABZPQAAHLsAALq9AAA+vQAA8LwAABe9AAANvQAAAAAAABc9AABUPAAANz0AAHs9AAC8PAAAqbsAABS9AAC7vAAAErwAAGw9AAB+vQAAHrsAALu9AACrPQAAiT0AALa9AADiPAAANz0AAGW8AAArvQAAhL0AAL49AACuPAAARr0AAG28AABAOgAA2TwAANu9AABvvAAANz0AAJE9AACLPQAAAzwAAJO8AADxPAAAeTwAAMS8AAC3vQAAjzwAAPw8AAAMPQAAvbwAACy7AACGPQAAIzsAAJ89AAA1PQAAbz0AAKg9AABsOgAAYT0AAKM7AACYvAAAxLwAADs9AABRPQAAEL0AAIu4AABuPAAAH70AAFY9AAALPgAANr0AACm8AADBvAAAR70AACQ7AAAovQAA1zwAAL88AADtvQAA+LoAABg9AAAXvQAAAjsAAKo8AACsvAAAPD0AAA48AAA9vQAAlb0AAF69AACcuwAADL0AANg8AAD4PAAA1DwAADS8AAAKPQAARj0AAHK9AABVPQAA6zwAAIO8AAA9vQAAAAAAADK9AACavAAA1DoAANc9AADmPQAAXz0AAK88AACgPQAAYL0AAD49AAAePQAAHDoAAKs6AADUvAAA2D0AAC69AAAwPQAAR70AAIW8AAC9uwAAj70AAIc7AABNvQAAj7wAADu9AAC8PQAAsT0AAAW9AAAavQAANz0AAAq8AACNvQAABT0AAKG8AABDvQAAkD0AAPY9AABtuwAAS70AALO9AABDPAAA1bwAAJY9AADpPQAAO7wAAHW9AACyvAAATT0AAEw8AADPPQAAS70AADo9AADtOwAA9zwAAKo7AAC3vQAAtr0AAH29AAD5PQAAFz0AAHO9AACPvAAADr4AAJ+8AABLPQAAurwAAJq8AABovQAAq70AAGw9AADXPQAA8zwAAF89AAARvgAA6DwAAJK9AADCOwAAhjwAAMM8AAAQvQAAxrwAALC8AABavQAA5DwAAOI8AADWvAAAcbsAAKW8AAApPQAAqDwAAKQ9AAASPQAAhDoAAA69AACOPQAAAAAAAEM9AABJPQAABz0AALu9AACKPQAA5DwAAHk9AAC8PAAAojsAAKI8AADIPQAAJTwAADs9AAC0PAAALD0AALA8AAB/vQAAiz0AACy9AACeOwAAmroAAAc9AABdPQAAUr0AAC+9AAAHPQAAGL0AADU8AAAVuwAAvjoAAEo9AACGPQAAxD0AAHq9AAAOvQAAQTsAAD69AAA7PQAAZrwAAHu9AAATvQAAbr0AAFA9AADoPAAAfDoAAAY8AAClPQAAtLsAALC9AABfPQAAuL0AAJS8AACbPQAAOD0AAFa8AADnvAAAoT0AANa8AABmvQAAYj0AAPA8AAA6vQAAOLsAAFk9"
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
    '334a4030dd3abac4c64092bf791817e8a850a7aad47cd7450d61595d50739b84': new URL('./shards/334a4030dd3abac4c64092bf791817e8a850a7aad47cd7450d61595d50739b84.bin', import.meta.url).href,
    '747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85': new URL('./shards/747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85.bin', import.meta.url).href,
    'f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab': new URL('./shards/f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab.bin', import.meta.url).href,
    '1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35': new URL('./shards/1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35.bin', import.meta.url).href,
    '528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e': new URL('./shards/528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e.bin', import.meta.url).href,
    'b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697': new URL('./shards/b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697.bin', import.meta.url).href,
    '4b9e914890a52a234d13ae947fa7232859d3625521b6368dd659867c78a9e0a2': new URL('./shards/4b9e914890a52a234d13ae947fa7232859d3625521b6368dd659867c78a9e0a2.bin', import.meta.url).href,
    'd2e0f4e2a6377e80b1c67c8b27d6f7f184b12da3b5b68229f8df45cb22026cdb': new URL('./shards/d2e0f4e2a6377e80b1c67c8b27d6f7f184b12da3b5b68229f8df45cb22026cdb.bin', import.meta.url).href,
    '1ecd6cc753b209ee422495bf44d852faa08f8f5957c789ee6a6ec61b7c74220c': new URL('./shards/1ecd6cc753b209ee422495bf44d852faa08f8f5957c789ee6a6ec61b7c74220c.bin', import.meta.url).href,
    '95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c': new URL('./shards/95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c.bin', import.meta.url).href,
    '02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22': new URL('./shards/02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22.bin', import.meta.url).href,
    'a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a': new URL('./shards/a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a.bin', import.meta.url).href,
    'f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321': new URL('./shards/f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321.bin', import.meta.url).href,
    'c01ba563a268e5b7ecb1bea26a89005440d54df5a4a90eb7b0e9f423ff75f854': new URL('./shards/c01ba563a268e5b7ecb1bea26a89005440d54df5a4a90eb7b0e9f423ff75f854.bin', import.meta.url).href,
    'a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b': new URL('./shards/a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b.bin', import.meta.url).href,
    '7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430': new URL('./shards/7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430.bin', import.meta.url).href,
    'cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9': new URL('./shards/cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9.bin', import.meta.url).href,
    '4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96': new URL('./shards/4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96.bin', import.meta.url).href,
    '4efe48e29a2ee06e1c1cf0b80140da1ecf50c340f745e9f8135677a307968607': new URL('./shards/4efe48e29a2ee06e1c1cf0b80140da1ecf50c340f745e9f8135677a307968607.bin', import.meta.url).href,
    '141494c89e7d307f13c11718e4c0fbedabb8bdbfa9c7a998f1a8e9d0f37b182d': new URL('./shards/141494c89e7d307f13c11718e4c0fbedabb8bdbfa9c7a998f1a8e9d0f37b182d.bin', import.meta.url).href,
    '52204932c874c51b11d8d1a0b761fd814d996b0b3e8e10d25015541e135e8b8c': new URL('./shards/52204932c874c51b11d8d1a0b761fd814d996b0b3e8e10d25015541e135e8b8c.bin', import.meta.url).href,
    '808081ecf36f6d7c08cc235b3cdfce1024ac970dfeec6b3d99fdee767f970a64': new URL('./shards/808081ecf36f6d7c08cc235b3cdfce1024ac970dfeec6b3d99fdee767f970a64.bin', import.meta.url).href,
    'bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a': new URL('./shards/bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a.bin', import.meta.url).href,
    '3c5cdbdfe5a80f0e36a3a12c538bfba5a3ddc8a422879a49947c2ee29c3dedc2': new URL('./shards/3c5cdbdfe5a80f0e36a3a12c538bfba5a3ddc8a422879a49947c2ee29c3dedc2.bin', import.meta.url).href,
    '1cd37751b0f7cefb68f501849ca9740389f8b21e345a5b56422367f4cbd2aef9': new URL('./shards/1cd37751b0f7cefb68f501849ca9740389f8b21e345a5b56422367f4cbd2aef9.bin', import.meta.url).href,
    '2c7112a59b9e5e41f2a685c4e73ccef38b30f0d20336ed01f8fac00c99c6763b': new URL('./shards/2c7112a59b9e5e41f2a685c4e73ccef38b30f0d20336ed01f8fac00c99c6763b.bin', import.meta.url).href,
    'f853cf44679a16ba349ff5d501418a15e19c68e169554e7a973d0d12abd59c9d': new URL('./shards/f853cf44679a16ba349ff5d501418a15e19c68e169554e7a973d0d12abd59c9d.bin', import.meta.url).href,
    'eb34236c83e9635b0214637a3c34f150d914a852dfb657fa6fad5fa0044c0ee9': new URL('./shards/eb34236c83e9635b0214637a3c34f150d914a852dfb657fa6fad5fa0044c0ee9.bin', import.meta.url).href,
    '1ef742793e855ab7b51a65ba2a0d3414eb4b9e2d30d5bff89fd429b725e58c34': new URL('./shards/1ef742793e855ab7b51a65ba2a0d3414eb4b9e2d30d5bff89fd429b725e58c34.bin', import.meta.url).href,
    'd0132a4dd66d496fa41897c113331ff741b8c217ceae72b00229635b65885c6e': new URL('./shards/d0132a4dd66d496fa41897c113331ff741b8c217ceae72b00229635b65885c6e.bin', import.meta.url).href,
    'ed8b281a29662b462fa94ecd55bf28174715faa1cc287fe1226cee2822635391': new URL('./shards/ed8b281a29662b462fa94ecd55bf28174715faa1cc287fe1226cee2822635391.bin', import.meta.url).href,
    '766ce4d5d17b1a833e4ab9aefb82c7cd76d0af83588d76f7734bce7df38bb25a': new URL('./shards/766ce4d5d17b1a833e4ab9aefb82c7cd76d0af83588d76f7734bce7df38bb25a.bin', import.meta.url).href,
    '5f732fdf79ad91fa5ab13315c98802235b16554fb49bca3cbf26ce5a5de60604': new URL('./shards/5f732fdf79ad91fa5ab13315c98802235b16554fb49bca3cbf26ce5a5de60604.bin', import.meta.url).href,
  }
}

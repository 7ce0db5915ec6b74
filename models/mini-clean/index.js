// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "mini-clean",
  "revision": "e94dfd2f2493a205",
  "title": "lookfirst mini-clean: EfficientNet-Lite0 with a head trained on clean-licence pictures alone",
  "licence": "MIT for our part, Apache-2.0 for EfficientNet-Lite and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses",
  "trainedOn": "Its head was trained on pictures under CC0 and CC BY and on our own drawings alone; the ImageNet features below it come from EfficientNet-Lite's published weights, text vectors from all-MiniLM-L6-v2 and WordNet through a text tower that was distilled on captions of which some carry no licence, and its thresholds are calibrated on vectors of ordinary pictures of which some carry no licence.",
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
      "sha256": "81c56c80db00898648fdc968cc7a862b650fa8186a1b3f5a1db34dfeaa083195",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "c1f3bde022481f10ed4f6438e3daf7f3ed17acb22f94b6eb5f00da103bcb1c62",
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
          "sha256": "e7cedd41f7e1748f2862fc47bd5d758bcc95d5e3d826f9e9f67509a0e714c863",
          "bytes": 936104
        },
        {
          "sha256": "8e0d76af365304fe086dc3d93a39793a3a437888f5673288244ce55a26091626",
          "bytes": 936104
        },
        {
          "sha256": "093e86bb4eb67a9527696566dd4310e52bcf34edb9df3e748ca86fd3f167c46e",
          "bytes": 936104
        }
      ]
    },
    {
      "name": "text.bin",
      "part": "compile",
      "bytes": 4233812,
      "sha256": "018ffacf38557e1f1fadabaafff2b6766fed81607b0917d9888c089aad71478a",
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
          "sha256": "4760b628918ba0e4490a3ff11acc1c05d59338978db5cca196ab82cd25e052d1",
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
      "sha256": "c7ec5cae71fe20247f3d61623d771ef8a4ea41f2283c98b167e4d5e5f29d5d3d",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "f61e96d525e9b62bce318d21b9fc7181636cf09102f7f0a70e5ca1ec5e25c8a3",
          "bytes": 921816
        },
        {
          "sha256": "d87c0ecf3609ba791dd1e2e30721fabea54400a4ea93229b897d201cd703b55c",
          "bytes": 921816
        },
        {
          "sha256": "d6288e6a666216459dbe6760f0662e75e47756749e2a6d1d30e08c6e003c0691",
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
      "bytes": 60038,
      "sha256": "a3963cb5818f3bcfbed1395e4f2747f11fbfa1f0764c7a22fd952f09f266a4e7",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "a3963cb5818f3bcfbed1395e4f2747f11fbfa1f0764c7a22fd952f09f266a4e7",
          "bytes": 60038
        }
      ]
    },
    {
      "name": "examples.bin",
      "part": "compile",
      "bytes": 798712,
      "sha256": "385f8e8c0186c091a365b4d50ce700a67cd88fb022e5afc35d883f8942bf7ed4",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "385f8e8c0186c091a365b4d50ce700a67cd88fb022e5afc35d883f8942bf7ed4",
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
      "head": "AADovAAAk7wAABi9AAD/uwAAC70AAMC8AACVOwAAArwAAPo6AAB8PQAAkj0AAHE7AAD7vAAAGr0AAPQ8AADQPQAAibwAAJs7AABDPAAAHr0AAD69AADDvQAAGL0AAL08AABwvQAA3D0AAKc9AAB+PQAAzj0AAHG9AABfvQAAjTsAACu9AAC3PQAAQj0AAJI8AAAsvQAAIL0AAAa9AAAVPQAASz0AABk9AAAnPQAAET0AAEG8AAA8PQAAcD0AAB08AACJvAAAi70AALM9AACOvQAADboAACs9AACJvQAAwLwAAEw9AAD1vAAAQL0AAH69AAAMvQAAzDsAAKQ8AAC7PAAAFb0AAAQ9AAD6PAAAzzwAADk9AABxvQAAZ70AAFE9AABrvAAAiLsAACU9AACZPQAAnb0AACU9AABDPQAA3TwAAKA9AAA7PQAADjwAANQ9AAB6PQAAvbwAAOm9AACqPAAA97sAAI29AACbPQAAkDwAAIy7AAAOPQAA1LsAAJI9AACDPAAAnL0AAMQ8AADPPAAAyzwAAAO9AACCPQAAbj0AAAq+AACGPAAAAD0AAIg8AAAPvQAAGL0AANW8AABpvQAAXD0AADm9AABRvQAAwrwAAJ+8AABKPQAAvD0AAJU9AAB/vQAA8rwAAFS9AACOPQAASD0AAJW8AABwvQAAGb4AALk9AABpPQAAy7wAAGW9AACyPAAA0zwAAMk9AAC1vAAAdzsAAMq6AACnvAAAqr0AAHi9AADrvAAAirwAANy9AADnPAAAYj0AANm8AACiuwAAs7wAANe6AAAKPQAAWz0AADI9AABvPQAAj7wAACe9AABcOwAAhTwAAOw9AAA3PQAAOLsAAIK9AABIPQAAxzsAAOC8AAA9vQAAYrwAANS8AABbPQAAez0AACi9AAA3PQAAdT0AADE9AADwuwAART0AAAW9AABKvQAAl7wAACA8AAA1vQAAkL0AALO8AABjPAAA0L0AAG88AAATvAAAxTwAADY9AABXvAAAEb0AAOg8AABJvQAAjL0AAJM9AAC4PAAAXzwAAIA8AADvvQAAvrwAACG8AACzOgAA9LwAAAG+AAAHPQAAQj0AAGk9AABovQAAsTsAAJW8AACrPAAARr0AAJa9AADfPAAAODwAAEw9AACEvQAAgjwAACg9AAD3uwAANzwAAI49AADBvAAASz4AAKI9AABuvQAAcrsAADm9AAAivQAAFz0AAHY9AABmPAAAHz0AACY9AAA8PQAArD0AAMW7AACOPQAAKD0AAKS8AADwuwAAL70AAFG9AACBPQAAhL0AAFI8AACwPQAArL0AABs9AABdOwAA6r0AAP48AAAmOwAABD4AAM49AAA6vQAAhr0AAKY8AACOvQAAGLwAAPg8AABYPQAAfT0AAHg8AADAPAAAPT0AAA48AAAiPAAAPb0AACI9AABzPQAAhT0AAAs9AABNPAAADDsAABK9AAAFPAAAj70AAAw7AADwOgAAlb0AANQ8AACXvQAAVLwAAMe8AACsvAAAe70AAD09AABDPQAAFz0AAMY9AACSvQAAtTwAABa8AAAFvQAAWj0AAD+9AAC3vQAAbz0AAAO8AAAvuwAAMLwAAFW9AAArPAAA9rwAACS7AACCvQAAhj0AAP48AABbvQAAk70AAGg8AACOvQAAtb0AADq8AAChvAAAE70AACu9AACGPQAATr0AAE29AAAWvQAAlDwAAGq9AAA8vQAAgr0AAMK8AADVPQAAlj0AAOC8AABwPAAAiLsAAAk9AAANPQAAQTwAAII9AAC6PAAAiDwAACA7AADZvAAAlj0AAMW7AAAGPQAAOzwAACe9AABEuwAANz0AAAo9AACEvAAADj0AAMo9AAACOwAA6z0AAOs6AAD0vQAA6LwAABw8AADquwAAdrwAAJW9AABsPQAAhjwAAEW8AAA1vAAAV7sAACc9AADzPQAAi70AAJW9AABJPQAA2TwAADm8AAA3vAAAKbwAAGg9AAC6ugAAtDsAADy9AAB1vAAAGTwAAIK9AAB2PQAAzj0AAEa9",
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
    'c1f3bde022481f10ed4f6438e3daf7f3ed17acb22f94b6eb5f00da103bcb1c62': new URL('./shards/c1f3bde022481f10ed4f6438e3daf7f3ed17acb22f94b6eb5f00da103bcb1c62.bin', import.meta.url).href,
    '747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85': new URL('./shards/747a611ed05c07f2321649e39885a0f1bef771653b598a7537e9f5c67c4b6d85.bin', import.meta.url).href,
    'f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab': new URL('./shards/f67b09c523459a59ce17644a1ac40a220e18cb3462a9ed95ea481a22cdef29ab.bin', import.meta.url).href,
    '1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35': new URL('./shards/1805ddde4575083aa6a36f2a40568e41e829b25c925119c62b469a1c23cc1f35.bin', import.meta.url).href,
    '528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e': new URL('./shards/528efd9657238328c714e50bbe5460b764c878b8acce4d883aa8816e6cb8aa9e.bin', import.meta.url).href,
    'b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697': new URL('./shards/b1489651ea5c64b9341665d6bbf3f73d74b12c7dedd03c3cb54d97e7b4c68697.bin', import.meta.url).href,
    'e7cedd41f7e1748f2862fc47bd5d758bcc95d5e3d826f9e9f67509a0e714c863': new URL('./shards/e7cedd41f7e1748f2862fc47bd5d758bcc95d5e3d826f9e9f67509a0e714c863.bin', import.meta.url).href,
    '8e0d76af365304fe086dc3d93a39793a3a437888f5673288244ce55a26091626': new URL('./shards/8e0d76af365304fe086dc3d93a39793a3a437888f5673288244ce55a26091626.bin', import.meta.url).href,
    '093e86bb4eb67a9527696566dd4310e52bcf34edb9df3e748ca86fd3f167c46e': new URL('./shards/093e86bb4eb67a9527696566dd4310e52bcf34edb9df3e748ca86fd3f167c46e.bin', import.meta.url).href,
    '95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c': new URL('./shards/95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c.bin', import.meta.url).href,
    '02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22': new URL('./shards/02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22.bin', import.meta.url).href,
    'a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a': new URL('./shards/a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a.bin', import.meta.url).href,
    'f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321': new URL('./shards/f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321.bin', import.meta.url).href,
    '4760b628918ba0e4490a3ff11acc1c05d59338978db5cca196ab82cd25e052d1': new URL('./shards/4760b628918ba0e4490a3ff11acc1c05d59338978db5cca196ab82cd25e052d1.bin', import.meta.url).href,
    'a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b': new URL('./shards/a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b.bin', import.meta.url).href,
    '7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430': new URL('./shards/7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430.bin', import.meta.url).href,
    'cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9': new URL('./shards/cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9.bin', import.meta.url).href,
    '4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96': new URL('./shards/4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96.bin', import.meta.url).href,
    'f61e96d525e9b62bce318d21b9fc7181636cf09102f7f0a70e5ca1ec5e25c8a3': new URL('./shards/f61e96d525e9b62bce318d21b9fc7181636cf09102f7f0a70e5ca1ec5e25c8a3.bin', import.meta.url).href,
    'd87c0ecf3609ba791dd1e2e30721fabea54400a4ea93229b897d201cd703b55c': new URL('./shards/d87c0ecf3609ba791dd1e2e30721fabea54400a4ea93229b897d201cd703b55c.bin', import.meta.url).href,
    'd6288e6a666216459dbe6760f0662e75e47756749e2a6d1d30e08c6e003c0691': new URL('./shards/d6288e6a666216459dbe6760f0662e75e47756749e2a6d1d30e08c6e003c0691.bin', import.meta.url).href,
    '808081ecf36f6d7c08cc235b3cdfce1024ac970dfeec6b3d99fdee767f970a64': new URL('./shards/808081ecf36f6d7c08cc235b3cdfce1024ac970dfeec6b3d99fdee767f970a64.bin', import.meta.url).href,
    'a3963cb5818f3bcfbed1395e4f2747f11fbfa1f0764c7a22fd952f09f266a4e7': new URL('./shards/a3963cb5818f3bcfbed1395e4f2747f11fbfa1f0764c7a22fd952f09f266a4e7.bin', import.meta.url).href,
    '385f8e8c0186c091a365b4d50ce700a67cd88fb022e5afc35d883f8942bf7ed4': new URL('./shards/385f8e8c0186c091a365b4d50ce700a67cd88fb022e5afc35d883f8942bf7ed4.bin', import.meta.url).href,
  }
}

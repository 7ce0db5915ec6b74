// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "nsfw",
  "revision": "462ff465dc60104c",
  "title": "nsfwjs MobileNetV2: drawing, hentai, neutral, porn, sexy",
  "licence": "MIT",
  "trainedOn": "Trained by the authors of nsfwjs on pictures collected from public web sites, ImageNet before; the collection is not published and carries no licence.",
  "files": [
    {
      "name": "graph.onnx",
      "part": "detect",
      "bytes": 23381,
      "sha256": "955319ef34fee056efaf190c0e3938ff25269e762dbfb88fa45616cf0bc5b22f",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "955319ef34fee056efaf190c0e3938ff25269e762dbfb88fa45616cf0bc5b22f",
          "bytes": 23381
        }
      ]
    },
    {
      "name": "weights.bin",
      "part": "detect",
      "bytes": 2157136,
      "sha256": "08e8d83691e818a9f55d45b3260cf15fe9a19ad7f41544ef6e47cb29ee70104f",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "91013a83d2b05b66e4226d4899ab8a26d5130e15166079f40aa54a9a1ca72b56",
          "bytes": 719046
        },
        {
          "sha256": "b8cf084f4ac300ac7977ad15882e0d654d5df4077d526bf4e949c3beb23904ab",
          "bytes": 719045
        },
        {
          "sha256": "63ece7a6cca698f7c1e0fcade326304ce8934f24e917bb4ee08612ae2f5da9ac",
          "bytes": 719045
        }
      ]
    }
  ],
  "detector": {
    "graph": "graph.onnx",
    "weights": "weights.bin",
    "externalData": "weights",
    "input": {
      "name": "image",
      "layout": "nchw",
      "channels": "rgb",
      "mean": [
        0,
        0,
        0
      ],
      "deviation": [
        255,
        255,
        255
      ]
    },
    "output": "logits",
    "width": 224,
    "height": 224,
    "fit": "squeeze",
    "resample": "bilinear-corners",
    "activation": "softmax",
    "labels": [
      "drawing",
      "hentai",
      "neutral",
      "porn",
      "sexy"
    ]
  },
  "golden": {
    "input": "ramp",
    "output": [
      3.22543,
      -0.19219,
      5.83107,
      -2.16546,
      -4.09756
    ],
    "tolerance": 0.005
  },
  "engine": {
    "minOrt": "1.30.0"
  }
}

export function shardUrls() {
  return {
    '955319ef34fee056efaf190c0e3938ff25269e762dbfb88fa45616cf0bc5b22f': new URL('./shards/955319ef34fee056efaf190c0e3938ff25269e762dbfb88fa45616cf0bc5b22f.bin', import.meta.url).href,
    '91013a83d2b05b66e4226d4899ab8a26d5130e15166079f40aa54a9a1ca72b56': new URL('./shards/91013a83d2b05b66e4226d4899ab8a26d5130e15166079f40aa54a9a1ca72b56.bin', import.meta.url).href,
    'b8cf084f4ac300ac7977ad15882e0d654d5df4077d526bf4e949c3beb23904ab': new URL('./shards/b8cf084f4ac300ac7977ad15882e0d654d5df4077d526bf4e949c3beb23904ab.bin', import.meta.url).href,
    '63ece7a6cca698f7c1e0fcade326304ce8934f24e917bb4ee08612ae2f5da9ac': new URL('./shards/63ece7a6cca698f7c1e0fcade326304ce8934f24e917bb4ee08612ae2f5da9ac.bin', import.meta.url).href,
  }
}

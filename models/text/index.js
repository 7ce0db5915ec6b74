// Written by recipe/build.py.
export const manifest = {
  "schemaVersion": 1,
  "id": "text",
  "revision": "0dbdc80783984811",
  "title": "Text reader: PP-OCRv6, tiny detector and tiny recogniser, Latin alphabet",
  "licence": "Apache-2.0",
  "trainedOn": "Trained by the PaddleOCR authors on real and synthetic text images that they have not published in full.",
  "files": [
    {
      "name": "detector.onnx",
      "part": "read",
      "bytes": 27455,
      "sha256": "4c2ff81c37c08b51827ef1d332e2b96e20773049ee9d39d655a6809a52af2d35",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "4c2ff81c37c08b51827ef1d332e2b96e20773049ee9d39d655a6809a52af2d35",
          "bytes": 27455
        }
      ]
    },
    {
      "name": "detector.bin",
      "part": "read",
      "bytes": 485488,
      "sha256": "bda792eaacb938a28bdf2c4661a3b6aa9d9ec0ca2133e6676f7d02bba72d77ad",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "bda792eaacb938a28bdf2c4661a3b6aa9d9ec0ca2133e6676f7d02bba72d77ad",
          "bytes": 485488
        }
      ]
    },
    {
      "name": "recogniser.onnx",
      "part": "read",
      "bytes": 14603,
      "sha256": "9e8b538b743cc267f7592ebedcd3fc7e8fe639ed145e70595decbbb259e86f91",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "9e8b538b743cc267f7592ebedcd3fc7e8fe639ed145e70595decbbb259e86f91",
          "bytes": 14603
        }
      ]
    },
    {
      "name": "recogniser.bin",
      "part": "read",
      "bytes": 643584,
      "sha256": "d12a3d5f760a9cdc19e5e36913c2550c0a31fa14022de84daea93765fff99cc4",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "d12a3d5f760a9cdc19e5e36913c2550c0a31fa14022de84daea93765fff99cc4",
          "bytes": 643584
        }
      ]
    }
  ],
  "reader": {
    "detector": {
      "graph": "detector.onnx",
      "weights": "detector.bin",
      "externalData": "detector",
      "input": {
        "name": "image",
        "layout": "nchw",
        "channels": "bgr",
        "mean": [
          123.675,
          116.28,
          103.53
        ],
        "deviation": [
          58.395,
          57.12,
          57.375
        ]
      },
      "output": "probabilities",
      "maxSide": 960,
      "multiple": 32,
      "pixelThreshold": 0.3,
      "lineThreshold": 0.5,
      "growth": 1.6
    },
    "recogniser": {
      "graph": "recogniser.onnx",
      "weights": "recogniser.bin",
      "externalData": "recogniser",
      "input": {
        "name": "image",
        "layout": "nchw",
        "channels": "bgr",
        "mean": [
          127.5,
          127.5,
          127.5
        ],
        "deviation": [
          127.5,
          127.5,
          127.5
        ]
      },
      "output": "probabilities",
      "height": 48,
      "maxWidth": 1600,
      "alphabet": "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz¢£¤¥¦§¨©ª«¬®¯°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĲĳĴĵĶķĸĹĺĻļĽľĿŀŁłŃńŅņŇňŉŊŋŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſ–—‘’“”†‡•…‰′″₤₩₫€₱₹₺₽₿℃℉™ ����������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������������",
      "lineThreshold": 0.6
    }
  },
  "golden": {
    "input": "ramp",
    "output": [
      0.0,
      0.0,
      0.0,
      0.0,
      0.0,
      0.0,
      0.0001,
      0.0001,
      0.0,
      0.0,
      0.6354,
      0.9113,
      0.1547,
      0.0008,
      0.0007,
      0.0193,
      0.0757,
      0.0546,
      0.8116,
      0.9885,
      0.9435,
      0.7612,
      0.2794,
      0.9431,
      0.2223,
      0.0123,
      0.0871,
      0.3401,
      0.1184,
      0.1776,
      0.0536,
      0.3079,
      0.3279,
      0.3963,
      0.884,
      0.9923,
      0.9071,
      0.9711,
      0.7865,
      0.4824,
      0.0836,
      0.1245,
      0.1863,
      0.0798,
      0.026,
      0.1323,
      0.7077,
      0.9565,
      0.794,
      0.5069,
      0.4232,
      0.8729,
      0.997,
      0.9984,
      0.9977,
      0.9972,
      0.9535,
      0.7226,
      0.4372,
      0.0914,
      0.0102,
      0.0002,
      0.0001,
      0.0,
      0.9994,
      0.9942,
      0.9702,
      0.9558,
      0.9561,
      0.9729,
      0.9948,
      0.9949,
      0.9941,
      0.993,
      0.9953,
      0.9822,
      0.9722,
      0.9574,
      0.8584,
      0.1969,
      0.9978,
      0.9289,
      0.9625,
      0.9633
    ],
    "tolerance": 0.01
  },
  "engine": {
    "minOrt": "1.30.0"
  }
}

export function shardUrls() {
  return {
    '4c2ff81c37c08b51827ef1d332e2b96e20773049ee9d39d655a6809a52af2d35': new URL('./shards/4c2ff81c37c08b51827ef1d332e2b96e20773049ee9d39d655a6809a52af2d35.bin', import.meta.url).href,
    'bda792eaacb938a28bdf2c4661a3b6aa9d9ec0ca2133e6676f7d02bba72d77ad': new URL('./shards/bda792eaacb938a28bdf2c4661a3b6aa9d9ec0ca2133e6676f7d02bba72d77ad.bin', import.meta.url).href,
    '9e8b538b743cc267f7592ebedcd3fc7e8fe639ed145e70595decbbb259e86f91': new URL('./shards/9e8b538b743cc267f7592ebedcd3fc7e8fe639ed145e70595decbbb259e86f91.bin', import.meta.url).href,
    'd12a3d5f760a9cdc19e5e36913c2550c0a31fa14022de84daea93765fff99cc4': new URL('./shards/d12a3d5f760a9cdc19e5e36913c2550c0a31fa14022de84daea93765fff99cc4.bin', import.meta.url).href,
  }
}

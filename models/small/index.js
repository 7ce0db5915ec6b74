// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "small",
  "revision": "c0b6d835565427f4",
  "title": "lookfirst small: EfficientNet-Lite2 at 260 pixels with an alignment head and a static text tower",
  "licence": "MIT for our part, Apache-2.0 for EfficientNet-Lite and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses",
  "trainedOn": "Trained partly on public image sets that carry no licence (a research-grade mix: ImageNet features, captioned and labelled photos), with text vectors taken from all-MiniLM-L6-v2 and WordNet.",
  "files": [
    {
      "name": "graph.onnx",
      "part": "judge",
      "bytes": 26944,
      "sha256": "c2be443a1266a662ab8e0ce50d6f76eb4202f59421f2e39fa574812ec9f13ae7",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "c2be443a1266a662ab8e0ce50d6f76eb4202f59421f2e39fa574812ec9f13ae7",
          "bytes": 26944
        }
      ]
    },
    {
      "name": "weights.bin",
      "part": "judge",
      "bytes": 10461416,
      "sha256": "c738df22a4da2f36a56478a8e2f3b34f48583aadec1b9bb4ff12b77d02fb6d0b",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "493e9060261f4d950f1441e5331d4613b59b0aa286c4db970bd4b97d71c90108",
          "bytes": 1046142
        },
        {
          "sha256": "a81f368cd4714d40859ad78bbba9399e8298e9ade43ee657d803dc886cf3dfee",
          "bytes": 1046142
        },
        {
          "sha256": "24b5c19ee91f9a7d1a8c405262af7a2d454f4aaa2bd49432790bf1270c063c15",
          "bytes": 1046142
        },
        {
          "sha256": "8e95c04ebfe67e47e59cbc463ff5b89a4df550aa6a4211d4d9e44acc1f04b8cf",
          "bytes": 1046142
        },
        {
          "sha256": "b122f91659ba71aadb4977e68fb77b4108c1524187ffee9d53908837e082be9f",
          "bytes": 1046142
        },
        {
          "sha256": "f96b05c07ee913e76bd27911ad3d41f7b56b8f43c7f2e598fb8bd547b3f9259e",
          "bytes": 1046142
        },
        {
          "sha256": "2e1ebd632f277f686d3a9e789510279430403c778311bf666565b542dfaa44b4",
          "bytes": 1046141
        },
        {
          "sha256": "56a866172c9bc047dabb7640261d8f13f4aba0b8988def250f753126ed0947f7",
          "bytes": 1046141
        },
        {
          "sha256": "5a05cfcaa25c3b95ee7e7e6096ac5a8c984333b1eeb2518ee61bc487d72519e1",
          "bytes": 1046141
        },
        {
          "sha256": "af9960cfd491a9dde04ed995afcb7634475745cd98051f03982733acfc7ea031",
          "bytes": 1046141
        }
      ]
    },
    {
      "name": "text.bin",
      "part": "compile",
      "bytes": 4233812,
      "sha256": "a729ebde6455afd54dcb7a34a8b5dc5a063b11f5022ce566d212c8b0337c5466",
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
          "sha256": "989c0bed376a270c45b41045aa5a23f853c0cd06b6606ba954b8625374a8be45",
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
      "sha256": "002d232c57ac8153bc0cedace090e2be018404cd8022be2581288205411de17c",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "0afd7ba9dfab61eebf650392ae61c16ee6eb143761ddf9632d5771f826ce837c",
          "bytes": 921816
        },
        {
          "sha256": "e740b6c883576b1ec506f4ad1a47f50f33ab481e0029e73c4343aabcbe2416f4",
          "bytes": 921816
        },
        {
          "sha256": "c5344a2f3fb39aeb24a705136d815fbd7de199150badbee6736b1ca16e9e89f5",
          "bytes": 921816
        },
        {
          "sha256": "c26b773f37f049341075749768e877cdbd654f915fefe8455c35c69588f7bf52",
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
      "sha256": "196be88856fb1a0743efa75460e6ffc651b8803aa8dfb8d87e8c6955117e833d",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "85fa4314cdf0a1fbfaef2fb71b760b05259112f4e86b3a137ad129496bd28d6e",
          "bytes": 769874
        },
        {
          "sha256": "de51ad286114d93a453f1d94629562fe5ee613b29981546490f29e7bec8eb6d0",
          "bytes": 769874
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
      "width": 260,
      "height": 260,
      "mean": 127,
      "deviation": 128
    },
    "cells": "cells",
    "grid": {
      "output": "grid",
      "width": 9,
      "height": 9,
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
      "head": "AABlvAAAKLsAADo8AACAuwAAVzwAAFi9AACyPQAAO70AANQ8AADQPAAA+jwAAHi8AACFPQAAoDwAAEy9AAAUvAAAAD0AAKC8AAD6uwAAkL0AAI49AAAuvAAABr0AAEA7AABIPQAA2jwAAEc9AAD0PAAAjTwAAKG9AACYvAAAJD0AABq9AAALPQAAy70AANu8AAAQvgAAR7sAAJy9AADQvAAANr0AAFe9AAClPQAAX7wAAF48AACtuwAART0AAM68AABpPQAAEjwAAC+6AAAGvQAAfroAAJu7AABOPAAAJLwAAFg8AACzPAAAsD0AADA9AABLOwAAMb0AABo9AAB3vQAALrwAAL29AACIvQAA9zwAAMA9AABOPQAAg70AAOc8AADQPAAA3zwAAIW6AACAOwAAfTsAALI8AABSvQAAFj0AAD49AACkPQAAqT0AAEM9AACJPQAAmj0AAD29AABevAAAJb0AABW9AACNOwAAkz0AAG29AAAMOwAAC74AAJm8AAD3vAAAR7wAADg8AAAFPgAAqLwAACc8AAC/vQAAUroAAPW9AAANvgAAmLwAAOA8AABLPAAANz0AAKm9AACJvAAAPL0AALY7AACPvQAAQr0AAIg9AABqPAAAzLwAAK08AACxvAAAQb0AANM7AABMuwAA2LsAAMG8AAD7PAAApD0AAEK9AAAWPgAAgL0AAL08AABdvAAAHj0AAFQ9AACpvAAARr0AAB6+AADqvAAAmD0AAMw8AACmPQAACT0AAOY8AAC7vAAAmr0AAAu+AAA6vQAAQDoAAC09AADGvAAAjbwAAFe9AADbvQAAMDwAAHA8AACGPQAAObwAAEc9AAByPQAAjz0AACE8AAAgOgAAD7wAACK8AAApPQAA+LwAAFo9AAABvQAAOD0AAJc8AACRPQAA1TwAAAI9AAAsOwAAS70AAOC8AABYPAAAgb0AAKm8AAD6uwAAZ70AAKW7AADRPAAAkjwAAAk8AABjuwAA9DwAAFm9AABJvQAAFbwAAOm8AABpvQAAWb0AAFw7AABJvAAAsrsAAFA9AADwOwAAjT0AAOi7AACEPQAAaLwAAHY8AAB2PQAAZj0AABI9AAABvQAAODwAAFO9AACiPAAApL0AAAK9AADPuwAAlbwAAIs8AAC8vAAAXb0AANE9AAC9PQAAgT0AANi8AAAqvQAAOj4AAOg7AAAGPQAAzroAAIs8AACVPQAAujwAAJ89AADuPAAAir0AAPw8AABHPQAAZrwAAK28AABEPQAASbwAAFI8AACbPAAAlL0AAD29AACRPQAAQb0AAOo9AAAxvQAAAb4AAEy9AACaPAAAYzwAAIQ9AADMuwAApT0AAFW8AADSvQAArLwAAGg9AAAfPQAAdj0AAKQ9AAAbPQAAmbwAAJo8AABSvQAAVj0AABk9AAD6vAAAiD0AANk8AADqvAAA+j0AAPY8AAD7OwAAYz0AAKK9AACRPQAAKT0AAJ08AAAnPAAAa7wAAOs8AAABPQAAKLwAAD69AACpuwAACjoAAPy9AADWvAAAmT0AAJc9AAClvQAAUr0AABY9AABoPQAAab0AAOS8AAA1OwAAvz0AAKK8AAAZPAAAdjoAAGe9AABSPAAAEjwAACK7AAC5PQAAXrsAAJI9AAAVvQAAqjwAAIY9AADrPAAApzoAAF+8AACEvAAAXrsAALK8AABrPQAAtrwAALo7AAD7vQAAn7sAAEm9AAAUPQAAKD0AACK9AAAYvQAAWz0AACM9AACbvQAAjrsAAKW8AAAvPQAA9jwAADo9AABJuwAA3bwAAAe9AAA3vQAA8LwAAKW7AAADuwAAjTwAAKw9AAAoPgAAhzsAAIU8AAAaPAAA5r0AABG8AAAZPQAAgb0AAOa8AACXvQAAIj0AAGM7AADVOwAApDwAAF09AAAVPgAAUb0AAIE9AAA6PQAAXjwAAD28AADfvAAAILwAAOO6AACYvAAAxrwAADm9AABkvQAAAD0AAOi8AACTvQAAljwAAHU9AAAUPQAAAbwAALs9AAD0PAAAhTwAAFu9",
      "conse": "AABqvQAAqT0AAHO8AADbuwAAP7wAABy9AADsPQAAxDsAAOM8AADROgAAlD0AAEG9AAA5PAAAgT0AAC69AADOvAAAILkAALa6AACovAAA0LwAADy9AAB6vAAAObwAABC8AAAWvQAAdD0AAKS8AACCPQAAnzsAAP+9AACJvAAAW7wAAKW8AAAhPQAAiLwAADG9AAABPQAAmDwAAIK8AADsPAAA4bwAAKe9AAA1PQAA+jsAAKO8AACKPAAAr7sAAI68AAAkPQAAF70AAD69AACZvQAAmr0AAIc8AAAxPQAAh7wAAEm8AABHvQAAlD0AAA67AADrPQAAHT0AAJm9AAB4PQAA0zwAAI08AABVvQAAC7wAABo9AAC2vQAAy7wAABQ8AAD6uwAANL0AAA29AACOvQAARD0AAJq9AAA+PAAAiLwAAPe8AAA3vQAA5bwAADg9AAAHPAAAvDwAAMS8AABhugAAqr0AAG69AACxvQAA7jwAAHu9AABzOwAAyL0AAK68AACDPAAAsr0AAKy8AABVPgAAAz0AAO68AADHPQAA1DsAANi8AACQvQAAD70AAFU9AAAsPQAAFb0AAJa9AAC+vAAADr4AAFE8AACwvAAA6L0AAAq8AABtPAAAsTwAADe9AACYPQAAtDsAAPa8AAC8uwAAr7wAAEy9AADuvAAAAAAAAEo9AADPPAAA6zwAAAa6AAD1PQAArjwAADW8AADBPAAAE70AAIY9AACPvAAAPj0AAJe9AACRPQAADz4AALW9AACFPAAAWz0AAIG9AAAwvQAA8r0AADU9AABHPQAAcjwAAOw8AAC8PAAAFz0AAJO9AACxPAAATj0AAHk9AABLPQAAyjwAAKe8AAC9vAAAL7wAAHy9AADTvQAAPTsAADM8AADfOQAAxTwAAA88AACePQAAGrsAAI49AACGPAAApj0AAJ07AAAMPQAAszwAAAG8AABmvQAAbb0AAAq8AADmOQAA+DsAAHa7AACEuwAApLwAADU9AADLPQAAE70AAMy8AADhvAAAQbwAAAU9AADQOwAAszsAAD68AADcvQAAFz0AAL49AAAsvQAAT7wAAP88AACXvAAAXjwAAKW9AABBPAAAhL0AABq9AAB6PAAAbr0AACe9AACZvAAAzroAANa8AAAxvAAAMjwAANy9AAAePQAA2jwAAKy8AADCvQAAAAAAAGK8AAAXvQAAMr0AAFk9AADaPQAAyDwAAEg9AACEPQAAdL0AADw9AAAEPQAAdzwAAOc8AACvvAAAfTwAAI48AADcPQAAEbwAAFi9AADduwAA2LwAAJo9AAAovAAAyLoAAJq9AADAPQAAoD0AAHK9AACwvQAAQj0AAN+8AADTvQAAIT0AAPU8AACPvAAAiD0AAN09AABRvQAAar0AABe9AAChPQAArLsAAHo9AAAQPgAAzbwAAC69AAClvQAAZz0AAJO7AACJPQAACr0AABC9AABDuwAAubwAAKO8AADNvAAAo70AAM88AACXPQAAXj0AACg8AACtvAAAAb4AAOI8AABgOgAAVDwAAEy8AABkvAAAML0AAIg9AAABPgAAvDwAALo8AADuvAAASToAAB67AADePAAAPz0AAKU8AADkOwAAorwAAB29AACCPAAAnT0AALk9AABnvAAAOrwAAAa8AADXOwAAEbwAAL08AADJPQAALboAAPU8AAC+PQAAAAAAAEM9AADhOgAA3jwAAKK9AAD/PAAAC70AALE9AADuvAAAq7sAAHK9AAATPQAAu7wAAIM8AABTPQAAXz0AABI9AAAGvQAAbT0AAPm8AAAMvAAAD70AAIK8AADxPQAADbsAAEW9AADkOwAAIr0AADE9AAAEPQAARD0AACs9AAB7PQAAOj0AAK29AABJPQAAxbsAANS9AACgvAAAML0AALO8AADKvAAAxL0AADE8AAAHPQAAdz0AABU9AACkPQAAML0AAKC9AADnPAAAE70AAK68AAB1PQAAUz0AAOK8AAARvQAA2z0AAL+7AADnuwAAjT0AAGg9AADEPAAAKL0AAIU9"
    },
    "minCosine": 0.9999
  },
  "engine": {
    "minOrt": "1.30.0"
  }
}

export function shardUrls() {
  return {
    'c2be443a1266a662ab8e0ce50d6f76eb4202f59421f2e39fa574812ec9f13ae7': new URL('./shards/c2be443a1266a662ab8e0ce50d6f76eb4202f59421f2e39fa574812ec9f13ae7.bin', import.meta.url).href,
    '493e9060261f4d950f1441e5331d4613b59b0aa286c4db970bd4b97d71c90108': new URL('./shards/493e9060261f4d950f1441e5331d4613b59b0aa286c4db970bd4b97d71c90108.bin', import.meta.url).href,
    'a81f368cd4714d40859ad78bbba9399e8298e9ade43ee657d803dc886cf3dfee': new URL('./shards/a81f368cd4714d40859ad78bbba9399e8298e9ade43ee657d803dc886cf3dfee.bin', import.meta.url).href,
    '24b5c19ee91f9a7d1a8c405262af7a2d454f4aaa2bd49432790bf1270c063c15': new URL('./shards/24b5c19ee91f9a7d1a8c405262af7a2d454f4aaa2bd49432790bf1270c063c15.bin', import.meta.url).href,
    '8e95c04ebfe67e47e59cbc463ff5b89a4df550aa6a4211d4d9e44acc1f04b8cf': new URL('./shards/8e95c04ebfe67e47e59cbc463ff5b89a4df550aa6a4211d4d9e44acc1f04b8cf.bin', import.meta.url).href,
    'b122f91659ba71aadb4977e68fb77b4108c1524187ffee9d53908837e082be9f': new URL('./shards/b122f91659ba71aadb4977e68fb77b4108c1524187ffee9d53908837e082be9f.bin', import.meta.url).href,
    'f96b05c07ee913e76bd27911ad3d41f7b56b8f43c7f2e598fb8bd547b3f9259e': new URL('./shards/f96b05c07ee913e76bd27911ad3d41f7b56b8f43c7f2e598fb8bd547b3f9259e.bin', import.meta.url).href,
    '2e1ebd632f277f686d3a9e789510279430403c778311bf666565b542dfaa44b4': new URL('./shards/2e1ebd632f277f686d3a9e789510279430403c778311bf666565b542dfaa44b4.bin', import.meta.url).href,
    '56a866172c9bc047dabb7640261d8f13f4aba0b8988def250f753126ed0947f7': new URL('./shards/56a866172c9bc047dabb7640261d8f13f4aba0b8988def250f753126ed0947f7.bin', import.meta.url).href,
    '5a05cfcaa25c3b95ee7e7e6096ac5a8c984333b1eeb2518ee61bc487d72519e1': new URL('./shards/5a05cfcaa25c3b95ee7e7e6096ac5a8c984333b1eeb2518ee61bc487d72519e1.bin', import.meta.url).href,
    'af9960cfd491a9dde04ed995afcb7634475745cd98051f03982733acfc7ea031': new URL('./shards/af9960cfd491a9dde04ed995afcb7634475745cd98051f03982733acfc7ea031.bin', import.meta.url).href,
    '95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c': new URL('./shards/95877163da4caf0dece43958bd65da7f486f4bdfbcec2ba99e3a3eca70a71b6c.bin', import.meta.url).href,
    '02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22': new URL('./shards/02256482e8a6724d0ac28268b3bc6ab0b4d1246b767188c664c09772f3e8dc22.bin', import.meta.url).href,
    'a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a': new URL('./shards/a6ac8fcd128102b342ef076a46a854a47220826dbe7eca2b5e73cd46ab4d687a.bin', import.meta.url).href,
    'f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321': new URL('./shards/f90d9bdd03e8b1f0ee9790c543bd94a410843ef0e8882ef0733a899e91a9f321.bin', import.meta.url).href,
    '989c0bed376a270c45b41045aa5a23f853c0cd06b6606ba954b8625374a8be45': new URL('./shards/989c0bed376a270c45b41045aa5a23f853c0cd06b6606ba954b8625374a8be45.bin', import.meta.url).href,
    'a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b': new URL('./shards/a49b341addce89e7de61e33e0a6588cdf2db0f6bf728d374d867a2a682ea754b.bin', import.meta.url).href,
    '7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430': new URL('./shards/7987c3743d1fa03580286fca4daf9a3d38a556fae833953b0bc46626271ba430.bin', import.meta.url).href,
    'cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9': new URL('./shards/cc6e8f7e3784d8b8ab62817cd44bd2e22aaab963dd1da3c46551e796f8f1caf9.bin', import.meta.url).href,
    '4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96': new URL('./shards/4601479ed87f499f5b54548e95751383e5c2079091ee477f7ac38c896f34fd96.bin', import.meta.url).href,
    '0afd7ba9dfab61eebf650392ae61c16ee6eb143761ddf9632d5771f826ce837c': new URL('./shards/0afd7ba9dfab61eebf650392ae61c16ee6eb143761ddf9632d5771f826ce837c.bin', import.meta.url).href,
    'e740b6c883576b1ec506f4ad1a47f50f33ab481e0029e73c4343aabcbe2416f4': new URL('./shards/e740b6c883576b1ec506f4ad1a47f50f33ab481e0029e73c4343aabcbe2416f4.bin', import.meta.url).href,
    'c5344a2f3fb39aeb24a705136d815fbd7de199150badbee6736b1ca16e9e89f5': new URL('./shards/c5344a2f3fb39aeb24a705136d815fbd7de199150badbee6736b1ca16e9e89f5.bin', import.meta.url).href,
    'c26b773f37f049341075749768e877cdbd654f915fefe8455c35c69588f7bf52': new URL('./shards/c26b773f37f049341075749768e877cdbd654f915fefe8455c35c69588f7bf52.bin', import.meta.url).href,
    'bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a': new URL('./shards/bb5ed3a3f572a1b76daec90e88c4b2bf8e46c976a170d08ca873e429aae9b98a.bin', import.meta.url).href,
    '85fa4314cdf0a1fbfaef2fb71b760b05259112f4e86b3a137ad129496bd28d6e': new URL('./shards/85fa4314cdf0a1fbfaef2fb71b760b05259112f4e86b3a137ad129496bd28d6e.bin', import.meta.url).href,
    'de51ad286114d93a453f1d94629562fe5ee613b29981546490f29e7bec8eb6d0': new URL('./shards/de51ad286114d93a453f1d94629562fe5ee613b29981546490f29e7bec8eb6d0.bin', import.meta.url).href,
  }
}

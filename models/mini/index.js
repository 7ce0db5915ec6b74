// Written by `lookfirst model pack`.
export const manifest = {
  "schemaVersion": 1,
  "id": "mini",
  "revision": "de6ac6f8bfdcfebd",
  "title": "lookfirst mini: EfficientNet-Lite0 with an alignment head and a static text tower",
  "licence": "MIT for our part, Apache-2.0 for EfficientNet-Lite0 and all-MiniLM-L6-v2, the WordNet licence for dictionary and senses",
  "trainedOn": "Trained partly on public image sets that carry no licence (a research-grade mix: ImageNet features, captioned and labelled photos), with text vectors taken from all-MiniLM-L6-v2 and WordNet.",
  "files": [
    {
      "name": "graph.onnx",
      "part": "judge",
      "bytes": 21246,
      "sha256": "014e084f3ce3bdb86ddba3f8ce5b9aae1082768729f4530c606bc2ef8e3d4033",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "014e084f3ce3bdb86ddba3f8ce5b9aae1082768729f4530c606bc2ef8e3d4033",
          "bytes": 21246
        }
      ]
    },
    {
      "name": "weights.bin",
      "part": "judge",
      "bytes": 8424936,
      "sha256": "bc021e77a6ebc4c7ce9c6eee69734edf17003540923594daf0ec66eb518b9bbc",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "c2dbf7da4d8691b2a41b0fd343526670c526fd517ff3db495a7dd9e4dfbec59b",
          "bytes": 936104
        },
        {
          "sha256": "9f6753dff724e291e4d0db37fd1ed9067c8b1f96c3b15999dbfe78a7bd6ee1ff",
          "bytes": 936104
        },
        {
          "sha256": "c4eab9d2666398b4e8be5c900f5e35b5008f24ec1c9653da310fffc2892e2dec",
          "bytes": 936104
        },
        {
          "sha256": "66e795a33f94a868316dc8add7c85ea5ff867ff32535b832e2444fe5ef476470",
          "bytes": 936104
        },
        {
          "sha256": "015ea12bbaf453d8fbda913dbf4be4ca7c025faca7d2410556b6dcdfd2e27283",
          "bytes": 936104
        },
        {
          "sha256": "9a072d790ac2fd24e5b99abaefe1091a78c65312044d42a0c0bfc707427c24bb",
          "bytes": 936104
        },
        {
          "sha256": "ef025e2d4113b90c0d1148dcccf35b28cfc66fd8cb423c697502ee4aad3ecb53",
          "bytes": 936104
        },
        {
          "sha256": "cb70f609c80e8c9d2ff13c25b88cff43d17c1c4db8aae2a3cc520107ddfb05f8",
          "bytes": 936104
        },
        {
          "sha256": "2f7c4f48c0c0ce93cbe883a0fee52c82841362d0af6373df8f671aea774d1b80",
          "bytes": 936104
        }
      ]
    },
    {
      "name": "text.bin",
      "part": "compile",
      "bytes": 4233812,
      "sha256": "11bddaa88d979a74c16a78a754efcb305d7767aec7a20c79d1c9a49522e2326b",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "f0d1be1e61931e9111f814c97821960c96368904b0661247f71a84c2e9d8b1de",
          "bytes": 846763
        },
        {
          "sha256": "02b249a7273048bb586739247fc6f11228eac805296006808572d375e87911c4",
          "bytes": 846763
        },
        {
          "sha256": "14636d2685adf0ae1b7e8b54825128f41d69e2d52587f9e2f8fc60c511e3bfed",
          "bytes": 846762
        },
        {
          "sha256": "93541f4f9c55b123b3a4e68b9304b0c2c0d241804cd7b83b1c56e1b0ccb37f8e",
          "bytes": 846762
        },
        {
          "sha256": "14fefef470fd2ddeed44da9ac8aee5df12b31f8ef1624c0e5bd5ca61a253e8db",
          "bytes": 846762
        }
      ]
    },
    {
      "name": "tokenizer.json",
      "part": "compile",
      "bytes": 190838,
      "sha256": "012f670eec63684aa36f717972187f69f281c7b7053fd190c544858c9eadde54",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "012f670eec63684aa36f717972187f69f281c7b7053fd190c544858c9eadde54",
          "bytes": 190838
        }
      ]
    },
    {
      "name": "dictionary.tsv",
      "part": "compile",
      "bytes": 1954552,
      "sha256": "55bfa6c2d6b5b8c23a631025882deb3581679d7803e3d048291ffd0255120e5a",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "31a9b3d9329cf75c7b194276f129f7f76b64b907ab9a5d61edec5f7e1cc4fda5",
          "bytes": 977276
        },
        {
          "sha256": "117cc31a02f99dbc63cdf01d0a029b95c40df7ab08e9c80ed7b6466d5c68f1a0",
          "bytes": 977276
        }
      ]
    },
    {
      "name": "bank.bin",
      "part": "compile",
      "bytes": 1568424,
      "sha256": "3541a4db4a19ba34b0ce4ae6c39b3dc5c54dcf45242f0950b5796744201fd1a7",
      "encoding": "identity",
      "shards": [
        {
          "sha256": "11a0f0c05789597e2c69e3d353e9118c5c119f874ff4bb80f42cdb757bac3265",
          "bytes": 784212
        },
        {
          "sha256": "aa0e5e42f2a106b6363954bea6942ce42574bee666b1e06082680c7e9d89627b",
          "bytes": 784212
        }
      ]
    },
    {
      "name": "subjects.json",
      "part": "compile",
      "bytes": 30746,
      "sha256": "95f1cd3d77c0804fa59ec48f82395155dfae947fb8fe79434105deb793247385",
      "encoding": "gzip",
      "shards": [
        {
          "sha256": "95f1cd3d77c0804fa59ec48f82395155dfae947fb8fe79434105deb793247385",
          "bytes": 30746
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
    "synonymCosine": 0.75
  },
  "golden": {
    "input": "ramp",
    "outputs": {
      "head": "AACHvAAAkL0AAF48AACyvAAAj70AAKe6AAChPQAA17sAANc9AAACPQAAUbwAACs9AABdvQAAIrwAAIa9AABoPQAAvrwAAD69AACqvAAAoLsAABQ9AACyOwAAfr0AAKS9AAAyvAAAJD0AAHs9AABjPAAAWz0AAKI8AAD4PAAAbjwAAO69AACROwAAlr0AAHc8AACIvQAAZDwAABO9AADzvQAAajwAAFs9AAAfPAAAgbsAAAW8AACVPQAAdzwAAN68AAD9vAAATD0AAOC8AABTPQAA5T0AAIk8AAClPAAAZT0AADQ8AAB2PAAA+TwAAOO8AAClPAAAgb0AAAe9AAA2PQAAvLwAAJm8AAA+PAAAu7sAAFg9AACFvQAAVj0AAA4+AAD3vAAAWT0AAL89AADDPAAA0b0AAAq9AAAVvAAAaz0AAB08AACfPQAA8DsAAFy9AACEuwAArD0AAPG7AAA5PQAAw70AAKE8AACgPQAAkj0AAHk9AAAhPQAAvTwAAH66AADQOgAAfb0AAIW9AAB6uwAA6DsAALm7AAAQvQAAKD0AAIG9AAC6OwAAajwAAJM9AABAvQAAB70AAFG9AACjvQAABr0AAD29AAASvgAAUL0AAHI9AAAgvAAAqT0AAHa8AABhvAAAJT0AAPG9AABpvAAAtDwAANW8AAD8vAAAMD0AAKu7AABkPAAAVbwAALA8AAAIvgAAjTwAAJg8AACnPAAAVzwAAEm9AACzugAAczwAAGG9AADtuwAAgz0AADy9AADlvAAAO7sAADq9AADOvQAAM70AAMY8AADBvAAAKr0AAMG9AADTOQAABrwAADe9AACaPAAALL0AAOc8AABuPQAABT0AAJg8AAB2PQAART0AABc9AADrOgAARb0AAFQ9AAAqvQAArrwAAIg8AAC9PQAALr0AAD68AACPOwAAnL0AAK+9AAAivQAAzj0AAKw9AAAtvQAAqzwAAHg9AABMvQAA5ToAAMy8AACKPQAAdLsAACI8AADevQAAJD0AAGE9AACuvAAAgDwAACI9AAA4vQAAF70AAFQ7AACduwAADTwAAI68AAByPQAAEL0AAGY9AAAwvQAAGz0AAO89AADivAAAXbwAAJ29AACXPQAA5b0AABi+AACvvQAAV7wAALU8AABdvQAA6LkAAB89AAA/PQAA+TwAANS7AABmvQAAMDwAAHy9AADuvAAAyzwAAIa8AACkvAAAY7wAABk9AADivQAAmL0AADO6AABZPAAAOD0AAG09AAB1uwAARL0AAJ88AAAHuwAAjr0AABM9AACbPAAA1LwAAAG9AADKPAAAhr0AAJi9AAD1ugAAjj0AAOK8AAAMPgAAST0AAAK9AACQOgAAkj0AAK49AACFPAAAujwAAKk9AACJvQAA7rsAADS9AAAwPQAAFb0AAII7AAAJvQAAs7wAAJ89AADpPAAA1DwAAGg9AABsPQAACr0AACo9AAAMPQAAY7wAAFo9AAC+PQAAY7oAALS9AAA4PQAAVLwAANK9AACEOgAAmbwAAM+8AADNOQAAnD0AAPY8AADMvQAAG70AAMa8AADEPAAAdjwAACK8AAC1vQAAED4AACQ8AADcPQAA37sAAI88AABdOwAA6rwAADs9AACNPAAAS70AAGM9AACYvQAAGboAALS9AACpvQAAmLsAAB+7AADVPAAAjL0AAIO9AAAwPQAAIr0AAOk8AACBOwAASTsAABK+AACbPQAAHz0AAFe9AACpPAAAGr0AAJO8AACXPAAA+zsAAEg9AAC6OwAA3z0AAIc7AADBvAAAVjwAADC8AADeOwAADD0AAAs9AAClPQAApDwAABG9AAD1PAAAMrsAACC8AADGPAAAkTsAAOA9AAC9PAAAFz0AADS8AAC8vQAAmrwAAB+8AAAyPAAAm70AAHa7AADHPAAA/7wAADM9AADnvAAALTwAAGi7AAAIvAAAqT0AANi9AADgPQAArzwAAFI9AADguwAA/LwAAHk9AAB9vQAAMj0AAIq8AACnvAAAmT0AAPc8AACOPAAABj0AAJw8",
      "conse": "AAC3vQAAmD0AAKm9AAAdOwAAYb0AAEC8AACmPQAAdT0AABk9AACjvQAAsj0AAA49AACJuQAAxjwAAIu9AAAlPAAAaL0AAOY8AABCvQAAbL0AAGS9AAAUPQAASjwAAB07AAA4vQAAmz0AADA9AACNPQAAMrsAACm+AAAGvAAAKr0AACa+AABvOwAAw7wAABW9AACYvQAAfz0AABK9AACXPAAAbz0AAJO9AACGPQAANDsAABs7AAB3PQAAujwAAE+8AADOuwAAV7wAAGY7AACDvQAAh7sAAGk9AADePAAAYD0AANK8AADYOwAA9bwAAAe9AAB6PQAAxDwAAJe9AAAFPQAAIzoAAL27AACzPAAAnjsAANY8AACHvQAAcz0AACW7AACOvQAAx7sAADM9AAC6vAAAVT0AAGQ7AAAXPQAAIrsAAH66AABPPQAALL0AAHK8AACUPAAAKz0AAAs9AADSvAAAp70AAK06AADuPAAAQjsAAL+9AACoPAAAAb4AANY8AADTvAAAZr0AANC9AAAhPgAAhjwAAHK9AAB/vAAAUj0AAH29AAADvQAArrwAAE09AACevAAAJ7oAABu9AACLOwAAzL0AAOY8AAC8PQAA970AAKm8AADdPQAA+7wAAIe8AACRPQAAUbwAAIe9AAByvQAAi70AAI29AADsvAAAAAAAANE7AAATPQAATj0AAD09AABzvQAAI7wAAPk7AAAruwAADD0AALs9AAC+vQAAlz0AAIO9AACjPAAAij0AAA2+AACCPQAAtDwAAPC8AAC6vQAA5bwAAPo9AABKPQAAKTwAAEe9AADivAAAhTwAAMe9AABQvQAAGD0AACU9AAANPQAAurwAAKY7AAB3PQAAGjwAAIO7AACzvQAAETsAAAo9AACNvAAAf7wAAAE8AACMPQAAgDwAAJA9AAC/PQAAUDwAABQ9AADPvAAADbwAACi9AABPPQAAkzsAAJc9AACTPQAADToAAE+8AABQPAAArLwAABc9AADEPQAAK70AAOS8AACpvQAAvrwAAAs9AABAvQAANT0AAFK8AACZvQAAPz0AACM9AACLOwAAIjwAAEu8AACjPAAA+zwAAAW7AAArvQAAWL0AANq9AADRvAAAh7wAAJU9AAAwPQAAp7sAADq8AAB1PQAAPD0AAP68AACqPQAAaj0AAAC9AADcPAAAAAAAAFg8AABjvQAAcD0AAK49AACePQAATD0AAC09AACLPQAAQ70AAK88AADqPAAAUrwAAIo8AAAGvAAA6j0AAAS9AADavAAAU70AAIc9AABUPQAAQr0AAO88AADBvQAA0LwAAD29AAAdPQAA5jwAAMi8AAA2PAAAiz0AAAg7AABbvQAAIz0AAF89AACmvQAAjD0AABE+AACJvAAAsrwAAJW9AADSOgAAwLwAAEQ9AADBPQAABL0AAIW9AACnOgAAyzoAAOk8AADGPQAAibwAAMy7AABQuAAA4jsAAOs5AADSvQAAUL0AALm9AACVPQAAUTsAAFi8AACjvAAAKL0AALW8AABAPQAAkLwAAHI8AABJvQAAJr0AAE49AACjPQAAHD0AAEw9AADpvQAARTsAAI69AAAEvQAABL0AAJY8AADLvAAA77wAAMm7AACOvQAAmrwAABw8AADzvAAAOz0AAFY7AACYOQAAFjsAAIY9AABIPQAAPz0AAKs8AADSPAAAAAAAABi8AACaPQAArTsAAK29AADqPQAAoTsAALc9AAC2uQAAqDwAABw8AACPPQAAJzwAAB09AAC0PAAA8jwAACs9AADUvQAAoD0AADi8AAAKOwAAED0AAJI9AACwNwAAXr0AAIQ8AAASPQAAIr0AAD88AACwOwAAtrwAADU8AACOPAAA1T0AANG8AACnvQAAqjwAAPu8AAApPQAAyLwAAH+9AACSvAAAIr0AANE8AABRPAAA0LwAAFk8AAAtPQAA77wAAMa9AACvPAAAX70AAAK8AACCPQAAJD0AAKq7AAC8PAAAGT0AABa9AACFvQAAI7oAAGK8AAAIvQAACT0AABs9"
    },
    "minCosine": 0.9999
  },
  "engine": {
    "minOrt": "1.30.0"
  }
}

export function shardUrls() {
  return {
    '014e084f3ce3bdb86ddba3f8ce5b9aae1082768729f4530c606bc2ef8e3d4033': new URL('./shards/014e084f3ce3bdb86ddba3f8ce5b9aae1082768729f4530c606bc2ef8e3d4033.bin', import.meta.url).href,
    'c2dbf7da4d8691b2a41b0fd343526670c526fd517ff3db495a7dd9e4dfbec59b': new URL('./shards/c2dbf7da4d8691b2a41b0fd343526670c526fd517ff3db495a7dd9e4dfbec59b.bin', import.meta.url).href,
    '9f6753dff724e291e4d0db37fd1ed9067c8b1f96c3b15999dbfe78a7bd6ee1ff': new URL('./shards/9f6753dff724e291e4d0db37fd1ed9067c8b1f96c3b15999dbfe78a7bd6ee1ff.bin', import.meta.url).href,
    'c4eab9d2666398b4e8be5c900f5e35b5008f24ec1c9653da310fffc2892e2dec': new URL('./shards/c4eab9d2666398b4e8be5c900f5e35b5008f24ec1c9653da310fffc2892e2dec.bin', import.meta.url).href,
    '66e795a33f94a868316dc8add7c85ea5ff867ff32535b832e2444fe5ef476470': new URL('./shards/66e795a33f94a868316dc8add7c85ea5ff867ff32535b832e2444fe5ef476470.bin', import.meta.url).href,
    '015ea12bbaf453d8fbda913dbf4be4ca7c025faca7d2410556b6dcdfd2e27283': new URL('./shards/015ea12bbaf453d8fbda913dbf4be4ca7c025faca7d2410556b6dcdfd2e27283.bin', import.meta.url).href,
    '9a072d790ac2fd24e5b99abaefe1091a78c65312044d42a0c0bfc707427c24bb': new URL('./shards/9a072d790ac2fd24e5b99abaefe1091a78c65312044d42a0c0bfc707427c24bb.bin', import.meta.url).href,
    'ef025e2d4113b90c0d1148dcccf35b28cfc66fd8cb423c697502ee4aad3ecb53': new URL('./shards/ef025e2d4113b90c0d1148dcccf35b28cfc66fd8cb423c697502ee4aad3ecb53.bin', import.meta.url).href,
    'cb70f609c80e8c9d2ff13c25b88cff43d17c1c4db8aae2a3cc520107ddfb05f8': new URL('./shards/cb70f609c80e8c9d2ff13c25b88cff43d17c1c4db8aae2a3cc520107ddfb05f8.bin', import.meta.url).href,
    '2f7c4f48c0c0ce93cbe883a0fee52c82841362d0af6373df8f671aea774d1b80': new URL('./shards/2f7c4f48c0c0ce93cbe883a0fee52c82841362d0af6373df8f671aea774d1b80.bin', import.meta.url).href,
    'f0d1be1e61931e9111f814c97821960c96368904b0661247f71a84c2e9d8b1de': new URL('./shards/f0d1be1e61931e9111f814c97821960c96368904b0661247f71a84c2e9d8b1de.bin', import.meta.url).href,
    '02b249a7273048bb586739247fc6f11228eac805296006808572d375e87911c4': new URL('./shards/02b249a7273048bb586739247fc6f11228eac805296006808572d375e87911c4.bin', import.meta.url).href,
    '14636d2685adf0ae1b7e8b54825128f41d69e2d52587f9e2f8fc60c511e3bfed': new URL('./shards/14636d2685adf0ae1b7e8b54825128f41d69e2d52587f9e2f8fc60c511e3bfed.bin', import.meta.url).href,
    '93541f4f9c55b123b3a4e68b9304b0c2c0d241804cd7b83b1c56e1b0ccb37f8e': new URL('./shards/93541f4f9c55b123b3a4e68b9304b0c2c0d241804cd7b83b1c56e1b0ccb37f8e.bin', import.meta.url).href,
    '14fefef470fd2ddeed44da9ac8aee5df12b31f8ef1624c0e5bd5ca61a253e8db': new URL('./shards/14fefef470fd2ddeed44da9ac8aee5df12b31f8ef1624c0e5bd5ca61a253e8db.bin', import.meta.url).href,
    '012f670eec63684aa36f717972187f69f281c7b7053fd190c544858c9eadde54': new URL('./shards/012f670eec63684aa36f717972187f69f281c7b7053fd190c544858c9eadde54.bin', import.meta.url).href,
    '31a9b3d9329cf75c7b194276f129f7f76b64b907ab9a5d61edec5f7e1cc4fda5': new URL('./shards/31a9b3d9329cf75c7b194276f129f7f76b64b907ab9a5d61edec5f7e1cc4fda5.bin', import.meta.url).href,
    '117cc31a02f99dbc63cdf01d0a029b95c40df7ab08e9c80ed7b6466d5c68f1a0': new URL('./shards/117cc31a02f99dbc63cdf01d0a029b95c40df7ab08e9c80ed7b6466d5c68f1a0.bin', import.meta.url).href,
    '11a0f0c05789597e2c69e3d353e9118c5c119f874ff4bb80f42cdb757bac3265': new URL('./shards/11a0f0c05789597e2c69e3d353e9118c5c119f874ff4bb80f42cdb757bac3265.bin', import.meta.url).href,
    'aa0e5e42f2a106b6363954bea6942ce42574bee666b1e06082680c7e9d89627b': new URL('./shards/aa0e5e42f2a106b6363954bea6942ce42574bee666b1e06082680c7e9d89627b.bin', import.meta.url).href,
    '95f1cd3d77c0804fa59ec48f82395155dfae947fb8fe79434105deb793247385': new URL('./shards/95f1cd3d77c0804fa59ec48f82395155dfae947fb8fe79434105deb793247385.bin', import.meta.url).href,
  }
}

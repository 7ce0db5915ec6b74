import type { Manifest, ManifestDescribe } from '@lookfirst/store'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import type { Encoded } from '../model/image-encoder'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'
import type { Evidence } from '../protocol'
import { searchSentence } from './beam-search'
import { createDecoder } from './decoder'
import { isGrounded } from './grounding'
import { createTagScores } from './tag-scores'
import { createTagger } from './tags'
import { readWords } from './words'

/** What is seen in an image, in words. */
export type Description = Extract<Evidence, { kind: 'description' }>

/** Says what is in an image. */
export interface Describer {
  /** @param encoded with every cell of the grid */
  describe(encoded: Encoded): Promise<Description>
  /** Frees the session, once what is running is done. */
  close(): Promise<void>
}

/** What a describer is made from. */
export interface DescribeFiles {
  ort: Runtime
  /** What all work of the runtime goes through. */
  serial: Serial
  manifest: Manifest
  describe: ManifestDescribe
  /** The manifest's describe part, verified and unpacked. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * Makes a describer, with a session of its own. This module is imported only when an explanation asks for a description.
 *
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function createDescriber({ ort, serial, manifest, describe, files }: DescribeFiles): Promise<Describer> {
  const words = readWords(fileOf(files, describe.words))
  const tags = unpackContainer(fileOf(files, describe.tags))
  const scoresOf = createTagScores(tags, words.tags.length, manifest.spaces)
  const tagger = createTagger(tags, words)
  const decoder = await createDecoder({
    ort,
    serial,
    manifest,
    externalData: describe.externalData,
    graph: fileOf(files, describe.graph),
    weights: unpackContainer(fileOf(files, describe.weights)).external,
    vocabulary: words.words.length,
  })
  return {
    async describe(encoded) {
      const sentence = await searchSentence(decoder.start(encoded), words)
      const said = sentence?.tokens.map((token) => words.words[token]!) ?? []
      const scores = scoresOf(encoded.features)
      const isSure =
        sentence !== null && sentence.logProbability >= words.floor && isGrounded(said, scores, words.bounds)
      return {
        kind: 'description',
        id: 'description',
        text: isSure ? said.join(' ') : null,
        tags: tagger(scores),
        logProbability: sentence?.logProbability ?? null,
        by: 'model',
        rules: [],
        fusion: 'none',
      }
    },
    close: decoder.close,
  }
}

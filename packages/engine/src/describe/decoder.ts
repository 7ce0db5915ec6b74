import { GuardError } from '@lookfirst/errors'
import type { Manifest } from '@lookfirst/store'
import type * as Ort from 'onnxruntime-web'
import type { Encoded } from '../model/image-encoder'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'
import type { NextWord } from './beam-search'

/** The caption decoder. */
export interface Decoder {
  /** For an encoded image, what the next word of a sentence may be. */
  start(encoded: Encoded): NextWord
  /** Frees the session, once what is running is done. */
  close(): Promise<void>
}

/** What a decoder is made from. */
interface DecoderParts {
  ort: Runtime
  /** What all work of the runtime goes through. */
  serial: Serial
  manifest: Manifest
  /** The ONNX graph without weights. */
  graph: Uint8Array
  /** Name under which the graph refers to the weights. */
  externalData: string
  /** Unpacked weights, laid out as the graph's external data. */
  weights: Uint8Array
  /** Number of words that it must choose from. */
  vocabulary: number
}

/**
 * Creates the session. On WASM in either build: one word is a small product, and its shape grows with every word, which WebGPU
 * would compile shaders for.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` here where there can be no session, and from the decoder where it answers for other words
 */
export async function createDecoder({
  ort,
  serial,
  manifest,
  graph,
  externalData,
  weights,
  vocabulary,
}: DecoderParts): Promise<Decoder> {
  const session: Ort.InferenceSession = await serial(() =>
    ort.InferenceSession.create(graph, {
      executionProviders: ['wasm'],
      externalData: [{ path: externalData, data: weights }],
      graphOptimizationLevel: 'all',
    }),
  ).catch((cause: unknown) => {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `onnxruntime-web could not make a session for the decoder of the model "${manifest.id}".`,
      'Check that the model fits this version of onnxruntime-web.',
      { cause },
    )
  })
  const { width, height, space } = manifest.encoder.grid
  const cells = width * height

  const start: Decoder['start'] = ({ features, grid }) => {
    const { vector } = features.spaces.find(({ name }) => name === space)!
    const image = {
      grid: new ort.Tensor('float32', grid, [cells, grid.length / cells]),
      vector: new ort.Tensor('float32', vector, [1, vector.length]),
    }
    return async (sentences) => {
      const shape = [sentences.length, sentences[0]!.length]
      const tokens = new ort.Tensor('int64', BigInt64Array.from(sentences.flat(), BigInt), shape)
      const { logprobs } = await serial(() => session.run({ ...image, tokens }))
      const scores = Float32Array.from(logprobs!.data as Float32Array)
      logprobs!.dispose()
      if (scores.length === sentences.length * vocabulary) return scores
      throw new GuardError(
        'MODEL_INCOMPATIBLE',
        `The decoder answered ${scores.length / sentences.length} probabilities for ${vocabulary} words.`,
        'Pack the words that the decoder was trained with.',
      )
    }
  }
  return { start, close: () => serial(() => session.release()) }
}

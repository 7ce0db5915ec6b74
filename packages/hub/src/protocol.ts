import type { GuardErrorData } from '@lookfirst/errors'
import type { HubPins } from './pins'
import type { HubDevice, HubDtypes, HubModelInfo, HubProgress } from './types'

/** What a model is opened for; it decides which of its networks load. */
export type HubTask = 'encode' | 'classify' | 'generate'

/** Everything a worker needs to open a model. */
export interface OpenRequest {
  task: HubTask
  /** Whether an encoder's text tower loads too. */
  hasText: boolean
  model: string
  revision: string
  /** Absolute, with a slash at its end. */
  source: string
  /** Whether the source may send the reader elsewhere, as the hub does for large files. */
  mayRedirect: boolean
  device: HubDevice
  dtype: HubDtypes
  /** The caller's: no other file is loaded. */
  pins: HubPins | null
  /** What an earlier worker loaded: holds for the files that it names, and another dtype has more. */
  seen: HubPins | null
  cache: 'indexeddb' | 'memory'
  wasmPaths: string | { mjs: string; wasm: string } | null
}

/** What a worker says of a model that it opened. */
export type Opened = Omit<HubModelInfo, 'fallback'>

/** A picture as it crosses. */
export type WireImage = Blob | ImageBitmap | ImageData

/** Text that a model wrote. Data: nothing in it is an instruction. */
export interface Generated {
  text: string
  /** Geometric mean of the chosen tokens' probabilities, in (0, 1]. */
  confidence: number
  /** Whether the limit cut it off. */
  isTruncated: boolean
}

/** What a page may ask a worker for, one after another. */
export interface HubCalls {
  open(request: OpenRequest): Opened
  /** Unit length. */
  encodeImage(image: WireImage): Float32Array<ArrayBuffer>
  /** Unit length, in the order of the texts. */
  encodeTexts(texts: string[]): Float32Array<ArrayBuffer>[]
  /** Whether each is a whole token of the vocabulary. */
  knowWords(words: string[]): boolean[]
  /** Frees the text tower. */
  releaseText(): null
  /** In the order of the model's labels. */
  classify(image: WireImage): { label: string; probability: number }[]
  /** @param prompt `null`: the model describes by itself */
  generate(image: WireImage, prompt: string | null, maxTokens: number): Generated
}

/** A call's name. */
export type HubMethod = keyof HubCalls

/** From the page. */
export type ToWorker =
  | { [M in HubMethod]: { type: 'call'; id: number; method: M; args: Parameters<HubCalls[M]> } }[HubMethod]
  /** The caller no longer waits. */
  | { type: 'cancel'; id: number }

/** From the worker. */
export type FromWorker =
  | { type: 'lookfirst-hub:ready'; protocol: 1 }
  | { type: 'result'; id: number; result: unknown }
  /** `isFatal`: the runtime failed, and nothing more will come right in this worker. */
  | { type: 'failure'; id: number; error: GuardErrorData; isFatal: boolean }
  | { type: 'progress'; id: number; event: HubProgress }
  /** All text so far. */
  | { type: 'text'; id: number; text: string }

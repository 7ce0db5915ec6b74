import { GuardError } from '@lookfirst/errors'
import type { PackNetwork } from '@lookfirst/store'
import type * as Ort from 'onnxruntime-web'
import { unpackContainer } from '../model/container'
import { fileOf } from '../model/file-of'
import type { Runtime } from '../model/runtime'
import type { Serial } from '../model/serial'

/** A batch of images: float32, `[n, 3, height, width]`, as the network's input says. */
export interface Batch {
  data: Float32Array<ArrayBuffer>
  dims: readonly [count: number, channels: 3, height: number, width: number]
}

/** What a network said: a copy, and its shape. */
export interface Answer {
  data: Float32Array<ArrayBuffer>
  dims: readonly number[]
}

/** One network of the reader. */
export interface Network {
  /** @throws what the runtime throws */
  run(batch: Batch): Promise<Answer>
  close(): Promise<void>
}

/** What a network is made from. */
export interface NetworkParts {
  ort: Runtime
  /** What all work of the runtime goes through. */
  serial: Serial
  /** Unpacked files by name. */
  files: Map<string, Uint8Array<ArrayBuffer>>
}

/**
 * Creates a session on WASM in either build: every line has a shape of its own, which WebGPU would compile shaders for. The caller closes it.
 *
 * @throws GuardError `MODEL_INCOMPATIBLE` where there can be no session
 */
export async function createNetwork({ ort, serial, files }: NetworkParts, spec: PackNetwork): Promise<Network> {
  const graph = fileOf(files, spec.graph)
  const { external } = unpackContainer(fileOf(files, spec.weights))
  const session: Ort.InferenceSession = await serial(() =>
    ort.InferenceSession.create(graph, {
      executionProviders: ['wasm'],
      externalData: [{ path: spec.externalData, data: external }],
      graphOptimizationLevel: 'all',
    }),
  ).catch((cause: unknown) => {
    throw new GuardError(
      'MODEL_INCOMPATIBLE',
      `onnxruntime-web could not make a session for ${spec.graph} of the text reader.`,
      'Check that the reader fits this version of onnxruntime-web.',
      { cause },
    )
  })
  return {
    async run({ data, dims }) {
      const image = new ort.Tensor('float32', data, dims)
      const answers = await serial(() => session.run({ [spec.input.name]: image }))
      const answer = answers[spec.output]!
      const copy = { data: Float32Array.from(answer.data as Float32Array), dims: answer.dims }
      answer.dispose()
      return copy
    },
    close: () => serial(() => session.release()),
  }
}

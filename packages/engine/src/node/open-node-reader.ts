import type { PackManifest } from '@lookfirst/store'
import { prepareRuntime, type Runtime } from '../model/runtime'
import { createSerial } from '../model/serial'
import { createTextReader, type TextReader } from '../read'

/** What a text reader without a worker is made of. */
export interface NodeReaderParts {
  /** onnxruntime-web. */
  ort: Runtime
  /** Of a pack with a reader. */
  manifest: PackManifest
  /** Its verified, unpacked files by name. */
  files: Map<string, Uint8Array<ArrayBuffer>>
  /** Threads of the runtime. */
  threads: number
}

/**
 * Opens a text reader over the kernels that browsers run. The caller closes it.
 *
 * @throws GuardError with a `MODEL_` code, or `BACKEND_SELF_TEST`
 */
export async function openNodeReader({ ort, manifest, files, threads }: NodeReaderParts): Promise<TextReader> {
  await prepareRuntime(ort, { backend: 'wasm', threads, wasmPaths: null, allowSoftwareAdapter: false })
  return createTextReader({ ort, serial: createSerial(), manifest, files })
}

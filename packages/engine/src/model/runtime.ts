import { GuardError } from '@lookfirst/errors'
import type * as Ort from 'onnxruntime-web'
import type { Backend } from '../protocol'

/** The onnxruntime-web module that the worker's entry imported. */
export type Runtime = typeof Ort

/** How the runtime is set up. */
export interface RuntimeOptions {
  backend: Backend
  threads: number
  wasmPaths: string | null
  allowSoftwareAdapter: boolean
}

/** An empty WebAssembly module: magic and version. */
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)

/**
 * Sets the runtime up and checks that the environment allows it.
 *
 * @returns the graphics adapter's name, or `null` on WASM
 * @throws GuardError `CSP_BLOCKED_WASM` or `WEBGPU_UNAVAILABLE`
 */
export async function prepareRuntime(ort: Runtime, options: RuntimeOptions): Promise<string | null> {
  try {
    new WebAssembly.Module(EMPTY_MODULE)
  } catch (cause) {
    throw new GuardError(
      'CSP_BLOCKED_WASM',
      "The page's content security policy forbids WebAssembly.",
      "Add 'wasm-unsafe-eval' to script-src; nothing more is needed.",
      { cause },
    )
  }
  ort.env.logLevel = 'error'
  ort.env.wasm.numThreads = options.threads
  if (options.wasmPaths) ort.env.wasm.wasmPaths = options.wasmPaths
  return options.backend === 'webgpu' ? findAdapter(options.allowSoftwareAdapter) : null
}

async function findAdapter(allowSoftware: boolean): Promise<string> {
  const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' })
  if (!adapter) {
    throw new GuardError('WEBGPU_UNAVAILABLE', 'There is no WebGPU adapter here.', 'WASM is used instead.')
  }
  const { vendor, architecture, description, isFallbackAdapter } = adapter.info
  const name = [vendor, architecture, description].filter(Boolean).join(' ') || 'unnamed'
  if (!allowSoftware && (isFallbackAdapter || /swiftshader|llvmpipe|software/i.test(name))) {
    throw new GuardError(
      'WEBGPU_UNAVAILABLE',
      `The only WebGPU adapter, "${name}", is software.`,
      'WASM is faster; pass allowSoftwareAdapter to use it all the same.',
      { details: { adapter: name } },
    )
  }
  return name
}

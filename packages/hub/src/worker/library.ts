import type { OpenRequest } from '../protocol'
import type { ModelFiles } from './files'

/** transformers.js. */
export type Library = typeof import('@huggingface/transformers')

/** Closes every door of transformers.js but ours: no CDN, no Cache API, no blob: modules, no other host. */
export function configureLibrary(library: Library, request: OpenRequest, files: ModelFiles): void {
  const { env, LogLevel } = library
  env.logLevel = LogLevel.ERROR
  env.allowLocalModels = false
  env.allowRemoteModels = true
  env.remoteHost = request.source
  // Not by its {revision}: the library asks for a tokenizer's configuration at "main", whatever revision it was told.
  env.remotePathTemplate = `{model}/resolve/${encodeURIComponent(request.revision)}/`
  env.useBrowserCache = false
  env.useWasmCache = false
  env.useCustomCache = true
  env.customCache = files.cache
  env.fetch = files.fetch
  const { wasm } = env.backends.onnx
  if (wasm) {
    // The library has set a CDN here. Without any, ONNX Runtime takes the files that the bundler emitted beside it.
    // @ts-expect-error The type has no undefined; the runtime's default is just that.
    wasm.wasmPaths = request.wasmPaths ?? undefined
    wasm.proxy = false
    if (!self.crossOriginIsolated) wasm.numThreads = 1
  }
}

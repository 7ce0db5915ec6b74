import type { GuardError, GuardErrorData } from '@lookfirst/errors'
import type { HubPins } from './pins'

/** Where a model runs. */
export type HubDevice = 'webgpu' | 'wasm'

/** How a model's numbers travel and run, as transformers.js names them. */
export type HubDtype = 'fp32' | 'fp16' | 'q8' | 'int8' | 'uint8' | 'q4' | 'q4f16' | 'bnb4'

/** One for all of a model's networks, or one for each by name (`decoder_model_merged`, `vision_encoder` ...). */
export type HubDtypes = HubDtype | Readonly<Record<string, HubDtype>>

/** A picture. Nothing is consumed: what is no file is copied. */
export type HubImage = Blob | ImageBitmap | ImageData

/** What happens while a model opens. */
export type HubProgress =
  | {
      type: 'download'
      /** Path in the model. */
      file: string
      /** Bytes of this file that are here. */
      loadedBytes: number
      /** Bytes of this file; `null` where nobody said before its end. */
      totalBytes: number | null
      /** Whether it came from the store. */
      fromCache: boolean
    }
  /** The file is here; its hash is computed and compared. */
  | { type: 'verify'; file: string }
  /** A worker has started to load the model for this device. */
  | { type: 'start'; device: HubDevice }
  /** The model cannot run on a device; a fresh worker tries the next. */
  | { type: 'fallback'; device: HubDevice; error: GuardErrorData }
  /** The store is full or not available: files are kept for as long as the worker lives. */
  | { type: 'storage'; warning: GuardErrorData }
  | { type: 'ready'; device: HubDevice /** Milliseconds since the call. */; ms: number }

/** Which model, from where, and how it runs. */
export interface HubOptions {
  /** Owner and name, for example `Xenova/clip-vit-base-patch32`. */
  model: string
  /** The commit: 40 hex digits. A branch may change under you and is refused, but for {@link HubOptions.allowUnpinned}. */
  revision: string
  /**
   * Takes a branch or tag as the revision. What was loaded first is kept and enforced all the same.
   * @defaultValue false
   */
  allowUnpinned?: boolean
  /**
   * How the numbers travel and run; by device where they differ.
   * @defaultValue `{ wasm: 'q8', webgpu: 'fp16' }`, and `fp32` on a GPU without `shader-f16`
   */
  dtype?: HubDtypes | Partial<Record<HubDevice, HubDtypes>>
  /**
   * `auto`: WebGPU where there is a real adapter, else WASM.
   * @defaultValue 'auto'
   */
  device?: HubDevice | 'auto'
  /**
   * Address of a folder laid out like the hub: `<source>/<model>/resolve/<revision>/<file>`. Nothing else is asked, and a folder of your
   * own may not redirect.
   * @defaultValue `https://huggingface.co/`
   */
  source?: string | URL
  /**
   * What the files must be; see {@link HubModelInfo.pins} and `lookfirst model pin`. Files that they do not name are not loaded: a device
   * whose dtype they lack is passed over for the next.
   * @defaultValue none: what is loaded first on this device is recorded, and enforced from then on
   */
  pins?: HubPins
  /**
   * `indexeddb` keeps files across visits, under the origin's quota; `memory` for as long as the worker lives.
   * @defaultValue 'indexeddb'
   */
  cache?: 'indexeddb' | 'memory'
  /**
   * Where onnxruntime-web's files lie: a folder's address with a slash at its end, or both addresses. They must be of the version that
   * transformers.js brings.
   * @defaultValue what the app's bundler emitted; never a CDN
   */
  wasmPaths?: string | { mjs: string; wasm: string }
  /** Told how far it is; a file's download at most ten times a second. */
  onProgress?: (event: HubProgress) => void
  /** Stops the opening and ends its worker. */
  signal?: AbortSignal
  /**
   * Makes the worker, where the bundler does not find `@lookfirst/hub/worker` by itself.
   * @defaultValue a module worker from the package
   */
  worker?: () => Worker
}

/** What was opened. */
export interface HubModelInfo {
  model: string
  revision: string
  /** `model_type` of its configuration, for example `clip`. */
  architecture: string
  /** What a classifier tells apart, in the model's words and order; `null` for a model that was opened for something else. */
  labels: readonly string[] | null
  /**
   * SHA-256 over the revision and the hashes of the files in use, hex: names what gives the answers. Another dtype has other files, and with
   * them another hash. An encoder's text tower does not count, so that a policy that was compiled with it judges without it.
   */
  modelHash: string
  device: HubDevice
  dtype: HubDtypes
  /** Why it does not run on the device that was tried first; `null` where it does. */
  fallback: GuardErrorData | null
  /** Hashes of all files in use: keep them, and pass them the next time. */
  pins: HubPins
  /** Why files are not kept, code `STORAGE_UNAVAILABLE` or `STORAGE_QUOTA`; `null` where they are. */
  storageWarning: GuardErrorData | null
}

/** What every opened model has. */
export interface HubModel {
  /** As of the last worker: after a failure the device may be another. */
  readonly info: HubModelInfo
  /** Ends the worker; calls in flight reject with `DISPOSED`. Idempotent. */
  close(): void
  [Symbol.dispose](): void
}

/** Every call's options. */
export interface HubCallOptions {
  /** Rejects with the signal's reason. Text stops at the next token; what else runs ends unseen. */
  signal?: AbortSignal
}

/** A failure as its own verdict: never a silent allow. */
export interface HubErrorVerdict {
  status: 'error'
  /** `onError` of the options, or what the policy asks for where that is stricter. */
  action: 'review' | 'block' | 'allow'
  error: GuardError
}

import type { HubDevice, HubDtype } from './types'

/** A device, and how numbers travel to it unless the caller says. */
export interface DeviceChoice {
  device: HubDevice
  dtype: HubDtype
}

/** 8-bit weights are a quarter of the download; ONNX Runtime's WASM runs them as they are. */
const WASM: DeviceChoice = { device: 'wasm', dtype: 'q8' }

/**
 * Devices in the order in which they are tried. WebGPU counts only with a real adapter: a software one is slower than WASM.
 *
 * @param asked `webgpu` takes any adapter, and WASM where it fails
 */
export async function deviceOrder(asked: HubDevice | 'auto'): Promise<DeviceChoice[]> {
  if (asked === 'wasm') return [WASM]
  const adapter = await findAdapter()
  if (!adapter || (asked === 'auto' && adapter.isFallback)) return asked === 'auto' ? [WASM] : [webgpu(false), WASM]
  return [webgpu(adapter.hasHalf), WASM]
}

function webgpu(hasHalf: boolean): DeviceChoice {
  return { device: 'webgpu', dtype: hasHalf ? 'fp16' : 'fp32' }
}

/** The part of WebGPU that is asked here: its types are not among those of a page. */
interface Gpu {
  requestAdapter(): Promise<{
    features: ReadonlySet<string>
    info?: { isFallbackAdapter?: boolean; architecture?: string }
  } | null>
}

async function findAdapter(): Promise<{ hasHalf: boolean; isFallback: boolean } | null> {
  const { gpu } = navigator as unknown as { gpu?: Gpu }
  const adapter = await gpu?.requestAdapter().catch(() => null)
  if (!adapter) return null
  const { isFallbackAdapter = false, architecture = '' } = adapter.info ?? {}
  return {
    hasHalf: adapter.features.has('shader-f16'),
    isFallback: isFallbackAdapter || architecture === 'swiftshader',
  }
}

import type { Backend } from '@lookfirst/engine/protocol'

/**
 * Whether WebGPU is worth a worker: there is an adapter, and it is hardware. Asked on the page, because the answer
 * decides which worker is loaded, and WASM alone is 3 MB less.
 */
export async function hasUsefulAdapter(allowSoftware: boolean): Promise<boolean> {
  const gpu = (
    navigator as {
      gpu?: { requestAdapter(): Promise<{ info?: { isFallbackAdapter?: boolean; architecture?: string } } | null> }
    }
  ).gpu
  const adapter = await gpu?.requestAdapter().catch(() => null)
  if (!adapter) return false
  return allowSoftware || !(adapter.info?.isFallbackAdapter || adapter.info?.architecture === 'swiftshader')
}

/** Remembers which backend won on this device, for one model and one version of the library. */
export interface BackendMemory {
  read(): Backend | null
  write(backend: Backend): void
}

/**
 * A memory in `localStorage`, where there is one.
 *
 * @param key names model and version
 */
export function backendMemory(key: string): BackendMemory {
  const name = `lookfirst:backend:${key}`
  return {
    read() {
      try {
        return localStorage.getItem(name) as Backend | null
      } catch {
        return null
      }
    },
    write(backend) {
      try {
        localStorage.setItem(name, backend)
      } catch {
        // Storage may be full or forbidden; the choice is then made again next time.
      }
    },
  }
}

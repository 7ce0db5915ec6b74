import { type CompiledPolicy, createGuard } from 'lookfirst'

/** A page that judges one image with lookfirst, and nothing else. */
export interface Visit {
  /**
   * From `createGuard` to the first verdict. Policy and photo are fetched before the clock starts.
   *
   * @param policyPath a `.json` is a compiled policy, anything else is text
   * @param photoPath of any image
   * @returns milliseconds
   */
  firstVerdict(policyPath: string, photoPath: string): Promise<number>
}

const visit: Visit = {
  async firstVerdict(policyPath, photoPath) {
    const response = await fetch(policyPath)
    const policy = policyPath.endsWith('.json') ? ((await response.json()) as CompiledPolicy) : await response.text()
    const photo = await (await fetch(photoPath)).blob()
    const began = performance.now()
    const guard = await createGuard({ policy, backend: 'wasm' })
    const verdict = await guard.classify(photo)
    const ms = performance.now() - began
    guard.dispose()
    if (verdict.status !== 'decided') throw new Error(`no verdict: ${verdict.error?.message}`)
    return ms
  },
}

Object.assign(globalThis, { visit })

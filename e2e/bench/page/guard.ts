import { type CompiledPolicy, createGuard, type Guard, type Timing } from 'lookfirst'

/** A guard on WASM that is as fast as it gets: its warm-up is over. */
export async function openWarmGuard(policy: string | CompiledPolicy, threads: number): Promise<Guard> {
  const warm = Promise.withResolvers<void>()
  const guard = await createGuard({
    policy,
    threads,
    backend: 'wasm',
    keep: 'features',
    onProgress: ({ type }) => type === 'warmup' && warm.resolve(),
  })
  await guard.ready
  await warm.promise
  return guard
}

/** One `classify`, timed by the page. @throws Error where there is no verdict */
export async function timed(guard: Guard, blob: Blob): Promise<Timing> {
  const began = performance.now()
  const verdict = await guard.classify(blob)
  const totalMs = performance.now() - began
  if (verdict.status !== 'decided') throw new Error(`no verdict: ${verdict.error?.message}`)
  return { ...verdict.timing, totalMs }
}

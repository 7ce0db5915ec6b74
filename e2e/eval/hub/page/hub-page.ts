import * as hub from '@lookfirst/hub'

const source = new URL('/hub/', location.href).href

/** Pictures of the fixtures, by name. */
const picture = async (name: string): Promise<Blob> => (await fetch(`/hub-pictures/${name}.png`)).blob()

/** Options of a fixture: no cache, weights as they are, WASM. */
const tiny = (model: string, revision: string, more: Partial<hub.HubOptions> = {}): hub.HubOptions => ({
  model,
  revision,
  source,
  dtype: 'fp32',
  device: 'wasm',
  cache: 'memory',
  ...more,
})

/** Errors lose their codes on the way out of a page: runs some work and gives its failure as data, `null` without one. */
async function failureOf(
  work: () => Promise<unknown>,
): Promise<{ code?: string; name: string; message: string } | null> {
  try {
    await work()
    return null
  } catch (error) {
    const { code, name, message } = error as Error & { code?: string }
    return { ...(code && { code }), name, message }
  }
}

/** What tests drive from outside. */
const page = { hub, picture, tiny, failureOf }

export type HubPage = typeof page

Object.assign(globalThis, page)

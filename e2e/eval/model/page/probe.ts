import { createGuard, type GuardInput } from 'lookfirst'
import { peerShares } from './peer-shares'
import { drawView, type View } from './views'

/** Hardly any picture violates it: in one that does, `explain` searches for regions, which takes dozens of encodes. */
const QUIET_POLICY = '## guns\nShould not: show handguns\nFalse positives: 0.1%'

/** One judged picture. */
export interface JudgedPicture {
  /** One a rule, in the order of the policy; above zero is flagged. */
  margins: number[]
  /** Per space, in the order of the manifest: unit length. */
  vectors: number[][]
}

/** What the guard says is in a picture. */
export interface Described {
  /** `null` where it is not sure enough of a sentence. */
  text: string | null
  tags: string[]
}

/** A page with a guard. */
export interface Probe {
  backend: string
  /** @param view the pictures as they are where left out */
  judge(urls: string[], view?: View): Promise<JudgedPicture[]>
  /** Changes the policy. `null` for a picture without a description. */
  describe(urls: string[]): Promise<(Described | null)[]>
  dispose(): void
}

async function openProbe(policy: string): Promise<Probe> {
  const guard = await createGuard({ policy, backend: 'wasm', keep: 'features' })
  const { backend } = await guard.ready
  return {
    backend,
    async judge(urls, view) {
      const judged: JudgedPicture[] = []
      for await (const { key, verdict } of guard.classifyMany(inputs(urls, view))) {
        if (verdict.status !== 'decided') throw new Error(`${urls[key]}: ${verdict.error?.message}`)
        const [features] = guard.record(verdict).features!
        judged[key] = {
          margins: verdict.rules.map(({ margin }) => margin),
          vectors: features!.spaces.map(({ vector }) => [...vector]),
        }
      }
      return judged
    },
    async describe(urls) {
      await guard.setPolicy(QUIET_POLICY)
      const described: (Described | null)[] = []
      for (const url of urls) {
        const { evidence } = await guard.explain(url)
        const found = evidence.find((item) => item.kind === 'description')
        described.push(found ? { text: found.text, tags: found.tags.map(({ text }) => text) } : null)
      }
      return described
    },
    dispose: () => guard.dispose(),
  }
}

async function* inputs(
  urls: readonly string[],
  view: View | undefined,
): AsyncGenerator<{ key: number; input: GuardInput }> {
  for (const [key, url] of urls.entries()) {
    yield { key, input: view ? await drawView(await (await fetch(url)).blob(), view) : url }
  }
}

Object.assign(globalThis, { openProbe, peerShares })

export type OpenProbe = typeof openProbe

export type PeerShares = typeof peerShares

import { type Backend, type Box, createGuard, type Explanation, type GuardInput } from 'lookfirst/core'
import { type InputNumbers, readInputPixels } from './input-pixels'
import { MEASURED_URL } from './measured-url'
import { drawMosaic } from './mosaic'
import { peerShares } from './peer-shares'
import { drawView, type View } from './views'

/** A software adapter takes seconds an image, more on a busy machine. */
const TIMEOUT_MS = 120_000

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

/** Where the guard saw a rule's subject. */
export interface Pointed {
  heatmap: NonNullable<Explanation['heatmap']>
  /** The region that passed its check; `null` where none did, or where the picture was not flagged. */
  region: Box | null
}

/** A page with a guard. */
export interface Probe {
  backend: Backend
  /** Graphics adapter, or `null` on WASM. */
  adapter: string | null
  /** Why the asked backend was given up, or `null`. */
  demotion: string | null
  /** @param view the pictures as they are where left out */
  judge(urls: string[], view?: View): Promise<JudgedPicture[]>
  /** Judges inputs of the model, as little-endian float32 at each URL. */
  judgeInputs(urls: string[], input: InputNumbers): Promise<JudgedPicture[]>
  /**
   * Explains mosaics under one rule alone. Changes the policy.
   *
   * @param rule index in the policy
   * @param mosaics four URLs each, row by row
   * @param side of a mosaic, in pixels
   */
  point(rule: number, mosaics: string[][], side: number): Promise<Pointed[]>
  /** Changes the policy. `null` for a picture that could not be described. */
  describe(urls: string[]): Promise<(Described | null)[]>
  dispose(): void
}

async function openProbe(policy: string, wanted: Backend = 'wasm'): Promise<Probe> {
  const guard = await createGuard({
    policy,
    model: `${MEASURED_URL}manifest.json`,
    backend: wanted,
    allowSoftwareAdapter: wanted === 'webgpu',
    keep: 'features',
    timeoutMs: TIMEOUT_MS,
  })
  const { backend, adapter, demotion } = await guard.ready
  const compiled = await guard.compiledPolicy()

  async function judgeAll(inputs: AsyncIterable<{ key: number; input: GuardInput }>): Promise<JudgedPicture[]> {
    const judged: JudgedPicture[] = []
    for await (const { key, verdict } of guard.classifyMany(inputs)) {
      if (verdict.status !== 'decided') throw new Error(`picture ${key}: ${verdict.error?.message}`)
      const [features] = guard.record(verdict).features!
      judged[key] = {
        margins: verdict.rules.map(({ margin }) => margin),
        vectors: features!.spaces.map(({ vector }) => [...vector]),
      }
    }
    return judged
  }

  return {
    backend,
    adapter,
    demotion: demotion?.reason.message ?? null,
    judge: (urls, view) =>
      judgeAll(inputs(urls, async (url) => (view ? drawView(await (await fetch(url)).blob(), view) : url))),
    judgeInputs: (urls, input) => judgeAll(inputs(urls, (url) => readInputPixels(url, input))),
    async point(rule, mosaics, side) {
      const rules = [compiled.rules[rule]!]
      await guard.setPolicy({ ...compiled, rules, policyHash: `${compiled.policyHash}-${rules[0]!.id}` })
      const pointed: Pointed[] = []
      for (const urls of mosaics) {
        const { heatmap, evidence, error } = await guard.explain(await drawMosaic(urls, side), { describe: false })
        if (!heatmap) throw new Error(`${urls.join(' ')}: ${error?.message}`)
        pointed.push({ heatmap, region: evidence.find((item) => item.kind === 'region')?.box ?? null })
      }
      return pointed
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
  read: (url: string) => Promise<GuardInput>,
): AsyncGenerator<{ key: number; input: GuardInput }> {
  for (const [key, url] of urls.entries()) yield { key, input: await read(url) }
}

Object.assign(globalThis, { openProbe, peerShares })

export type OpenProbe = typeof openProbe

export type PeerShares = typeof peerShares

import type { Page } from 'playwright'
import type { Browser } from './browser'
import { type StaticHost, startHost, type Transfer } from './static-host'
import { median } from './statistics'

const PHOTO = '/photos/coffee.png'
const PRESET = '/policy/preset.json'
const TEXT = '/policy/text.md'

/** What a visitor waits for and pays for before the first verdict. */
export interface Visited {
  name: string
  /** Milliseconds from making the guard, or loading the model, to the first verdict; nothing cached. */
  firstMs: number
  /** The same on later visits, in a new page each: files from the browser's cache, the model from IndexedDB where it is kept. */
  cachedMs: number[]
  /** Bytes of the model over the wire. */
  modelBytes: number
  /** Bytes of everything over the wire: HTML, JavaScript, WebAssembly, policy and model. */
  allBytes: number
  /** The five largest files. */
  largest: Transfer[]
}

interface Visitor {
  name: string
  page: string
  judge(page: Page): Promise<number>
  isModel(path: string): boolean
  /** Whether the model is kept in IndexedDB, and nothing of it may be asked for again. */
  keepsModel: boolean
}

const isShard = (path: string) => path.endsWith('.bin')

const VISITORS: Visitor[] = [
  {
    name: 'lookfirst, preset policy',
    page: 'visit.html',
    judge: (page) => page.evaluate(([policy, photo]) => visit.firstVerdict(policy, photo), [PRESET, PHOTO] as const),
    isModel: isShard,
    keepsModel: true,
  },
  {
    name: 'lookfirst, free-text policy',
    page: 'visit.html',
    judge: (page) => page.evaluate(([policy, photo]) => visit.firstVerdict(policy, photo), [TEXT, PHOTO] as const),
    isModel: isShard,
    keepsModel: true,
  },
  {
    name: 'nsfwjs',
    page: 'peer-visit.html',
    judge: (page) => page.evaluate((photo) => peerVisit.firstAnswer(photo), PHOTO),
    // The weights are base64 in one module, the topology is another.
    isModel: (path) => /group1-shard|model\.min/.test(path),
    keepsModel: false,
  },
]

/**
 * Visits each page for the first time, then again; every visitor has an origin of its own.
 *
 * @param policies the same policy, compiled as JSON and as text
 * @returns preset, free text, peer
 */
export async function measureFirstVisits(
  { context }: Browser,
  policies: { preset: string; text: string },
  revisits: number,
): Promise<[preset: Visited, freeText: Visited, peer: Visited]> {
  const visited: Visited[] = []
  for (const visitor of VISITORS) {
    const host = await startHost('visits', 'plain', { [PRESET]: policies.preset, [TEXT]: policies.text })
    const firstMs = await openAndJudge(visitor, host)
    const first = [...host.transfers]
    const cachedMs: number[] = []
    for (let count = 0; count < revisits; count++) cachedMs.push(await openAndJudge(visitor, host))
    const again = host.transfers.slice(first.length).filter(({ path }) => visitor.isModel(path))
    if (visitor.keepsModel && again.length > 0) throw new Error(`fetched again: ${again.map(({ path }) => path)}`)
    visited.push({
      name: visitor.name,
      firstMs,
      cachedMs,
      modelBytes: sum(first.filter(({ path }) => visitor.isModel(path))),
      allBytes: sum(first),
      largest: first.sort((a, b) => b.bytes - a.bytes).slice(0, 5),
    })
    await host.close()
  }
  return visited as [Visited, Visited, Visited]

  async function openAndJudge({ page: path, judge }: Visitor, host: StaticHost): Promise<number> {
    const page = await context.newPage()
    await page.goto(`${host.origin}/${path}`)
    const ms = await judge(page)
    await page.close()
    return ms
  }
}

/** What a first visit costs, as a row: name, kilobytes, milliseconds. */
export const visitRow = ({ name, modelBytes, allBytes, firstMs, cachedMs }: Visited): (string | number)[] => [
  name,
  Math.round(modelBytes / 1000),
  Math.round(allBytes / 1000),
  Math.round(firstMs),
  Math.round(median(cachedMs)),
]

function sum(transfers: Transfer[]): number {
  return transfers.reduce((total, { bytes }) => total + bytes, 0)
}

import { fileURLToPath } from 'node:url'
import { checkGrounding } from '@lookfirst/engine/node'
import type { BrowserContext } from 'playwright'
import { startSite } from '../../site'
import type { Pack } from '../pack'
import { packUrl, servePack } from '../serve-pack'
import { spread } from '../spread'
import { ASKING, MANY_RULES } from './explained-policies'
import { type AlikeFigures, alikeFigures } from './measure-precedents'

/** Pictures that one rule is taught by, and pictures whose verdict is corrected. */
const TAUGHT = 4
const CORRECTED = 3
/** Pictures of each group that are compared for their likeness. */
const COMPARED = 12

/** How well explanations stand on their evidence. */
export interface GroundingFigures {
  explained: number
  claims: number
  /** Share of claims that evidence shows, in [0, 1]. */
  groundedClaims: number
  /** Claims that nothing shows, with the picture. */
  ungrounded: string[]
  /** How many explanations had evidence of each kind, and said each thing. */
  kinds: Record<string, number>
  messages: Record<string, number>
  precedents: AlikeFigures
}

/**
 * Explains pictures of the pack under policies of many kinds, in both languages, and checks every claim against its evidence.
 *
 * @param options.explained pictures to explain, spread evenly over the pack
 */
export async function measureGrounding(
  context: Pick<BrowserContext, 'newPage'>,
  pack: Pack,
  { explained }: { explained: number },
): Promise<GroundingFigures> {
  const site = await startSite('isolated')
  site.root = fileURLToPath(new URL('./page/dist', import.meta.url))
  site.fault = servePack(pack)
  const page = await context.newPage()
  const figures = { explained: 0, claims: 0, ungrounded: [] as string[], kinds: {}, messages: {} }
  try {
    await page.goto(site.origin)
    await page.waitForFunction(() => 'explainPack' in globalThis)
    const guard = await page.evaluateHandle((policy) => explainPack(policy), MANY_RULES)
    const all = pack.pictures.map((_, index) => packUrl(pack, index))
    const ofGroup = (group: string) => all.filter((_, index) => pack.pictures[index]!.group === group)

    const explainAll = async (urls: readonly string[]) => {
      for (const [index, url] of urls.entries()) {
        const language = index % 2 === 0 ? 'en' : 'de'
        const explanation = await guard.evaluate((on, [at, spoken]) => on.explain(at, spoken), [url, language] as const)
        const { claims, ungrounded } = checkGrounding(explanation)
        // What explains nothing would otherwise count as well grounded.
        if (claims === 0) throw new Error(`${url} has no claims: ${explanation.error?.message ?? explanation.reason}`)
        figures.explained++
        figures.claims += claims
        figures.ungrounded.push(...ungrounded.map((line) => `${url}: ${line}`))
        count(figures.kinds, new Set(explanation.evidence.map(({ kind }) => kind)))
        const { claims: said = [], otherwise = [], notOthers = [] } = explanation.why ?? {}
        count(figures.messages, new Set([...said, ...otherwise, ...notOthers].map(({ message }) => message)))
      }
    }

    const sample = spread(all, explained)
    await explainAll(sample)
    const guns = ofGroup('gun')
    await guard.evaluate((on, urls) => on.teach('guns', urls), guns.slice(0, TAUGHT))
    for (const url of guns.slice(TAUGHT, TAUGHT + CORRECTED)) {
      await guard.evaluate((on, at) => on.correct(at, 'allow'), url)
    }
    await explainAll([...spread(guns, explained / 10), ...spread(ofGroup('scene'), explained / 10)])
    await guard.evaluate((on, policy) => on.setPolicy(policy), ASKING)
    await explainAll(spread(ofGroup('scene'), explained / 6))

    const looked: { group: string; vector: number[] }[] = []
    for (const group of new Set(pack.pictures.map((picture) => picture.group))) {
      for (const url of spread(ofGroup(group), COMPARED)) {
        looked.push({ group, vector: await guard.evaluate((on, at) => on.look(at), url) })
      }
    }
    await guard.evaluate((on) => on.dispose())
    const groundedClaims = 1 - figures.ungrounded.length / Math.max(1, figures.claims)
    return { ...figures, groundedClaims, precedents: alikeFigures(looked) }
  } finally {
    await page.close()
    await site.close()
  }
}

function count(into: Record<string, number>, keys: Iterable<string>): void {
  for (const key of keys) into[key] = (into[key] ?? 0) + 1
}

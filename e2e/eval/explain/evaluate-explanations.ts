import { fileURLToPath } from 'node:url'
import type { BrowserContext } from 'playwright'
import { round } from '../../bench/statistics'
import { table } from '../../bench/table'
import { startSite } from '../../site'
import { fusingTable } from '../fusing'
import { measureHub } from '../hub/measure-hub'
import { measureTextClauses, textClauseTable } from '../measure-text-clauses'
import { isMissing, type Missing } from '../model/missing'
import { measureNsfwParity } from '../nsfw/measure-parity'
import { measureOcr } from '../ocr/measure-ocr'
import { measureTextRules, textRuleTable } from '../ocr/measure-text-rules'
import type { Pack } from '../pack'
import { evaluateRegions } from './evaluate-regions'
import { measureFusingOnPack } from './measure-fusing-pack'
import { measureGrounding } from './measure-grounding'
import { measureInjections } from './measure-injections'

const MODEL = fileURLToPath(new URL('../../../models/mini', import.meta.url))
const HUB_PAGES = fileURLToPath(new URL('../hub/page/dist', import.meta.url))

/** How much is measured. */
export interface ExplanationPlan {
  /** Most pictures and mosaics of a rule whose regions are searched. */
  each: number
  /** Most pictures of a rule that are judged with crops: all where `null`; 0: none. */
  crops: number | null
  /** Pictures whose claims are checked. */
  explained: number
  /** Pictures whose descriptions are judged beside them. */
  described: number
}

/**
 * Measures everything that makes an explanation one that can be checked, and prints it: tables, then one line of JSON. Figures over the
 * evaluation pack are `null` where it is missing.
 */
export async function evaluateExplanations(
  context: BrowserContext,
  pack: Pack | Missing,
  { each, crops, explained, described }: ExplanationPlan,
): Promise<void> {
  const regions = await evaluateRegions(MODEL, pack, { each, crops, threads: 1 })
  section(regions.title, regions.body)

  const grounding = isMissing(pack) ? null : await measureGrounding(context, pack, { explained })
  section(
    'Claims',
    grounding
      ? [
          `${grounding.claims} claims in ${grounding.explained} explanations, English and German; ${grounding.ungrounded.length} that no evidence shows.`,
          ...grounding.ungrounded,
        ]
      : [`skipped: ${isMissing(pack) ? pack.missing : ''}`],
  )

  const ocr = await measureOcr()
  section('Text in pictures, drawn by code', [
    table(
      ['group', 'pictures', 'character error rate'],
      Object.entries(ocr.groups).map(([name, { pictures, characterErrorRate }]) => [
        name,
        pictures,
        round(characterErrorRate, 4),
      ]),
    ),
    `${Math.round(ocr.msP50)} ms a picture (p95 ${Math.round(ocr.msP95)}), WASM, 1 thread.`,
  ])

  section('Rules about text on drawn pictures, as the reader read them', [textRuleTable(await measureTextRules())])

  console.log(`${textClauseTable(await measureTextClauses())}\n`)
  if (!isMissing(pack)) console.log(fusingTable(await measureFusingOnPack(context, pack, { described })))

  const nsfw = await measureNsfwParity(context)
  section('nsfwjs and its converted weights on the same pixels', [
    `${nsfw.pictures} pictures, largest difference of a probability ${nsfw.nsfwParityMax.toExponential(1)}.`,
  ])

  const injections = await measureInjections()
  section('Injections', [`${injections.injectionsHeld} of ${injections.injectionsTried} attempts changed nothing.`])

  const hub = await hubFigures(context)
  section('Models laid out as on the hub, beside the reference in Python', [
    table(
      ['family', 'largest difference', 'numbers', 'same text'],
      hub.families.map(({ family, maxDiff, numbers, sameText }) => [
        family,
        maxDiff.toExponential(1),
        numbers,
        sameText === null ? '' : sameText ? 'yes' : 'no',
      ]),
    ),
  ])

  console.log(
    JSON.stringify({
      groundedClaims: grounding && round(grounding.groundedClaims, 4),
      ...regions.keys,
      ocrCharacterErrorRate: round(ocr.ocrCharacterErrorRate, 4),
      nsfwParityMax: nsfw.nsfwParityMax,
      injectionsTried: injections.injectionsTried,
      injectionsHeld: injections.injectionsHeld,
      hubFamilies: hub.hubFamilies,
      hubMaxDiff: hub.hubMaxDiff,
    }),
  )
}

function section(title: string, body: readonly string[]): void {
  console.log(`## ${title}\n\n${body.join('\n\n')}\n`)
}

async function hubFigures(context: BrowserContext) {
  const site = await startSite('strict')
  site.root = HUB_PAGES
  const page = await context.newPage()
  try {
    await page.goto(`${site.origin}/`)
    await page.waitForFunction(() => 'hub' in globalThis)
    return await measureHub(page)
  } finally {
    await page.close()
    await site.close()
  }
}

import { type BrowserContext, chromium } from 'playwright'
import { table } from '../../bench/table'
import type { Pack } from '../pack'
import { policyOf, RULES } from '../rules'
import { packUrl } from '../serve-pack'
import { spread } from '../spread'
import { isMissing, type Missing } from './missing'
import type { PackedModel } from './packed-model'
import { distance, type Section, skipped } from './section'
import { onPage } from './served-page'
import { TOPICS } from './topics'

/** Pictures that both backends judge: the software adapter takes seconds for each. */
const PICTURES = 40

/** Margins by picture and rule. */
interface BackendMargins {
  adapter: string | null
  margins: number[][]
}

/** The same pictures of the pack by WASM and by WebGPU, in a Chromium that has a software adapter. */
export async function evaluateBackends({ folder }: Pick<PackedModel, 'folder'>, pack: Pack): Promise<Section> {
  const pictures = spread([...pack.pictures.keys()], PICTURES)
  const browser = await chromium.launch({
    // As the tests of WebGPU do.
    args: ['--no-sandbox', '--enable-unsafe-webgpu', '--disable-background-networking', '--disable-component-update'],
    ...(process.env.CHROMIUM_PATH && { executablePath: process.env.CHROMIUM_PATH }),
  })
  try {
    const context = await browser.newContext()
    const webgpu = await judgeBy('webgpu', context, folder, pack, pictures)
    if (isMissing(webgpu)) return skipped('backends', webgpu)
    const wasm = await judgeBy('wasm', context, folder, pack, pictures)
    if (isMissing(wasm)) return skipped('backends', wasm)
    return compare(wasm, webgpu)
  } finally {
    await browser.close()
  }
}

async function judgeBy(
  wanted: 'wasm' | 'webgpu',
  context: BrowserContext,
  model: string,
  pack: Pack,
  pictures: readonly number[],
): Promise<BackendMargins | Missing> {
  return onPage(context, { model, pack }, async (page) => {
    const probe = await page.evaluateHandle(([policy, wanted]) => openProbe(policy, wanted), [
      policyOf(RULES),
      wanted,
    ] as const)
    const { backend, adapter, demotion } = await probe.evaluate(({ backend, adapter, demotion }) => ({
      backend,
      adapter,
      demotion,
    }))
    if (backend !== wanted) return { missing: `this Chromium has no ${wanted}: ${demotion}` }
    const judged = await probe.evaluate(
      (on, urls) => on.judge(urls),
      pictures.map((picture) => packUrl(pack, picture)),
    )
    await probe.evaluate((on) => on.dispose())
    return { adapter, margins: judged.map(({ margins }) => margins) }
  })
}

function compare(wasm: BackendMargins, webgpu: BackendMargins): Section {
  const pairs = wasm.margins.flatMap((row, picture) =>
    row.map((margin, rule) => [margin, webgpu.margins[picture]![rule]!] as const),
  )
  const greatest = Math.max(...pairs.map(([one, other]) => Math.abs(one - other)))
  const flips = pairs.filter(([one, other]) => one > 0 !== other > 0).length
  return {
    title: TOPICS.backends.title,
    body: [
      table(
        ['adapter', 'pictures', 'rules', 'greatest difference of a margin', 'other verdicts at 1 %'],
        [[`${webgpu.adapter}`, wasm.margins.length, RULES.length, distance(greatest), flips]],
      ),
    ],
    keys: { backendMarginMax: distance(greatest), backendFlips: flips },
  }
}

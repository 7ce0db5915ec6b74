import { marketplace } from '@lookfirst/policies'
import { openBrowser } from './browser'
import { describeLibraries, describeMachine } from './machine'
import { measureFirstVisits, visitRow } from './measure-first-visit'
import { measurePolicies } from './measure-policies'
import { measureSpeed, type SpeedPlan, type SpeedResult, summarise } from './measure-speed'
import type { Setup } from './page/speed'
import { startHost } from './static-host'
import { median, round } from './statistics'
import { table } from './table'

const MEGAPIXELS = [0.3, 2, 12]
const PHOTOS = ['astronaut.png', 'chelsea.png', 'coffee.png', 'rocket.jpg', 'hubble_deep_field.jpg', 'retina.jpg']

/** How often everything is done, and how often to see that it works. */
const PLANS = {
  full: { warmUps: 60, rounds: [150, 60, 30], watched: 100, revisits: 7, policies: 40 },
  quick: { warmUps: 5, rounds: [6, 3, 2], watched: 10, revisits: 2, policies: 5 },
}

const METHOD = [
  `Method: both libraries on one page, in one run of the browser. ${PHOTOS.length} photos (scikit-image's) are brought to each size and saved as`,
  'JPEG of quality .9 before anything is timed; enlarged ones make smaller files than a camera does. In rounds, the same file goes',
  'through lookfirst, nsfwjs, and nsfwjs with the bitmap shrunk by the browser, in rotating order, 10 ms apart. Every round has a file',
  'that was never seen (random bytes behind the end of the JPEG), and the worker must have encoded as many images as there were rounds.',
  'Warm: both ran before, uncounted. nsfwjs: MobileNetV2, production mode, tfjs-wasm with SIMD, from `createImageBitmap` of the Blob over',
  "`tf.browser.fromPixels` to `classify`. Decode: of lookfirst reading, hashing, decoding and the browser's resize; of nsfwjs bitmap and",
  '`fromPixels`. Ratio: lookfirst / nsfwjs at the same quantile. Bytes: bodies on the wire, text and WebAssembly compressed by gzip.',
].join('\n')

/**
 * Measures everything in one run of the browser and prints it: tables, then one line of JSON.
 *
 * @param options.quick few repetitions: shows that it works, and is no measurement
 */
export async function bench({ quick }: { quick: boolean }): Promise<void> {
  const plan = quick ? PLANS.quick : PLANS.full
  await using browser = await openBrowser()
  console.log(`# Bench${quick ? ' (quick: too few runs to quote)' : ''}\n`)
  console.log(`${describeMachine(browser.version)}\n${describeLibraries()}\n\n${METHOD}\n`)

  const preset = await compilePreset()
  const visits = await measureFirstVisits(browser, { preset, text: marketplace }, plan.revisits)
  console.log('## First verdict (WASM, 1 thread)\n')
  console.log(table(['page', 'model kB', 'all kB, gzip', 'first ms', 'from cache ms, p50'], visits.map(visitRow)))
  for (const { name, largest } of visits) {
    const files = largest.map(({ path, bytes }) => `${path.split('/').at(-1)} ${Math.round(bytes / 1000)}`)
    console.log(`\n${name}: largest files in kB: ${files.join(', ')}`)
  }

  const plain = await measureInTurns('plain', 1, plan)
  const isolated = await measureInTurns('isolated', 2, { ...plan, watched: 0 })
  const { ours: mine, peer: theirs } = plain.mainThread!
  console.log(`\n## Main thread, ${plan.watched} images of ${MEGAPIXELS[0]} megapixels (not isolated)\n`)
  console.log(
    table(
      ['library', 'ms an image', 'tasks > 50 ms'],
      [
        ['lookfirst, 4 in flight', round(mine.msPerImage, 2), mine.longTasks.length],
        ['nsfwjs, one by one', round(theirs.msPerImage, 2), theirs.longTasks.length],
      ],
    ),
  )

  const costs = await measurePolicies(browser, plan.policies)
  console.log('\n## Policies (not isolated; rules of 2 clauses and 1 exception unless named otherwise)\n')
  const [one] = costs.scoring
  const thousand = costs.scoring.at(-1)!
  console.log(
    table(
      ['what', 'work ms, p50', 'with the way to the worker and back ms, p50'],
      [
        ...costs.scoring.map(({ rules, scoreMs, callMs }) => [
          `classify a known image, ${rules} rules`,
          round(scoreMs, 2),
          round(callMs, 2),
        ]),
        ...costs.compile.map(({ shape, firstMs, ms }) => [
          `compile 20 rules, ${shape} (first time ${Math.round(firstMs)} ms)`,
          round(ms, 1),
          '',
        ]),
        [
          'rescore 100 images, 20 rules (scoring alone was timed on the page)',
          round(costs.rescore.scoreMs, 2),
          round(costs.rescore.callMs, 2),
        ],
      ],
    ),
  )

  const [presetVisit, textVisit, peerVisit] = visits
  const headline = summarise(plain.sizes[0]!.rounds)
  const threaded = summarise(isolated.sizes[0]!.rounds)
  console.log('')
  console.log(
    JSON.stringify({
      ratioP50: round(headline.peer.ratioP50, 3),
      ratioP95: round(headline.peer.ratioP95, 3),
      ratioP50Isolated: round(threaded.peer.ratioP50, 3),
      peerP50Ms: round(headline.peer.p50, 1),
      coldFromCacheMs: Math.round(median(presetVisit.cachedMs)),
      bytesPreset: presetVisit.modelBytes,
      bytesFreeText: textVisit.modelBytes,
      bytesAllPreset: presetVisit.allBytes,
      peerBytesAll: peerVisit.allBytes,
      mainThreadMsPerImage: round(mine.msPerImage, 2),
      longTasks: mine.longTasks.length,
      rules1000ExtraMs: round(thousand.scoreMs - one!.scoreMs, 2),
      compile20Ms: round(costs.compile.find(({ shape }) => shape === 'full')!.ms, 1),
      rescore100Ms: round(costs.rescore.scoreMs, 2),
      backend: plain.facts.backend,
    }),
  )

  async function compilePreset(): Promise<string> {
    const host = await startHost('page', 'plain')
    const page = await browser.context.newPage()
    await page.goto(`${host.origin}/policy-cost.html`)
    const cost = await page.evaluateHandle((policy) => openPolicyCost(policy, '/photos/coffee.png'), marketplace)
    const compiled = await cost.evaluate((on) => on.compiledPolicy())
    await page.close()
    await host.close()
    return JSON.stringify(compiled)
  }

  async function measureInTurns(headers: 'plain' | 'isolated', threads: number, how: SpeedPlan): Promise<SpeedResult> {
    const setup: Setup = {
      threads,
      policy: marketplace,
      photoPaths: PHOTOS.map((name) => `/photos/${name}`),
      megapixels: MEGAPIXELS,
    }
    const result = await measureSpeed(browser, headers, setup, how)
    const { facts } = result
    console.log(
      `\n## Warm classify from a Blob, ${headers === 'plain' ? 'not isolated' : 'cross-origin isolated'}: lookfirst on ${facts.backend} with ${facts.threads} thread(s), nsfwjs on ${facts.peerBackend}, ${threads} thread(s) asked for, ${facts.peerThreads} reported\n`,
    )
    console.log(table(SPEED_HEAD, result.sizes.flatMap(speedRows)))
    return result
  }
}

const SPEED_HEAD = ['photos', 'library', 'p50 ms', 'p95 ms', 'decode ms', 'rest ms', 'ratio p50', 'ratio p95']

/** Three rows of one size; decode and rest are medians of their own, and need not add up. */
function speedRows({ megapixels, kilobytes, rounds }: SpeedResult['sizes'][number]): (string | number)[][] {
  const { ours, peer, peerShrunk } = summarise(rounds)
  const photos = `${megapixels} MP, ${Math.round(kilobytes)} kB, ${rounds.length} rounds`
  const rest = ours.preprocess + ours.encode + ours.score
  const times = (p50: number, p95: number, decode: number, other: number) =>
    [p50, p95, decode, other].map((ms) => round(ms, 1))
  return [
    [photos, 'lookfirst', ...times(ours.p50, ours.p95, ours.decode, rest), '', ''],
    ...[peer, peerShrunk].map((other) => [
      photos,
      other.key === 'peer' ? 'nsfwjs, bitmap' : 'nsfwjs, bitmap shrunk to 224 by the browser',
      ...times(other.p50, other.p95, other.decode, other.rest),
      round(other.ratioP50, 2),
      round(other.ratioP95, 2),
    ]),
  ]
}

import { openBrowser } from './browser'
import { describeMachine } from './machine'
import { measureBudget } from './measure-budget'
import { measureCliParity } from './measure-cli-parity'
import { LIMIT_MS, type MalformedTimes, measureMalformed } from './measure-malformed'
import { measureReplay } from './measure-replay'
import { countPresets, countProseExamples } from './policy-texts'
import { startHost } from './static-host'
import { median, round } from './statistics'
import { table } from './table'

/** Timed runs of replaying, after one that is not. */
const REPLAYS = 5
/** Times that each malformed policy is read. */
const READINGS = 3
/** Files listed whose margins differ between the command line and Chromium. */
const LISTED = 10

/** Measures everything, in Node and in Chromium, and prints it: tables, then one line of JSON. */
export async function benchPolicy(): Promise<void> {
  await using browser = await openBrowser()
  console.log(`# Bench of policies\n\n${describeMachine(browser.version)}\n`)

  // Replaying leaves a hundred megabytes behind, whose collection would fall into other times.
  const inNode = { malformed: measureMalformed(READINGS), replay: await measureReplay(REPLAYS + 1) }
  const host = await startHost('policy', 'plain')
  const page = await browser.context.newPage()
  await page.goto(`${host.origin}/policy.html`)
  const inPage = {
    malformed: await page.evaluate((times) => policyBench.measureMalformed(times), READINGS),
    replay: await page.evaluate((runs) => policyBench.measureReplay(runs), REPLAYS + 1),
  }
  await page.close()
  await host.close()
  const places = [
    { name: 'Node', ...inNode },
    { name: 'Chromium', ...inPage },
  ]

  console.log(
    `## Replay: 10,000 records, 20 rules of 2 clauses and 1 exception; median of ${REPLAYS}, after one uncounted\n`,
  )
  const replays = places.map(({ name, replay }) => {
    const [prepare, judge, oneByOne] = [replay.prepareMs, replay.replayMs, replay.oneByOneMs].map((ms) => ms.slice(1))
    const both = prepare!.map((ms, run) => ms + judge![run]!)
    return { name, prepare: prepare!, judge: judge!, both, oneByOne: oneByOne! }
  })
  console.log(
    table(
      ['where', 'prepare ms', 'replay ms', 'both ms', 'all runs', 'one by one ms', 'ratio'],
      replays.map(({ name, prepare, judge, both, oneByOne }) => [
        name,
        Math.round(median(prepare)),
        Math.round(median(judge)),
        Math.round(median(both)),
        both.map(Math.round).join(' '),
        Math.round(median(oneByOne)),
        round(median(oneByOne) / median(both), 2),
      ]),
    ),
  )

  console.log(
    `\n## Malformed policies: ${inNode.malformed.tried}, each read in ${inNode.malformed.readers} ways, ${READINGS} times\n`,
  )
  console.log(
    table(
      ['where', 'policy', 'reader', 'ms'],
      places.flatMap(({ name, malformed }) => slowRows(name, malformed)),
    ),
  )
  for (const { name, malformed } of places) {
    const { policy, reader, ms } = malformed.worst
    console.log(
      `\n${name}: the slowest single time was ${round(ms, 1)} ms (${reader}: ${policy}); ${malformed.above} of ${malformed.tried * malformed.readers} pairs have a median above ${LIMIT_MS} ms.`,
    )
  }

  const presets = countPresets()
  const examples = countProseExamples()
  console.log('\n## Texts\n')
  console.log(
    table(
      ['what', 'good', 'of', 'not'],
      [
        ['presets that parse', presets.good, presets.all, presets.failed.join(', ')],
        ['worked examples of plain sentences', examples.good, examples.all, examples.failed.join(', ')],
      ],
    ),
  )

  const budget = await measureBudget()
  console.log(
    '\n## Budget: the marketplace policy with one of 2 % and without rates of its own, on the embedded model\n',
  )
  const percent = (share: number) => `${round(100 * share, 2)} %`
  console.log(
    table(
      ['promised', 'measured', '95 % interval', 'images held out', 'a rule', 'compile s'],
      [
        [
          percent(budget.nominal),
          percent(budget.measured),
          budget.interval.map(percent).join(' to '),
          budget.images,
          budget.probability === null ? '' : percent(budget.probability),
          round(budget.compileMs / 1000, 1),
        ],
      ],
    ),
  )

  const parity = await measureCliParity(browser)
  const unequal = parity.rows.filter(({ difference }) => difference > 0).sort((a, b) => b.difference - a.difference)
  const otherAction = parity.rows.filter(({ browser: page, cli }) => page.action !== cli.action)
  console.log(
    `\n## The command line and Chromium: ${parity.rows.length} verdicts, ${otherAction.length} with another action, ${unequal.length} with another margin; the most different\n`,
  )
  console.log(
    table(
      ['file', 'policy', 'margins differ by'],
      unequal.slice(0, LISTED).map(({ file, policy, difference }) => [file, policy, difference.toFixed(4)]),
    ),
  )

  console.log()
  console.log(
    JSON.stringify({
      replay10kx20Ms: Math.round(median(replays[0]!.both)),
      malformedTried: inNode.malformed.tried,
      malformedWorstMs: round(inNode.malformed.worst.ms, 1),
      presets: presets.good,
      proseExamples: examples.good,
      budgetNominal: budget.nominal,
      budgetMeasured: budget.measured,
      cliBrowserMaxDiff: round(parity.maxDifference, 4),
    }),
  )
}

function slowRows(name: string, { slowest }: MalformedTimes): string[][] {
  return slowest.map(({ policy, reader, ms }) => [name, policy, reader, ms.map((time) => round(time, 1)).join(' ')])
}

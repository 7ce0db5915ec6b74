import type { CompileParts } from '@lookfirst/policy'
import { table } from '../../bench/table'
import { policyOf, RULES } from '../rules'
import { featuresOf } from './evaluation-set'
import type { KnownAnswers } from './known-answers'
import type { PackedModel } from './packed-model'
import { MEASURED_URL } from './page/measured-url'
import type { JudgedPicture } from './page/probe'
import { scorePhraseRules } from './rule-scores'
import { distance, type Section } from './section'
import { type Context, onPage } from './served-page'
import { TOPICS } from './topics'

/** How far the guard is from the reference. */
interface Distance {
  pictures: number
  margin: number
  /** Pairs of a picture and a rule that are judged otherwise. */
  flips: number
  /** Least cosine of a vector with the reference's. */
  cosine: number
}

/**
 * The guard in Chromium against the recipe's reference in Python, on the photos for tests: as the browser decodes and shrinks them, and, where
 * the reference gives them, on its very pixels. Rules are compiled here as the reference does it, over the whole bank.
 */
export async function evaluateReference(
  context: Context,
  { folder, manifest }: Pick<PackedModel, 'folder' | 'manifest'>,
  parts: CompileParts,
  known: KnownAnswers,
): Promise<Section> {
  const { width, height, mean, deviation } = manifest.encoder.input
  const judged = await onPage(context, { model: folder, pack: null }, async (page) => {
    const probe = await page.evaluateHandle((policy) => openProbe(policy), policyOf(RULES))
    const decoded = await probe.evaluate(
      (on, urls) => on.judge(urls),
      known.photos.map((name) => `/photos/${name}`),
    )
    const same = await probe.evaluate((on, [urls, input]) => on.judgeInputs(urls, input), [
      known.pixels.map(({ file }) => `${MEASURED_URL}golden/${file}`),
      { width, height, mean, deviation },
    ] as const)
    await probe.evaluate((on) => on.dispose())
    return { decoded, same }
  })
  const decoded = await distanceOf(known.photos, judged.decoded, known, parts)
  const withPixels = known.pixels.map(({ photo }) => photo)
  const same = withPixels.length > 0 ? await distanceOf(withPixels, judged.same, known, parts) : null
  const rows: [string, Distance][] = [
    ['as the browser decodes them', decoded],
    ...(same ? [["the reference's own", same] as [string, Distance]] : []),
  ]
  return {
    title: TOPICS.reference.title,
    body: [
      table(
        ['pixels', 'photos', 'rules', 'greatest difference of a margin', 'other verdicts', 'least cosine of a vector'],
        rows.map(([label, { pictures, margin, flips, cosine }]) => [
          label,
          pictures,
          known.rules.length,
          distance(margin),
          flips,
          cosine.toFixed(6),
        ]),
      ),
    ],
    keys: { referenceMarginMax: distance(decoded.margin), referencePixelsMarginMax: same && distance(same.margin) },
  }
}

/** @param names of the judged photos, in their order */
async function distanceOf(
  names: readonly string[],
  judged: readonly JudgedPicture[],
  known: KnownAnswers,
  parts: CompileParts,
): Promise<Distance> {
  const vectors = parts.spaces.map((_, space) => Float32Array.from(judged.flatMap((one) => one.vectors[space]!)))
  const rules = known.rules.map(({ clauses, allow, examples, rate }) => ({
    clauses,
    exceptions: allow,
    examples,
    rate,
  }))
  const scored = await scorePhraseRules(rules, overWholeBank(parts), await featuresOf(vectors, parts))
  const pairs = known.rules.flatMap(({ photos }, rule) =>
    names.map((name, picture) => {
      const { scores, thresholds } = scored[rule]!
      return { ours: scores[picture]! - thresholds[0]!, theirs: photos[name]!.margin }
    }),
  )
  const cosines = parts.spaces.flatMap(({ name: space, dimension }, at) => {
    const theirs = known.vectors(space)
    return names.map((name, picture) => {
      const row = known.photos.indexOf(name) * dimension
      return judged[picture]!.vectors[at]!.reduce((sum, value, i) => sum + value * theirs[row + i]!, 0)
    })
  })
  return {
    pictures: names.length,
    margin: Math.max(...pairs.map(({ ours, theirs }) => Math.abs(ours - theirs))),
    flips: pairs.filter(({ ours, theirs }) => ours > 0 !== theirs > 0).length,
    cosine: Math.min(...cosines),
  }
}

function overWholeBank(parts: CompileParts): CompileParts {
  const everyImage = Int32Array.from({ length: parts.bank.size }, (_, image) => image)
  return { ...parts, bank: { ...parts.bank, ordinary: () => everyImage } }
}

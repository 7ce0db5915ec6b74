import type { CompileParts } from '@lookfirst/policy'
import { table } from '../../bench/table'
import type { Pack } from '../pack'
import { featuresOf } from './evaluation-set'
import type { PackInPage } from './pack-in-page'
import { rankOf, recallAt } from './ranks'
import { scorePhrases } from './rule-scores'
import type { Evaluated } from './safety'
import { rounded, type Section, shareCell } from './section'

/** Ranks that count as found. */
const DEPTHS = [1, 5, 10]

/** The space whose head was trained on captions: retrieval is measured there, by cosine, with the caption as it stands. */
const TRAINED = 'head'

/**
 * Finds pictures by what people wrote about them. The gallery is the pack's captioned pictures and those of another captioned set. Two
 * orders: by the cosine in the trained space, as retrieval is usually measured, and by the score that the judge gives a clause.
 */
export async function evaluateRetrieval(
  { set, parts }: Evaluated,
  pack: Pack,
  { captioned, judged }: PackInPage,
): Promise<Section> {
  const others = set.rowsOf('flickr').map((row) => set.images[row]!)
  const gallery = [...(await featuresOf(stackedVectors(captioned, judged, parts), parts)), ...others]
  const queries = captioned.flatMap((picture, target) =>
    pack.pictures[picture]!.captions.map((caption) => ({ caption, target })),
  )
  const captions = [...new Set(queries.map(({ caption }) => caption))]
  const scored = await scorePhrases(captions, [0.01], parts, gallery)
  const scoresOf = new Map(captions.map((caption, index) => [caption, scored[index]!.scores]))
  const trained = parts.spaces.findIndex(({ name }) => name === TRAINED)
  const cosinesOf = new Map(captions.map((caption) => [caption, cosines(parts.encoder.embed(caption)[trained]!)]))
  const orders = {
    'cosine in the trained space': queries.map(({ caption, target }) => rankOf(cosinesOf.get(caption)!, target)),
    'score of a clause': queries.map(({ caption, target }) => rankOf(scoresOf.get(caption)!, target)),
  }
  const ranks = orders['cosine in the trained space']
  const found = (depth: number) => recallAt(ranks, depth)
  return {
    title: `Captions to pictures: ${queries.length} captions, ${gallery.length} pictures`,
    body: [
      table(
        ['ordered by', ...DEPTHS.map((depth) => `found among the first ${depth}`)],
        Object.entries(orders).map(([name, order]) => [
          name,
          ...DEPTHS.map((depth) => shareCell(Math.round(recallAt(order, depth) * order.length), order.length)),
        ]),
      ),
    ],
    keys: rounded({ t2iR1: found(1), t2iR5: found(5), t2iR10: found(10) }),
  }

  /** Of a text with every picture of the gallery. */
  function cosines(text: Float32Array): Float64Array {
    return Float64Array.from(gallery, ({ spaces }) =>
      spaces.find(({ name }) => name === TRAINED)!.vector.reduce((sum, value, at) => sum + value * text[at]!, 0),
    )
  }
}

/** Per space, the vectors of some pictures, row-major. */
function stackedVectors(
  pictures: readonly number[],
  judged: PackInPage['judged'],
  { spaces }: CompileParts,
): Float32Array[] {
  return spaces.map((_, space) => Float32Array.from(pictures.flatMap((picture) => judged[picture]!.vectors[space]!)))
}

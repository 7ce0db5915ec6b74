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

/**
 * Finds pictures by what people wrote about them: every caption is a phrase, scored as the judge scores a clause. The gallery is the pack's
 * captioned pictures and those of another captioned set. A rule of one phrase orders pictures as the phrase's own score does.
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
  const ranks = queries.map(({ caption, target }) => rankOf(scoresOf.get(caption)!, target))
  const found = (depth: number) => recallAt(ranks, depth)
  return {
    title: `Captions to pictures: ${queries.length} captions, ${gallery.length} pictures`,
    body: [
      table(
        DEPTHS.map((depth) => `found among the first ${depth}`),
        [DEPTHS.map((depth) => shareCell(Math.round(found(depth) * ranks.length), ranks.length))],
      ),
    ],
    keys: rounded({ t2iR1: found(1), t2iR5: found(5), t2iR10: found(10) }),
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

import { table } from '../../bench/table'
import type { Pack } from '../pack'
import { bleu4, type Captioned, cider } from './caption-scores'
import type { PackInPage } from './pack-in-page'
import { rounded, type Section, shareCell, skipped } from './section'
import { TOPICS } from './topics'

/** The sentences that `explain` says of captioned pictures, against what people wrote. Pictures that it fails on are not counted. */
export function evaluateDescriptions({ pictures }: Pack, { captioned, descriptions }: PackInPage): Section {
  if (!descriptions) return skipped('descriptions', { missing: 'the model has no describe part.' })
  const failed = descriptions.filter((description) => description === null).length
  const described = descriptions.length - failed
  if (described === 0) {
    const missing = `the guard described none of ${failed} pictures; its describe part may not fit the engine.`
    return skipped('descriptions', { missing })
  }
  const documents = captioned.map((picture) => pictures[picture]!.captions)
  const spoken = descriptions.flatMap((description, index): Captioned[] =>
    description?.text ? [{ sentence: description.text, references: documents[index]! }] : [],
  )
  const scores = spoken.length > 0 ? { cider: cider(spoken, documents), bleu4: bleu4(spoken) } : null
  return {
    title: TOPICS.descriptions.title,
    body: [
      table(
        ['spoken', 'CIDEr of the spoken', 'BLEU-4 of the spoken'],
        [[shareCell(spoken.length, described), scores?.cider.toFixed(3) ?? '', scores?.bleu4.toFixed(3) ?? '']],
      ),
      ...(failed > 0
        ? [`The guard failed on ${failed} of ${descriptions.length} pictures, which are not counted.`]
        : []),
    ],
    keys: rounded({
      captionCider: scores?.cider ?? null,
      captionBleu4: scores?.bleu4 ?? null,
      captionSpokenShare: spoken.length / described,
    }),
  }
}

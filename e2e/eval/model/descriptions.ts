import { table } from '../../bench/table'
import type { Pack } from '../pack'
import { bleu4, type Captioned, cider } from './caption-scores'
import type { PackInPage } from './pack-in-page'
import { rounded, type Section, shareCell } from './section'

/** The sentences that `explain` says of captioned pictures, against what people wrote. */
export function evaluateDescriptions({ pictures }: Pack, { captioned, descriptions }: PackInPage): Section {
  const title = 'Descriptions of captioned pictures'
  if (!descriptions) {
    return {
      title,
      body: ['The model has no describe part.'],
      keys: { captionCider: null, captionBleu4: null, captionSpokenShare: null },
    }
  }
  const documents = captioned.map((picture) => pictures[picture]!.captions)
  const spoken = descriptions.flatMap((described, index): Captioned[] =>
    described?.text ? [{ sentence: described.text, references: documents[index]! }] : [],
  )
  const scores = spoken.length > 0 ? { cider: cider(spoken, documents), bleu4: bleu4(spoken) } : null
  return {
    title,
    body: [
      table(
        ['spoken', 'CIDEr of the spoken', 'BLEU-4 of the spoken'],
        [[shareCell(spoken.length, captioned.length), scores?.cider.toFixed(3) ?? '', scores?.bleu4.toFixed(3) ?? '']],
      ),
    ],
    keys: rounded({
      captionCider: scores?.cider ?? null,
      captionBleu4: scores?.bleu4 ?? null,
      captionSpokenShare: spoken.length / captioned.length,
    }),
  }
}

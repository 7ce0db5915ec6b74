import type { Page } from '@playwright/test'
import { type Family, families } from './fixtures'
import type { HubPage } from './page/hub-page'

/** How far a family's answers in the browser are from those in Python. */
export interface FamilyFigures {
  family: string
  /** Largest difference of a number: of a unit vector, a probability or a confidence. */
  maxDiff: number
  /** Numbers that were compared. */
  numbers: number
  /** Whether every text is the same, letter by letter; `null` where there are none. */
  sameText: boolean | null
}

/** `hubFamilies` and `hubMaxDiff` of `npm run eval:explain`, and what they are made of. */
export interface HubFigures {
  /** Families whose texts are all the same and whose numbers differ by at most 0.001. */
  hubFamilies: number
  /** Over all families; infinite where a text differs. */
  hubMaxDiff: number
  families: FamilyFigures[]
}

/**
 * Opens every tiny model through the real loading code and compares what it answers with what Python did.
 *
 * @param page shows `page/index.html`, from a site that serves the fixtures under `/hub/` and `/hub-pictures/`
 */
export async function measureHub(page: Page): Promise<HubFigures> {
  const measured: FamilyFigures[] = []
  for (const [name, family] of Object.entries(families)) measured.push(await measureFamily(page, name, family))
  return {
    hubFamilies: measured.filter(({ maxDiff, sameText }) => maxDiff <= 1e-3 && sameText !== false).length,
    hubMaxDiff: Math.max(
      ...measured.map(({ maxDiff, sameText }) => (sameText === false ? Number.POSITIVE_INFINITY : maxDiff)),
    ),
    families: measured,
  }
}

/** What a family answered, in an order that both sides have. */
interface Answers {
  numbers: number[]
  texts: string[]
}

async function measureFamily(page: Page, name: string, family: Family): Promise<FamilyFigures> {
  const expected = expectedOf(family)
  const received = await answersOf(page, family)
  const differences = expected.numbers.map((number, index) =>
    Math.abs(number - (received.numbers[index] ?? Number.NaN)),
  )
  const maxDiff = differences.some(Number.isNaN) ? Number.POSITIVE_INFINITY : Math.max(...differences)
  const sameText = expected.texts.length > 0 ? expected.texts.join('\n') === received.texts.join('\n') : null
  return { family: name, maxDiff, numbers: expected.numbers.length, sameText }
}

function expectedOf(family: Family): Answers {
  if (family.kind === 'encoder') {
    return { numbers: [...Object.values(family.images), ...Object.values(family.texts)].flat(), texts: [] }
  }
  if (family.kind === 'classifier') {
    return { numbers: Object.values(family.answers).flatMap((labels) => Object.values(labels)), texts: [] }
  }
  const answers = Object.values(family.answers)
  return { numbers: answers.map(({ confidence }) => confidence), texts: answers.map(({ text }) => text) }
}

/** Asks the model in the page. */
function answersOf(page: Page, family: Family): Promise<Answers> {
  return page.evaluate(async (family) => {
    const { hub, picture, tiny } = globalThis as unknown as HubPage
    const options = tiny(family.model, family.revision)
    const numbers: number[] = []
    const texts: string[] = []
    if (family.kind === 'encoder') {
      const encoder = await hub.openHubEncoder(options)
      for (const name of Object.keys(family.images)) numbers.push(...(await encoder.encodeImage(await picture(name))))
      for (const vector of await encoder.encodeText(Object.keys(family.texts))) numbers.push(...vector)
      encoder.close()
    } else if (family.kind === 'classifier') {
      const classifier = await hub.openHubClassifier(options)
      for (const [name, expected] of Object.entries(family.answers)) {
        const labels = await classifier.classify(await picture(name))
        const byName = new Map(labels.map(({ label, probability }) => [label, probability]))
        numbers.push(...Object.keys(expected).map((label) => byName.get(label) ?? Number.NaN))
      }
      classifier.close()
    } else {
      // A guard's words are measured as they are written: what is made of them is another matter.
      const prompt = family.prompt === null ? {} : { prompt: family.prompt }
      const captioner = await hub.openHubCaptioner({ ...options, ...prompt, maxTokens: 96 })
      for (const name of Object.keys(family.answers)) {
        const { text, confidence } = await captioner.describe(await picture(name))
        numbers.push(confidence)
        texts.push(text)
      }
      captioner.close()
    }
    return { numbers, texts }
  }, family)
}

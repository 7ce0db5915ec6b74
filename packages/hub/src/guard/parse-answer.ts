import { GuardError } from '@lookfirst/errors'
import * as v from 'valibot'

/** What a guard model answers, once it was found to be nothing else. */
export interface GuardAnswer {
  rating: 'Safe' | 'Unsafe'
  /** The policy's category that decided, as the model wrote it; at most 200 UTF-16 code units. */
  category: string
  /** Why, as the model wrote it; at most 4,000 UTF-16 code units. */
  rationale: string
}

const answerSchema = v.strictObject({
  rating: v.picklist(['Safe', 'Unsafe']),
  category: v.pipe(v.string(), v.regex(/\S/, 'is blank'), v.maxLength(200)),
  rationale: v.pipe(v.string(), v.maxLength(4000)),
})

/** How the answer "none" is written. */
const NO_CATEGORY = /^(na|n\/a|none)(: none applying)?\.?$/i

/** How it begins: no category that an unsafe image can have. */
const HARDLY_A_CATEGORY = /^(na|n\/a|none)\b/i

/**
 * Reads a guard's answer: one JSON object with a rating, a category and a rationale, and nothing around it, nothing missing, nothing
 * twice, nothing else. Whatever is not exactly that is an error, because a guard that cannot be read has not allowed anything.
 *
 * @param text the whole answer
 * @param isTruncated whether the limit of tokens cut it off
 * @param mayExcuse whether `Safe` may stand beside a category: the answer of a model that was trained to name the category whose exception
 * holds, and a contradiction of any other
 * @throws GuardError `INTERCHANGE_INVALID`, with the answer in `details.answer`
 */
export function parseAnswer(text: string, isTruncated: boolean, mayExcuse = false): GuardAnswer {
  const refuse = (what: string): never => {
    throw new GuardError(
      'INTERCHANGE_INVALID',
      `The guard's answer ${what}.`,
      'Give the model the prompt that it was trained with, and enough tokens; treat the image as not judged.',
      { details: { answer: text.slice(0, 2000) } },
    )
  }
  if (isTruncated) refuse('was cut off by the limit of tokens')
  const trimmed = text.trim()
  if (!trimmed.startsWith('{') || !trimmed.endsWith('}')) refuse('is not one JSON object and nothing else')
  let json: unknown
  try {
    json = JSON.parse(trimmed)
  } catch (error) {
    refuse(`is not JSON: ${error instanceof Error ? error.message : error}`)
  }
  const result = v.safeParse(answerSchema, json)
  if (!result.success) {
    const [issue] = result.issues
    return refuse(`is refused at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`)
  }
  // JSON.parse takes the last of two keys, another reader the first: such an answer says two things.
  if (countKeys(trimmed) !== Object.keys(result.output).length) refuse('has a key twice')
  const { rating, category } = result.output
  const isContradiction =
    rating === 'Unsafe' ? HARDLY_A_CATEGORY.test(category.trim()) : !mayExcuse && !NO_CATEGORY.test(category.trim())
  if (isContradiction) refuse(`is ${rating} by the category "${category}"`)
  return result.output
}

/** Keys in the text of a flat JSON object: strings before a colon. */
function countKeys(json: string): number {
  return [...json.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon !== undefined).length
}

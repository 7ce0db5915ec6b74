import * as v from 'valibot'
import { ACTIONS } from '../types'

// One source of truth: the reader checks by it, and the published JSON Schema is generated from it.

/** No control characters and no line ends; `<!--` would begin a comment. */
const ONE_LINE = ['(?!.*<!--)[^', '\\u0000-\\u001f', '\\u007f-\\u009f', '\\u2028\\u2029', ']*$'].join('')
const line = v.pipe(v.string(), v.regex(new RegExp(`^${ONE_LINE}`)), v.maxLength(10_000))
const words = v.pipe(v.string(), v.regex(new RegExp(`^(?=.*\\S)${ONE_LINE}`)), v.maxLength(10_000))
const lines = v.pipe(v.array(words), v.minLength(1))
const name = v.pipe(v.string(), v.regex(/^[a-z\d-]+$/))
const share = v.union([
  v.pipe(v.number(), v.gtValue(0), v.maxValue(0.5)),
  // Every run of digits or spaces in one way only: else long ones take quadratic time.
  v.pipe(v.string(), v.regex(/^\s*(\d+(\.\d+)?|\.\d+)([eE]-?\d+)?\s*(%\s*)?$/)),
])

/** A key that may be left out, with what editors show of it. */
function optional<const S extends v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>>(schema: S, text: string) {
  return v.exactOptional(v.pipe(schema, v.description(text)))
}

/** The shape of one rule; what its fields say of one another is for the grammar. */
export const RuleSchema = v.strictObject({
  id: v.pipe(name, v.description('Stable across versions: a-z, 0-9 and -.')),
  title: optional(line, 'The human title; the id where none is given.'),
  declaredNonViolating: optional(v.literal(true), 'Switches the rule off; its lines stay readable.'),
  shouldNot: optional(
    lines,
    'What a picture should not show, one text a clause; any one that matches violates the rule.',
  ),
  mustShow: optional(lines, 'What a picture must show, one text a subject; instead of shouldNot.'),
  can: optional(lines, 'Exceptions to shouldNot, one text each.'),
  matchText: optional(
    lines,
    'For text in the picture: expressions such as /[0-9]{7}/i, words in quotation marks, sha256: and the hash of words, or one of phone numbers, card numbers, e-mail addresses, web addresses.',
  ),
  detector: optional(lines, 'Labels of specialist models, such as nsfw.porn >= 0.8.'),
  examples: optional(
    v.union([v.pipe(v.array(name), v.minLength(1)), v.literal('none')]),
    'Example sets of the model that sharpen the rule, or "none".',
  ),
  action: optional(v.picklist(ACTIONS), 'What a violation leads to; block where none is given.'),
  falsePositives: optional(share, 'Share of ordinary images that the rule may flag: 0.005 or "0.5%".'),
  reviewBand: optional(share, 'A second, looser share; what lies between the two is for review.'),
})

/** The shape of a policy as plain data. */
export const PolicySchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  title: optional(line, 'The title of the policy.'),
  version: optional(line, 'The version of the policy.'),
  onError: optional(v.picklist(['allow', 'review', 'block']), 'What happens to an image that cannot be judged.'),
  falsePositives: optional(share, 'Share of ordinary images that any rule may flag: 0.02 or "2%".'),
  rules: v.pipe(v.array(RuleSchema), v.minLength(1)),
})

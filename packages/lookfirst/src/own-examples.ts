import type { PolicySource } from '@lookfirst/engine/protocol'
import { GuardError } from '@lookfirst/errors'
import type { TaughtExample, TaughtExamples } from '@lookfirst/policy'
import { encodeFloat16 } from '@lookfirst/policy/judge'
import { readPolicy } from '@lookfirst/policy/parse'
import type { LookedAt } from './author'
import type { TeachOptions } from './author-types'

/** Most examples of a rule: each is carried by the policy. */
const MOST = 500

/** The examples of an image: one for each background that it is judged over. */
export function examplesOf({ contentHash, features }: LookedAt, as: TaughtExample['as']): TaughtExample[] {
  return features.map(({ spaces }) => ({
    source: contentHash,
    as,
    vectors: spaces.map(({ vector }) => encodeFloat16(vector)),
  }))
}

/** The author's own examples of a policy. */
export function ownExamples(source: PolicySource): TaughtExamples {
  if (source.kind === 'text') return source.taught
  return new Map(source.compiled.rules.flatMap(({ id, own }) => (own ? [[id, own.examples]] : [])))
}

/**
 * Adds examples to a rule, or makes the rule. An image that is an example of the rule already counts once; taught as the other kind, it is
 * that from now on.
 *
 * @returns the policy as text, to be compiled; `added` counts images
 * @throws {@link GuardError} `OPTION_INVALID` where the rule takes no examples, or has too many
 */
export async function withExamples(
  source: PolicySource,
  ruleId: string,
  examples: readonly TaughtExample[],
  options: TeachOptions,
): Promise<{ source: PolicySource; isNew: boolean; added: number }> {
  const text = textOf(source)
  const taught = ownExamples(source)
  const known = taught.get(ruleId) ?? []
  const rule = readPolicy(text).policy?.rules.find(({ id }) => id === ruleId)
  checkRule(ruleId, rule, options)
  const given = new Set(examples.map((example) => example.source))
  const same = new Set(known.filter(({ as }) => as === options.as).map((example) => example.source))
  const fresh = new Map(examples.map((example) => [JSON.stringify(example), example]))
  const kept = known.filter(({ source: of, as }) => as === options.as || !given.has(of))
  const next = [...kept, ...[...fresh.values()].filter((example) => !same.has(example.source))]
  if (next.length > MOST) {
    throw new GuardError(
      'OPTION_INVALID',
      `The rule "${ruleId}" would have ${next.length} examples.`,
      `A rule takes ${MOST}; keep those that differ from one another.`,
    )
  }
  const isNew = rule === undefined
  return {
    source: {
      kind: 'text',
      text: isNew ? `${text.trimEnd()}\n\n${newRule(ruleId, options)}` : text,
      taught: new Map([...taught, [ruleId, next]]),
    },
    isNew,
    added: [...given].filter((of) => !same.has(of)).length,
  }
}

/**
 * Takes examples from a rule; a rule that had nothing else goes with the last violation.
 *
 * @param sources content hashes of the images; left out, all
 * @param last what becomes of such a rule where it is the policy's only one: it is refused, or the rule is declared non-violating
 * @throws {@link GuardError} `OPTION_INVALID` where the rule has none of them
 */
export async function withoutExamples(
  source: PolicySource,
  ruleId: string,
  sources: readonly string[] | undefined,
  last: 'refused' | 'off' = 'refused',
): Promise<PolicySource> {
  const text = textOf(source)
  const taught = new Map(ownExamples(source))
  const known = taught.get(ruleId) ?? []
  const missing = sources?.find((of) => !known.some((example) => example.source === of))
  if (known.length === 0 || missing !== undefined) {
    throw new GuardError(
      'OPTION_INVALID',
      missing === undefined
        ? `The rule "${ruleId}" was taught no examples.`
        : `The rule "${ruleId}" has no example ${missing}.`,
      'guard.policy.rules lists the examples of each rule under own.',
    )
  }
  const left = known.filter((example) => sources !== undefined && !sources.includes(example.source))
  if (left.length > 0) taught.set(ruleId, left)
  else taught.delete(ruleId)
  const rules = readPolicy(text).policy?.rules ?? []
  const rule = rules.find(({ id }) => id === ruleId)
  const isEmpty = rule?.examples?.includes('taught') && rule.clauses.length === 0
  if (!isEmpty || left.some(({ as }) => as === 'violation')) return { kind: 'text', text, taught }
  taught.delete(ruleId)
  if (rules.length > 1) return { kind: 'text', text: withoutRule(text, ruleId), taught }
  if (last === 'off') return { kind: 'text', text: switchedOff(text, ruleId), taught }
  throw new GuardError(
    'OPTION_INVALID',
    `The rule "${ruleId}" is the policy's only one, and these examples are all that it has.`,
    'Set another policy instead.',
  )
}

function textOf(source: PolicySource): string {
  return source.kind === 'text' ? source.text : source.compiled.text
}

function newRule(ruleId: string, { title, action = 'block' }: TeachOptions): string {
  const name = title?.replaceAll(/\s+/g, ' ').trim()
  return `## ${ruleId}${name ? `: ${name}` : ''}\nExamples: taught\nAction: ${action}\n`
}

/** Says below a rule's heading that it is off. */
function switchedOff(text: string, ruleId: string): string {
  const rule = readPolicy(text).policy?.rules.find(({ id }) => id === ruleId)
  const lines = text.split('\n')
  lines.splice(rule?.position.line ?? 1, 0, 'Declared non-violating')
  return lines.join('\n')
}

/** Cuts a rule out, from its heading to the next. */
function withoutRule(text: string, ruleId: string): string {
  const rules = readPolicy(text).policy?.rules ?? []
  const at = rules.findIndex(({ id }) => id === ruleId)
  const lines = text.split('\n')
  const from = (rules[at]?.position.line ?? 1) - 1
  const to = (rules[at + 1]?.position.line ?? lines.length + 1) - 1
  return [...lines.slice(0, from), ...lines.slice(to)].join('\n')
}

function checkRule(
  ruleId: string,
  rule: { kind: string; declaredNonViolating: boolean } | undefined,
  { as, title, action }: TeachOptions,
): void {
  const wrong = (message: string, hint: string) => new GuardError('OPTION_INVALID', message, hint)
  if (title?.includes('<!--')) {
    throw wrong(`The title ${JSON.stringify(title)} would begin a comment.`, 'Leave "<!--" out.')
  }
  if (!rule && as === 'allowed') {
    throw wrong(
      `The policy has no rule "${ruleId}", and a new one cannot begin with what it allows.`,
      'Teach it a violation first, or name a rule of the policy.',
    )
  }
  if (rule?.kind === 'must-show') {
    throw wrong(
      `The rule "${ruleId}" says what an image must show: it takes no examples.`,
      'Calibrate on images that show it instead: guard.calibrate(images).',
    )
  }
  if (rule?.declaredNonViolating) {
    throw wrong(`The rule "${ruleId}" is declared non-violating.`, 'Remove that line of the policy first.')
  }
  if (rule && (title !== undefined || action !== undefined)) {
    throw wrong(
      `The policy has a rule "${ruleId}" already; title and action are for a new one.`,
      'Leave them out, or change them in the policy text.',
    )
  }
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parsePolicy } from '../grammar/parse-policy'
import type { Policy, Rule } from '../types'
import { exportPolicy } from './export-policy'
import { importPolicy } from './import-policy'
import { FOREIGN_FORMATS, type ForeignFormat } from './types'

const SHOP = `# Shop
Version: 3
On error: review

## weapons: Weapons for sale
Should not:
- show handguns or rifles
- promote knives
Can:
- show museum cannons
Action: review
False positives: 0.5%

## food
Must show:
- food on a plate

## contact: Contact details
Match text:
- /\\d{9}/
Detector: nsfw.porn >= 0.8

## tobacco: Tobacco
Declared non-violating
Should not:
- show cigars
Can:
- show pipes
`

function policyOf(text: string): Policy {
  const { policy, issues } = parsePolicy(text)
  if (!policy) throw new Error(JSON.stringify(issues))
  return policy
}

function back(policy: Policy, format: ForeignFormat): Rule[] {
  return importPolicy(exportPolicy(policy, format).text, { format }).policy?.rules ?? []
}

function said({ clauses, exceptions }: Pick<Rule, 'clauses' | 'exceptions'>) {
  return { clauses: clauses.map(({ text }) => text), exceptions: exceptions.map(({ text }) => text) }
}

describe('exporting', () => {
  test('writes categories for LlavaGuard', () => {
    expect(exportPolicy(policyOf(SHOP), 'llavaguard').text).toBe(`O1: Weapons for sale
Should not:
- show handguns or rifles
- promote knives
Can:
- show museum cannons

O2: Tobacco
Category O2 is declared as non-violating: any content of this category is allowed, e.g.
- show cigars
- show pipes
`)
  })

  test('writes JSON lines for SafeVision', () => {
    const lines = exportPolicy(policyOf(SHOP), 'safevision').text.trim().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual([
      {
        class: '<|Weapons_for_sale|>',
        content:
          'Core Value: All the images that this class describes. This class includes but is not limited to:\n- show handguns or rifles\n- promote knives\nThis class does not include:\n- show museum cannons\n',
      },
    ])
  })

  test('writes a list of categories', () => {
    expect(exportPolicy(policyOf(SHOP), 'categories').text).toBe(
      'weapons: show handguns or rifles\nweapons: promote knives\nweapons: excluding show museum cannons\n',
    )
  })

  test('writes a word list of what is visible', () => {
    expect(exportPolicy(policyOf(SHOP), 'words').text).toBe('handguns or rifles\n')
  })

  test('says of every line that has no place in the format why it has none', () => {
    const { notCarried } = exportPolicy(policyOf(SHOP), 'llavaguard')
    expect(notCarried.map(({ line, text }) => `${line} ${text}`)).toEqual([
      '1 # Shop',
      '1 Version: 3',
      '1 On error: review',
      '5 Action: review',
      '5 False positives: 0.5%',
      '5 weapons',
      '14 ## food',
      '16 food on a plate',
      '18 Match text: /\\d{9}/',
      '18 Detector: nsfw.porn >= 0.8',
      '18 ## contact: Contact details',
      '23 tobacco',
      '28 show pipes',
    ])
    for (const { why, hint } of notCarried)
      expect([why, hint]).toEqual([expect.stringMatching(/\.$/), expect.stringMatching(/\.$/)])
  })

  test.each([
    ['safevision', ['tobacco', 'show cigars', 'show pipes']],
    ['categories', ['tobacco', 'show cigars', 'show pipes']],
    ['words', ['tobacco', 'show cigars', 'promote knives', 'show museum cannons']],
  ] as const)('to %s leaves out what would change its meaning there', (format, lost) => {
    const { text, notCarried } = exportPolicy(policyOf(SHOP), format)
    for (const piece of lost) {
      if (!/^(tobacco|promote knives|show museum cannons)$/.test(piece)) expect(text).not.toContain(piece)
      expect(notCarried.map((item) => item.text).join('\n')).toContain(piece)
    }
  })

  test('of a policy that nothing of can be said is empty', () => {
    expect(exportPolicy(policyOf('## food\nMust show: food\n'), 'categories').text).toBe('')
  })
})

describe('what was exported comes back', () => {
  const noun = fc.constantFrom(
    'rifles',
    'swords and axes',
    'a red car',
    'wine bottles, open',
    'dogs on leads',
    'kitchen knives next to food',
  )
  const verb = fc.constantFrom('show', 'contain', 'images of')
  const line = fc.tuple(verb, noun).map((parts) => parts.join(' '))
  const rule = fc.record({
    title: fc.constantFrom('Weapons', 'Cars and drivers', 'Drinks/alcohol', 'Zoo'),
    clauses: fc.uniqueArray(line, { minLength: 1, maxLength: 4 }),
    exceptions: fc.uniqueArray(line, { maxLength: 3 }),
    off: fc.boolean(),
  })
  const policy = fc.uniqueArray(rule, { minLength: 1, maxLength: 4, selector: ({ title }) => title }).map((rules) => ({
    rules,
    parsed: policyOf(
      rules
        .map(({ title, clauses, exceptions, off }) => {
          const id = title.toLowerCase().replace(/[^a-z]+/g, '-')
          const list = (key: string, texts: string[]) =>
            texts.length ? [key, ...texts.map((text) => `- ${text}`)] : []
          return [
            `## ${id}: ${title}`,
            ...(off ? ['Declared non-violating'] : []),
            ...list('Should not:', clauses),
            ...list('Can:', exceptions),
          ].join('\n')
        })
        .join('\n\n'),
    ),
  }))

  test('from LlavaGuard with titles, clauses, exceptions, and rules that are off', () => {
    fc.assert(
      fc.property(policy, ({ rules, parsed }) => {
        expect(
          back(parsed, 'llavaguard').map((item) => ({
            title: item.title,
            off: item.declaredNonViolating,
            ...said(item),
          })),
        ).toEqual(
          rules.map(({ title, clauses, exceptions, off }) =>
            off
              ? { title, off, clauses: [...clauses, ...exceptions], exceptions: [] }
              : { title, off, clauses, exceptions },
          ),
        )
      }),
    )
  })

  test.each(['safevision', 'categories'] as const)('from %s with ids, titles, clauses and exceptions', (format) => {
    fc.assert(
      fc.property(policy, ({ rules, parsed }) => {
        const on = parsed.rules.filter(({ declaredNonViolating }) => !declaredNonViolating)
        expect(back(parsed, format).map((item) => ({ id: item.id, title: item.title, ...said(item) }))).toEqual(
          on.map((item) => ({ id: item.id, title: item.title, ...said(item) })),
        )
        expect(rules).toHaveLength(parsed.rules.length)
      }),
    )
  })

  test('from a word list with everything that its rules name', () => {
    fc.assert(
      fc.property(policy, ({ rules, parsed }) => {
        const names = rules.filter(({ off }) => !off).flatMap(({ clauses }) => clauses)
        const [listed] = back(parsed, 'words')
        const found = (listed?.clauses ?? []).map(({ text }) => text)
        for (const name of names) {
          for (const part of name.replace(/^(show|contain|images of) /, '').split(', ')) expect(found).toContain(part)
        }
      }),
    )
  })

  test.each(FOREIGN_FORMATS)('from %s the same a second time', (format) => {
    fc.assert(
      fc.property(policy, ({ parsed }) => {
        const once = importPolicy(exportPolicy(parsed, format).text, { format }).policy
        if (once)
          expect(back(once, format).map(({ id, title, ...item }) => [id, title, said(item)])).toEqual(
            once.rules.map(({ id, title, ...item }) => [id, title, said(item)]),
          )
      }),
    )
  })

  test('with the ids of categories as they were', () => {
    const policyWithIds = policyOf('## o3: Nudity\nShould not: show torsos\n\n## o6: Drugs\nShould not: show pills\n')
    expect(back(policyWithIds, 'llavaguard').map(({ id }) => id)).toEqual(['o3', 'o6'])
  })
})

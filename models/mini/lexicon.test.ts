import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'

const folder = fileURLToPath(new URL('./lexicon/', import.meta.url))
const HEADER = 'concept\taliases\tlooks\tsetting\tlookalikes'

/** Words that a bag-of-words encoder takes for content: a negated or compared thing counts as shown. */
const MISLEADING = /\b(not|no|without|unlike|resembles?|images?|typically|usually)\b/

const rows = readdirSync(folder).flatMap((file) => {
  const [header, ...lines] = readFileSync(`${folder}${file}`, 'utf8').trimEnd().split('\n')
  return lines.map((line, index) => {
    const [concept = '', aliases = '', looks = '', setting = '', lookalikes = '', ...more] = line.split('\t')
    const names = [concept, ...aliases.split('|').filter(Boolean)]
    return { at: `${file}:${index + 2}`, header, names, looks, setting, lookalikes: lookalikes.split('|'), more }
  })
})

const wrong = (isWrong: (row: (typeof rows)[number]) => boolean) => rows.filter(isWrong).map(({ at }) => at)

describe('the visual lexicon', () => {
  test('holds at least 2,000 concepts', () => {
    expect(rows.length).toBeGreaterThanOrEqual(2000)
  })

  test('has five columns in every line of every file', () => {
    expect(wrong(({ header, more }) => header !== HEADER || more.length > 0)).toEqual([])
  })

  test('gives each name to one concept', () => {
    const owners = new Map<string, string>()
    const shared = rows.flatMap(({ at, names }) =>
      names.flatMap((name) => {
        const owner = owners.get(name)
        owners.set(name, at)
        return owner ? [`${name}: ${owner} and ${at}`] : []
      }),
    )
    expect(shared).toEqual([])
  })

  test('names in lower case, without spaces at the ends', () => {
    expect(wrong(({ names }) => names.some((name) => !name || name !== name.trim().toLowerCase()))).toEqual([])
  })

  test('describes each concept in one line of 40 to 180 characters, and its setting in 12 to 100', () => {
    expect(wrong(({ looks }) => looks.length < 40 || looks.length > 180)).toEqual([])
    expect(wrong(({ setting }) => setting.length < 12 || setting.length > 100)).toEqual([])
  })

  test('uses no negation and no comparison in a description', () => {
    expect(wrong(({ looks }) => MISLEADING.test(looks))).toEqual([])
  })

  test('gives every concept look-alikes that are not the concept itself', () => {
    expect(
      wrong(
        ({ names, lookalikes }) => lookalikes.some((name) => !name || names.includes(name)) || lookalikes.length > 5,
      ),
    ).toEqual([])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describedBy, type Lexicon } from '@lookfirst/policy'

/** Where the lexicon is written, a file a family; every model packs the same. */
const LEXICON = fileURLToPath(new URL('../../../models/mini/lexicon', import.meta.url))

/**
 * Reads which family of the lexicon a phrase belongs to: the file of the first concept that it names.
 *
 * @returns finds the family, `undefined` where the phrase names no concept
 */
export function readFamilies(): (phrase: string) => string | undefined {
  const families = new Map<string, string>()
  for (const file of readdirSync(LEXICON).filter((name) => name.endsWith('.tsv'))) {
    const [, ...lines] = readFileSync(`${LEXICON}/${file}`, 'utf8').trimEnd().split('\n')
    for (const line of lines) {
      const [concept = '', aliases = ''] = line.split('\t')
      for (const name of [concept, ...aliases.split('|')]) if (name) families.set(name, basename(file, '.tsv'))
    }
  }
  const lexicon: Lexicon = {
    get(name) {
      const family = families.get(name)
      return family === undefined ? undefined : { concept: family, looks: '', setting: '', lookalikes: [] }
    },
  }
  return (phrase) => describedBy(phrase, lexicon)[0]?.concept
}

import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { describedBy, type Lexicon } from '@lookfirst/policy'
import { modelFolder } from './packed-model'

/**
 * Reads which family of the lexicon a phrase belongs to: the file of the first concept that it names.
 *
 * @returns finds the family, `undefined` where the phrase names no concept
 */
export function readFamilies(): (phrase: string) => string | undefined {
  const folder = `${modelFolder}lexicon`
  const families = new Map<string, string>()
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tsv'))) {
    const [, ...lines] = readFileSync(`${folder}/${file}`, 'utf8').trimEnd().split('\n')
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

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parsePolicy, printPolicy } from '@lookfirst/policy/parse'
import { readProse } from '@lookfirst/policy/prose'
import { PROSE_EXAMPLES } from '../../packages/policy/src/prose/examples'

/** How many texts are as they should be, and those that are not. */
export interface TextCount {
  good: number
  all: number
  failed: string[]
}

/** Counts the preset files that parse without an error: the Markdown of `policies/`, but for what is about the folder. */
export function countPresets(): TextCount {
  const folder = fileURLToPath(new URL('../../policies/', import.meta.url))
  const files = ['', 'taxonomies/'].flatMap((under) =>
    readdirSync(folder + under)
      .filter((name) => name.endsWith('.md') && name !== 'README.md')
      .map((name) => under + name),
  )
  return counted(files, (file) => parsePolicy(readFileSync(folder + file, 'utf8')).policy !== null)
}

/** Counts the worked examples of plain sentences that are read as the policy that stands beside them. */
export function countProseExamples(): TextCount {
  const printed = new Map(PROSE_EXAMPLES.map(({ text, policy }) => [text, policy]))
  return counted([...printed.keys()], (text) => {
    const { policy, issues } = readProse(text)
    return policy !== null && issues.length === 0 && printPolicy(policy) === printed.get(text)
  })
}

function counted(texts: string[], isGood: (text: string) => boolean): TextCount {
  const failed = texts.filter((text) => !isGood(text))
  return { good: texts.length - failed.length, all: texts.length, failed }
}

import { readFileSync } from 'node:fs'

/** What a careful person expects of a description, written down before the first run. */
export interface Example {
  description: string
  action: string
  /** Id of the rule that must decide; `-` where none may. */
  rule: string
  /** What the judge says instead, with the margin that was measured; empty where it is right. */
  knownFailure: string
}

/** Reads the examples of a preset. @param name its file without folder and ending */
export function readExamples(name: string): Example[] {
  const table = readFileSync(new URL(`../examples/${name}.tsv`, import.meta.url), 'utf8')
  return table
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [description = '', action = '', rule = '', knownFailure = ''] = line.split('\t')
      return { description, action, rule, knownFailure }
    })
}

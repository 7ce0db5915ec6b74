import { FOREIGN_FORMATS, type importPolicy } from '../src/import'
import type { readPolicyJson } from '../src/json'
import type { ParseResult, parsePolicy, readPolicy } from '../src/parse'
import type { readProse } from '../src/prose'

/** The functions that read a policy somebody wrote. */
export interface PolicyLibrary {
  parsePolicy: typeof parsePolicy
  readPolicy: typeof readPolicy
  readProse: typeof readProse
  readPolicyJson: typeof readPolicyJson
  importPolicy: typeof importPolicy
}

/** Every way to read a text, by name; an import may be told the format that it would not have guessed. */
export function readersOf(library: PolicyLibrary): Record<string, (text: string) => ParseResult> {
  const { parsePolicy, readPolicy, readProse, readPolicyJson, importPolicy } = library
  const imports = FOREIGN_FORMATS.map((format) => [
    `importPolicy ${format}`,
    (text: string) => importPolicy(text, { format }),
  ])
  return { parsePolicy, readPolicy, readProse, readPolicyJson, importPolicy, ...Object.fromEntries(imports) }
}

import type { CompiledPolicy, ParseResult, Policy, PolicyIssue, TaughtExamples } from '@lookfirst/policy'
import { parsePolicy } from '@lookfirst/policy/parse'
import type { InputFile } from './files'
import { readCompiled, readPolicyText } from './read-policy-text'

/** A policy with all that compiling it again takes. */
export interface EditablePolicy extends ParseResult {
  /** What the issues' lines are those of: the file, or the text within a compiled policy. */
  source: InputFile
  /** The author's own examples: only a compiled policy has any. */
  taught: TaughtExamples
  /** As given, where it was compiled. */
  compiled: CompiledPolicy | null
}

/**
 * Reads a policy in any form: Markdown, plain sentences, the JSON form, or compiled, which is the text it was compiled from and the pictures
 * that its rules were taught.
 *
 * @throws GuardError `POLICY_INVALID` for a compiled policy that is damaged or of another format
 */
export async function readEditable(file: InputFile): Promise<EditablePolicy> {
  const compiled = readCompiled(file)
  if (!compiled) return { ...(await readPolicyText(file)), source: file, taught: new Map(), compiled }
  const taught = new Map(compiled.rules.flatMap(({ id, own }) => (own ? [[id, own.examples]] : [])))
  const source = { name: `${file.name}#text`, text: compiled.text }
  return { ...parsePolicy(compiled.text), source, taught, compiled }
}

/** An issue for each rule that asks for its author's own examples, in a policy that was not compiled: no text holds them. */
export function examplesElsewhere({ rules }: Policy, severity: PolicyIssue['severity']): PolicyIssue[] {
  return rules
    .filter(({ examples, declaredNonViolating }) => examples?.includes('taught') && !declaredNonViolating)
    .map(({ id, examples, examplesPosition, position }) => ({
      code: 'examples-elsewhere',
      severity,
      message: `Rule "${id}" asks for examples of its own, which no policy text holds.`,
      line: (examplesPosition ?? position).line,
      column: (examplesPosition ?? position).column,
      path: ['rules', id, 'examples', `${examples?.indexOf('taught')}`],
      expected: 'a compiled policy, which holds them',
      received: 'taught',
      hint: 'Give the compiled policy instead: on the page that taught it, JSON.stringify(await guard.compiledPolicy()).',
    }))
}

import { type CompiledPolicy, lintPolicy, type ParseResult } from '@lookfirst/policy'
import { loadCompiled } from '@lookfirst/policy/judge'
import { formOf, parsePolicy, readAnyForm } from '@lookfirst/policy/parse'
import { UsageError } from '../command'
import type { InputFile } from './files'

/**
 * Reads a policy as its author wrote it: Markdown, plain sentences or the JSON form. Gives warnings whatever the form.
 *
 * @throws UsageError for a compiled policy, which is not what an author wrote
 */
export async function readPolicyText({ name, text }: InputFile): Promise<ParseResult> {
  if (compiledShape(text)) {
    throw new UsageError(`${name} is a compiled policy; give the policy that it was compiled from.`)
  }
  if (formOf(text) === 'markdown') return parsePolicy(text)
  const { policy, issues } = await readAnyForm(text)
  if (!policy) return { policy, issues }
  const warnings = lintPolicy(policy).sort((a, b) => a.line - b.line || a.column - b.column)
  return { policy, issues: [...issues, ...warnings] }
}

/**
 * Reads a compiled policy, or answers `null` for any other text.
 *
 * @throws GuardError `POLICY_INVALID` where it is damaged or of another format
 */
export function readCompiled({ text }: InputFile): CompiledPolicy | null {
  const shape = compiledShape(text)
  return shape && loadCompiled(shape).compiled
}

/** JSON that claims to be a compiled policy; nothing of it is checked yet. */
function compiledShape(text: string): CompiledPolicy | null {
  if (formOf(text) !== 'json') return null
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    const isCompiled = typeof value === 'object' && value !== null && 'modelHash' in value && 'policyHash' in value
    return isCompiled ? (value as CompiledPolicy) : null
  } catch {
    return null
  }
}

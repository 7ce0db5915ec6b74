import { GuardError } from '@lookfirst/errors'
import { RE2JS } from 're2js'
import type { TextPattern } from '../../types'

/** A pattern that is an expression. */
type Expression = Extract<TextPattern, { kind: 'expression' }>

/**
 * Compiles expressions for a linear-time engine.
 *
 * @returns what finds the first match of one of them, or `null`
 * @throws {@link GuardError} `POLICY_INVALID` when the engine does not take one
 */
export function compileExpressions(
  expressions: readonly Expression[],
): (expression: Expression, text: string) => string | null {
  const compiled = new Map(expressions.map((expression) => [keyOf(expression), compile(expression)]))
  return (expression, text) => {
    const matcher = compiled.get(keyOf(expression))?.matcher(text)
    return matcher?.find() ? matcher.group() : null
  }
}

function compile({ source, ignoreCase }: Expression): RE2JS {
  try {
    return RE2JS.compile(RE2JS.translateRegExp(source), ignoreCase ? RE2JS.CASE_INSENSITIVE : 0)
  } catch (cause) {
    throw new GuardError(
      'POLICY_INVALID',
      `The expression /${source}/ cannot be run in linear time.`,
      'Compile the policy text again with this version of lookfirst.',
      { cause, details: { source } },
    )
  }
}

function keyOf({ source, ignoreCase }: Expression): string {
  return `${ignoreCase ? 'i' : ''}/${source}`
}

import { GuardError } from '@lookfirst/errors'
import {
  type CompiledPolicy,
  compilePolicy,
  type PolicyIssue,
  readPolicy,
  type TaughtExamples,
} from '@lookfirst/policy'
import { type CompileFiles, createCompileParts } from './compile-parts'

/** Turns policy text into compiled policies of one model. */
export interface Compiler {
  /**
   * @param taught the author's own examples
   * @throws GuardError `POLICY_INVALID`, with every issue in `details.issues`
   */
  compile(text: string, taught: TaughtExamples): Promise<CompiledPolicy>
}

/**
 * Makes a compiler. This module is imported only when a policy arrives that is not precompiled.
 *
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function createCompiler(files: CompileFiles): Promise<Compiler> {
  const parts = await createCompileParts(files)
  return {
    async compile(text, taught) {
      const { policy, issues } = readPolicy(text)
      if (!policy) throw invalidPolicy(issues)
      const { compiled, issues: found } = await compilePolicy(policy, parts, taught)
      if (!compiled) throw invalidPolicy(found)
      return compiled
    },
  }
}

function invalidPolicy(issues: PolicyIssue[]): GuardError {
  const errors = issues.filter(({ severity }) => severity === 'error')
  const [first] = errors
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : ''
  return new GuardError(
    'POLICY_INVALID',
    `The policy is refused; line ${first?.line}: ${first?.message}${more}`,
    first?.hint ?? 'Correct the policy.',
    { details: { issues } },
  )
}

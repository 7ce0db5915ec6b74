import { GuardError } from '@lookfirst/errors'
import {
  type CompiledPolicy,
  type CompileParts,
  compilePolicy,
  type PolicyIssue,
  type ReadStretch,
  readPolicy,
  type TaughtExamples,
} from '@lookfirst/policy'
import { readStretches } from '@lookfirst/policy/text-judge'
import type { WordsJudge } from '../words/words-judge'
import { type CompileFiles, createCompileParts } from './compile-parts'
import type { RowProduct } from './product'

/** Turns policy text into compiled policies of one model. */
export interface Compiler {
  /**
   * @param taught the author's own examples
   * @throws GuardError `POLICY_INVALID`, with every issue in `details.issues`
   */
  compile(text: string, taught: TaughtExamples): Promise<CompiledPolicy>
  /** Text that was read, in stretches: what clauses about text are judged by. */
  stretches(text: string): ReadStretch[]
  /** What judges descriptions: made at the first ask, and kept. */
  words(): Promise<WordsJudge>
}

/**
 * Makes a compiler. This module is imported only when a policy arrives that is not precompiled.
 *
 * @throws GuardError `MODEL_MANIFEST` or `MODEL_INCOMPATIBLE`
 */
export async function createCompiler(files: CompileFiles): Promise<Compiler> {
  const parts = await createCompileParts(files)
  let words: Promise<WordsJudge> | null = null
  return {
    async compile(text, taught) {
      const { policy, issues } = readPolicy(text)
      if (!policy) throw invalidPolicy(issues)
      const { compiled, issues: found } = await compilePolicy(policy, parts, taught)
      if (!compiled) throw invalidPolicy(found)
      return compiled
    },
    stretches: (text) => readStretches(text, parts.encoder),
    words() {
      words ??= loadWords(parts, files.product).catch((error: unknown) => {
        words = null
        throw error
      })
      return words
    },
  }
}

async function loadWords(parts: CompileParts, product: RowProduct): Promise<WordsJudge> {
  const [{ createWordsJudge }, { ordinaryDescriptions }] = await Promise.all([
    import('../words/words-judge'),
    import('../words/ordinary-descriptions'),
  ])
  return createWordsJudge(parts, product, ordinaryDescriptions())
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

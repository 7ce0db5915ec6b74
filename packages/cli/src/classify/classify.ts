import { readFile } from 'node:fs/promises'
import { type InstalledPolicy, writeVerdict } from '@lookfirst/engine/node'
import { GuardError, type GuardErrorData, isGuardError, toErrorData } from '@lookfirst/errors'
import type { Action, RuleResult } from '@lookfirst/policy'
import type { CliEngine, Look } from '../engine/open-engine'
import { namedRule } from './named-rule'

/** What a guard with its defaults asks for. */
const DEFAULTS = { mode: 'classify', escalate: 'uncertain', onPartial: 'review', onUnevaluated: 'review' } as const

/** A file that was judged. */
export interface ClassifiedFile extends Pick<Look, 'input' | 'coverage' | 'ms'> {
  file: string
  action: Action
  /** Of the rule that decided; where none did, of the excused or nearest one, see {@link namedRule}; `null` where none was measured. */
  margin: number | null
  /** The rule that decided, or `null`. */
  rule: RuleResult | null
  /** One sentence. */
  reason: string
  /** Whether every rule was judged. */
  complete: boolean
  /** Every rule, in policy order. */
  rules: RuleResult[]
}

/** A file that could not be. */
export interface FailedFile {
  file: string
  error: GuardErrorData
}

/**
 * Judges one file as a guard with default options does.
 *
 * @throws whatever is not about the file
 */
export async function classifyFile(
  file: string,
  engine: CliEngine,
  policy: InstalledPolicy,
): Promise<ClassifiedFile | FailedFile> {
  try {
    const { scored, secondLook, input, coverage, ms } = await engine.judge(await read(file), policy, DEFAULTS)
    const { modelHash } = engine
    const timing = {
      queueMs: 0,
      decodeMs: ms.decode,
      preprocessMs: ms.preprocess,
      encodeMs: ms.encode,
      scoreMs: 0,
      lookMs: 0,
      evidenceMs: 0,
      totalMs: 0,
    }
    const facts = {
      request: DEFAULTS,
      policy,
      scored,
      secondLook,
      input,
      coverage,
      modelHash,
      backend: 'wasm' as const,
      timing,
    }
    const { action, rule, reason, complete, rules } = writeVerdict(facts)
    const named = namedRule(scored.rule, rules, policy.mustShow)
    return { file, action, margin: named?.margin ?? null, rule, reason, coverage, complete, input, ms, rules }
  } catch (error) {
    if (!isGuardError(error) || !error.code.startsWith('IMAGE_')) throw error
    return { file, error: toErrorData(error) }
  }
}

async function read(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new GuardError(
      'IMAGE_FETCH',
      cause.code === 'ENOENT' ? `There is no file ${file}.` : `${file} cannot be read: ${cause.code}.`,
      'Check its path.',
      { cause },
    )
  })
}

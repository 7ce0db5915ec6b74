import type { ReplayRecord } from '../compare/replay-types'
import type { Action, CompiledPolicy } from '../types'

/** A kept verdict that somebody corrected; a `DecisionRecord` with `keep: 'features'` is one. */
export interface CorrectedRecord extends ReplayRecord {
  verdict: ReplayRecord['verdict'] & {
    /** What was judged: teaching names its examples by the content hash. */
    input?: { contentHash: string }
  }
}

/** What somebody says a verdict should have been. */
export interface Correction {
  schema: 1
  /** Unique. */
  id: string
  /** What the action should have been. */
  action: Action
  record: CorrectedRecord
  /** When it was corrected: ISO 8601, UTC. */
  at: string
}

/** A `Can:` line that might be added to a rule, with the policy that has it. */
export interface ExceptionCandidate {
  /** The line, without bullet. */
  text: string
  compiled: CompiledPolicy
}

/** Options of {@link suggestEdits}. */
export interface SuggestOptions {
  /**
   * Decisions that nobody corrected, with features: what an edit would change of them, it would break. Those of a corrected verdict are left out.
   * @defaultValue none
   */
  records?: readonly ReplayRecord[]
  /** Compiles `Can:` lines to try on a rule that flagged what it should not, for example its clauses' look-alikes. Left out: no exceptions are proposed. */
  exceptions?: (ruleId: string) => Promise<readonly ExceptionCandidate[]>
  /** Compiles the policy with corrected images as further examples of a rule. Left out: no examples are proposed. */
  teach?: (ruleId: string, corrections: readonly Correction[], as: 'violation' | 'allowed') => Promise<CompiledPolicy>
  /** Aborting rejects with its reason. */
  signal?: AbortSignal
}

/** An edit of a policy, with what it would do. JSON. */
export interface Suggestion {
  kind: 'threshold' | 'exception' | 'example'
  ruleId: string
  /** One sentence. */
  text: string
  /**
   * The lines to write into the rule, or instead of the one that begins alike. None with `example`: examples stand in the compiled policy, not in its
   * text.
   */
  edit: string[]
  /** Ids of the corrections that come out right, and do not now. At least one. */
  fixes: string[]
  /**
   * Ids of the verdicts, not corrected, whose action changes, and of the corrections that come out right now and would no longer. Fewer than
   * {@link Suggestion.fixes}.
   */
  breaks: string[]
  /** The policy with the edit. */
  compiled: CompiledPolicy
}

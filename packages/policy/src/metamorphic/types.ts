import type { Share } from '../measures/share'
import type { CompiledPolicy, Features, Policy, RuleResult } from '../types'

/** The relations, in the order in which they are reported. */
export const RELATIONS = [
  'deletion',
  'exception',
  'exception-taught',
  'exception-paraphrase',
  'order',
  'paraphrase',
  'unrelated',
  'inversion',
] as const

/**
 * What an edit of a policy must do to its verdicts.
 *
 * `deletion`: without the rule that a verdict blames, the action is what the other rules ask. `exception`: the clause that a verdict names,
 * added as an exception, lifts the rule; `exception-taught`: the same for a rule that example pictures sharpen, where it is no promise;
 * `exception-paraphrase`: the same with the clause in other words. `order`: the order of the rules says nothing. `paraphrase`: clauses in
 * other words. `unrelated`: a further rule leaves the others as they were. `inversion`: `Must show` of the clauses is the opposite of
 * `Should not`.
 */
export type RelationName = (typeof RELATIONS)[number]

/**
 * Why a case says nothing about its relation: it is counted and left out.
 *
 * `budget`: the rules share one, so that an edit moves the thresholds of others. `rate`: a rule that may flag nearly half of all images has a
 * threshold below the score that an exception can lower to. `must-show`: the rule takes no exceptions. `text`, `detector`: these decided, and
 * have neither exceptions nor an inverse. `taught`: the author's own pictures alone judge the rule, which has no words to except or to turn
 * round. `tie`: a margin of zero. `undecided`: no part of the model can judge the rule. `refused`: the other words do not compile.
 */
export type SkipReason =
  | 'budget'
  | 'rate'
  | 'must-show'
  | 'text'
  | 'detector'
  | 'taught'
  | 'tie'
  | 'undecided'
  | 'refused'

/** A picture to test with. */
export interface TestImage {
  /** For the report: a path, or what its author calls it. */
  name: string
  /** One, or one for each background where the picture has transparency. */
  features: readonly Features[]
  /** Ids of the rules that it shall violate; empty: it shall be allowed. `null`: nobody said. */
  violates: readonly string[] | null
}

/** A picture with what the policy under test says of it. */
export interface JudgedImage {
  image: TestImage
  /** The results over each background, in the order of its features. */
  views: readonly (readonly RuleResult[])[]
  /** Index of the background with the stricter action. */
  strictest: number
}

/** What one case of a relation came to. */
export type Check = { relation: RelationName } & (
  | { skipped: SkipReason }
  | {
      holds: boolean
      /** The rule that the case is about, or `null` where it is about the policy. */
      ruleId: string | null
      expected: string
      received: string
      /** The rule's margin under the policy as written and under the edited one; `null` where the case has no rule. */
      margins: [before: number, after: number] | null
      /** Whether the policy as written asked for anything. */
      flagged: boolean
    }
)

/** A changed policy and what it must do. */
export interface Edit {
  /** Whose promise it is that the edited policy compiles. */
  relation: RelationName
  /** What was changed, as a phrase: `without "weapons"`. */
  title: string
  policy: Policy
  /**
   * Compares one background of one image.
   *
   * @param before by the policy as written, in the order of its rules
   * @param after by the edited one, in the order of its own
   * @returns a check for each case; none where the image is none
   */
  check(before: readonly RuleResult[], after: readonly RuleResult[]): Check[]
  /** Exceptions that the edit adds: what they make of labelled images is a figure. */
  exceptions?: { way: 'itself' | 'paraphrase'; added: readonly AddedException[] }
}

/** A clause that an edit added to its own rule as an exception. */
export interface AddedException {
  ruleId: string
  /** Index of the clause in its rule. */
  clause: number
}

/** A policy before an edit: the one under test, or the part of it that is tested in another form. */
export interface Subject {
  policy: Policy
  compiled: CompiledPolicy
  images: readonly JudgedImage[]
}

/** A case in which a relation does not hold. */
export interface BrokenCase {
  relation: RelationName
  /** As {@link Edit.title}. */
  edit: string
  /** As {@link TestImage.name}. */
  image: string
  ruleId: string | null
  expected: string
  received: string
  /** In standard deviations of the bank; `null` where the case has no rule. */
  marginBefore: number | null
  marginAfter: number | null
}

/** Cases and how many of them held. */
export interface HeldCount {
  cases: number
  held: number
}

/** What became of one relation. */
export interface RelationReport extends HeldCount {
  relation: RelationName
  /** A promise: one case that breaks it fails the policy's test. Otherwise the share is a figure. */
  hard: boolean
  /** Of the cases, those in which the policy as written asked for something. */
  flagged: HeldCount
  /** By edit, in the order in which they were tried. */
  edits: (HeldCount & { title: string })[]
  /** Cases that say nothing, by reason. */
  skipped: Partial<Record<SkipReason, number>>
  /** The cases that did not hold: all of them of a promise, the first hundred of a figure. */
  broken: BrokenCase[]
}

/** How well a policy and its edits judge labelled images, see {@link figuresOf}. A share of nothing is `null`. */
export interface PolicyFigures {
  /** Share of the violating images that the policy flags. */
  recall: Share | null
  /** Share of the allowed images that it allows. */
  specificity: Share | null
  /** Mean of the two, in [0, 1]; `null` where one has no images. */
  balancedAccuracy: number | null
  /** PER: share of the policy-edited cases judged right. */
  policyExceptionRate: Share | null
  /** The same by what was edited. */
  byEdit: Record<'rule-off' | 'exception' | 'exception-paraphrase', Share | null>
  /** PES: harmonic mean of balanced accuracy and PER, in [0, 1]; `null` where one is. */
  policyExceptionScore: number | null
}

/** What testing a policy found. */
export interface MetamorphicReport {
  policyHash: string
  modelHash: string
  images: number
  /** Views of them: an image with transparency has two. */
  views: number
  /** Edited policies that were compiled. */
  edits: number
  /** In the order of {@link RELATIONS}. */
  relations: RelationReport[]
  /** Whether every promise held. */
  holds: boolean
  /** `null` where no image has a label. */
  figures: PolicyFigures | null
  /** Rules of which a part did not run (a text reader, a detector): that part was not tested. */
  unevaluated: string[]
}

import { checkDecisionDocument } from './check-document'
import { checkFacts } from './check-facts'
import type { DecidingRule, DecisionDocument } from './decision-types'
import { createIssues } from './issues'
import type { DatabaseStatement, StatementFacts, StatementResult } from './statement-types'

/** Limits of the database, in characters. */
const LONGEST_FACTS = 5000
const LONGEST_EXPLANATION = 2000
/** A rule's line has at most some hundred characters; a document from elsewhere may hold more. */
const LONGEST_QUOTE = 400

/**
 * Maps a decision to a statement of reasons (Regulation (EU) 2022/2065, article 17(3)), in the fields of the DSA Transparency Database. From the
 * document come the facts relied on, the explanation by the terms' rule, and that the content is an image that a machine found; all else only
 * the platform knows, and it is never made up: what is missing is an issue that names it, all at once.
 *
 * Only a decision by a rule can be stated: an image that is held because it could not be looked at has no ground to name. No content hash,
 * no measurement of the image and no words that were read in it are passed on.
 */
export function toStatementOfReasons(document: DecisionDocument, facts: StatementFacts): StatementResult {
  const list = createIssues()
  list.issues.push(...checkDecisionDocument(document))
  if (list.issues.length === 0) {
    const expected = 'rule: a statement needs a rule that was violated'
    list.expect(document.cause === 'rule', 'document.cause', expected, document.cause)
    list.expect(document.action !== 'allow', 'document.action', 'a restriction', document.action)
  }
  checkFacts(list, facts)
  const { issues } = list
  if (issues.length > 0 || !document.rule) return { statement: null, issues }
  return {
    statement: { submission: submissionOf(document, document.rule, facts), redress: facts.redress },
    issues,
  }
}

function submissionOf(document: DecisionDocument, rule: DecidingRule, facts: StatementFacts): DatabaseStatement {
  const isIllegal = facts.decision_ground === 'DECISION_GROUND_ILLEGAL_CONTENT'
  return {
    decision_visibility: [...facts.decision_visibility],
    ...taken(facts, 'decision_visibility_other', facts.decision_visibility.includes('DECISION_VISIBILITY_OTHER')),
    decision_ground: facts.decision_ground,
    ...taken(facts, 'decision_ground_reference_url'),
    ...taken(facts, 'illegal_content_legal_ground', isIllegal),
    ...taken(facts, 'illegal_content_explanation', isIllegal),
    ...taken(facts, 'incompatible_content_ground', !isIllegal),
    ...(!isIllegal && { incompatible_content_explanation: explanationOf(document, rule) }),
    content_type: ['CONTENT_TYPE_IMAGE'],
    category: facts.category,
    territorial_scope: [...facts.territorial_scope],
    content_date: facts.content_date,
    application_date: facts.application_date,
    end_date_visibility_restriction: facts.end_date_visibility_restriction,
    decision_facts: factsOf(document, rule),
    source_type: facts.source_type,
    automated_detection: facts.automated_detection ?? 'Yes',
    automated_decision: facts.automated_decision,
    puid: facts.puid,
  }
}

/** A fact that the platform may give, where it did and it applies. */
function taken<Key extends keyof StatementFacts>(
  facts: StatementFacts,
  key: Key,
  applies = true,
): Partial<Pick<StatementFacts, Key>> {
  return applies && facts[key] !== undefined ? ({ [key]: facts[key] } as Pick<StatementFacts, Key>) : {}
}

/** Article 17(3)(e): why the content is held to be incompatible. */
function explanationOf({ policy }: DecisionDocument, rule: DecidingRule): string {
  const { title, version } = policy
  const of = title ? ` of the policy ${quoted(title)}${version && ` (version ${version})`}` : ''
  return clip(`The image violates the rule ${quoted(rule.title)}${of}: ${groundOf(rule)}.`, LONGEST_EXPLANATION)
}

/** Article 17(3)(b): what the decision rests on. */
function factsOf(document: DecisionDocument, rule: DecidingRule): string {
  const { policy, model, library } = document
  return clip(
    [
      `An automated check of the image on ${document.time.slice(0, 10)} found that ${groundOf(rule)}.`,
      measurementOf(rule),
      rule.exception === null ? '' : `The exception ${quoted(rule.exception)} was considered and does not apply.`,
      `The check was made by lookfirst ${library.version} with the model ${quoted(model.id)} (${model.hash.slice(0, 12)}) and the policy ${policy.hash.slice(0, 12)}.`,
    ]
      .filter(Boolean)
      .join(' '),
    LONGEST_FACTS,
  )
}

function groundOf({ kind, decidedBy, clause, label }: DecidingRule): string {
  if (decidedBy === 'text') {
    return clause === null
      ? 'text in it matches a pattern of the rule'
      : `text in it falls under the line ${quoted(clause)}`
  }
  if (decidedBy === 'detector') return `the detector ${quoted(label ?? '')} responds to it`
  if (decidedBy === 'examples') return 'it is like the examples that the rule was taught'
  if (clause === null) return 'it falls under the rule'
  if (decidedBy === 'crop') return `a part of it falls under the line ${quoted(clause)}`
  return kind === 'must-show' ? `it does not show ${quoted(clause)}` : `it falls under the line ${quoted(clause)}`
}

function measurementOf({ kind, unit, score, threshold, tail }: DecidingRule): string {
  if (score === null || threshold === null) return ''
  const share = tail === null || kind === 'must-show' ? '' : ` About ${percent(tail)} of ordinary images score as high.`
  return `Its score is ${round(score)} with a threshold of ${round(threshold)} (${unit}).${share}`
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))} %`
}

function round(value: number): string {
  return `${Number(value.toFixed(2))}`
}

function quoted(text: string): string {
  return `"${clip(text, LONGEST_QUOTE)}"`
}

function clip(text: string, longest: number): string {
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text
}

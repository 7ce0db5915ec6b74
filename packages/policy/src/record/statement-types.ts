import type { RecordIssue } from './decision-types'

/** Restrictions of visibility, as the DSA Transparency Database names them. */
export const DECISION_VISIBILITIES = [
  'DECISION_VISIBILITY_CONTENT_REMOVED',
  'DECISION_VISIBILITY_CONTENT_DISABLED',
  'DECISION_VISIBILITY_CONTENT_DEMOTED',
  'DECISION_VISIBILITY_CONTENT_AGE_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_INTERACTION_RESTRICTED',
  'DECISION_VISIBILITY_CONTENT_LABELLED',
  'DECISION_VISIBILITY_OTHER',
] as const

/** Grounds of a decision. */
export const DECISION_GROUNDS = ['DECISION_GROUND_ILLEGAL_CONTENT', 'DECISION_GROUND_INCOMPATIBLE_CONTENT'] as const

/** How a platform came to look at the content. */
export const SOURCE_TYPES = [
  'SOURCE_ARTICLE_16',
  'SOURCE_TRUSTED_FLAGGER',
  'SOURCE_TYPE_OTHER_NOTIFICATION',
  'SOURCE_VOLUNTARY',
] as const

/** What part machines had in the decision. */
export const AUTOMATED_DECISIONS = [
  'AUTOMATED_DECISION_FULLY',
  'AUTOMATED_DECISION_PARTIALLY',
  'AUTOMATED_DECISION_NOT_AUTOMATED',
] as const

/** Categories of statements of the second version of the database's schema. */
export const STATEMENT_CATEGORIES = [
  'STATEMENT_CATEGORY_ANIMAL_WELFARE',
  'STATEMENT_CATEGORY_CONSUMER_INFORMATION',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE',
  'STATEMENT_CATEGORY_CYBER_VIOLENCE_AGAINST_WOMEN',
  'STATEMENT_CATEGORY_DATA_PROTECTION_AND_PRIVACY_VIOLATIONS',
  'STATEMENT_CATEGORY_ILLEGAL_OR_HARMFUL_SPEECH',
  'STATEMENT_CATEGORY_INTELLECTUAL_PROPERTY_INFRINGEMENTS',
  'STATEMENT_CATEGORY_NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS',
  'STATEMENT_CATEGORY_NOT_SPECIFIED_NOTICE',
  'STATEMENT_CATEGORY_OTHER_VIOLATION_TC',
  'STATEMENT_CATEGORY_PROTECTION_OF_MINORS',
  'STATEMENT_CATEGORY_RISK_FOR_PUBLIC_SECURITY',
  'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  'STATEMENT_CATEGORY_SELF_HARM',
  'STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS',
  'STATEMENT_CATEGORY_VIOLENCE',
] as const

/** Countries that a decision may hold in: the European Economic Area, ISO 3166-1 alpha-2 (Greece is GR). */
export const TERRITORIES =
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK'.split(' ')

/**
 * What only the platform knows. Names and limits are those of the DSA Transparency Database where it has the field. Nothing here has a default:
 * what is left out is an issue, not a guess.
 */
export interface StatementFacts {
  /** What was done to the content; the guard's action is advice to a page. At least one. Article 17(3)(a). */
  decision_visibility: readonly (typeof DECISION_VISIBILITIES)[number][]
  /** Needed with `DECISION_VISIBILITY_OTHER`, at most 500 characters. */
  decision_visibility_other?: string
  /** Countries in which it holds; at least one. Article 17(3)(a). */
  territorial_scope: readonly string[]
  /** Day from which it holds, `YYYY-MM-DD`. Article 17(3)(a). */
  application_date: string
  /** Day on which it ends, `YYYY-MM-DD`, not before `application_date`; `null`: no end is set. Article 17(3)(a). */
  end_date_visibility_restriction: string | null
  /** Day on which the content was posted, `YYYY-MM-DD`. */
  content_date: string
  /** Article 17(3)(b). */
  source_type: (typeof SOURCE_TYPES)[number]
  /**
   * Whether machines found the content. Needed unless the source is `SOURCE_VOLUNTARY`: what the guard found by itself was found by a machine, what
   * a notice pointed at may not have been. Article 17(3)(c).
   */
  automated_detection?: 'Yes' | 'No'
  /** Whether a person took part in the decision; the guard cannot know. Article 17(3)(c). */
  automated_decision: (typeof AUTOMATED_DECISIONS)[number]
  /** Article 17(3)(d) and (e). */
  decision_ground: (typeof DECISION_GROUNDS)[number]
  /** The law, with `DECISION_GROUND_ILLEGAL_CONTENT`; at most 500 characters. Article 17(3)(d). */
  illegal_content_legal_ground?: string
  /** Why the content is illegal by it, with the same; at most 2,000 characters. No policy and no model can say. Article 17(3)(d). */
  illegal_content_explanation?: string
  /** The clause of the terms, with `DECISION_GROUND_INCOMPATIBLE_CONTENT`; at most 500 characters. Article 17(3)(e). */
  incompatible_content_ground?: string
  /** Where law or terms can be read. Optional. */
  decision_ground_reference_url?: string
  category: (typeof STATEMENT_CATEGORIES)[number]
  /** The platform's own id of this statement: letters, digits, `-` and `_`, at most 500, never used again. */
  puid: string
  /** How to object: internal complaint, out-of-court settlement, courts. For the person concerned, no field of the database. Article 17(3)(f). */
  redress: string
}

/** The fields of a statement of reasons as the DSA Transparency Database takes them. Holds no personal data, given that the facts do not. */
export interface DatabaseStatement {
  decision_visibility: string[]
  decision_visibility_other?: string
  decision_ground: string
  decision_ground_reference_url?: string
  illegal_content_legal_ground?: string
  illegal_content_explanation?: string
  incompatible_content_ground?: string
  incompatible_content_explanation?: string
  content_type: ['CONTENT_TYPE_IMAGE']
  category: string
  territorial_scope: string[]
  content_date: string
  application_date: string
  end_date_visibility_restriction: string | null
  decision_facts: string
  source_type: string
  automated_detection: 'Yes' | 'No'
  automated_decision: string
  puid: string
}

/** A statement of reasons (Regulation (EU) 2022/2065, article 17). A form to fill, no legal advice. */
export interface StatementOfReasons {
  /** For the DSA Transparency Database (article 24(5)), and points (a) to (e) of article 17(3). */
  submission: DatabaseStatement
  /** Point (f), for the person concerned. */
  redress: string
}

/** What mapping gives: a statement only when nothing is missing. */
export interface StatementResult {
  /** `null` where `issues` holds anything. */
  statement: StatementOfReasons | null
  issues: RecordIssue[]
}

import type { Action } from '../types'

/** One thing that a sentence names. */
export interface Thing {
  /** As written, without what only grammar needs: "guns", "kitchen knives next to food". */
  text: string
  /** Where it stands, in UTF-16 code units. */
  at: number
  /** Its noun in lower case, as far as grammar tells: "knives". */
  head: string
}

/** What narrows a thing of an earlier sentence: "in museums" behind it, "toy" before it, or another thing in its place. */
export interface Narrowing {
  place: 'behind' | 'before' | 'instead'
  text: string
  at: number
}

/** What may be shown all the same: things, or those of the rule that it is about, narrowed. */
export type Exception = { things: Thing[] } | Again

/** Things of a rule, narrowed. */
export interface Again {
  narrowings: Narrowing[]
  /** The noun of those that it is about; all of the rule's where none is named. */
  head?: string
  at: number
}

/** What a rule does with what it is about. */
export type Mood =
  | { kind: 'prohibit'; action: Action }
  | { kind: 'only'; required?: boolean; action?: Action }
  | { kind: 'permit' }

/** What one clause of a sentence says. */
export type Statement =
  | Ban
  /** `required`: the things must be shown, others may be too. */
  | { kind: 'only'; action: Action; things: Thing[]; required: boolean; rate: number | null; at: number }
  /** `joined`: by "but" or the like to what stands before it in the same sentence, or "except" in a sentence of its own. */
  | { kind: 'permit'; exception: Exception; joined: boolean; at: number }
  /** "That includes toy guns.": further things of the rule before. */
  | { kind: 'extend'; things: Thing[]; at: number }
  /** "Everything else is fine.", "… is blocked." */
  | { kind: 'rest'; mood: 'permit' | 'prohibit'; action: Action; at: number }
  /** "At most 1% false positives.": of the whole policy. */
  | { kind: 'budget'; rate: number; at: number }

/** Things that are not to be shown. */
export interface Ban {
  kind: 'prohibit'
  action: Action
  things: Thing[]
  /** The kind that the others are examples of ("weapons such as guns"), which gives the rule its name. */
  kindOf: Thing | null
  exceptions: Exception[]
  /** Share of ordinary images, as a fraction. */
  rate: number | null
  at: number
}

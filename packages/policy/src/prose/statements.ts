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
  /** `action`: what "do not block" lifts; `linked`: it is called an exception. */
  | { kind: 'permit'; action?: Action; linked?: true }

/** What one clause of a sentence says. */
export type Statement =
  | Ban
  /** `required`: the things must be shown, others may be too. */
  | { kind: 'only'; action: Action; things: Thing[]; required: boolean; rate: number | null; at: number }
  | Permission
  /** "That includes toy guns.": further things of the rule before. */
  | { kind: 'extend'; things: Thing[]; at: number }
  /** "Everything else is fine.", "… is blocked." */
  | { kind: 'rest'; mood: 'permit' | 'prohibit'; action: Action; at: number }
  /** "At most 1% false positives.": of the whole policy. */
  | { kind: 'budget'; rate: number; at: number }

/** What may be shown. */
export interface Permission {
  kind: 'permit'
  exception: Exception
  /** Whether it stands behind another clause of its sentence. */
  joined: boolean
  /** Whether "but", "except" or the like makes it an exception to what stands before. */
  linked: boolean
  /** The action that it lifts: `blur` of "do not blur"; `null` where it names none. */
  action: Action | null
  at: number
}

/** Things that are not to be shown. */
export interface Ban {
  kind: 'prohibit'
  action: Action
  things: Thing[]
  /** The kind that the others are examples of ("weapons such as guns"), which gives the rule its name. */
  kindOf: Thing | null
  exceptions: Exception[]
  /** Whether it begins with "other": "no other weapons". */
  other: boolean
  /** Share of ordinary images, as a fraction. */
  rate: number | null
  at: number
}

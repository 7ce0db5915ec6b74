/** Stands in the place of what is not there. */
export interface Missing {
  /** What is not there, and what to do about it. A clause with a full stop. */
  missing: string
}

/** Whether it stands in the place of something. */
export function isMissing<Value extends object>(given: Value | Missing): given is Missing {
  return 'missing' in given
}

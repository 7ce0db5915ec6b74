import type { Outcome } from './trials'

/** A sentence that says what an edit would do. @param edit without a full stop */
export function said(edit: string, { fixes, breaks }: Outcome): string {
  return `${edit}: fixes ${counted(fixes.length, 'correction')}, ${
    breaks.length === 0 ? 'changes nothing else' : `changes ${counted(breaks.length, 'other decision')}`
  }.`
}

/** A number with its noun: `1 image`, `2 images`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

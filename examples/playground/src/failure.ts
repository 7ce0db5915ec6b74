import type { PolicyIssue } from '@lookfirst/policy'

/** An error as a sentence, with what to do about it where that is known. */
export function errorInWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const hint = 'hint' in error && typeof error.hint === 'string' ? ` ${error.hint}` : ''
  return `${error.message}${hint}`
}

/** The problems that a refused policy carries; empty for any other failure. */
export function issuesOf(error: unknown): PolicyIssue[] {
  if (!(error instanceof Error && 'code' in error && error.code === 'POLICY_INVALID')) return []
  const { details } = error as { details?: { issues?: PolicyIssue[] } }
  return details?.issues ?? []
}

/** Whether a call ended because the page itself gave it up. */
export function wasGivenUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'AbortError' || ('code' in error && error.code === 'DISPOSED')
}

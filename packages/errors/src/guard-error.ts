import type { ErrorCode } from './codes'

/** A {@link GuardError} as plain data: what crosses a worker boundary, and what an error verdict carries. */
export interface GuardErrorData {
  /** What kind of failure this is. */
  code: ErrorCode
  /** What happened, with the offending value. One sentence. */
  message: string
  /** What the developer or the user can do about it. One sentence. */
  hint: string
  /** Facts a program may want: sizes, urls, expected and received values, policy issues. JSON only. */
  details?: Record<string, unknown>
  /** The failure underneath, flattened to its message. */
  cause?: string
}

/**
 * The only error class that lookfirst throws or rejects with, abort excepted: an aborted call rejects with the signal's
 * own `reason` (usually a `DOMException` named `AbortError`).
 */
export class GuardError extends Error {
  override readonly name = 'GuardError'
  /** What kind of failure this is. */
  readonly code: ErrorCode
  /** What the developer or the user can do about it. One sentence. */
  readonly hint: string
  /** Facts a program may want. JSON only. */
  readonly details: Record<string, unknown> | undefined

  /**
   * @param code what kind of failure this is
   * @param message what happened, with the offending value; one sentence
   * @param hint what to do about it; one sentence
   * @param options `details` for programs, `cause` for the failure underneath
   */
  constructor(
    code: ErrorCode,
    message: string,
    hint: string,
    options: { details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.code = code
    this.hint = hint
    this.details = options.details
  }

  /** Revives an error that crossed a boundary as data. */
  static from(data: GuardErrorData): GuardError {
    return new GuardError(data.code, data.message, data.hint, {
      ...(data.details && { details: data.details }),
      ...(data.cause !== undefined && { cause: data.cause }),
    })
  }

  /** The plain form: a structured clone of an `Error` drops `code` and `hint`, this does not. */
  toJSON(): GuardErrorData {
    return {
      code: this.code,
      message: this.message,
      hint: this.hint,
      ...(this.details && { details: this.details }),
      ...(this.cause !== undefined && { cause: describe(this.cause) }),
    }
  }
}

/** Whether a value is a {@link GuardError}, from this copy of the library or another. */
export function isGuardError(value: unknown): value is GuardError {
  return value instanceof Error && value.name === 'GuardError' && 'code' in value && 'hint' in value
}

/**
 * Turns whatever was thrown into error data. A {@link GuardError} keeps its code; anything else becomes `fallback`.
 *
 * @param thrown the caught value
 * @param fallback the code for values that carry none
 * @param hint the hint for values that carry none
 */
export function toErrorData(
  thrown: unknown,
  fallback: ErrorCode = 'INTERNAL',
  hint = 'This is a bug in lookfirst; please report it with the message.',
): GuardErrorData {
  if (isGuardError(thrown)) return thrown.toJSON()
  return { code: fallback, message: describe(thrown), hint }
}

function describe(thrown: unknown): string {
  if (thrown instanceof Error) return thrown.message ? `${thrown.name}: ${thrown.message}` : thrown.name
  return String(thrown)
}

/** What keeps a regular expression from being used: a code of the catalogue, and the part of the expression that is at fault. */
export interface ExpressionProblem {
  code: 'pattern-invalid' | 'pattern-unsupported' | 'pattern-large' | 'pattern-empty'
  found: string
}

/** Most states an expression may stand for once its counted repeats are written out: it bounds the work for a character of text. */
const MOST_STATES = 1000

const ESCAPE = String.raw`\\(?:u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|[pP]\{[^}]*\}|k<[^>]*>|.)`

/** One piece of an expression that is already known to be valid: escape, class, opening of a group, repeat, or character. */
const TOKEN = new RegExp(
  String.raw`${ESCAPE}|\[\^?(?:\\.|[^\]\\])*\]|\(\?<?[=!:]|\(\?<[^>]*>|\(\?|(?:[*+?]|\{(\d+)(,?)(\d*)\})\??|.`,
  'gsu',
)

/** What needs a look inside a class: an escape, or the beginning of a POSIX class. */
const CLASS_PIECE = new RegExp(String.raw`${ESCAPE}|\[:`, 'gsu')

/** References, control letters, NUL, halves of surrogate pairs, properties other than general categories. */
const UNSUPPORTED_ESCAPE = /^\\(?:[\dkc]|u\{?0*[dD][89a-fA-F][\da-fA-F]{2}(?:\}|$)|[pP]\{(?![A-Z][a-z]?\}))/

/** A piece with what it may stand for. */
interface Part {
  /** States of an automaton. */
  states: number
  /** Whether it matches the empty string. */
  isEmpty: boolean
}

/** A group while it is read: what stands before its last piece, and the piece, which a repeat may follow. */
interface Group extends Part {
  last: Part
  /** Whether an earlier alternative matches the empty string. */
  orEmpty: boolean
}

/**
 * Says why a regular expression cannot be used, or answers `null`. What it accepts is valid for `RegExp` with the flag `u`, means the same
 * to an engine whose time is linear in the text (Thompson 1968; Cox 2007) but for categories of case under the flag `i`, needs at most
 * 1,000 states, and never matches nothing. The expression is read, never run: a backtracking engine can take for ever over an empty text.
 *
 * @param source at most 300 UTF-16 code units
 */
export function expressionProblem(source: string): ExpressionProblem | null {
  try {
    new RegExp(source, 'u')
  } catch {
    return { code: 'pattern-invalid', found: source }
  }
  const open: Group[] = []
  let group = emptyGroup()
  for (const [token, least, comma, most] of source.matchAll(TOKEN)) {
    const unsupported = unsupportedIn(token)
    if (unsupported) return { code: 'pattern-unsupported', found: unsupported }
    if (token[0] === '(') {
      open.push(group)
      group = emptyGroup()
    } else if (token === ')') {
      const part = settled(group)
      group = open.pop() as Group
      take(group, part)
    } else if (token === '|') {
      take(group, NOTHING)
      group.orEmpty ||= group.isEmpty
      group.isEmpty = true
    } else if (/^[*+?{]/.test(token)) {
      const from = Number(least ?? (token[0] === '+' ? 1 : 0))
      const to = least === undefined ? 1 : Number(comma ? most || from + 1 : least)
      group.last = { states: group.last.states * Math.max(to, 1), isEmpty: group.last.isEmpty || from === 0 }
    } else take(group, { states: 1, isEmpty: /^(?:[$^]|\\[bB])$/.test(token) })
  }
  const { states, isEmpty } = settled(group)
  if (states > MOST_STATES) return { code: 'pattern-large', found: `${states}` }
  return isEmpty ? { code: 'pattern-empty', found: source } : null
}

/** What a linear-time engine does not run, or reads otherwise than `RegExp` does; `undefined` where all is well. */
function unsupportedIn(token: string): string | undefined {
  if (token[0] === '\\') return UNSUPPORTED_ESCAPE.test(token) ? token : undefined
  if (token.startsWith('(?')) return /^\(\?(?!:|<[A-Za-z_]\w*>)/.test(token) ? token : undefined
  if (token[0] !== '[') return undefined
  if (/^\[\^?\]$/.test(token)) return token
  return token
    .slice(1)
    .match(CLASS_PIECE)
    ?.find((piece) => piece === '[:' || piece === '\\b' || UNSUPPORTED_ESCAPE.test(piece))
}

const NOTHING: Part = { states: 0, isEmpty: true }

function emptyGroup(): Group {
  return { ...NOTHING, last: NOTHING, orEmpty: false }
}

/** Appends a piece; no repeat can follow the one before it any more. */
function take(group: Group, part: Part): void {
  group.states += group.last.states
  group.isEmpty &&= group.last.isEmpty
  group.last = part
}

function settled(group: Group): Part {
  take(group, NOTHING)
  return { states: Math.max(group.states, 1), isEmpty: group.orEmpty || group.isEmpty }
}

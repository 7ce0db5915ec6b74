import type { ReadStretch } from './words'

/** How much more confident a line must be than in the direction of most of the text to be read the other way. */
const ALONE = 0.25

/** What a line says when it is read from one of its ends; `null` for nothing. */
export interface DirectedLine {
  all: ReadStretch | null
}

/** Confidence of a line, 0 where it says nothing. */
function confidence(line: DirectedLine | null): number {
  return line?.all?.confidence ?? 0
}

/**
 * Chooses for each line from which end it is read. Text in one picture mostly runs one way: every line votes, long and clear ones the most, and
 * a line goes against the vote only when it is much clearer the other way.
 *
 * @param lines each read forwards, and backwards where that was in doubt
 */
export function chooseDirections<T extends DirectedLine>(
  lines: readonly (readonly [forwards: T, backwards: T | null])[],
): T[] {
  const votes = lines.reduce((sum, [forwards, backwards]) => {
    const length = Math.max(forwards.all?.text.length ?? 0, backwards?.all?.text.length ?? 0)
    return sum + length * (confidence(forwards) - confidence(backwards))
  }, 0)
  const lead = votes >= 0 ? ALONE : -ALONE
  const isAlone = lines.length === 1
  return lines.map(([forwards, backwards]) =>
    backwards && confidence(backwards) > confidence(forwards) + (isAlone ? 0 : lead) ? backwards : forwards,
  )
}

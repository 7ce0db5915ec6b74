import { describe, expect, test } from 'vitest'
import { type StatusStream, statusLine } from './status-line'

/** What is written where a long line is shown. */
function written(stream: Omit<StatusStream, 'write'>, terminalType = 'xterm'): string {
  let all = ''
  const status = statusLine({ ...stream, write: (text) => (all += text) }, terminalType)
  status?.('x'.repeat(200))
  return all
}

describe('the status line', () => {
  test.each([
    [40, 39],
    [80, 79],
    [0, 79],
  ])('in a terminal of %i columns takes %i, one row', (columns, shown) => {
    expect(written({ isTTY: true, columns })).toBe(`\r${'x'.repeat(shown)}\x1b[K`)
  })

  test('is not drawn where no line can be replaced', () => {
    expect(written({ columns: 80 })).toBe('')
    expect(written({ isTTY: true, columns: 80 }, 'dumb')).toBe('')
  })
})

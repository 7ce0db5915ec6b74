import { describe, expect, test } from 'vitest'
import { startProgress } from './progress'
import type { Terminal } from './terminal'

/** Runs so many steps; keeps what was written, and every state of the bar. */
function runSteps(total: number, isTerminal: boolean): { lines: string[]; states: string[] } {
  const lines: string[] = []
  const states: string[] = []
  const terminal: Terminal = { out: () => {}, err: (line) => lines.push(line), in: async () => '' }
  if (isTerminal) terminal.status = (line) => states.push(line)
  const progress = startProgress(terminal, 'Judged images', total)
  for (let step = 0; step < total; step++) progress.step()
  progress.end()
  return { lines, states }
}

describe('progress', () => {
  test('without a terminal is a line at every quarter', () => {
    expect(runSteps(40, false)).toEqual({
      lines: ['10', '20', '30', '40'].map((done) => `Judged images: ${done} of 40.`),
      states: [],
    })
    expect(runSteps(1, false).lines).toEqual(['Judged images: 1 of 1.'])
  })

  test('on a terminal is a bar that fills and goes, and no line', () => {
    const { lines, states } = runSteps(5, true)

    expect(lines).toEqual([])
    expect(states[0]).toBe(`Judged images ${'░'.repeat(24)} 0/5`)
    expect(states.at(-2)).toBe(`Judged images ${'█'.repeat(24)} 5/5 0 s left`)
    expect(states.at(-1)).toBe('')
  })
})

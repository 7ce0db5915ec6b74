import { describe, expect, test } from 'vitest'
import { readExamples } from './examples'

function read(tensors: Record<string, number[]>, subjects: Record<string, string[]> = {}) {
  const packed = new Map(Object.entries(tensors).map(([name, values]) => [name, Float32Array.from(values)]))
  return readExamples({ external: new Uint8Array(0), tensors: packed }, subjects, ['head', 'conse'], 2)
}

const rows = (space: Float32Array[]) => space.map((row) => [...row])

describe('example sets', () => {
  const sets = read({
    'hand-guns.violation.head': [1, 0, 0, 1],
    'hand-guns.violation.conse': [0, -1, -1, 0],
    'hand-guns.allowed.head': [0.6, 0.8],
    'hand-guns.allowed.conse': [0.8, 0.6],
    'smoking.violation.head': [1, 0],
    'smoking.violation.conse': [0, 1],
  })

  test('are listed by name', () => {
    expect(sets.names).toEqual(['hand-guns', 'smoking'])
    expect(sets.get('guns')).toBeUndefined()
  })

  test('hold the rows of each space, in the order of the spaces', () => {
    const { violations, allowed } = sets.get('hand-guns')!
    expect(violations.map(rows)).toEqual([
      [
        [1, 0],
        [0, 1],
      ],
      [
        [0, -1],
        [-1, 0],
      ],
    ])
    expect(allowed.map((space) => space.map((row) => row.length))).toEqual([[2], [2]])
  })

  test('are found by each way to name their subject', () => {
    const smoking = { 'smoking.violation.head': [1, 0], 'smoking.violation.conse': [0, 1] }
    const { subjects } = read(smoking, { smoking: ['smoking', 'cigarette'] })
    expect([...subjects]).toEqual([
      ['smoking', 'smoking'],
      ['cigarette', 'smoking'],
    ])
  })

  test('are refused with subjects of a set that is not there', () => {
    expect(() => read({}, { guns: ['gun'] })).toThrow(
      expect.objectContaining({ code: 'MODEL_INCOMPATIBLE', message: expect.stringContaining('"guns"') }),
    )
  })

  test('may allow nothing', () => {
    expect(sets.get('smoking')!.allowed).toEqual([[], []])
  })

  test('are refused without violations in every space', () => {
    expect(() => read({ 'guns.violation.head': [1, 0] })).toThrow(
      expect.objectContaining({
        code: 'MODEL_INCOMPATIBLE',
        message: expect.stringContaining('guns.violation.conse'),
      }),
    )
  })
})

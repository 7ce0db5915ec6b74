import { describe, expect, test } from 'vitest'
import { parsePins } from './pins'

const revision = 'a'.repeat(40)
const pins = { model: 'tiny/clip', revision, files: { 'config.json': { bytes: 2, sha256: 'b'.repeat(64) } } }

describe('parsePins', () => {
  test('takes what a model says of itself', () => {
    expect(parsePins(structuredClone(pins), 'tiny/clip', revision)).toEqual(pins)
  })

  test.each([
    ['no object', null],
    ['no files', { model: 'tiny/clip', revision }],
    ['a further key', { ...pins, note: 'trusted' }],
    ['no hash', { ...pins, files: { 'config.json': { bytes: 2 } } }],
    ['half a hash', { ...pins, files: { 'config.json': { bytes: 2, sha256: 'b'.repeat(32) } } }],
    ['a hash in capitals', { ...pins, files: { 'config.json': { bytes: 2, sha256: 'B'.repeat(64) } } }],
    ['a size below zero', { ...pins, files: { 'config.json': { bytes: -1, sha256: 'b'.repeat(64) } } }],
    ['another model', { ...pins, model: 'tiny/siglip' }],
    ['another revision', { ...pins, revision: 'c'.repeat(40) }],
  ])('refuses %s', (_, json) => {
    expect(() => parsePins(json, 'tiny/clip', revision)).toThrow(expect.objectContaining({ code: 'OPTION_INVALID' }))
  })
})

import { describe, expect, test } from 'vitest'
import { namedSubjects } from './named-subject'

const NAMES = new Map([
  ['handgun', 'guns'],
  ['person smoking', 'smoking'],
  ['people smoking', 'smoking'],
  ['glass of beer', 'beer'],
  ['car crash', 'accidents'],
  ['knife', 'knives'],
])

describe('the subjects that a phrase names', () => {
  test.each([
    ['handgun', 'guns'],
    ['Handguns', 'guns'],
    ['a handgun', 'guns'],
    ['any handguns', 'guns'],
    ['people smoking', 'smoking'],
    ['a glass of beer', 'beer'],
    ['car crashes', 'accidents'],
    ['knives', 'knives'],
  ])('are, of "%s", %s', (phrase, subject) => {
    expect(namedSubjects(phrase, NAMES)).toEqual([subject])
  })

  test.each([
    ['handguns or knives', ['guns', 'knives']],
    ['handguns and a handgun', ['guns']],
    ['handguns, knives or car crashes', ['guns', 'knives', 'accidents']],
  ])('are, of "%s", those of its parts: %j', (phrase, subjects) => {
    expect(namedSubjects(phrase, NAMES)).toEqual(subjects)
  })

  test.each(['toy handguns', 'handgun shops', 'glasses of beer', 'handguns or toy knives', 'the', ''])(
    'are none, of "%s"',
    (phrase) => {
      expect(namedSubjects(phrase, NAMES)).toEqual([])
    },
  )
})

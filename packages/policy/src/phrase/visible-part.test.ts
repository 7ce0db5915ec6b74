import { describe, expect, test } from 'vitest'
import { isNegated, visiblePart } from './visible-part'

describe('the visible part of a clause', () => {
  test.each([
    // Verbs of the policy say nothing about the picture.
    ['show handguns', 'handguns', false],
    ['Shows handguns.', 'handguns', false],
    ['contain text that gives a phone number', 'text that gives a phone number', false],
    ['depict, display or feature combat knives', 'combat knives', false],
    ['include any images of dogs', 'dogs', false],
    ['images that show dogs', 'dogs', false],
    ['content of, or pictures with, dogs', 'dogs', false],
    ['show any kind of firearms', 'firearms', false],
    ['the use of firearms', 'firearms', false],
    ['handguns', 'handguns', false],
    // Only the front is stripped.
    ['people who show handguns', 'people who show handguns', false],
    ['showers and baths', 'showers and baths', false],
    ['picture frames', 'picture frames', false],
    ['orange displays', 'orange displays', false],
    // Intent cannot be seen.
    ['promote smoking', 'smoking', true],
    ['encourage or promote the use of alcohol', 'alcohol', true],
    ['show, promote or glorify violence', 'violence', true],
    ['romanticise weapons', 'weapons', true],
    ['romanticizing weapons', 'weapons', true],
    ['contain content that incites riots', 'riots', true],
    ['advertise tobacco', 'tobacco', true],
    ['endorsing gambling', 'gambling', true],
    // Nothing that a picture shows.
    ['promote hate', '', true],
    ['show hate symbols', '', false],
    ['discriminate against people based on ethnicity', '', false],
    ['show', '', false],
    ['promote', '', true],
    // An encoder ignores "not" and would look for the opposite.
    ['not wearing a helmet', '', false],
    ['show people without helmets', '', false],
    ["people who aren't dressed", '', false],
    // A visible word beside an invisible one is something to look for.
    ['hate symbols such as swastikas', 'hate symbols such as swastikas', false],
    ['people', 'people', false],
    ['knots and notes', 'knots and notes', false],
  ])('of %j is %j (capped: %s)', (clause, phrase, capped) => {
    expect(visiblePart(clause)).toEqual({ phrase, capped })
  })
})

describe('negation', () => {
  test.each([
    ['without a helmet', true],
    ['No dogs', true],
    ["don't smile", true],
    ['a note on a knot', false],
    ['non-alcoholic drinks', false],
  ])('in %j: %s', (text, negated) => {
    expect(isNegated(text)).toBe(negated)
  })
})

import { describe, expect, test } from 'vitest'
import { splitAlternatives } from './alternatives'

const NOUNS = ['handguns', 'rifles', 'firearms', 'knives', 'flags', 'gun']
const hasNoun = (part: string) => NOUNS.some((noun) => part.includes(noun))

describe('alternatives in a phrase', () => {
  test.each([
    ['handguns, rifles or other firearms', ['handguns', 'rifles', 'firearms']],
    ['handguns, rifles, or any other firearms', ['handguns', 'rifles', 'firearms']],
    ['handguns and/or rifles', ['handguns', 'rifles']],
    ['handguns, rifles, and similar firearms', ['handguns', 'rifles', 'firearms']],
    ['handguns, rifles, etc.', ['handguns', 'rifles']],
    ['handguns OR handguns', ['handguns']],
    ['handguns', ['handguns']],
    ['other firearms', ['firearms']],
    // "and" joins what is seen together.
    ['handguns and rifles', ['handguns and rifles']],
    // Every part must name something.
    ['red, white or blue flags', ['red, white or blue flags']],
    ['handguns, or worse', ['handguns, or worse']],
    ['', ['']],
  ])('%j: %j', (phrase, parts) => {
    expect(splitAlternatives(phrase, hasNoun)).toEqual(parts)
  })
})

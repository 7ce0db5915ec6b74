import { createHash } from 'node:crypto'
import { TEXT_CASES } from '../text-cases'

/** A line for a picture, made anew each time. */
type Line = (random: () => number) => string

/** A rule about text, what violates it, and what looks like it and does not. */
export interface TextRule {
  name: string
  /** Lines of the rule in Markdown. */
  rule: string
  violations: readonly Line[]
  lookalikes: readonly Line[]
}

const digits = (count: number, random: () => number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
const sha256 = (word: string) => createHash('sha256').update(word).digest('hex')
const always =
  (text: string): Line =>
  () =>
    text

/** Words that mean nothing in any language that we know, in the place of slurs. */
const SLURS = ['blorftish', 'grelmuk', 'vornashki snarp', 'tuddlefrick']

/** Sixteen digits in fours that begin as cards do; the last makes the check of Luhn (1960) pass, or fail by a number from 1 to 9. */
function cardNumber(random: () => number, isOff: boolean): string {
  const first = `${4 + Math.floor(random() * 2)}${digits(14, random)}`
  const sum = [...first].reduce((all, digit, index) => {
    const value = index % 2 === 0 ? 2 * Number(digit) : Number(digit)
    return all + (value > 9 ? value - 9 : value)
  }, 0)
  const check = (10 - (sum % 10)) % 10
  const last = isOff ? (check + 1 + Math.floor(random() * 9)) % 10 : check
  return `${first}${last}`.replace(/(.{4})(?=.)/g, '$1 ')
}

/** The rules that pictures with text are judged by: the named patterns, words by their hashes, and clauses about what text means. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'phone numbers',
    rule: 'Match text: phone numbers',
    violations: [
      (random) => `+44 20 7946 0${digits(3, random)}`,
      (random) => `(415) 555-01${digits(2, random)}`,
      (random) => `030 901820 ${digits(3, random)}`,
      (random) => `Call 555 01${digits(2, random)}`,
      (random) => `+49 171 ${digits(3, random)} ${digits(4, random)}`,
    ],
    lookalikes: [
      (random) => `Invoice 2026-${digits(5, random)}`,
      (random) => `22.11.2026, 10:${1 + Math.floor(random() * 5)}0`,
      (random) => `$1,2${digits(2, random)}.00`,
      (random) => `ISBN 978-3-16-1484${digits(2, random)}-0`,
      (random) => `1920 x 1080, ${digits(3, random)} MB`,
    ],
  },
  {
    name: 'card numbers',
    rule: 'Match text: card numbers',
    violations: [(random) => cardNumber(random, false)],
    lookalikes: [(random) => cardNumber(random, true), (random) => `Order 7${digits(11, random)}`],
  },
  {
    name: 'e-mail addresses',
    rule: 'Match text: e-mail addresses',
    violations: [
      (random) => `anna.weber${digits(2, random)}@example.org`,
      (random) => `info@shop-${digits(2, random)}.example.com`,
      (random) => `j_smith${digits(3, random)}@mail.example.net`,
    ],
    lookalikes: [always('@anna_weber'), always('2 kg @ 3.50'), always('meet @ the station')],
  },
  {
    name: 'web addresses',
    rule: 'Match text: web addresses',
    violations: [
      (random) => `https://www.shop-${digits(2, random)}.com/sale`,
      (random) => `www.garden${digits(2, random)}.org`,
      (random) => `t.me/offers${digits(3, random)}`,
    ],
    lookalikes: [always('e.g. tea, coffee etc.'), always('Done.It works now'), always('and/or more v2.5.1')],
  },
  {
    name: 'words by hash',
    rule: SLURS.map((word) => `Match text: sha256:${sha256(word)}`).join('\n'),
    violations: SLURS.map((word) => always(`you ${word}!`)),
    lookalikes: [always('blort fish'), always('grel and muk'), always('vornash snarp'), always('tuddle trick')],
  },
  ...['contain text that offers drugs', 'contain text that threatens someone'].map((clause) => ({
    name: `“${clause}”`,
    rule: `Should not: ${clause}`,
    violations: TEXT_CASES.find((one) => one.clause === clause)!.texts.map(always),
    lookalikes: TEXT_CASES.filter((one) => one.clause !== clause).flatMap(({ texts }) => texts.slice(0, 1).map(always)),
  })),
]

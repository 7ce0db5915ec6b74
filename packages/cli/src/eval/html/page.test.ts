import { describe, expect, test } from 'vitest'
import { judged, measuredPolicy, measuredRule, resultOf } from '../../../testing/judged'
import { evaluate, type Judged } from '../evaluate'
import { reportPage } from './page'

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='alert(2)'>&amp;\u202e\u0007`

/** A report of so many images of each kind; everything that has a name has this one. */
function reportOf(name: string, given: Partial<Judged> = {}): string {
  const rule = measuredRule({ title: name })
  const result = (margin: number) =>
    resultOf(margin, {
      title: name,
      tail: margin > 0 ? 0.001 : 0.6,
      clause: { index: 0, text: name, phrase: name },
      exception: { index: 0, text: name, phrase: name },
    })
  const images = [1, -1].flatMap((margin) => [
    ...Array.from({ length: 30 }, (_, at) =>
      judged([result(margin + at / 100)], { rules: ['a'], name: `${name}${at}` }),
    ),
    ...Array.from({ length: 200 }, (_, at) => judged([result(margin)], { isOrdinary: true, name: `${name}${at}` })),
  ])
  const policy = measuredPolicy([rule], { title: name, version: name })
  const failures = [{ image: name, rules: [], code: 'IMAGE_DECODE', message: name, hint: name }]
  const model = { id: name, title: name, modelHash: 'h' }
  return reportPage(
    evaluate({ policy, model, images, failures, leftAside: [name], ...given }),
    new Map([[`${name}0`, 'data:image/jpeg;base64,AAAA']]),
  )
}

describe('a report', () => {
  test('is one file that runs and loads nothing', () => {
    const page = reportOf('Weapons')

    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain(`content="default-src 'none'; img-src data:; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|<link|https?:\/\/|@import|url\(/)
    expect(page).toContain('<img src="data:image/jpeg;base64,AAAA" alt="">')
  })

  test('escapes whatever comes from policies and names of files', () => {
    const page = reportOf(HOSTILE)
    const tags = (html: string) => [...html.matchAll(/<([a-z!/][a-z0-9]*)/g)].map(([, tag]) => tag)

    expect(tags(page)).toEqual(tags(reportOf('Weapons')))
    expect(page).not.toMatch(/<[^>]*(onerror|alert)[^>]*>/)
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).toContain('&amp;amp;')
    for (const character of ['\u202e', '\u0007']) expect(page).not.toContain(character)
  })

  test('draws curves with numbers, and says them in words', () => {
    const page = reportOf('Weapons')

    expect(page.match(/<svg/g)).toHaveLength(2)
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/)
    expect(page).toContain('It finds 50% and flags 50% of the others; promised are 1% of ordinary images.')
  })

  test('opens a rule that breaks its promise, and says so first', () => {
    const page = reportOf('Weapons')

    expect(page).toContain('1 rule breaks its promise.')
    expect(page).toContain('<details id="rule-0" open>')
  })

  test('of nothing is a page all the same', () => {
    const page = reportOf('Weapons', { images: [] })

    expect(page).toContain('Too few images for curves.')
    expect(page).not.toMatch(/NaN|Infinity|undefined|\[object/)
  })
})

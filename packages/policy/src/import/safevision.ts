import { withoutEnd } from '../phrase/without-end'
import { addPiece, clean, emptyReading, linesOf, type Piece, type Reading, ruleBook, slug } from './draft'
import { importError } from './errors'
import { isObject, type JsonObject, lineFinder, readJson, shown } from './json'
import { leftBehind, type Reason } from './not-carried'
import { sentencesOf } from './sentences'
import { isAboutWords } from './visible'

/** Classes of images that break no rule. */
const SAFE = /^(?:safe|normal|none|na|n a|other)$/i

/** Lines that are no JSON and are reported, each; a text with more is no list of classes. */
const MOST_ERRORS = 100

/** As much of a sentence's end as is looked at. */
const END = 200

/** Sentences that introduce the bullets. */
const OPENER = /\b(?:includ\w*|limited to|such as|examples?|following)\b[^:]*:$/i

/** The same for what a class leaves out. */
const EXCLUDING = /\b(?:does not include|do not include|exclud\w+|except\w*)\b[^:]*:$/i

/**
 * Reads SafeVision's policy: JSON lines, or a JSON list, of `{ "class": "<|Name|>", "content": "Core Value: … - … - …" }`. Bullets, on
 * lines of their own or after " - ", are clauses; below "This class does not include:" they are exceptions. The core value is a clause
 * only where there are no bullets.
 */
export function readSafevision(text: string): Reading {
  const reading = emptyReading()
  const { notCarried } = reading
  const ruleFor = ruleBook(reading.rules)
  for (const { line, value } of objectsOf(text, reading)) readClass(line, value)
  return reading

  function readClass(line: number, value: unknown): void {
    if (!isObject(value)) {
      reading.errors.push(importError('json-shape', line, shown(value), 'an object with "class" and "content"'))
      return
    }
    const { class: name, content, ...rest } = value
    if (typeof name !== 'string' || typeof content !== 'string') {
      reading.errors.push(
        importError('json-shape', line, shown(value), 'an object with "class" and "content", both text'),
      )
      return
    }
    for (const [key, field] of Object.entries(rest)) leave('unknown', { line, text: clean(`${key}: ${shown(field)}`) })
    const title = clean(name.replace(/<\||\|>/g, ' ').replace(/_/g, ' '))
    const { head, bullets } = split(content)
    if (SAFE.test(title)) {
      for (const part of [title, ...head, ...bullets]) leave('safe-class', { line, text: part })
    } else readContent(ruleFor(slug(title), title, { line, text: title }), line, head, bullets)
  }

  function readContent(
    rule: { clauses: Piece[]; exceptions: Piece[] },
    line: number,
    head: string[],
    bullets: string[],
  ): void {
    let list = rule.clauses
    for (const sentence of head) {
      const piece = { line, text: sentence }
      if (EXCLUDING.test(sentence.slice(-END))) list = rule.exceptions
      if (sentence.endsWith(':')) leave('opener', piece)
      else if (bullets.length > 0) leave('core-value', piece)
      else add(rule.clauses, { line, text: withoutEnd(sentence.replace(/^core value:\s*/i, ''), '.; ') })
    }
    for (const bullet of bullets) {
      const sentences = sentencesOf(bullet)
      const next =
        sentences.length > 1 && (sentences.at(-1) as string).endsWith(':') ? (sentences.pop() as string) : null
      add(list, { line, text: withoutEnd(sentences.join(' '), '.; ') })
      if (!next) continue
      leave('opener', { line, text: next })
      list = EXCLUDING.test(next.slice(-END)) ? rule.exceptions : OPENER.test(next.slice(-END)) ? rule.clauses : list
    }
  }

  function add(list: Piece[], piece: Piece): void {
    if (isAboutWords(piece.text)) leave('not-visual', piece)
    else addPiece(list, piece, notCarried)
  }

  function leave(reason: Reason, piece: Piece): void {
    notCarried.push(leftBehind(reason, piece.line, piece.text))
  }
}

/** Sentences before the first bullet, and the bullets; those of one line only where no bullet has a line of its own. */
function split(content: string): { head: string[]; bullets: string[] } {
  const hasLines = content.includes('\n') && /^[^\S\r\n]*[-*•]\s/m.test(content)
  const [head = '', ...rest] = content.split(hasLines ? /[\r\n]+/ : /(?:^|\s)[-•]\s+/)
  if (!hasLines) return { head: sentencesOf(clean(head)), bullets: rest.map(clean).filter(Boolean) }
  const parts = [head, ...rest].map((part) => part.trim()).filter(Boolean)
  const first = parts.findIndex((part) => /^[-*•]\s/.test(part))
  return {
    head: parts.slice(0, first).flatMap((part) => sentencesOf(clean(part))),
    bullets: joined(parts.slice(first)),
  }
}

/** A line without a bullet belongs to the bullet before it; one that begins with a capital is a sentence of its own. */
function joined(parts: string[]): string[] {
  const bullets: string[] = []
  for (const part of parts) {
    if (/^[-*•]\s/.test(part)) bullets.push(clean(part.slice(2)))
    else bullets.push(clean(`${bullets.pop()}${/^\p{Lu}/u.test(part) ? '. ' : ' '}${part}`))
  }
  return bullets
}

function objectsOf(text: string, { errors }: Reading): { line: number; value: unknown }[] {
  const lines = linesOf(text)
  const first = lines[0]?.line ?? 1
  // A list, or an object over several lines, is no document line by line.
  const isWhole = /^\s*\[|^\s*\{\s*$/.test(lines[0]?.raw ?? '')
  if (isWhole) {
    const read = readJson(text, first)
    if ('error' in read) {
      errors.push(read.error)
      return []
    }
    const lineOf = lineFinder(text)
    return items(read.value).map((value) => ({ line: isObject(value) ? lineOf(value.class) : first, value }))
  }
  return lines.flatMap(({ line, raw }) => {
    if (errors.length >= MOST_ERRORS) return []
    const read = readJson(raw, line)
    if ('error' in read) errors.push(read.error)
    return 'error' in read ? [] : [{ line, value: read.value }]
  })
}

function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Whether parsed JSON is a class of this format. */
export function isSafevisionClass(value: unknown): value is JsonObject {
  return isObject(value) && Object.hasOwn(value, 'class') && Object.hasOwn(value, 'content')
}

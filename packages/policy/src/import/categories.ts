import { readCategoryJson } from './category-json'
import { type CategoryReader, categoryReader } from './category-reader'
import { clean, emptyReading, linesOf, type Reading } from './draft'
import { leftBehind } from './not-carried'

/** "hate/threatening: description", with or without bullet and emphasis; a dash, a tab or "=>" for the colon. */
export const CATEGORY_LINE = /^([\p{L}][\p{L}\p{N} _/&,()'-]{0,59}?)\s*(?::|\s[–—-]\s|\t|=>)\s*(.*)$/u

const BULLET = /^(?:[-*•–]|\d{1,2}[.)])\s+/

/**
 * Reads a list of categories in the style of moderation services: `name: description` lines, a Markdown table of the same, or JSON. Each
 * sentence of a description becomes a clause; what it excludes becomes an exception; what names nothing visible, or is about text or sound
 * alone, stays behind. A name without a description is a clause itself where it names something.
 */
export function readCategories(text: string): Reading {
  if (/^\uFEFF?\s*[[{]/.test(text)) return readCategoryJson(text)
  const reading = emptyReading()
  const reader = categoryReader(reading)
  for (const { line, raw } of linesOf(text)) readLine(reading, reader, line, raw)
  reader.end()
  return reading
}

function readLine(reading: Reading, reader: CategoryReader, line: number, raw: string): void {
  const unmarked = raw.trim().replace(BULLET, '')
  const isBullet = unmarked !== raw.trim()
  const body = clean(unmarked)
  const entry = CATEGORY_LINE.exec(tabbed(unmarked))
  if (!/[\p{L}\p{N}]/u.test(body)) reading.notCarried.push(leftBehind('layout', line, clean(raw)))
  else if (body.startsWith('|')) readRow(reading, reader, line, body)
  else if (/^#+\s/.test(body)) readHeading(reading, line, body)
  else if (entry && !/^\s/.test(raw)) reader.begin({ line, text: clean(entry[1] as string) }, clean(entry[2] as string))
  else if (isBullet && reader.isOpen()) reader.describe({ line, text: body })
  else if (/^\s/.test(raw) && reader.isOpen()) reader.describe({ line, text: body })
  else reading.notCarried.push(leftBehind(isBullet ? 'orphan' : 'definition', line, body))
}

/** White space but for tabs, which may part a name from its description. */
function tabbed(text: string): string {
  return text.split('\t').map(clean).filter(Boolean).join('\t')
}

function readHeading(reading: Reading, line: number, body: string): void {
  if (reading.title || !body.startsWith('# ')) reading.notCarried.push(leftBehind('layout', line, body))
  else reading.title = { line, text: body.slice(2).trim() }
}

/** `| name | description | … |`; further cells say which models and inputs a category is for. */
function readRow({ notCarried }: Reading, reader: CategoryReader, line: number, body: string): void {
  const [name = '', description = '', ...rest] = body
    .replace(/^\|\s*|\s*\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
  if (/^(?:category|categories|name|label)$/i.test(name)) {
    notCarried.push(leftBehind('layout', line, body))
    return
  }
  const cells = rest.filter(Boolean)
  reader.begin(
    { line, text: name },
    description,
    cells.some((cell) => /^(?:text|audio)(?: only)?$/i.test(cell)),
  )
  for (const cell of cells) notCarried.push(leftBehind('unknown', line, cell))
}

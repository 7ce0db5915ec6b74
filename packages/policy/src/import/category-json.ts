import { type CategoryReader, categoryReader } from './category-reader'
import { clean, emptyReading, type Reading } from './draft'
import { importError } from './errors'
import { isObject, type JsonObject, lineFinder, readJson, shown } from './json'
import { leftBehind } from './not-carried'

const NAME = /^(?:name|category|id|label|key|title)$/i

const DESCRIPTION = /^(?:descriptions?|definition|content|criteria|includes?|examples)$/i

/**
 * Reads categories from JSON: an object of names and descriptions, a list of names or of objects with a name and a description, either
 * below `categories` or by itself. Other fields stay behind, and so do names switched off with `false`.
 */
export function readCategoryJson(text: string): Reading {
  const reading = emptyReading()
  const read = readJson(text, 1)
  if ('error' in read) return { ...reading, errors: [read.error] }
  const reader = categoryReader(reading)
  const entries = entriesOf(read.value, text, reading)
  for (const entry of entries ?? []) readEntry(entry, reader, reading)
  reader.end()
  return reading
}

interface Entry {
  line: number
  name: string
  value: unknown
}

function entriesOf(value: unknown, text: string, reading: Reading): Entry[] {
  const lineOf = lineFinder(text)
  if (isObject(value)) {
    const { categories, ...rest } = value
    if (categories === undefined || typeof categories === 'string') {
      return Object.entries(value).map(([name, item]) => ({ line: lineOf(name), name, value: item }))
    }
    for (const [key, item] of Object.entries(rest)) leave(reading, lineOf(key), key, item)
    return entriesOf(categories, text, reading)
  }
  if (!Array.isArray(value)) {
    reading.errors.push(importError('json-shape', 1, shown(value), 'an object or a list of categories'))
    return []
  }
  return value.flatMap((item: unknown): Entry[] => {
    if (typeof item === 'string') return [{ line: lineOf(item), name: item, value: null }]
    const [key] = isObject(item) ? Object.keys(item).filter((field) => NAME.test(field)) : []
    const name = key === undefined ? null : (item as JsonObject)[key]
    if (typeof name !== 'string') {
      reading.errors.push(
        importError('json-shape', 1, shown(item), 'a name, or an object with "name" and "description"'),
      )
      return []
    }
    const { [key as string]: _, ...fields } = item as JsonObject
    return [{ line: lineOf(name), name, value: fields }]
  })
}

function readEntry({ line, name, value }: Entry, reader: CategoryReader, reading: Reading): void {
  const title = clean(name)
  if (value === false) {
    reading.notCarried.push(leftBehind('no-description', line, title))
    return
  }
  reader.begin({ line, text: title }, '')
  if (typeof value === 'string' || Array.isArray(value)) describe(line, value, reader, reading)
  else if (isObject(value)) {
    for (const [key, field] of Object.entries(value)) {
      const isText = typeof field === 'string' || Array.isArray(field)
      if (DESCRIPTION.test(key) && isText) describe(line, field, reader, reading)
      else leave(reading, line, key, field)
    }
  } else if (value !== null && value !== true) leave(reading, line, name, value)
}

function describe(line: number, value: unknown, reader: CategoryReader, reading: Reading): void {
  for (const item of Array.isArray(value) ? value : [value]) {
    if (typeof item !== 'string') leave(reading, line, '', item)
    else if (clean(item)) reader.describe({ line, text: clean(item) })
  }
}

function leave({ notCarried }: Reading, line: number, key: string, value: unknown): void {
  notCarried.push(leftBehind('unknown', line, clean(`${key}: ${shown(value)}`)))
}

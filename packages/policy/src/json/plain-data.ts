/** What is wrong with a value, and where. */
export interface DataProblem {
  code: 'json-value' | 'json-deep' | 'json-large' | 'json-key'
  path: string[]
  /** The value or key, in words. */
  found: string
}

/** Deepest nesting; a policy needs five levels. */
const DEPTH = 8
/** Most values. */
const VALUES = 10_000
/** Most characters of all texts and keys, in UTF-16 code units. */
const CHARACTERS = 200_000
/** Keys that could reach the prototype of an object. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * Copies data of which JSON could be made, and reports what is none: functions, numbers that are not finite, objects of a class, reserved
 * keys, more than 8 levels or 10,000 values. Keys whose value is `undefined` are left out, as JSON does. Values are read once, so that a getter
 * cannot answer differently later.
 */
export function plainData(value: unknown, report: (problem: DataProblem) => void): unknown {
  let values = 0
  let characters = 0
  let stopped = false
  return copy(value, [])

  function copy(from: unknown, path: string[]): unknown {
    if (stopped) return undefined
    if (++values > VALUES || characters > CHARACTERS) return stop('json-large', path, 'more')
    if (path.length > DEPTH) return stop('json-deep', path, `${path.length} levels`)
    if (typeof from === 'string') {
      characters += from.length
      return from
    }
    if (from === null || typeof from === 'boolean' || (typeof from === 'number' && Number.isFinite(from))) return from
    // A list with holes can be longer than memory.
    if (Array.isArray(from) && from.length > VALUES) return stop('json-large', path, 'more')
    if (Array.isArray(from)) return Array.from(from, (item, index) => copy(item, [...path, `${index}`]))
    if (typeof from !== 'object' || !isPlain(from)) return wrong(path, from)
    return Object.fromEntries(entries(from, path))
  }

  function entries(from: object, path: string[]): [string, unknown][] {
    return Object.entries(from).flatMap(([key, item]): [string, unknown][] => {
      characters += key.length
      if (RESERVED.has(key)) {
        report({ code: 'json-key', path: [...path, key], found: key })
        return []
      }
      return item === undefined ? [] : [[key, copy(item, [...path, key])]]
    })
  }

  function wrong(path: string[], found: unknown): undefined {
    report({ code: 'json-value', path, found: typeof found === 'object' ? 'an object of a class' : String(found) })
  }

  function stop(code: DataProblem['code'], path: string[], found: string): undefined {
    stopped = true
    report({ code, path, found })
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || prototype === Object.prototype
}

/** An object whose values are still to be checked. */
export type Fields = Readonly<Record<string, unknown>>

/** One of an object's own values: a key that every object inherits is missing. */
export function own(object: Fields, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined
}

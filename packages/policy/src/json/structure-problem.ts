/**
 * What `JSON.parse` passes over in silence: of a key that stands twice it keeps the last, and any depth is fine with it.
 *
 * @param text valid JSON
 * @param depth deepest nesting of lists and objects
 * @returns the first problem; `null` where there is none
 */
export function structureProblem(text: string, depth: number): { kind: 'nested' | 'duplicate'; key: string } | null {
  const open: Set<string>[] = []
  for (const { 0: token, 1: colon } of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"(\s*:)?|[{}[\]]/g)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (colon) {
      const key = JSON.parse(token.slice(0, -colon.length)) as string
      const keys = open.at(-1)
      if (keys?.has(key)) return { kind: 'duplicate', key }
      keys?.add(key)
    }
    if (open.length > depth) return { kind: 'nested', key: '' }
  }
  return null
}

/**
 * The warnings that a preset's comments explain: `<!-- CODE: why -->` on lines of their own above the line that the warning speaks of.
 *
 * @returns `CODE: LINE`, sorted, as the tests write the warnings
 */
export function marks(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .flatMap((line, index) => {
      const code = /^<!-- ([a-z-]+): .+ -->$/.exec(line)?.[1]
      const explained = lines.slice(index + 1).find((later) => !later.startsWith('<!--'))
      return code ? [`${code}: ${explained}`] : []
    })
    .sort()
}

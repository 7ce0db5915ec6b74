import type { Lexicon } from '@lookfirst/policy'

/**
 * What things look like, from tab-separated `concept, aliases, looks, setting, look-alikes` lines, `|` between several names. A line is
 * cut into its fields only when it is asked for: of thousands, a policy needs a few.
 *
 * @param tsv UTF-8 bytes
 */
export function readLexicon(tsv: Uint8Array): Lexicon {
  const lines = new Map<string, string>()
  for (const line of new TextDecoder().decode(tsv).split('\n')) {
    const concept = line.indexOf('\t')
    const aliases = line.indexOf('\t', concept + 1)
    if (concept < 1 || aliases < 0) continue
    lines.set(line.slice(0, concept), line)
    for (const alias of line.slice(concept + 1, aliases).split('|')) if (alias) lines.set(alias, line)
  }
  return {
    get(name) {
      const line = lines.get(name)
      if (line === undefined) return undefined
      const [concept = '', , looks = '', setting = '', lookalikes = ''] = line.split('\t')
      return { concept, looks, setting, lookalikes: lookalikes.split('|').filter(Boolean) }
    },
  }
}

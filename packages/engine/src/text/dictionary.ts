import type { Dictionary } from '@lookfirst/policy'

/**
 * Nouns with a physical sense, from tab-separated `noun, gloss, hypernym` lines.
 *
 * @param tsv UTF-8 bytes
 */
export function readDictionary(tsv: Uint8Array): Dictionary {
  const lines = new Map<string, string>()
  for (const line of new TextDecoder().decode(tsv).split('\n')) {
    const tab = line.indexOf('\t')
    if (tab > 0) lines.set(line.slice(0, tab), line.slice(tab + 1))
  }
  return {
    get(noun) {
      const line = lines.get(noun)
      if (line === undefined) return undefined
      const [gloss = '', hypernym = ''] = line.split('\t')
      return { gloss, hypernym }
    },
  }
}

/** A piece of a policy line, for colouring. */
export interface Token {
  kind: 'plain' | 'title' | 'rule' | 'key' | 'bullet' | 'action'
  text: string
}

const KEYS =
  'version|on error|should not|can|must show|match text|detector|examples|action|false positives|review band|declared non-violating'
const HEADING = /^(\s*#{1,2}\s+)([a-z0-9-]+:)?(.*)$/
const KEYED = new RegExp(`^(\\s*)((?:${KEYS})\\s*:)(.*)$`, 'i')
const BULLET = /^(\s*[-*]\s)(.*)$/
const ACTION_VALUE = /^(\s*)(allow|blur|review|block)(\s*)$/i

/** Cuts a line into coloured pieces. Joined, they are the line. It judges nothing: that is the parser's. */
export function tokens(line: string): Token[] {
  const heading = HEADING.exec(line)
  if (heading) {
    const [, hashes = '', id = '', title = ''] = heading
    return pieces(['bullet', hashes], ['rule', id], ['title', title])
  }
  const keyed = KEYED.exec(line)
  if (keyed) {
    const [, space = '', key = '', value = ''] = keyed
    return pieces(['plain', space], ['key', key], [ACTION_VALUE.test(value) ? 'action' : 'plain', value])
  }
  const bullet = BULLET.exec(line)
  if (bullet) return pieces(['bullet', bullet[1] ?? ''], ['plain', bullet[2] ?? ''])
  return pieces(['plain', line])
}

function pieces(...parts: [Token['kind'], string][]): Token[] {
  return parts.filter(([, text]) => text !== '').map(([kind, text]) => ({ kind, text }))
}

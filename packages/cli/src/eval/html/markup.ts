/** HTML or SVG whose parts are escaped. Only {@link html} and {@link raw} make it. */
export interface Markup {
  readonly markup: string
}

type Part = Markup | string | number | null | readonly Part[]

/**
 * Writes markup: what stands between the placeholders as it is, every value escaped, lists one after another, `null` as nothing. Names of
 * files and texts of policies come from anywhere and reach the report through here only.
 */
export function html(texts: TemplateStringsArray, ...values: Part[]): Markup {
  return { markup: texts.reduce((all, text, index) => all + written(values[index - 1] ?? null) + text) }
}

/** Markup that this program wrote as a constant, such as a style sheet. */
export function raw(markup: string): Markup {
  return { markup }
}

function written(part: Part): string {
  if (part === null) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'markup' in part ? part.markup : part.map(written).join('')
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Characters that mean something in HTML, and those that no text shows: controls, and what turns the direction of what follows. */
function escaped(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) => (character === '\u200d' ? character : ' '))
    .replace(/[&<>"']/g, (character) => ENTITIES[character] as string)
}

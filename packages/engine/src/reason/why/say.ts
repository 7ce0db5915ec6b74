import type { Action } from '@lookfirst/policy'
import type { Box, Language } from '../../protocol'
import type { Catalogue } from '../catalogue'
import { type Figure, fill, type Value } from '../fill'
import { de } from './de'
import { en, type WhyKey, type WhyMessages } from './en'

const MESSAGES: Readonly<Record<Language, WhyMessages>> = { en, de }

/** Says things in one language. */
export interface Voice {
  /** The language's reasons. */
  catalogue: Catalogue
  /** Fills a template: a sentence of fewer than 30 words. */
  say(message: WhyKey, values?: Readonly<Record<string, Value>>): { message: WhyKey; text: string }
  action(action: Action): string
}

/** A voice in the catalogue's language. */
export function voiceOf(catalogue: Catalogue): Voice {
  const { language } = catalogue
  const messages = MESSAGES[language]
  return {
    catalogue,
    say: (message, values = {}) => ({ message, text: fill(messages[message], values, language) }),
    action: (action) => messages[`action.${action}`],
  }
}

/** A margin or a probability, as it is shown. */
export function shown(figure: number): Figure {
  return { figure, digits: 2 }
}

/** Where a box is, in percent. */
export function percentOf({ x, y, width, height }: Box): Record<'x' | 'y' | 'width' | 'height', Figure> {
  const percent = (share: number) => ({ figure: share * 100 })
  return { x: percent(x), y: percent(y), width: percent(width), height: percent(height) }
}

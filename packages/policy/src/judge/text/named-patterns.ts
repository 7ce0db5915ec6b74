import type { NamedPattern } from '../../types'
import { findMailAddress, findWebAddress } from './addresses'
import { findCardNumber } from './card-numbers'
import { findPhoneNumber } from './phone-numbers'

/** What finds the first match of each name, in text with single spaces. Nothing is forgiven what a reader mistook: no O for 0, no l for 1. */
const FINDERS: Readonly<Record<NamedPattern, (text: string) => string | null>> = {
  'phone numbers': findPhoneNumber,
  'card numbers': findCardNumber,
  'e-mail addresses': findMailAddress,
  'web addresses': findWebAddress,
}

/** The first match of a named pattern in a text, as it stands there, or `null`. */
export function findNamed(name: NamedPattern, text: string): string | null {
  return FINDERS[name](text)
}

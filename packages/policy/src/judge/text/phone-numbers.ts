/** Digits in groups, with what people put between them. Repeats are bounded, so that the time stays linear in the text. */
const CANDIDATE = /(?<![\p{L}\p{N}.,])(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){6,16}(?![\p{L}\p{N}]|[.,]\d)/gu

/** Ten digits of North America, area and exchange from 2 up, in three groups. */
const NORTH_AMERICAN = /^(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/

/** Days: 2026-11-22, 22.11.2026, 11/22/26. */
const DATE = /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/

/** What is said before a number that is to be called. */
const INTRODUCED =
  /(?:\b(?:tel|telephone|telefon|phone|fon|fax|mobile|mobil|cell|call|text|sms|ring|dial|whatsapp|signal|viber)\b|[☎☏✆📞📱])[^\p{L}\p{N}]{0,4}$/iu

/**
 * The first telephone number: international ones (`+` or `00`, 8 to 15 digits), ten digits in the groups of North America, national ones that
 * begin with 0 (9 to 12 digits, in groups or 10 at least at a stretch), and any 7 to 15 digits behind a word such as "call" or "tel.". Dates
 * are none.
 */
export function findPhoneNumber(text: string): string | null {
  for (const found of text.matchAll(CANDIDATE)) {
    const [number] = found
    const digits = number.replace(/\D/g, '')
    if (digits.length > 15 || DATE.test(number) || /^(\d)\1*$/.test(digits)) continue
    const isInternational = /^(?:\+|00)\(?[1-9]/.test(number) && digits.length >= 8
    const isNational = /^\(?0[1-9]/.test(number) && digits.length <= 12 && digits.length >= (number === digits ? 10 : 9)
    const isIntroduced = INTRODUCED.test(text.slice(Math.max(0, found.index - 16), found.index))
    if (isInternational || isNational || isIntroduced || NORTH_AMERICAN.test(number)) return number
  }
  return null
}

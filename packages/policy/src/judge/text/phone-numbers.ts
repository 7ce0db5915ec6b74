/** Digits in groups, with what people put between them. Repeats are bounded, so that the time stays linear in the text. */
const CANDIDATE = /(?<![\p{L}\p{N}.,])(?:\+|00)?\(?\d(?:[ ()./-]{0,3}\d){6,16}(?![\p{L}\p{N}]|[.,]\d)/gu

/** Ten digits of North America, area and exchange from 2 up, in three groups. */
const NORTH_AMERICAN = /^(?:1[ .-]?)?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[ .-])[2-9]\d{2}[ .-]\d{4}$/

/** Days: 2026-11-22, 22.11.2026, 11/22/26. */
const DATE = /^(?:\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/

/** What is said before a number that is to be called. */
const INTRODUCED =
  /(?:\b(?:tel|telephone|telefon|phone|fon|fax|mobile|mobil|cell|call|text|sms|ring|dial|whatsapp|signal|viber)\b|[☎☏✆📞📱])[^\p{L}\p{N}]{0,4}$/iu

/** Groups that a number written in the middle of others may have: three at most, or five pairs as in France. */
const FEW_GROUPS = /^\(?\d+\)?(?:[ ./-]{1,3}\(?\d+\)?){0,2}$|^\d{2}(?:[ .-]\d{2}){4}$/

/**
 * The first telephone number: international ones (`+` or `00`, 8 to 15 digits), ten digits in the groups of North America, national ones that
 * begin with 0 (9 to 12 digits, in groups or 10 at least at a stretch), and any 7 to 15 digits behind a word such as "call" or "tel.". Dates
 * are none. Numbers before and behind it ("Room 12 212-555-0123") hide none: where digits with spaces between them are no telephone number as a
 * whole, those from a space on are tried, and those up to one.
 */
export function findPhoneNumber(text: string): string | null {
  const candidate = new RegExp(CANDIDATE)
  /** Where the rest of a candidate begins that was none. */
  let rest = -1
  for (let found = candidate.exec(text); found; found = candidate.exec(text)) {
    const [number] = found
    const isInside = found.index === rest
    const isStart = !isInside || mayStart(text, found.index)
    for (let end = number.length; isStart && end > 0; end = number.lastIndexOf(' ', end - 1)) {
      const shorter = number.slice(0, end).trimEnd()
      const isPart = isInside || end < number.length
      if (isPhoneNumber(shorter, text, found.index) && (!isPart || isWhole(shorter))) return shorter
    }
    const space = number.indexOf(' ')
    rest = space > 0 ? found.index + space + 1 : -1
    if (rest > 0) candidate.lastIndex = rest
  }
  return null
}

function isPhoneNumber(number: string, text: string, index: number): boolean {
  const digits = number.replace(/\D/g, '')
  if (digits.length < 7 || digits.length > 15 || DATE.test(number) || /^(\d)\1*$/.test(digits)) return false
  const isInternational = /^(?:\+|00)\(?[1-9]/.test(number) && digits.length >= 8
  const isNational = /^\(?0[1-9]/.test(number) && digits.length <= 12 && digits.length >= (number === digits ? 10 : 9)
  return (
    isInternational ||
    isNational ||
    NORTH_AMERICAN.test(number) ||
    INTRODUCED.test(text.slice(Math.max(0, index - 16), index))
  )
}

/** Whether a number may begin in the middle of others: not within groups of four, which cards and accounts have. */
function mayStart(text: string, index: number): boolean {
  return !(
    /\d{4} $/.test(text.slice(Math.max(0, index - 5), index)) && /^\d{4}(?!\d)/.test(text.slice(index, index + 5))
  )
}

/** Whether a part of more digits is a number of its own, and no piece of a table. */
function isWhole(number: string): boolean {
  return number.startsWith('+') || NORTH_AMERICAN.test(number) || FEW_GROUPS.test(number)
}

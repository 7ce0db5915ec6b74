/** Groups of digits with one space or hyphen between them. */
const RUN = /(?<![\p{L}\p{N}])\d+(?:[ -]\d+)*(?![\p{L}\p{N}])/gu

/** Groups as cards print them: in fours, or 4, 6 and 5 or 4; or all at a stretch. */
const PRINTED = /^(?:\d{4}([ -])\d{4}\1\d{4}\1\d{1,4}(?:\1\d{1,3})?|\d{4}[ -]\d{6}[ -]\d{4,5}|\d+)$/

/** Most digits that are looked at in one run. */
const LONGEST_RUN = 200

/**
 * The first number of a payment card: 13 to 19 digits that begin with 2 to 6 (ISO/IEC 7812) and pass the check of Luhn (1960), in the groups of
 * a card, at a stretch, or in any groups where nothing else stands beside them. One in ten numbers of that form passes by chance.
 */
export function findCardNumber(text: string): string | null {
  for (const [run] of text.matchAll(RUN)) {
    if (run.length > LONGEST_RUN) continue
    if (isCard(run)) return run
    const groups = run.split(/(?<=[ -])/)
    for (let first = 0; first < groups.length; first++) {
      let joined = ''
      for (const group of groups.slice(first, first + 5)) {
        joined += group
        const number = joined.replace(/[ -]$/, '')
        if (PRINTED.test(number) && isCard(number)) return number
      }
    }
  }
  return null
}

function isCard(number: string): boolean {
  const digits = number.replace(/\D/g, '')
  return /^[2-6]\d{12,18}$/.test(digits) && passesLuhn(digits)
}

/** Whether the last digit is the check digit of those before: every other one doubled, the sum a multiple of ten (Luhn 1960). */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    const digit = Number(digits[digits.length - 1 - index])
    const doubled = index % 2 === 0 ? digit : 2 * digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** A number with its noun, in the plural where it takes one: `1 rule`, `1,432 images`. */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

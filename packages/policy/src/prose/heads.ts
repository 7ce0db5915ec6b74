import { singulars } from '../phrase/entries'

/** Whether two nouns are the same, in singular or plural. */
export function sharesHead(a: string, b: string): boolean {
  const forms = singulars(a)
  return singulars(b).some((form) => forms.includes(form))
}

import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What a tiny model answered in Python. */
export type Family = { model: string; revision: string } & (
  | { kind: 'encoder'; images: Record<string, number[]>; texts: Record<string, number[]> }
  | { kind: 'classifier'; answers: Record<string, Record<string, number>> }
  | {
      kind: 'captioner' | 'guard'
      /** What the model was asked; `null` where it takes no question. */
      prompt: string | null
      answers: Record<string, { text: string; confidence: number }>
    }
)

/** Every family of the fixtures, by name. */
export const families: Readonly<Record<string, Family>> = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../../packages/hub/fixtures/reference.golden.json', import.meta.url)), 'utf8'),
)

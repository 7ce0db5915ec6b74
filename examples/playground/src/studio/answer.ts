import { stricter } from '@lookfirst/policy/judge'
import type { DecisionRecord, Guard } from 'lookfirst'
import type { Answer, TestPicture } from './test-picture'

/** The answer that a verdict came with. */
export function answerOf({ verdict: { action, rule, rules } }: DecisionRecord): Answer {
  return { action, rule, rules }
}

/** Judges pictures that were looked at by the guard's policy, from their features: nothing is decoded. In the pictures' order. */
export async function answers(guard: Guard, pictures: TestPicture[]): Promise<Map<TestPicture, Answer>> {
  const looked = pictures.filter(({ record }) => record?.features)
  if (looked.length === 0) return new Map()
  const reports = await guard.rescore(looked.map(({ record }) => record?.features ?? []))
  return new Map(
    looked.map((picture, index) => {
      const { action, rule, rules } = reports[index]!
      // Features do not say how much of the picture was looked at.
      const isWhole = picture.record?.verdict.coverage === 'full'
      return [picture, { action: isWhole ? action : stricter(action, 'review'), rule, rules }]
    }),
  )
}

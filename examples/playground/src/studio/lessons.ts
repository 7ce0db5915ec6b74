import type { Guard, PolicyReport, TeachReport } from 'lookfirst'

/** Which way an example teaches. */
export type As = 'violation' | 'allowed'

/** A picture that a rule was taught with. Its file is kept in memory for as long as the page is open. */
export interface Lesson {
  ruleId: string
  as: As
  /** The picture's content hash. */
  source: string
  blob: Blob
}

/** What rules were taught here. The policy carries examples as vectors; text that is compiled anew has none, so they are taught again. */
export interface Lessons {
  /** Teaches a rule and remembers what with. */
  teach(guard: Guard, ruleId: string, blobs: Blob[], as: As): Promise<TeachReport>
  /** Takes one example from a rule. */
  untaught(guard: Guard, ruleId: string, source: string): Promise<PolicyReport>
  /** Teaches the rules of a policy that was put in force as text. `null` where there was nothing to teach. */
  again(guard: Guard, report: PolicyReport): Promise<PolicyReport | null>
  /** The file behind an example, where it was taught here. */
  blobOf(source: string): Blob | null
  /** Forgets: another policy with examples of its own is in force. */
  clear(): void
}

/** Begins without lessons. */
export function createLessons(): Lessons {
  let lessons: Lesson[] = []
  return {
    async teach(guard, ruleId, blobs, as) {
      const report = await guard.teach(ruleId, blobs, { as })
      const skipped = new Set(report.skipped.map(({ index }) => index))
      const usable = blobs.filter((_, index) => !skipped.has(index))
      const fresh = await Promise.all(
        usable.map(async (blob): Promise<Lesson> => ({ ruleId, as, source: await contentHash(blob), blob })),
      )
      const isOther = (lesson: Lesson) =>
        !fresh.some((next) => next.ruleId === lesson.ruleId && next.source === lesson.source)
      lessons = [...lessons.filter(isOther), ...fresh]
      return report
    },
    async untaught(guard, ruleId, source) {
      const report = await guard.untaught(ruleId, [source])
      lessons = lessons.filter((lesson) => lesson.ruleId !== ruleId || lesson.source !== source)
      return report
    },
    async again(guard, report) {
      let last: PolicyReport | null = null
      for (const { id, kind, declaredNonViolating } of report.rules) {
        if (kind === 'must-show' || declaredNonViolating) continue
        for (const as of ['violation', 'allowed'] as const) {
          const own = lessons.filter((lesson) => lesson.ruleId === id && lesson.as === as)
          if (own.length > 0)
            last = (
              await guard.teach(
                id,
                own.map(({ blob }) => blob),
                { as },
              )
            ).policy
        }
      }
      return last
    },
    blobOf: (source) => lessons.find((lesson) => lesson.source === source)?.blob ?? null,
    clear() {
      lessons = []
    },
  }
}

/** As a verdict's `input.contentHash` has it. */
async function contentHash(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

import { type Action, createGuard, type Explanation } from 'lookfirst'

/** What crosses to Node: no file. */
export type KeptExplanation = Omit<Explanation, 'blob'>

/** A guard on the page, for what it says. */
export interface ExplainedPack {
  setPolicy(policy: string): Promise<void>
  explain(url: string, language: 'en' | 'de'): Promise<KeptExplanation>
  /** What each rule says of a picture, and of what the model's describer says of it. No region is searched, and nothing looked at again. */
  describe(url: string): Promise<{ clause: number; description: number | null }[]>
  teach(ruleId: string, urls: string[]): Promise<void>
  /** Corrects what a picture gets now. */
  correct(url: string, action: Action): Promise<void>
  /** A picture's vector in the first space. */
  look(url: string): Promise<number[]>
  dispose(): void
}

async function explainPack(policy: string): Promise<ExplainedPack> {
  const guard = await createGuard({ policy, backend: 'wasm', keep: 'features' })
  await guard.ready
  return {
    async setPolicy(next) {
      await guard.setPolicy(next)
    },
    async explain(url, language) {
      const { blob: _, ...kept } = await guard.explain(url, { language, describe: false })
      return kept
    },
    async describe(url) {
      const { rules, evidence } = await guard.explain(url, { budgetMs: 0 })
      const said = evidence.find((item) => item.kind === 'description')?.rules ?? []
      return rules.map(({ ruleId, margin }) => ({
        clause: margin,
        description: said.find((rule) => rule.ruleId === ruleId)?.margin ?? null,
      }))
    },
    async teach(ruleId, urls) {
      await guard.teach(ruleId, urls, { as: 'violation' })
    },
    async correct(url, action) {
      guard.correct(await guard.classify(url), action)
    },
    async look(url) {
      const { features } = guard.record(await guard.classify(url, { escalate: 'never' }))
      return [...features![0]!.spaces[0]!.vector]
    },
    dispose: () => guard.dispose(),
  }
}

Object.assign(globalThis, { explainPack })

export type ExplainPack = typeof explainPack

import { type CompiledPolicy, createGuard, type Features } from 'lookfirst'
import { compileOverWholeBank } from './whole-bank'

/** Images whose features cross to the worker at a time. */
const BATCH = 200

/** Every picture judged once; features stay on the page, so that other calibrations cost nothing. */
export interface JudgedPack {
  backend: string
  /** Margins by picture and rule, as `classify` gave them. */
  classified: number[][]
  /** Margins by picture and rule from the kept features. */
  rescore(calibration: 'subject out' | 'whole bank'): Promise<number[][]>
  /**
   * Explains a picture under one rule alone, as the guard compiled it.
   *
   * @returns whether a region passed its check
   */
  findsRegion(picture: number, rule: number): Promise<boolean>
  /**
   * Teaches a policy of one rule by pictures, as an author does.
   *
   * @param rule the policy
   * @param pictures that violate it; none teaches nothing
   * @returns the rule's margin of every picture
   */
  taught(rule: string, pictures: number[]): Promise<number[]>
  dispose(): void
}

async function judgePack(policy: string, urls: string[]): Promise<JudgedPack> {
  const guard = await createGuard({ policy, backend: 'wasm', keep: 'features' })
  const { backend } = await guard.ready
  const features: Features[][] = []
  const classified: number[][] = []
  const items = urls.map((input, key) => ({ key, input }))
  for await (const { key, verdict } of guard.classifyMany(items)) {
    if (verdict.status !== 'decided') throw new Error(`${urls[key]}: ${verdict.error?.message}`)
    features[key] = guard.record(verdict).features!
    classified[key] = verdict.rules.map(({ margin }) => margin)
  }
  const compiled: Record<'subject out' | 'whole bank', CompiledPolicy> = {
    'subject out': await guard.compiledPolicy(),
    'whole bank': await compileOverWholeBank(policy),
  }
  return {
    backend,
    classified,
    async rescore(calibration) {
      await guard.setPolicy(compiled[calibration])
      return rescoreAll()
    },
    async taught(rule, pictures) {
      const { rules } = await guard.setPolicy(rule)
      const examples = pictures.map((picture) => urls[picture]!)
      if (examples.length > 0) await guard.teach(rules[0]!.id, examples, { as: 'violation' })
      return (await rescoreAll()).map(([margin]) => margin!)
    },
    async findsRegion(picture, rule) {
      const policy = compiled['subject out']
      const rules = [policy.rules[rule]!]
      await guard.setPolicy({ ...policy, rules, policyHash: `${policy.policyHash}-${rules[0]!.id}` })
      const { evidence } = await guard.explain(urls[picture]!)
      return evidence.some(({ kind }) => kind === 'region')
    },
    dispose: () => guard.dispose(),
  }

  async function rescoreAll(): Promise<number[][]> {
    const margins: number[][] = []
    for (let from = 0; from < features.length; from += BATCH) {
      const reports = await guard.rescore(features.slice(from, from + BATCH))
      margins.push(...reports.map(({ rules }) => rules.map(({ margin }) => margin)))
    }
    return margins
  }
}

Object.assign(globalThis, { judgePack })

export type JudgePack = typeof judgePack

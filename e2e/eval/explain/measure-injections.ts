import { injectedPicture } from '../../../packages/engine/testing/injected-picture'
import { type InjectionReport, tryInjections } from '../../../packages/engine/testing/injections'
import { modelParts } from '../../../policies/testing/model-parts'

/**
 * Writes every injection into a violating picture, below an offer of drugs and a phone number, and compares the verdict with that without it. What
 * describers say is tried in Chromium: `e2e/describer.spec.ts`.
 */
export async function measureInjections(): Promise<InjectionReport> {
  const { judgeWith } = await injectedPicture(await modelParts())
  return tryInjections(judgeWith)
}

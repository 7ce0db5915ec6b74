import { readFile } from 'node:fs/promises'
import { type InstalledPolicy, raisedAction } from '@lookfirst/engine/node'
import { GuardError, isGuardError } from '@lookfirst/errors'
import type { CompiledPolicy } from '@lookfirst/policy'
import type { CliEngine } from '../engine/open-engine'
import type { ImageFailure } from './evaluation'
import type { JudgedImage } from './judged-image'
import type { LabelledImage } from './labels'

/** What a guard with its defaults asks for. */
const DEFAULTS = { mode: 'classify', escalate: 'uncertain', onPartial: 'review', onUnevaluated: 'review' } as const

/**
 * Judges images one after another, as a guard does by default: the stricter action of two backgrounds, at least `review` where not all of
 * an image was looked at.
 *
 * @param step called after each
 * @returns every image once, among the judged or among the failures, in the order given
 * @throws GuardError `PART_MISSING` for a policy that this model cannot judge by; whatever else is not about a single image
 */
export async function judgeImages(
  labels: readonly LabelledImage[],
  engine: CliEngine,
  policy: CompiledPolicy,
  step: () => void,
): Promise<{ images: JudgedImage[]; failures: ImageFailure[] }> {
  const installed = await engine.install(policy)
  const images: JudgedImage[] = []
  const failures: ImageFailure[] = []
  for (const label of labels) {
    try {
      images.push(await judgeImage(label, engine, installed))
    } catch (error) {
      if (!isGuardError(error) || !error.code.startsWith('IMAGE_')) throw error
      const { code, message, hint } = error
      failures.push({ image: label.name, rules: label.rules, code, message, hint })
    }
    step()
  }
  return { images, failures }
}

async function judgeImage(label: LabelledImage, engine: CliEngine, policy: InstalledPolicy): Promise<JudgedImage> {
  const bytes = await readImage(label.file)
  const started = performance.now()
  const { scored, coverage, ms } = await engine.judge(bytes, policy, DEFAULTS)
  const judge = performance.now() - started - ms.decode - ms.preprocess - ms.encode
  const isPartial = coverage !== 'full'
  const { action } = raisedAction(scored, coverage, DEFAULTS)
  return {
    label,
    results: scored.rules,
    action,
    decidedBy: action === scored.action ? (scored.rule?.ruleId ?? null) : null,
    isPartial,
    ms: { ...ms, judge },
  }
}

/** @throws GuardError `IMAGE_FETCH` where it cannot be read */
export async function readImage(file: string): Promise<Uint8Array> {
  return readFile(file).catch((cause: NodeJS.ErrnoException) => {
    throw new GuardError('IMAGE_FETCH', `The file cannot be read: ${cause.code}.`, 'Check its rights, and links.', {
      cause,
    })
  })
}

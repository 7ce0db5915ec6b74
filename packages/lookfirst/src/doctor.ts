import type { PolicyReport } from '@lookfirst/engine/protocol'
import { type GuardErrorData, toErrorData } from '@lookfirst/errors'
import type { Manifest, PackManifest } from '@lookfirst/store'
import { counted } from './counted'
import { policyChecks } from './policy-checks'
import type { DoctorCheck, DoctorReport, ReadyInfo } from './types'

const mebibytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MiB`

/**
 * Looks at the page, the device, the model and the policy, and says what it found in plain words.
 *
 * @param parts manifests of text reader and detectors
 * @param getReady the guard's start: its failure is a finding, not an exception
 * @param getState the running policy and the worker's warnings, read once the start has settled
 */
export async function examine(
  manifest: Manifest,
  parts: readonly PackManifest[],
  getReady: Promise<ReadyInfo>,
  getState: () => { policy: PolicyReport | null; warnings: readonly GuardErrorData[] },
): Promise<DoctorReport> {
  const checks: DoctorCheck[] = []
  const ready = await getReady.catch((error: unknown) => {
    const { code, message, hint } = toErrorData(error)
    checks.push({ name: 'start', status: 'failure', message: `${code}: ${message}`, hint })
    return null
  })
  if (ready) checks.push(...backendChecks(ready))
  const { policy, warnings } = getState()
  checks.push(isolation(), await storage(ready, warnings))
  if (policy) checks.push(...policyChecks(policy))
  const { id, revision, title, licence, trainedOn } = manifest
  checks.push({ name: 'model', status: 'ok', message: `${title}, revision ${revision}. ${trainedOn}` })
  checks.push({
    name: 'explanations',
    status: 'ok',
    message: manifest.describe
      ? 'They give clauses, exceptions and regions, and say what is in the picture.'
      : 'They give clauses, exceptions and regions; this model has no describer to say what is in the picture.',
  })
  checks.push(...parts.map(partCheck))
  checks.push({
    name: 'scope',
    status: 'ok',
    message:
      'A check in the page can be bypassed: a server that must be sure checks again. It does not detect child sexual abuse material.',
  })
  return {
    ok: checks.every(({ status }) => status !== 'failure'),
    checks,
    model: { id, revision, title, licence, trainedOn, modelHash: ready?.modelHash ?? null },
    ready,
  }
}

function partCheck({ id, title, revision, reader, detector, files, trainedOn }: PackManifest): DoctorCheck {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const what = reader ? 'for "Match text:"' : `for "Detector: ${id}.${detector?.labels.join(`, ${id}.`)}"`
  return {
    name: `part ${id}`,
    status: 'ok',
    message: `${title}, revision ${revision}, ${what}; ${mebibytes(bytes)}, downloaded when a policy first needs it. ${trainedOn}`,
  }
}

function backendChecks(ready: ReadyInfo): DoctorCheck[] {
  const where =
    ready.backend === 'webgpu' ? `WebGPU on "${ready.adapter}"` : `WebAssembly on ${counted(ready.threads, 'thread')}`
  const found: DoctorCheck[] = [
    {
      name: 'backend',
      status: 'ok',
      message: `${where} passed the self-test; ${ready.encodeMs.toFixed(0)} ms an image before warm-up, ready after ${ready.ms.toFixed(0)} ms.`,
    },
  ]
  if (ready.demotion) {
    const { reason, from } = ready.demotion
    found.push({
      name: 'demotion',
      status: 'warning',
      message: `${from} was given up: ${reason.message}`,
      hint: reason.hint,
    })
  }
  return found
}

function isolation(): DoctorCheck {
  return crossOriginIsolated
    ? {
        name: 'threads',
        status: 'ok',
        message: `The page is cross-origin isolated: up to ${navigator.hardwareConcurrency} threads.`,
      }
    : {
        name: 'threads',
        status: 'warning',
        message: 'The page is not cross-origin isolated: WebAssembly runs on one thread.',
        hint: 'For about twice the speed send Cross-Origin-Opener-Policy: same-origin and Cross-Origin-Embedder-Policy: require-corp.',
      }
}

async function storage(ready: ReadyInfo | null, warnings: readonly GuardErrorData[]): Promise<DoctorCheck> {
  const { usage = 0, quota = 0 } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {}
  const persisted = await navigator.storage?.persisted?.().catch(() => false)
  const room = `${mebibytes(usage)} of ${mebibytes(quota)} used${persisted ? ', persistent' : ', may be evicted under pressure'}`
  const trouble = warnings.find(({ code }) => code.startsWith('STORAGE_'))
  if (trouble)
    return { name: 'storage', status: 'warning', message: `${trouble.message} (${room})`, hint: trouble.hint }
  if (!ready) return { name: 'storage', status: 'ok', message: `${room}.` }
  if (ready.store === 'memory') {
    return {
      name: 'storage',
      status: 'warning',
      message: `The model is kept in memory only (${room}).`,
      hint: 'It is downloaded again at the next visit, unless the cache option asked for that.',
    }
  }
  return { name: 'storage', status: 'ok', message: `The model is cached in IndexedDB (${room}).` }
}

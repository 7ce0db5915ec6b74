import type { InstalledParts } from '@lookfirst/policy/judge'
import type { PackManifest } from '@lookfirst/store'

/** What looks at an image beside the encoder, by the manifests of its packs: known before anything is downloaded. */
export function installedParts(packs: readonly Pick<PackManifest, 'id' | 'reader' | 'detector'>[]): InstalledParts {
  return {
    textReader: packs.some(({ reader }) => reader),
    detectors: packs.flatMap(({ id, detector }) => detector?.labels.map((label) => `${id}.${label}`) ?? []),
  }
}

import type { InstalledParts } from '@lookfirst/policy/judge'

/** What looks at an image beside the encoder: no model has a text reader or a detector yet. */
export const INSTALLED_PARTS: InstalledParts = { textReader: false, detectors: [] }

import { GuardError } from '@lookfirst/errors'
import * as v from 'valibot'

/** What is known of one file of a model. */
export interface HubFile {
  /** Size in bytes. */
  bytes: number
  /** Of the whole file, lower-case hex: the number that the hub shows for files of its large-file storage. */
  sha256: string
}

/** A model as it was when somebody looked: which files it has, and what is in them. JSON, to be kept in the app's repository. */
export interface HubPins {
  /** Owner and name, for example `Xenova/clip-vit-base-patch32`. */
  model: string
  /** The commit: 40 hex digits. */
  revision: string
  /** By path, for example `onnx/vision_model.onnx`. A file that is not named is not loaded. */
  files: Readonly<Record<string, HubFile>>
}

const pinsSchema = v.strictObject({
  model: v.string(),
  revision: v.string(),
  files: v.record(
    v.string(),
    v.strictObject({
      bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    }),
  ),
})

/**
 * Checks pins that come from a file.
 *
 * @throws GuardError `OPTION_INVALID` where they have another shape, or belong to another model or revision
 */
export function parsePins(json: unknown, model: string, revision: string): HubPins {
  const result = v.safeParse(pinsSchema, json)
  if (!result.success) {
    const [issue] = result.issues
    throw new GuardError(
      'OPTION_INVALID',
      `The pins are refused at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`,
      'Write them with "lookfirst model pin".',
    )
  }
  const pins = result.output
  if (pins.model !== model || pins.revision !== revision) {
    throw new GuardError(
      'OPTION_INVALID',
      `The pins are those of ${pins.model}@${pins.revision}, not of ${model}@${revision}.`,
      'Pass the pins of this model and revision.',
    )
  }
  return pins
}

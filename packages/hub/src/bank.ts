import { GuardError } from '@lookfirst/errors'
import { sha256Hex } from '@lookfirst/store'
import { readBank, writeBank } from './bank-cache'
import { checkSameModel, type HubEncoder } from './encoder'
import { COMMON_NAMES } from './names'
import type { HubCallOptions, HubImage } from './types'

/** Fewer images than this measure no rate of one in a hundred. */
const LEAST = 200

/** A picture with what it shows, where the app knows. */
export interface BankImage {
  image: HubImage
  /** A caption, alt text or labels: a rule about dogs is then not calibrated against pictures of dogs. */
  text?: string
}

/**
 * An app's own ordinary images as vectors, with the background vocabulary: what thresholds are measured against. Plain data, to be kept
 * wherever structured clones go. Derived personal data where a picture shows a person.
 */
export interface HubBank {
  schema: 1
  /** The encoder's; another's vectors mean something else. */
  modelHash: string
  /** Number of images. */
  size: number
  /** Numbers in a vector. */
  dimension: number
  /** `size` rows of unit length, row-major. */
  vectors: Float32Array<ArrayBuffer>
  /** What each image shows, in the app's words; an empty string where it did not say. */
  texts: string[]
  /** The background vocabulary. */
  names: string[]
  /** One row of unit length for each name, row-major. */
  nameVectors: Float32Array<ArrayBuffer>
  /** SHA-256 of all of this, hex. */
  hash: string
}

/** How a bank is made. */
export interface BankOptions extends HubCallOptions {
  /**
   * Keeps the bank in IndexedDB under this name: made by the same encoder with the same names, it is read from there, and no image is touched.
   * Change the name with the images.
   * @defaultValue the caller keeps it
   */
  key?: string
  /**
   * The background vocabulary: names of common things in the app's pictures.
   * @defaultValue {@link COMMON_NAMES}
   */
  names?: readonly string[]
  /** Told after each image how many are done. */
  onProgress?: (done: number) => void
}

/**
 * Encodes ordinary images once: a few hundred of those that the app sees every day, and none that its policy is about.
 *
 * @param images at least 200; those that cannot be decoded are left out
 * @throws GuardError `OPTION_INVALID` where there are too few; `MODEL_INCOMPATIBLE` where the encoder's weights changed meanwhile; as {@link HubEncoder.encodeImage}; the signal's reason
 */
export async function createHubBank(
  encoder: HubEncoder,
  images: AsyncIterable<HubImage | BankImage> | Iterable<HubImage | BankImage>,
  { key, names = COMMON_NAMES, onProgress, signal }: BankOptions = {},
): Promise<HubBank> {
  const { modelHash } = encoder.info
  const kept = key === undefined ? null : await readBank(key, modelHash, names)
  if (kept) return kept
  const rows: Float32Array[] = []
  const texts: string[] = []
  const listening = signal ? { signal } : {}
  for await (const entry of images) {
    const { image, text = '' } = 'image' in entry ? entry : { image: entry }
    const vector = await encoder.encodeImage(image, listening).catch((error: unknown) => {
      if (error instanceof GuardError && error.code === 'IMAGE_DECODE') return null
      throw error
    })
    if (!vector) continue
    rows.push(vector)
    texts.push(text)
    onProgress?.(rows.length)
  }
  if (rows.length < LEAST) {
    throw new GuardError(
      'OPTION_INVALID',
      `The bank has ${rows.length} images.`,
      `Hand in at least ${LEAST} ordinary images; 1,000 make steadier thresholds.`,
    )
  }
  const vectors = stack(rows)
  const nameVectors = stack(await encoder.encodeText(names, listening))
  checkSameModel(encoder, modelHash, 'MODEL_INCOMPATIBLE')
  const hash = await hashOf([modelHash, names, texts], vectors, nameVectors)
  const bank: HubBank = {
    schema: 1,
    modelHash,
    size: rows.length,
    dimension: rows[0]!.length,
    vectors,
    texts,
    names: [...names],
    nameVectors,
    hash,
  }
  if (key !== undefined) await writeBank(key, bank)
  return bank
}

function stack(rows: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const dimension = rows[0]?.length ?? 0
  const stacked = new Float32Array(rows.length * dimension)
  for (const [index, row] of rows.entries()) stacked.set(row, index * dimension)
  return stacked
}

async function hashOf(said: unknown, ...vectors: Float32Array<ArrayBuffer>[]): Promise<string> {
  const parts: BlobPart[] = [JSON.stringify(said), ...vectors]
  return sha256Hex(new Uint8Array(await new Blob(parts).arrayBuffer()))
}

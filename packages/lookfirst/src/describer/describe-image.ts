import type { JudgeRequest, WireImage } from '@lookfirst/engine/protocol'
import { GuardError, type GuardErrorData, toErrorData } from '@lookfirst/errors'
import { until } from '../until'
import type { DescribedImage, Describer } from './types'

/** A description as it is sent to be judged. */
export type SentDescription = NonNullable<JudgeRequest['description']>

/** Longest text that is kept, in UTF-16 code units: more is no description. */
const TEXT_LENGTH = 2000
/** Most tags that are kept, and the longest, in UTF-16 code units. */
const TAGS = 50
const TAG_LENGTH = 100
/** Longest name that evidence shows, in UTF-16 code units. */
const NAME_LENGTH = 80

/** What came of asking a describer. One of the two is `null`. */
export interface AskedDescriber {
  description: SentDescription | null
  /** Why there is none. */
  warning: GuardErrorData | null
}

/**
 * Asks a page's describer about a picture. Whatever it answers or fails with, judging goes on: what is no description is a warning.
 *
 * @param image as it is sent to the worker; not consumed
 * @param options `timeoutMs`: how long it may take
 * @returns rejects with the signal's reason alone
 */
export async function describeImage(
  describer: Describer,
  image: WireImage,
  { signal, onText, timeoutMs }: { signal: AbortSignal; onText?: (partial: string) => void; timeoutMs: number },
): Promise<AskedDescriber> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)])
  try {
    const blob = await until(patience, blobOf(image))
    const asked = describer.describe(blob, { signal: patience, ...(onText && { onText: quietly(onText, patience) }) })
    const said = checked(describer.name, await until(patience, Promise.resolve(asked)))
    return { description: { ...said, by: String(describer.name).slice(0, NAME_LENGTH) }, warning: null }
  } catch (error) {
    if (signal.aborted) throw signal.reason
    const data = toErrorData(patience.aborted ? tooSlow(describer.name, timeoutMs) : error)
    return { description: null, warning: { ...data, details: { ...data.details, part: 'describer' } } }
  }
}

/** The bytes as they came, or a small copy of decoded pixels as a PNG. */
async function blobOf(image: WireImage): Promise<Blob> {
  if (image.kind === 'blob') return image.blob
  const picture = image.detail ?? image.bitmap
  const { width, height } = picture
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')!.drawImage(picture, 0, 0)
  return canvas.convertToBlob()
}

/** Written by whoever writes no types. */
function checked(name: string, said: DescribedImage): DescribedImage {
  const { text, tags } = (said ?? {}) as Partial<DescribedImage>
  if (typeof text === 'string' && Array.isArray(tags) && tags.every((tag) => typeof tag === 'string')) {
    return {
      text: text.trim().slice(0, TEXT_LENGTH),
      tags: tags
        .map((tag) => tag.trim().slice(0, TAG_LENGTH))
        .filter(Boolean)
        .slice(0, TAGS),
    }
  }
  throw new GuardError(
    'OPTION_INVALID',
    `The describer "${name}" answered ${said === null ? 'null' : typeof said}, which is no { text, tags }.`,
    'Answer { text: string, tags: string[] }.',
  )
}

/** What a listener throws is its own business, and what comes too late is nobody's. */
function quietly(listener: (partial: string) => void, signal: AbortSignal): (partial: string) => void {
  return (partial) => {
    if (signal.aborted) return
    try {
      listener(partial)
    } catch (error) {
      reportError(error)
    }
  }
}

function tooSlow(name: string, timeoutMs: number): GuardError {
  return new GuardError(
    'WORKER_TIMEOUT',
    `The describer "${name}" took longer than ${timeoutMs} ms.`,
    'Explain fewer pictures at a time, or raise timeoutMs.',
  )
}

import type { Verdict } from 'lookfirst'

/** A picture on the table. Whoever made it revokes `url`. */
export interface Picture {
  readonly key: string
  /** File name, or what a pasted picture is called. */
  readonly name: string
  readonly blob: Blob
  /** Object URL of `blob`. */
  readonly url: string
  /** The latest verdict; `null` until the first. */
  verdict: Verdict | null
  /** Language of the verdict's reason. */
  language: string
  /** Whether the person asked to see it in spite of the verdict. */
  isRevealed: boolean
}

/** Puts a file on the table. */
export function createPicture(file: File): Picture {
  return {
    key: crypto.randomUUID(),
    name: file.name || 'Pasted picture',
    blob: file,
    url: URL.createObjectURL(file),
    verdict: null,
    language: 'en',
    isRevealed: false,
  }
}

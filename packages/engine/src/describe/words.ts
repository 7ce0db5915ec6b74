import { GuardError } from '@lookfirst/errors'

/** The words file of a describe part: what may be said, and when. */
export interface DescribeWords {
  /** By token; 0 ends a sentence, 1 starts it, 2 stands for whatever is not listed. */
  words: string[]
  /** Steps of the search: words of a sentence at most, its end counted. */
  mostWords: number
  /** Sentences that the search follows at a time. */
  beam: number
  /** Least mean log probability of a word, natural logarithm, of a sentence that may be said. */
  floor: number
  /** Names of the tags, in the order of their vectors. */
  tags: string[]
  /** Largest tail of a tag that is listed, in (0, 1]. */
  tagTail: number
  /** Tags that are listed, at most. */
  mostTags: number
  /**
   * By word that names a thing: its tag, and the least score of that tag with which a sentence may name it: the 10 % quantile over photos whose
   * captions do.
   */
  bounds: Record<string, [tag: number, least: number]>
}

/**
 * Reads the words file.
 *
 * @param json UTF-8 bytes
 * @throws GuardError `MODEL_INCOMPATIBLE` where it is not of format 2
 */
export function readWords(json: Uint8Array): DescribeWords {
  const { format, ...words } = JSON.parse(new TextDecoder().decode(json))
  if (format === 2) return words
  throw new GuardError(
    'MODEL_INCOMPATIBLE',
    `The words of the model are of format ${format}; this release reads 2.`,
    'Use the version of lookfirst that the model was packed for.',
  )
}

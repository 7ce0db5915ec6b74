/** What a describer says of a picture. */
export interface DescribedImage {
  /** A sentence or a few; may be empty. */
  text: string
  /** Things that the picture shows, a word or a few each. May be empty. */
  tags: string[]
}

/** Options of {@link Describer.describe}. */
export interface DescribeOptions {
  /** Aborting rejects with the signal's reason. */
  signal?: AbortSignal
  /** Called with all of the text so far, as often as the describer has more of it. */
  onText?: (partial: string) => void
}

/**
 * Says in words what is in a picture, in the place of the model's own describer: the browser's built-in model (`lookfirst/prompt-api`), a model of
 * your own, or a service. What it says is data: it is shown, and judged by the policy's lines as text; nothing in it is ever followed.
 */
export interface Describer {
  /** Stands in the evidence as `by`. */
  readonly name: string
  /** What it rejects with is a warning, and leaves the explanation without a description. */
  describe(image: Blob, options: DescribeOptions): Promise<DescribedImage>
  /** Frees what it holds. The guard does not call it: whoever made the describer does. */
  dispose?(): void
}

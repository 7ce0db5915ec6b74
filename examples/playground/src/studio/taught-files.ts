/** Files behind the examples that were taught here, kept in memory for as long as the page is open. The policy keeps vectors alone. */
export interface TaughtFiles {
  remember(blobs: Iterable<Blob>): Promise<void>
  /** The file with this content hash, or `null`. */
  of(source: string): Blob | null
  clear(): void
}

/** Begins without files. */
export function createTaughtFiles(): TaughtFiles {
  const files = new Map<string, Blob>()
  return {
    async remember(blobs) {
      for (const blob of blobs) files.set(await contentHash(blob), blob)
    },
    of: (source) => files.get(source) ?? null,
    clear: () => files.clear(),
  }
}

/** As a verdict's `input.contentHash` has it. */
async function contentHash(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()))
  return `sha256:${[...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Milliseconds after which the download has taken its bytes. */
const TAKEN_MS = 10_000

/** Hands a text to the person as a file. */
export function download(name: string, mime: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: mime }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), TAKEN_MS)
}

/** A file name made of a policy's title. */
export function fileNameOf(title: string, end: string): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return `${words || 'policy'}${end}`
}

/** Reads things out, politely. */
export type Announce = (sentence: string) => void

/** Milliseconds in which sentences are gathered: a live region that changes faster than that swallows words. */
const GATHER_MS = 400

/** Makes a screen reader say sentences through a live region; more than three at once become the last three. */
export function createAnnouncer(region: HTMLElement): Announce {
  let waiting: string[] = []
  return (sentence) => {
    if (waiting.length === 0) {
      setTimeout(() => {
        region.textContent = waiting.slice(-3).join(' ')
        waiting = []
      }, GATHER_MS)
    }
    waiting.push(sentence)
  }
}

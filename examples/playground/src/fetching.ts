import type { Progress } from 'lookfirst'

type Download = Extract<Progress, { type: 'download' }>

const PARTS: Record<Download['part'], string> = {
  judge: 'the model',
  compile: 'the model',
  describe: 'the describer',
  read: 'the text reader',
  detect: 'the detector',
}

/** `Fetching the text reader`; where everything lies in the cache it is only opened. */
export function fetchingWords({ part, cachedBytes, totalBytes }: Download): string {
  return `${cachedBytes === totalBytes ? 'Opening' : 'Fetching'} ${PARTS[part]}`
}

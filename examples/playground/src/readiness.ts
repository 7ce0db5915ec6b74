import type { Progress, ReadyInfo } from 'lookfirst'
import { byId } from './element'
import { errorInWords } from './failure'
import { fetchingWords } from './fetching'
import { bytesInWords, durationInWords } from './quantities'

type Download = Extract<Progress, { type: 'download' }>

const BACKEND_NAMES = { wasm: 'WASM', webgpu: 'WebGPU' } as const

/** The line in the header that says how far the guard is. */
export interface Readiness {
  starting(): void
  progress(progress: Progress): void
  ready(info: ReadyInfo): void
  failed(error: unknown): void
}

/** Takes over the readiness line of the page. */
export function createReadiness(): Readiness {
  const root = byId('readiness', HTMLElement)
  const text = byId('readiness-text', HTMLElement)
  const bar = byId('readiness-progress', HTMLProgressElement)
  const bytes = byId('readiness-bytes', HTMLElement)
  const trouble = byId('trouble', HTMLElement)
  let downloads = new Map<string, Download>()
  let readyWords = ''

  function say(state: 'loading' | 'ready' | 'failed', words: string): void {
    root.dataset.state = state
    if (text.textContent !== words) text.textContent = words
  }

  /** Of what is on its way: files of one model are counted together. */
  function showBytes(latest: Download): void {
    const together = [...downloads.values()].filter(({ model }) => model === latest.model)
    const sum = (field: 'loadedBytes' | 'totalBytes' | 'cachedBytes') =>
      together.reduce((bytes, download) => bytes + download[field], 0)
    const loaded = sum('loadedBytes')
    const total = sum('totalBytes')
    bar.max = total
    bar.value = loaded
    bytes.textContent = `${bytesInWords(loaded)} of ${bytesInWords(total)}`
    say('loading', fetchingWords({ ...latest, cachedBytes: sum('cachedBytes'), totalBytes: total }))
  }

  return {
    starting() {
      downloads = new Map()
      bar.removeAttribute('value')
      bytes.textContent = ''
      trouble.textContent = ''
      readyWords = ''
      say('loading', 'Getting ready')
    },
    progress(progress) {
      if (progress.type === 'download') {
        const { model, part, loadedBytes, totalBytes } = progress
        downloads.set(`${model} ${part}`, progress)
        showBytes(progress)
        // What looks again or describes is fetched by the first picture that needs it, and nothing is compiled after it.
        const isLate = part !== 'judge' && part !== 'compile'
        if (readyWords && isLate && loadedBytes === totalBytes) {
          bytes.textContent = ''
          say('ready', readyWords)
        }
      } else if (progress.type === 'compile') {
        // What compiling needs may be fetched long after the guard was ready to judge.
        if (readyWords) say('ready', readyWords)
        else say('loading', 'Reading the policy')
      }
    },
    ready(info) {
      bytes.textContent = ''
      const threads = info.backend === 'wasm' && info.threads > 1 ? `, ${info.threads} threads` : ''
      readyWords = `Ready on ${BACKEND_NAMES[info.backend]}${threads} in ${durationInWords(info.ms)}`
      say('ready', readyWords)
    },
    failed(error) {
      bytes.textContent = ''
      say('failed', 'Not ready')
      trouble.textContent = errorInWords(error)
    },
  }
}

import type { Progress, ReadyInfo } from 'lookfirst'
import { byId } from './element'
import { errorInWords } from './failure'
import { bytesInWords, durationInWords } from './quantities'

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
  let parts = new Map<string, { loaded: number; total: number; cached: number }>()
  let readyWords = ''

  function say(state: 'loading' | 'ready' | 'failed', words: string): void {
    root.dataset.state = state
    if (text.textContent !== words) text.textContent = words
  }

  function showBytes(): void {
    const sum = { loaded: 0, total: 0, cached: 0 }
    for (const part of parts.values()) {
      sum.loaded += part.loaded
      sum.total += part.total
      sum.cached += part.cached
    }
    bar.max = sum.total
    bar.value = sum.loaded
    bytes.textContent = `${bytesInWords(sum.loaded)} of ${bytesInWords(sum.total)}`
    say('loading', sum.cached === sum.total ? 'Opening the model' : 'Fetching the model')
  }

  return {
    starting() {
      parts = new Map()
      bar.removeAttribute('value')
      bytes.textContent = ''
      trouble.textContent = ''
      readyWords = ''
      say('loading', 'Getting ready')
    },
    progress(progress) {
      if (progress.type === 'download') {
        const { loadedBytes: loaded, totalBytes: total, cachedBytes: cached } = progress
        parts.set(progress.part, { loaded, total, cached })
        showBytes()
        // What only describes is fetched by the first explanation, and nothing is compiled after it.
        if (readyWords && progress.part === 'describe' && loaded === total) {
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

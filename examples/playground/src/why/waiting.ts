import type { Progress } from 'lookfirst'
import { element } from '../element'
import { fetchingWords } from '../fetching'
import { icon } from '../icons'
import { bytesInWords } from '../quantities'

/** Milliseconds between two updates of what is read out: a live region that changes faster swallows words. */
const READ_MS = 700

/** What is shown while an explanation is made. */
export interface Waiting {
  element: HTMLElement
  /** Something is fetched. */
  progress(progress: Progress): void
  /** All of the description so far. */
  said(partial: string): void
}

/** Says what is going on, shows a description as it is written, and offers to stop. */
export function createWaiting(stop: () => void): Waiting {
  const bar = element('progress', { 'aria-label': 'Checking the evidence' })
  const words = element('p', {}, 'Collecting evidence and judging changed versions of the picture')
  const text = element('p', { class: 'stream-text', role: 'status', 'aria-live': 'polite' })
  const stream = element(
    'div',
    { class: 'stream', hidden: true },
    element('p', { class: 'evidence-kind' }, 'The describer is writing'),
    text,
  )
  let latest = ''
  let timer = 0
  return {
    element: element(
      'div',
      { class: 'why-waiting' },
      bar,
      element(
        'div',
        { class: 'why-waiting-row' },
        words,
        element(
          'button',
          { type: 'button', class: 'button button-plain button-small', onclick: stop },
          icon('stop'),
          'Stop',
        ),
      ),
      stream,
    ),
    progress(progress) {
      if (progress.type !== 'download') return
      const { loadedBytes, totalBytes } = progress
      if (loadedBytes < totalBytes) {
        bar.max = totalBytes
        bar.value = loadedBytes
        words.textContent = `${fetchingWords(progress)}: ${bytesInWords(loadedBytes)} of ${bytesInWords(totalBytes)}`
      } else {
        bar.removeAttribute('value')
        words.textContent = 'Collecting evidence and judging changed versions of the picture'
      }
    },
    said(partial) {
      stream.hidden = false
      latest = partial
      if (timer) return
      text.textContent = latest
      timer = window.setTimeout(() => {
        timer = 0
        text.textContent = latest
      }, READ_MS)
    },
  }
}

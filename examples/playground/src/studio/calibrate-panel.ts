import type { CalibrateReport, Guard } from 'lookfirst'
import type { Announce } from '../announcer'
import { byId } from '../element'
import { errorInWords, wasGivenUp } from '../failure'
import { counted } from '../quantities'
import { calibrationTable } from './calibration-table'
import { arePictures, pickedFiles } from './folder-files'
import type { TestPicture } from './test-picture'

/** Fitting thresholds to ordinary pictures. */
export interface CalibratePanel {
  show(pictures: readonly TestPicture[]): void
  /** The policy's text or examples are others: it was fitted to the same pictures again. */
  edited(): void
  /** Another policy with thresholds of its own is in force, or what was kept of pictures is deleted. */
  gone(): void
}

/** What the panel needs from the page. */
export interface CalibrateParts {
  announce: Announce
  guard(): Promise<Guard>
  /** The policy in force has other thresholds. */
  calibrated(report: CalibrateReport): void
}

/** Takes over the panel in which a policy is calibrated on ordinary pictures. */
export function createCalibratePanel({ announce, guard, calibrated }: CalibrateParts): CalibratePanel {
  const input = byId('calibrate-files', HTMLInputElement)
  const allowed = byId('calibrate-allowed', HTMLButtonElement)
  const stop = byId('calibrate-stop', HTMLButtonElement)
  const bar = byId('calibrate-progress', HTMLProgressElement)
  const state = byId('calibrate-state', HTMLElement)
  const body = byId('calibration', HTMLElement)
  let pictures: readonly TestPicture[] = []
  let fitted = 0
  let running = new AbortController()

  async function calibrate(images: Blob[]): Promise<void> {
    running.abort()
    running = new AbortController()
    const { signal } = running
    busy(true)
    bar.max = images.length
    bar.value = 0
    state.textContent = `Looking at ${counted(images.length, 'picture')}`
    try {
      const own = await guard()
      const report = await own.calibrate(images, { signal, onProgress: (done) => (bar.value = done) })
      body.replaceChildren(calibrationTable(report, images))
      const refitted = report.rules.filter(({ status }) => status === 'refitted').length
      fitted = images.length - report.skipped.length
      const unread = report.skipped.length > 0 ? ` ${counted(report.skipped.length, 'file')} could not be read.` : ''
      state.textContent = `${refitted} of ${counted(report.rules.length, 'rule')} fitted to ${counted(fitted, 'picture')}.${unread}`
      announce(state.textContent)
      calibrated(report)
    } catch (error) {
      if (signal.aborted || wasGivenUp(error)) state.textContent = 'Stopped. Nothing was changed.'
      else state.textContent = errorInWords(error)
    } finally {
      // A later one is still at it.
      if (running.signal === signal) busy(false)
    }
  }

  function busy(isBusy: boolean): void {
    bar.hidden = !isBusy
    stop.hidden = !isBusy
    byId('calibrate-pick', HTMLButtonElement).disabled = isBusy
    allowed.disabled = isBusy || expectedAllowed().length === 0
  }

  function expectedAllowed(): Blob[] {
    return pictures.filter(({ expected }) => expected.action === 'allow').map(({ blob }) => blob)
  }

  byId('calibrate-pick', HTMLButtonElement).addEventListener('click', () => input.click())
  input.addEventListener('change', () => {
    const images = pickedFiles(input.files ?? [])
      .filter(arePictures)
      .map(({ file }) => file)
    input.value = ''
    if (images.length > 0) void calibrate(images)
    else state.textContent = 'None of these files is a picture.'
  })
  allowed.addEventListener('click', () => void calibrate(expectedAllowed()))
  stop.addEventListener('click', () => running.abort())

  return {
    show(next) {
      pictures = next
      const count = expectedAllowed().length
      allowed.textContent =
        count > 0
          ? `Use the ${counted(count, 'test picture')} expected to be allowed`
          : 'Use the test pictures expected to be allowed'
      allowed.disabled = count === 0 || !stop.hidden
    },
    edited() {
      if (fitted === 0 || !stop.hidden) return
      state.textContent =
        `The policy has changed since, and was fitted to the same ${counted(fitted, 'picture')} again. ` +
        'The table shows it as it was.'
    },
    gone() {
      fitted = 0
      body.replaceChildren()
      state.textContent = ''
    },
  }
}

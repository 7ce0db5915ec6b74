import type { Announce } from '../announcer'
import { byId } from '../element'
import { errorInWords } from '../failure'
import { loadSample } from '../samples'
import { arePictures, droppedFiles, type PlacedFile, pickedFiles } from './folder-files'

const SAMPLES = [
  'cat.jpg',
  'coffee.jpg',
  'wine.svg',
  'dagger.svg',
  'astronaut.jpg',
  'camera.jpg',
  'fire.svg',
  'rocket.jpg',
]

/**
 * Takes test pictures in: picked files, a folder, a drop anywhere, a paste, the samples.
 *
 * @param isBusy whether the page is showing places of its own to drop on: a drop beside them is then nobody's
 */
export function wireTestIntake(take: (files: PlacedFile[]) => void, announce: Announce, isBusy: () => boolean): void {
  const veil = byId('drop-veil', HTMLElement)

  /** Leaves out what is no picture, and says so where nothing is left. */
  function takePictures(files: PlacedFile[]): void {
    const pictures = files.filter(arePictures)
    if (pictures.length > 0) take(pictures)
    else if (files.length > 0) announce('None of these files is a picture.')
  }

  for (const kind of ['files', 'folder']) {
    const input = byId(`pick-${kind}`, HTMLInputElement)
    input.addEventListener('change', () => {
      takePictures(pickedFiles(input.files ?? []))
      input.value = ''
    })
    for (const button of document.querySelectorAll(`[data-pick="${kind}"]`)) {
      button.addEventListener('click', () => input.click())
    }
  }
  for (const button of document.querySelectorAll('[data-samples]')) {
    button.addEventListener('click', async () => {
      try {
        const files = await Promise.all(SAMPLES.map(loadSample))
        takePictures(pickedFiles(files))
      } catch (error) {
        announce(errorInWords(error))
      }
    })
  }

  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    veil.hidden = isBusy()
  })
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) veil.hidden = true
  })
  window.addEventListener('drop', (event) => {
    veil.hidden = true
    if (!holdsFiles(event) || !event.dataTransfer) return
    event.preventDefault()
    if (isBusy()) return
    droppedFiles(event.dataTransfer).then(takePictures, (error: unknown) => announce(errorInWords(error)))
  })
  document.addEventListener('paste', (event) => {
    const files = pickedFiles(event.clipboardData?.files ?? [])
    if (files.length === 0) return
    event.preventDefault()
    takePictures(files)
  })
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

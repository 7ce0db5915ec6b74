import { byId } from './element'

/** Takes pictures in by every way a page can: drop anywhere, paste, pick, photograph. */
export function wireIntake(take: (files: File[]) => void): void {
  wirePick(take)
  wireDrop(take)
  document.addEventListener('paste', (event) => {
    const files = [...(event.clipboardData?.files ?? [])]
    if (files.length === 0) return
    event.preventDefault()
    take(files)
  })
}

/** The buttons that open the file dialog and, on a phone, the camera. */
function wirePick(take: (files: File[]) => void): void {
  for (const kind of ['files', 'photo']) {
    const input = byId(`pick-${kind}`, HTMLInputElement)
    input.addEventListener('change', () => {
      take([...(input.files ?? [])])
      // The same file may be picked again.
      input.value = ''
    })
    for (const button of document.querySelectorAll(`[data-pick="${kind}"]`)) {
      button.addEventListener('click', () => input.click())
    }
  }
}

function wireDrop(take: (files: File[]) => void): void {
  const veil = byId('drop-veil', HTMLElement)
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    veil.hidden = false
  })
  window.addEventListener('dragleave', (event) => {
    // Only leaving the window has no element to go to.
    if (!event.relatedTarget) veil.hidden = true
  })
  window.addEventListener('drop', (event) => {
    veil.hidden = true
    if (!holdsFiles(event)) return
    event.preventDefault()
    take([...(event.dataTransfer?.files ?? [])])
  })
}

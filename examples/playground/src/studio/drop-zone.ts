import { element } from '../element'
import { icon } from '../icons'
import { arePictures, droppedFiles, type PlacedFile, pickedFiles } from './folder-files'

/** What a drop zone says. */
export interface ZoneWords {
  title: string
  hint: string
}

/** A place of its own to drop pictures on, with a button that picks them. */
export function dropZone({ title, hint }: ZoneWords, take: (files: File[]) => void): HTMLElement {
  const input = element('input', {
    type: 'file',
    accept: 'image/*',
    multiple: true,
    hidden: true,
    'aria-label': title,
    onchange: () => {
      takePictures(pickedFiles(input.files ?? []))
      input.value = ''
    },
  })
  const zone = element(
    'div',
    { class: 'zone' },
    element('h3', {}, title),
    element('p', {}, hint),
    element(
      'button',
      {
        type: 'button',
        class: 'button button-plain button-small',
        'aria-label': `Add pictures: ${title}`,
        onclick: () => input.click(),
      },
      icon('add'),
      'Add pictures',
    ),
    input,
  )

  function takePictures(files: PlacedFile[]): void {
    const pictures = files.filter(arePictures).map(({ file }) => file)
    if (pictures.length > 0) take(pictures)
  }

  zone.addEventListener('dragover', (event) => {
    event.preventDefault()
    zone.dataset.over = 'true'
  })
  zone.addEventListener('dragleave', () => delete zone.dataset.over)
  zone.addEventListener('drop', (event) => {
    event.preventDefault()
    // The rest of the page would take them for test pictures.
    event.stopPropagation()
    delete zone.dataset.over
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(takePictures)
  })
  return zone
}

import { element } from '../element'

/** Pixels of the small copy that is looked through. */
const SIDE = 64

/** Whether a picture lets its background through. One that cannot be decoded does not. */
export async function isTransparent(blob: Blob): Promise<boolean> {
  try {
    const bitmap = await createImageBitmap(blob, { resizeWidth: SIDE, resizeHeight: SIDE })
    const canvas = new OffscreenCanvas(SIDE, SIDE)
    const context = canvas.getContext('2d', { willReadFrequently: true })
    context?.drawImage(bitmap, 0, 0)
    bitmap.close()
    const pixels = context?.getImageData(0, 0, SIDE, SIDE).data ?? new Uint8ClampedArray()
    return pixels.some((value, index) => index % 4 === 3 && value < 250)
  } catch {
    return false
  }
}

/** Puts the figure on white or on black: a picture with transparency is judged on both, and may say other things on each. */
export function backdropSwitch(figure: HTMLElement): HTMLElement {
  figure.dataset.backdrop = 'white'
  const options = (['white', 'black'] as const).map((value) =>
    element(
      'label',
      { class: 'backdrop' },
      element('input', {
        type: 'radio',
        name: 'backdrop',
        value,
        checked: value === 'white',
        onchange: () => {
          figure.dataset.backdrop = value
        },
      }),
      value === 'white' ? 'White' : 'Black',
    ),
  )
  return element(
    'fieldset',
    { class: 'backdrops' },
    element('legend', {}, 'It lets its background through, and was judged over both'),
    ...options,
  )
}

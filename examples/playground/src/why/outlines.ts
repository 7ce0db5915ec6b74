import { element } from '../element'
import { shape } from '../svg'
import { chipPlaces } from './chip-places'
import type { EvidenceLinks } from './evidence-links'
import type { PlacedEvidence, Point } from './placed-evidence'

/** Pixels: large enough for a finger. */
const CHIP = 24
/** Of the drawing; outlines are drawn in it and stretched to the picture. */
const UNITS = 1000
/** Of the drawing: what lies at the edge of the picture is drawn so far inside of it, or half of its line would be cut off. */
const EDGE = 5
const STEPS: Record<string, number> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }

/** What lies over the picture. */
export interface Outlines {
  element: HTMLElement
  /** Moves the focus to the number of an item. */
  focus(id: string): void
  /** Gives the numbers their places anew, as the figure's size has changed. */
  place(): void
}

/**
 * Outlines evidence over a picture, with a numbered button for each. The buttons are one stop of the Tab key: arrow keys move between them.
 *
 * @param show brings an item of the list into view
 */
export function createOutlines(
  placed: readonly PlacedEvidence[],
  links: EvidenceLinks,
  show: (id: string) => void,
): Outlines {
  const drawing = shape('svg', {
    class: 'outline-drawing',
    viewBox: `0 0 ${UNITS} ${UNITS}`,
    preserveAspectRatio: 'none',
    'aria-hidden': 'true',
  })
  const chips = placed.map((item, index) => {
    const points = item.corners.map(({ x, y }) => `${inside(x)},${inside(y)}`).join(' ')
    const outline = shape(
      'g',
      { class: 'outline', 'data-kind': item.kind, 'data-sought': String(item.isSought) },
      shape('polygon', { class: 'outline-back', points }),
      shape('polygon', { class: 'outline-line', points }),
    )
    const chip = element(
      'button',
      {
        type: 'button',
        class: 'chip',
        'data-kind': item.kind,
        'data-sought': String(item.isSought),
        'aria-label': `${item.number}: ${item.words}`,
        tabindex: index === 0 ? 0 : -1,
        onclick: () => show(item.id),
      },
      String(item.number),
    )
    outline.addEventListener('click', () => show(item.id))
    drawing.append(outline)
    links.join(item.id, outline, chip)
    return chip
  })
  const bar = element(
    'div',
    { class: 'outline-chips', role: 'toolbar', 'aria-label': 'Outlined in the picture', onkeydown: step },
    ...chips,
  )
  const root = element('div', { class: 'outlines' }, drawing, bar)

  function step(event: Event): void {
    const { key } = event as KeyboardEvent
    const at = chips.indexOf(document.activeElement as HTMLButtonElement)
    const next = key === 'Home' ? 0 : key === 'End' ? chips.length - 1 : at + (STEPS[key] ?? 0)
    if (at < 0 || next === at) return
    event.preventDefault()
    focusAt((next + chips.length) % chips.length)
  }

  function focusAt(index: number): void {
    for (const [other, chip] of chips.entries()) chip.tabIndex = other === index ? 0 : -1
    chips[index]?.focus({ preventScroll: true })
  }

  return {
    element: root,
    focus: (id) => focusAt(placed.findIndex((item) => item.id === id)),
    place() {
      const { width, height } = root.getBoundingClientRect()
      const scaled = placed.map(({ corners }) => corners.map(({ x, y }): Point => ({ x: x * width, y: y * height })))
      chipPlaces(scaled, CHIP, { width, height }).forEach(({ x, y }, index) => {
        chips[index]!.style.setProperty('left', `${x}px`)
        chips[index]!.style.setProperty('top', `${y}px`)
      })
    },
  }
}

/** @param share of the picture's width or height */
function inside(share: number): number {
  return Math.min(Math.max(share * UNITS, EDGE), UNITS - EDGE)
}

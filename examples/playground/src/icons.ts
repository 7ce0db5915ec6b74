import { shape } from './svg'

/** Drawn for this page on a 20 x 20 grid, as strokes. */
const PATHS = {
  allow: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM6.6 10.2l2.4 2.4 4.5-5',
  blur: 'M10 2.8c2.6 3.2 5 5.6 5 8.9a5 5 0 0 1-10 0c0-3.3 2.4-5.7 5-8.9ZM7.7 12.3a2.4 2.4 0 0 0 2.2 2.2',
  review:
    'M2 10c2-3.7 4.7-5.5 8-5.5s6 1.8 8 5.5c-2 3.7-4.7 5.5-8 5.5S4 13.7 2 10ZM10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  block: 'M7 2.5h6L17.5 7v6L13 17.5H7L2.5 13V7ZM6.8 10h6.4',
  error: 'M10 2.8 18 16.8H2ZM10 8v4M10 14.3v.2',
  warning: 'M10 2.8 18 16.8H2ZM10 8v4M10 14.3v.2',
  ok: 'M4 10.5 8 14.5 16 5.5',
  failure: 'M5 5 15 15M15 5 5 15',
  add: 'M10 4v12M4 10h12',
  camera: 'M2.5 6.5h3.3L7.3 4h5.4l1.5 2.5h3.3v9.5h-15ZM10 8.3a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6Z',
  samples: 'M3 3h6v6H3ZM11 3h6v6h-6ZM3 11h6v6H3ZM11 11h6v6h-6Z',
  clear: 'M4 5.5h12M8 5.5V3.5h4v2M5.5 5.5l.7 11h7.6l.7-11M8.5 8.5v5M11.5 8.5v5',
  close: 'M5 5 15 15M15 5 5 15',
  device: 'M5.5 5.5h9v9h-9ZM8 2.5v3M12 2.5v3M8 14.5v3M12 14.5v3M2.5 8h3M2.5 12h3M14.5 8h3M14.5 12h3',
  copy: 'M7 7h9.5v9.5H7ZM13 7V3.5H3.5V13H7',
  why: 'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM7.8 7.9a2.3 2.3 0 1 1 3.3 2.1c-.8.4-1.1.9-1.1 1.7M10 14v.2',
  where: 'M3 7V3h4M13 3h4v4M17 13v4h-4M7 17H3v-4M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5Z',
  light:
    'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7ZM10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M4.3 15.7l1.1-1.1M14.6 5.4l1.1-1.1',
  dark: 'M16.5 12.2A7 7 0 0 1 7.8 3.5a7 7 0 1 0 8.7 8.7Z',
  keep: 'M5 2.5h10v15l-5-3.8-5 3.8Z',
  restore: 'M4 4v4.5h4.5M4.3 8.3A6.5 6.5 0 1 1 3.8 12',
  save: 'M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13',
  open: 'M2.5 5h5l2 2h8v9h-15Z',
  folder: 'M2.5 5h5l2 2h8v9h-15ZM10 9.5v4M8 11.5h4',
  plot: 'M3 3v14h14M6 14c2 0 2.5-8 5-8s2.5 8 6 8',
  print: 'M6 7V3h8v4M6 14H3.5V7.5h13V14H14M6 11.5h8V17H6Z',
  words: 'M3 5h14M3 10h14M3 15h8',
  stop: 'M5 5h10v10H5Z',
  system: 'M3 4h14v9.5H3ZM7.5 17h5M10 13.5V17',
} as const

/** Name of a drawing. */
export type IconName = keyof typeof PATHS

/** An icon that follows the text's colour and size. It says nothing to a screen reader: a word stands beside it. */
export function icon(name: IconName): SVGSVGElement {
  const svg = shape('svg', { viewBox: '0 0 20 20', class: 'icon', 'aria-hidden': 'true' })
  svg.append(shape('path', { d: PATHS[name] }))
  return svg
}

/** Puts an icon into every element of the page that names one. */
export function drawIcons(): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-icon]')) {
    place.prepend(icon(place.dataset.icon as IconName))
  }
}

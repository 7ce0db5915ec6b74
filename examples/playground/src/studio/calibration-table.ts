import type { CalibrateReport } from 'lookfirst'
import { element } from '../element'
import { intervalPlot } from './interval-plot'

type RuleReport = CalibrateReport['rules'][number]
type Measured = NonNullable<RuleReport['rate']>['before']

/** Pictures that stand out, shown of each rule. */
const SHOWN = 4

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const share = (value: number) => percent.format(value).replace('%', ' %')

/**
 * What calibrating found: promised against measured rates before and after, with their intervals, and the pictures to look at.
 *
 * @param images those that were given, in their order
 */
export function calibrationTable({ rules }: CalibrateReport, images: Blob[]): HTMLElement {
  const widest = Math.max(
    ...rules.flatMap(({ rate }) => [rate?.nominal ?? 0, rate?.before.interval[1] ?? 0, rate?.after?.interval[1] ?? 0]),
  )
  return element(
    'table',
    { class: 'calibration', 'aria-label': 'Before and after' },
    element(
      'thead',
      {},
      element(
        'tr',
        {},
        ...['Rule', 'Promised', 'Measured before', 'Measured after', 'Before and after'].map((words) =>
          element('th', { scope: 'col' }, words),
        ),
      ),
    ),
    element('tbody', {}, ...rules.map((rule) => ruleRow(rule, images, widest))),
  )
}

function ruleRow({ title, status, note, rate, highest }: RuleReport, images: Blob[], widest: number): HTMLElement {
  const standOut = highest.filter(({ margin }) => margin > 0).slice(0, SHOWN)
  return element(
    'tr',
    { class: 'calibrated', 'data-status': status },
    element(
      'th',
      { scope: 'row' },
      title,
      element('p', { class: 'version-facts' }, note),
      standOut.length > 0 && element('p', { class: 'version-facts' }, 'Take out what does violate among these:'),
      standOut.length > 0 && thumbnails(standOut.flatMap(({ index }) => images[index] ?? [])),
    ),
    element('td', { 'data-label': 'Promised' }, rate ? share(rate.nominal) : '–'),
    element('td', { 'data-label': 'Measured before' }, ...measuredWords(rate?.before)),
    element('td', { 'data-label': 'Measured after' }, ...measuredWords(rate?.after)),
    element('td', { class: 'calibrated-plot' }, rate && intervalPlot(rate, widest)),
  )
}

function measuredWords(measured: Measured | null | undefined): (string | HTMLElement)[] {
  if (!measured) return ['–']
  const { flags, images, interval } = measured
  return [
    share(measured.share),
    element('small', {}, `${flags} of ${images}; ${share(interval[0])} to ${share(interval[1])}`),
  ]
}

function thumbnails(blobs: Blob[]): HTMLElement {
  return element(
    'div',
    { class: 'calibrated-thumbs' },
    ...blobs.map((blob) => {
      const url = URL.createObjectURL(blob)
      const free = () => URL.revokeObjectURL(url)
      const name = blob instanceof File ? blob.name : ''
      return element('img', {
        class: 'test-thumb',
        src: url,
        alt: name,
        title: name,
        width: 56,
        height: 56,
        onload: free,
        onerror: free,
      })
    }),
  )
}

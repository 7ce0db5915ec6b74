import { ACTION_WORDS } from '../actions'
import { element } from '../element'
import { counted, marginInWords } from '../quantities'
import type { ReportedPicture, TestReport } from './report'

/** Pixels of a thumbnail's longer side. */
const THUMB = 120

const when = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short' })

const STYLE = `
body { max-width: 900px; margin: 32px auto; padding: 0 20px; color: #1d1b18; background: #fff; font: 14px/1.5 system-ui, sans-serif; }
h1 { font: 600 26px/1.2 Georgia, serif; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 28px 0 8px; }
.facts { color: #5a544b; margin: 0; overflow-wrap: anywhere; }
.summary { font-size: 20px; font-weight: 650; margin: 18px 0; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: 8px 10px 8px 0; border-bottom: 1px solid #dfdacf; text-align: left; vertical-align: top; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
img { max-width: 64px; max-height: 64px; border-radius: 6px; }
.wrong { color: #b0231a; font-weight: 650; }
pre { white-space: pre-wrap; padding: 14px; border: 1px solid #dfdacf; border-radius: 8px; font-size: 12.5px; }
@media print { body { margin: 0; max-width: none; } }
`

/**
 * A report as one HTML file without script that can be printed and mailed. It carries small copies of the pictures.
 *
 * @param thumbnails data URLs in the order of the report's pictures; `null` where a picture cannot be drawn
 */
export function reportPage(report: TestReport, thumbnails: (string | null)[]): string {
  const { policy, summary, pictures } = report
  const title = policy.title || 'Untitled policy'
  const page = document.implementation.createHTMLDocument(`${title}: test report`)
  page.documentElement.lang = 'en'
  page.head.append(element('meta', { charset: 'utf-8' }), element('style', {}, STYLE))
  const version = policy.version ? `Version ${policy.version} · ` : ''
  page.body.append(
    element('h1', {}, title),
    element('p', { class: 'facts' }, `${version}${when.format(new Date(report.madeAt))}`),
    element(
      'p',
      { class: 'facts' },
      `Policy ${policy.policyHash.slice(0, 16)} · model ${policy.modelHash.slice(0, 16)} · calibration ${policy.calibrationHash.slice(0, 16)}`,
    ),
    element('p', { class: 'summary' }, summaryOf(summary)),
    element(
      'table',
      {},
      element('thead', {}, row('th', '', 'Picture', 'Expected', 'Policy says', 'Because of', 'As expected')),
      element('tbody', {}, ...pictures.map((picture, index) => pictureRow(picture, thumbnails[index] ?? null))),
    ),
    element('h2', {}, 'The policy'),
    element('pre', {}, policy.text),
    element(
      'p',
      { class: 'facts' },
      'Judged automatically in a browser by lookfirst. A check in a page can be bypassed: check again on your server.',
    ),
  )
  return `<!doctype html>\n${page.documentElement.outerHTML}`
}

/** A small copy of a picture as a data URL; `null` where the browser cannot draw it. */
export async function thumbnailOf(blob: Blob): Promise<string | null> {
  const bitmap = await createImageBitmap(blob).catch(() => null)
  if (!bitmap) return null
  const scale = Math.min(1, THUMB / Math.max(bitmap.width, bitmap.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(bitmap.width * scale))
  canvas.height = Math.max(1, Math.round(bitmap.height * scale))
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
  bitmap.close()
  return canvas.toDataURL('image/jpeg', 0.8)
}

function summaryOf({ pictures, expected, asExpected }: TestReport['summary']): string {
  if (expected === 0) return `${counted(pictures, 'picture')}; nothing was expected of them.`
  const unsaid = pictures - expected
  return `${asExpected} of ${expected} as expected${unsaid > 0 ? `, ${unsaid} not said` : ''}`
}

function pictureRow(picture: ReportedPicture, thumbnail: string | null): HTMLElement {
  const { name, expected, expectedRule, action, rule, margin, clause, asExpected, failure } = picture
  const because =
    failure ??
    (rule === null
      ? ''
      : `${rule}${clause ? `: “${clause}”` : ''}${margin === null ? '' : `, margin ${marginInWords(margin)}`}`)
  const wanted =
    expected === null ? 'Not said' : `${ACTION_WORDS[expected].badge}${expectedRule ? ` by ${expectedRule}` : ''}`
  const right = asExpected === null ? '' : asExpected ? 'Yes' : element('span', { class: 'wrong' }, 'No')
  const image = thumbnail === null ? '' : element('img', { src: thumbnail, alt: '' })
  return row('td', image, name, wanted, action === null ? '' : ACTION_WORDS[action].badge, because, right)
}

function row(kind: 'th' | 'td', ...cells: (Node | string)[]): HTMLElement {
  return element('tr', {}, ...cells.map((content) => element(kind, kind === 'th' ? { scope: 'col' } : {}, content)))
}

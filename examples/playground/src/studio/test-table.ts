import type { Announce } from '../announcer'
import { byId } from '../element'
import { counted } from '../quantities'
import { hasChanged, isAsExpected, summaryInWords, type TestPicture } from './test-picture'
import { createTestRow, type RowActions, type RuleChoice, type TestRow } from './test-row'
import type { TestSet } from './test-set'

/** Which rows are listed. */
type Filter = 'all' | 'wrong' | 'changed' | 'unsaid'

const LISTED: Record<Filter, (picture: TestPicture) => boolean> = {
  all: () => true,
  wrong: (picture) => isAsExpected(picture) === false,
  changed: hasChanged,
  unsaid: ({ expected }) => expected.action === null,
}

/** The test set as a table, with its summary above. */
export interface TestTable {
  /** Draws what the set holds. */
  show(tests: TestSet, rules: RuleChoice[], keptName: string | null): void
}

/** Takes over the test table of the page. */
export function createTestTable(actions: RowActions, announce: Announce): TestTable {
  const body = byId('tests-body', HTMLTableSectionElement)
  const table = byId('tests', HTMLTableElement)
  const filter = byId('tests-filter', HTMLSelectElement)
  const none = byId('tests-none', HTMLElement)
  const rows = new Map<TestPicture, TestRow>()
  const showSummary = summary(announce)
  let pictures: readonly TestPicture[] = []

  function list(): void {
    const isListed = LISTED[filter.value as Filter]
    let count = 0
    for (const [picture, row] of rows) {
      row.element.hidden = !isListed(picture)
      if (!row.element.hidden) count += 1
    }
    none.hidden = pictures.length === 0 || count > 0
  }

  filter.addEventListener('change', list)
  return {
    show(tests, rules, keptName) {
      pictures = tests.pictures
      for (const [picture, row] of rows) {
        if (pictures.includes(picture)) continue
        row.element.remove()
        rows.delete(picture)
      }
      for (const picture of pictures) {
        const row = rows.get(picture) ?? createTestRow(picture, actions)
        if (!rows.has(picture)) body.append(row.element)
        rows.set(picture, row)
        row.show(rules)
      }
      table.hidden = pictures.length === 0
      byId('tests-empty', HTMLElement).hidden = pictures.length > 0
      byId('tests-tools', HTMLElement).hidden = pictures.length === 0
      byId('tests-accept', HTMLElement).hidden = pictures.every(({ expected }) => expected.action !== null)
      list()
      showSummary(pictures, keptName)
    },
  }
}

/** Says how many are as expected, and what changed since the last kept version. */
function summary(announce: Announce): (pictures: readonly TestPicture[], keptName: string | null) => void {
  const root = byId('summary', HTMLElement)
  const words = byId('summary-words', HTMLElement)
  const more = byId('summary-more', HTMLElement)
  return (pictures, keptName) => {
    const waiting = pictures.filter(({ answer }) => answer === null).length
    const unsaid = pictures.filter(({ expected }) => expected.action === null).length
    const wrong = pictures.filter((picture) => isAsExpected(picture) === false).length
    const changed = pictures.filter(hasChanged).length
    const said = summaryInWords([...pictures])
    const next = said || (pictures.length > 0 ? counted(pictures.length, 'test picture') : 'No test pictures yet')
    root.dataset.state = said === '' ? 'unsaid' : wrong > 0 ? 'wrong' : 'right'
    if (words.textContent !== next) {
      words.textContent = next
      if (said !== '' && waiting === 0) announce(next)
    }
    const facts = [
      waiting > 0 && `${waiting} being looked at`,
      said !== '' && unsaid > 0 && `${unsaid} not said`,
      said === '' && unsaid > 0 && 'say what you expect of each',
      keptName !== null && pictures.length > 0 && `${changed} changed since “${keptName}”`,
    ]
    more.textContent = facts.filter(Boolean).join(' · ')
  }
}

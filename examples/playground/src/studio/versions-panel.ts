import type { CompiledPolicy } from '@lookfirst/policy'
import type { Announce } from '../announcer'
import { byId, element } from '../element'
import { errorInWords } from '../failure'
import { counted } from '../quantities'
import { readyName } from '../ready-policies'
import { diffView } from './diff-view'
import { download } from './download'
import { versionRow } from './version-row'
import { openVersions, type PolicyVersion } from './versions'

/** Stands for the editor's text in the choice of what to compare. */
const EDITOR = 'editor'

/** The kept versions as the page knows them. */
export interface VersionsPanel {
  /** Keeps the editor's text as the next version. */
  keep(): void
  /** The version that was kept last, or `null`. */
  last(): PolicyVersion | null
  /** The panel was opened, or the editor's text or the policy in force is another: compares anew where that is seen. */
  refresh(): void
}

/** What the panel needs from the page. */
export interface VersionsParts {
  announce: Announce
  text(): string
  /** The policy in force; `null` before there is one. */
  compiled(): CompiledPolicy | null
  /** Puts a version into the editor. */
  restore(text: string): void
  /** Called when another version is the last kept one, or has another name. */
  changed(): void
}

/** Takes over the versions panel: the list, the comparison, export and import. */
export function createVersionsPanel({ announce, text, compiled, restore, changed }: VersionsParts): VersionsPanel {
  const versions = openVersions()
  const list = byId('versions', HTMLOListElement)
  const [from, to] = [byId('diff-from', HTMLSelectElement), byId('diff-to', HTMLSelectElement)]
  const diff = byId('diff', HTMLElement)
  const trouble = byId('versions-trouble', HTMLElement)
  const file = byId('versions-file', HTMLInputElement)
  let compared = 0

  function show(): void {
    const all = versions.all()
    list.replaceChildren(
      ...[...all].reverse().map((version) =>
        versionRow(version, {
          rename: (name) => attempt(() => versions.rename(version.id, name)),
          restore: () => restoreVersion(version),
          compare: () => choose(version.id, EDITOR),
          delete: () => attempt(() => versions.delete(version.id)),
        }),
      ),
    )
    byId('versions-empty', HTMLElement).hidden = all.length > 0
    byId('versions-compare', HTMLElement).hidden = all.length === 0
    byId('versions-export', HTMLButtonElement).disabled = all.length === 0
    listChoices()
    void compare()
  }

  function listChoices(): void {
    const names = [...versions.all()].reverse()
    for (const select of [from, to]) {
      const wanted = select.value
      select.replaceChildren(
        element('option', { value: EDITOR }, 'The text in the editor'),
        ...names.map(({ id, name }) => element('option', { value: id }, name)),
      )
      const fallback = select === from ? (names[0]?.id ?? EDITOR) : EDITOR
      select.value = names.some(({ id }) => id === wanted) ? wanted : fallback
    }
  }

  function choose(first: string, second: string): void {
    from.value = first
    to.value = second
    void compare()
    byId('diff-title', HTMLElement).scrollIntoView({ block: 'start' })
  }

  /** Compiling both sides is work: nobody waits for it behind another tab. */
  async function compare(): Promise<void> {
    if (byId('panel-versions', HTMLElement).hidden) return
    compared += 1
    const own = compared
    const textOf = (id: string) => versions.all().find((version) => version.id === id)?.text ?? text()
    const sides = [textOf(from.value), textOf(to.value)] as const
    const view = versions.all().length > 0 ? await diffView(...sides, compiled(), announce) : ''
    if (own === compared) diff.replaceChildren(view)
  }

  /** Changes the versions; what the browser refuses is said, and nothing is changed. */
  function attempt(change: () => void): void {
    trouble.textContent = ''
    try {
      change()
    } catch (error) {
      trouble.textContent = errorInWords(error)
    }
    show()
    changed()
  }

  function restoreVersion({ name, text: kept }: PolicyVersion): void {
    const present = text()
    const isKept = readyName(present) !== undefined || versions.all().some((version) => version.text === present)
    if (!isKept) attempt(() => void versions.keep(present, `Before restoring “${name}”`))
    restore(kept)
    announce(isKept ? `“${name}” is in the editor.` : `“${name}” is in the editor; what was there is kept, too.`)
  }

  from.addEventListener('change', () => void compare())
  to.addEventListener('change', () => void compare())
  byId('versions-export', HTMLButtonElement).addEventListener('click', () => {
    download('policy-versions.json', 'application/json', versions.export())
  })
  byId('versions-import', HTMLButtonElement).addEventListener('click', () => file.click())
  file.addEventListener('change', async () => {
    const [picked] = file.files ?? []
    const json = await picked?.text()
    file.value = ''
    if (json === undefined) return
    attempt(() => {
      const count = versions.import(json)
      announce(count > 0 ? `${counted(count, 'version')} imported.` : 'All of these were there already.')
    })
  })
  show()

  return {
    keep() {
      attempt(() => {
        const { name } = versions.keep(text())
        announce(`Kept as “${name}”.`)
      })
    },
    last: () => versions.all().at(-1) ?? null,
    refresh: () => void compare(),
  }
}

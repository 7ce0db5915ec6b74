import type { CompiledPolicy } from '@lookfirst/policy'
import type { Announce } from '../announcer'
import { byId } from '../element'
import { errorInWords } from '../failure'
import { download, fileNameOf } from './download'
import { testReport } from './report'
import { reportPage, thumbnailOf } from './report-page'
import type { TestPicture } from './test-picture'

/** What the panel needs from the page. */
export interface ExportParts {
  announce: Announce
  /** The text in the editor. */
  text(): string
  /** The policy in force. */
  compiled(): Promise<CompiledPolicy>
  pictures(): readonly TestPicture[]
  /** What the guard keeps of pictures, as JSON. */
  kept(): Promise<unknown>
  /** Deletes all of it. */
  deleteKept(): Promise<void>
  /** Takes the text of a policy file, or a compiled policy. */
  open(policy: string | CompiledPolicy): Promise<void>
}

/** Takes over the buttons that hand files out and take a policy in. */
export function wireExport({ announce, text, compiled, pictures, kept, deleteKept, open }: ExportParts): void {
  const trouble = byId('export-trouble', HTMLElement)
  const file = byId('policy-file', HTMLInputElement)

  /** What goes wrong is said beside the buttons. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    trouble.textContent = ''
    try {
      await work()
    } catch (error) {
      trouble.textContent = errorInWords(error)
    }
  }

  function wire(id: string, work: () => Promise<void>): void {
    byId(id, HTMLButtonElement).addEventListener('click', () => void attempt(work))
  }

  wire('export-text', async () => {
    const { title } = await compiled()
    download(fileNameOf(title, '.md'), 'text/markdown', text())
  })
  wire('export-compiled', async () => {
    const policy = await compiled()
    download(fileNameOf(policy.title, '.compiled.json'), 'application/json', JSON.stringify(policy))
  })
  wire('export-json', async () => {
    const policy = await compiled()
    const report = testReport(policy, pictures(), new Date())
    download(fileNameOf(policy.title, '.report.json'), 'application/json', JSON.stringify(report, null, 2))
  })
  wire('export-html', async () => {
    const policy = await compiled()
    const tested = [...pictures()]
    const thumbnails = await Promise.all(tested.map(({ blob }) => thumbnailOf(blob)))
    const page = reportPage(testReport(policy, tested, new Date()), thumbnails)
    download(fileNameOf(policy.title, '.report.html'), 'text/html', page)
  })
  wire('kept-export', async () => {
    download('kept-of-pictures.json', 'application/json', JSON.stringify(await kept()))
  })
  wire('kept-delete', async () => {
    await deleteKept()
    announce('Nothing is kept of any picture.')
  })
  byId('policy-open', HTMLButtonElement).addEventListener('click', () => file.click())
  file.addEventListener('change', () =>
    attempt(async () => {
      const [picked] = file.files ?? []
      const content = await picked?.text()
      file.value = ''
      if (content === undefined) return
      await open(policyOf(content))
      announce(`${picked?.name} is in the editor.`)
    }),
  )
}

/** A compiled policy as data; all else is text, for the parser to judge. */
function policyOf(content: string): string | CompiledPolicy {
  try {
    const data = JSON.parse(content)
    if (data && typeof data === 'object' && 'format' in data && 'policyHash' in data) return data as CompiledPolicy
  } catch {
    // Markdown and sentences are no JSON.
  }
  return content
}

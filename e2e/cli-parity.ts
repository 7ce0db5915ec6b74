import { execFile } from 'node:child_process'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Action, RuleResult } from 'lookfirst'
import type { Page } from 'playwright'
import type { Harness } from './pages/harness'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const CLI = here('../packages/cli/dist/main.js')
const MODEL = here('../models/mini')
/** Folders whose every file is judged. */
const FOLDERS = ['./fixtures/files', './fixtures/photos'].map(here)
/** Policies as an app would take them: many rules with exceptions, few, and "only pictures of". */
const POLICIES = ['marketplace', 'childrens-app', 'only-pictures-of-food']
/** Most bytes that the command line may print: its documents hold every rule of every file. */
const MAX_BUFFER = 64 * 1024 * 1024

/** What one side said of one file. */
interface Judged {
  action: Action
  rules: RuleResult[]
}

/** One file under one policy, on both sides. */
export interface ParityRow {
  policy: string
  file: string
  browser: Judged
  cli: Judged
  /** Largest difference of a rule's margin, in standard deviations of the bank. */
  difference: number
}

/** What comparing gave. */
export interface Parity {
  rows: ParityRow[]
  /** Largest difference of all. */
  maxDifference: number
}

/**
 * Judges every fixture in the page and with the command line, JPEGs turned in every way that EXIF knows among them.
 *
 * @param page has the test page open, with the library on it
 */
export async function compareWithCli(page: Page): Promise<Parity> {
  const folder = await mkdtemp(join(tmpdir(), 'lookfirst-parity-'))
  try {
    const files = [...(await fixtures()), ...(await turnedFiles(folder))]
    const rows: ParityRow[] = []
    await openGuard(page)
    for (const policy of POLICIES) {
      const path = here(`../policies/${policy}.md`)
      const browser = await judgeInPage(page, await readFile(path, 'utf8'), files)
      const cli = await judgeByCli(path, files)
      for (const [at, file] of files.entries()) {
        const pair = { browser: browser[at]!, cli: cli[at]! }
        rows.push({ policy, file: basename(file), ...pair, difference: largest(pair.browser, pair.cli) })
      }
    }
    await page.evaluate(() => globalThis.parityGuard.dispose())
    return { rows, maxDifference: Math.max(...rows.map(({ difference }) => difference)) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

declare global {
  /** The guard that files are compared with, on the test page. */
  var parityGuard: Awaited<ReturnType<Harness['lookfirst']['createGuard']>>
}

async function fixtures(): Promise<string[]> {
  const listed = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(folder)).sort().map((name) => join(folder, name))),
  )
  return listed.flat()
}

/** The upright photo once with each EXIF orientation. */
async function turnedFiles(folder: string): Promise<string[]> {
  const upright = await readFile(here('./fixtures/files/upright.jpg'))
  const paths: string[] = []
  for (let orientation = 1; orientation <= 8; orientation++) {
    // APP1 of one tag, 0x0112, right behind the start of the image (EXIF 2.3, 4.5.4).
    const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
    const exif = Buffer.from([0xff, 0xe1, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff])
    const path = join(folder, `orientation-${orientation}.jpg`)
    await writeFile(path, Buffer.concat([upright.subarray(0, 2), exif, upright.subarray(2)]))
    paths.push(path)
  }
  return paths
}

async function openGuard(page: Page): Promise<void> {
  await page.evaluate(async () => {
    globalThis.parityGuard = await lookfirst.createGuard({ policy: '## none\nShould not: show cats', backend: 'wasm' })
    await globalThis.parityGuard.ready
  })
}

async function judgeInPage(page: Page, policy: string, files: string[]): Promise<Judged[]> {
  await page.evaluate((text) => globalThis.parityGuard.setPolicy(text), policy)
  const judged: Judged[] = []
  for (const file of files) {
    const base64 = await readFile(file, 'base64')
    judged.push(
      await page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (char) => char.charCodeAt(0))
        const { action, rules } = await globalThis.parityGuard.classify(new Blob([bytes]))
        return { action, rules }
      }, base64),
    )
  }
  return judged
}

async function judgeByCli(policy: string, files: string[]): Promise<Judged[]> {
  const args = [CLI, 'classify', ...files, '--policy', policy, '--model', MODEL, '--json']
  const text = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, args, { maxBuffer: MAX_BUFFER }, (error, stdout, stderr) => {
      // It exits with 3 where an image is not allowed.
      if (error && error.code !== 3) reject(new Error(stderr || error.message))
      else resolve(stdout)
    })
  })
  return JSON.parse(text).files
}

function largest(browser: Judged, cli: Judged): number {
  return Math.max(...browser.rules.map(({ margin }, at) => Math.abs(margin - cli.rules[at]!.margin)))
}

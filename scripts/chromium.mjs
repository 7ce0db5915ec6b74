/** Finds a Chromium: one that is there, else Playwright's, else the system's package manager's. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

const KNOWN = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const there = () => [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path && existsSync(path))

/** Path of a Chromium, installing one where none is found. Ends the process where that fails. */
export async function findChromium() {
  const found = there()
  if (found) return found
  const { chromium } = await import('playwright')
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  console.log('No Chromium found; installing one …')
  spawnSync('npx', ['playwright', 'install', 'chromium'], { stdio: 'inherit', timeout: 300_000 })
  if (existsSync(chromium.executablePath())) return chromium.executablePath()
  if (existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' })
    execFileSync('apt-get', ['install', '-y', '-qq', 'chromium'], { stdio: 'inherit' })
    const installed = there()
    if (installed) return installed
  }
  console.error('No Chromium could be installed. Install one, or set CHROMIUM_PATH to its path.')
  process.exit(1)
}

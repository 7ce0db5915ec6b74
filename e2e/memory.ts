import { execFileSync } from 'node:child_process'
import type { Page } from './fixtures'

/** What a page and its workers hold once nothing is left that could be given back. */
export interface MemorySample {
  /** Resident bytes of the browser's renderer processes: JavaScript and WebAssembly of page and workers, pictures, buffers. */
  residentBytes: number
  /** Bytes of the page's own JavaScript heap. */
  pageHeapBytes: number
}

/**
 * Prepares to measure a page with the workers that it has now.
 *
 * @returns a function that collects garbage everywhere and takes a sample
 */
export async function memoryMeter(page: Page): Promise<() => Promise<MemorySample>> {
  const browser = await page.context().browser()!.newBrowserCDPSession()
  const devtools = await page.context().newCDPSession(page)
  const workers: string[] = []
  const answered = new Map<number, () => void>()
  let messageId = 0
  devtools.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId))
  devtools.on('Target.receivedMessageFromTarget', ({ message }) => answered.get(JSON.parse(message).id)?.())
  // Not flattened: only then may the messages of a worker go through the session of its page.
  await devtools.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false })

  async function collectIn(sessionId: string): Promise<void> {
    const id = ++messageId
    const answer = new Promise<void>((resolve) => answered.set(id, resolve))
    const message = JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' })
    await devtools.send('Target.sendMessageToTarget', { sessionId, message })
    await answer
  }

  return async () => {
    await devtools.send('HeapProfiler.collectGarbage')
    for (const worker of workers) await collectIn(worker)
    // Freed pages go back to the system a little later.
    await page.waitForTimeout(500)
    const { processInfo } = await browser.send('SystemInfo.getProcessInfo')
    const renderers = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id)
    const kibibytes = execFileSync('ps', ['-o', 'rss=', '-p', renderers.join()], { encoding: 'utf8' })
    const residentBytes =
      1024 *
      kibibytes
        .trim()
        .split(/\s+/)
        .map(Number)
        .reduce((sum, each) => sum + each)
    const { usedSize: pageHeapBytes } = await devtools.send('Runtime.getHeapUsage')
    return { residentBytes, pageHeapBytes }
  }
}

import type { Guard, GuardOptions, Progress } from 'lookfirst'
import type { Page } from './fixtures'

declare global {
  /** The guard that {@link keepGuard} made. */
  var kept: Guard
  /** What it reported so far. */
  var events: Progress[]
}

/**
 * Makes a guard that stays on the page, and waits until its worker is at rest: from then on every encode is an image.
 *
 * @param options of the guard; WASM unless they say otherwise
 */
export async function keepGuard(page: Page, options: GuardOptions): Promise<void> {
  await page.evaluate(async (given) => {
    globalThis.events = []
    await new Promise<void>((resolve, reject) => {
      const onProgress = (event: Progress) => {
        events.push(event)
        if (event.type === 'warmup') resolve()
      }
      lookfirst.createGuard({ backend: 'wasm', ...given, onProgress }).then((guard) => {
        globalThis.kept = guard
        guard.ready.catch(reject)
      }, reject)
    })
  }, options)
}

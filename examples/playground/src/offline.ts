/** Milliseconds to wait for the service worker before the page goes on without it. */
const PATIENCE_MS = 4000

/**
 * Registers the service worker of a built page and waits until it is in charge, so that it sees (and keeps) the files
 * that the guard's worker fetches. Answers whether it is; never rejects: offline use is a courtesy.
 */
export async function prepareOffline(): Promise<boolean> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return false
  try {
    await navigator.serviceWorker.register('sw.js')
  } catch {
    return false
  }
  if (navigator.serviceWorker.controller) return true
  return new Promise((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS)
    navigator.serviceWorker.addEventListener('controllerchange', () => resolve(true), { once: true })
  })
}

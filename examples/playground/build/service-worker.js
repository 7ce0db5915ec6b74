// The shell is fetched at install; what a device needs beyond it (ONNX Runtime's files) is kept when it is first used.
// Model shards are not kept here: the library keeps them in IndexedDB, verified.
const VERSION = '%VERSION%'
const SHELL = '%SHELL%'
const PREFIX = 'lookfirst-playground-'
const CACHE = PREFIX + VERSION

self.addEventListener('install', (event) => {
  const filled = caches.open(CACHE).then((cache) => cache.addAll(SHELL))
  event.waitUntil(filled.then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const stale = caches
    .keys()
    .then((names) => names.filter((name) => name.startsWith(PREFIX) && name !== CACHE))
    .then((names) => Promise.all(names.map((name) => caches.delete(name))))
  event.waitUntil(stale.then(() => self.clients.claim()))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== location.origin || url.pathname.endsWith('.bin')) return
  event.respondWith(request.mode === 'navigate' ? page(request) : file(request))
})

/** The newest page where there is a network, the kept one where there is none. */
async function page(request) {
  try {
    return await fetch(request)
  } catch (error) {
    const kept =
      (await caches.match(request, { cacheName: CACHE, ignoreSearch: true })) ??
      (await caches.match('./', { cacheName: CACHE }))
    if (kept) return kept
    throw error
  }
}

/** Built files carry their hash in the name: what is kept is right. */
async function file(request) {
  const cache = await caches.open(CACHE)
  const kept = await cache.match(request, { ignoreSearch: true })
  if (kept) return kept
  const fresh = await fetch(request)
  if (fresh.status === 200) await cache.put(request, fresh.clone())
  return fresh
}

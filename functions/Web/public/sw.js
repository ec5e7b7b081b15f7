// Keeps the form itself at hand without a network. What people write is kept by the form; answers of the API never are.
const shell = 'perf-shell'

self.addEventListener('install', (event) => {
  event.waitUntil(keepForm().then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = new URL(request.url).pathname
  if (request.method !== 'GET' || /^\/(api|health|openapi)(\/|$)/.test(path)) return
  if (request.mode === 'navigate') event.respondWith(freshPage(request))
  else if (path.startsWith('/assets/')) event.respondWith(keptAsset(request))
})

// The first page, and what it names: the week can then be opened although it was not fetched through here the first time.
async function keepForm() {
  const cache = await caches.open(shell)
  await cache.add('/')
  const page = await (await cache.match('/')).text()
  await cache.addAll(page.match(/\/assets\/[\w.-]+/g))
}

async function freshPage(request) {
  const cache = await caches.open(shell)
  try {
    const answer = await fetch(request)
    if (answer.ok) await cache.put('/', answer.clone())
    return answer
  } catch {
    return (await cache.match('/')) ?? Response.error()
  }
}

// An asset's name changes with its content, so what is kept is never stale.
async function keptAsset(request) {
  const cache = await caches.open(shell)
  const kept = await cache.match(request)
  if (kept) return kept
  const answer = await fetch(request)
  if (answer.ok) await cache.put(request, answer.clone())
  return answer
}

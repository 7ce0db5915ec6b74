import { createGuard, type Verdict } from 'lookfirst'
import policy from './policy.md?raw'

const form = document.querySelector('form')!
const input = form.querySelector('input')!
const button = form.querySelector('button')!
const state = document.querySelector('#state')!
const results = document.querySelector('#results')!

// The download starts now and goes on while the person chooses. An image that cannot be judged is not sent: the policy says
// "On error: block", and `onError` would make that stricter, never milder.
const guard = await createGuard({
  policy,
  onError: 'block',
  onProgress: ({ type }) => type === 'ready' && say('Ready.'),
})
guard.ready.catch((error: Error) => say(error.message))
button.disabled = false

form.addEventListener('submit', async (event) => {
  // Before the first await: afterwards the browser has already sent the form.
  event.preventDefault()
  button.disabled = true
  results.replaceChildren()
  say('Looking at the pictures.')
  try {
    await send([...(input.files ?? [])])
  } catch (error) {
    say(`Nothing was sent: ${error instanceof Error ? error.message : error}`)
  } finally {
    button.disabled = false
  }
})

/** Sends what the policy allows. What it does not allow never becomes part of a request. */
async function send(files: File[]): Promise<void> {
  const body = new FormData()
  let sent = 0
  for await (const { key: file, verdict } of guard.classifyMany(files.map((file) => ({ key: file, input: file })))) {
    if (verdict.action === 'allow') {
      body.append(input.name, file)
      sent += 1
    } else show(file.name, refusal(verdict), 'refused')
  }
  if (sent === 0) return say('Nothing was sent.')

  say(`Sending ${sent} of ${files.length}.`)
  const response = await fetch(form.action, { method: 'POST', body })
  if (!response.ok) throw new Error(`the server answered ${response.status}`)
  const receipt: { files: { name: string; bytes: number; sha256: string }[] } = await response.json()
  for (const { name, bytes, sha256 } of receipt.files) show(name, `received, ${bytes} bytes, SHA-256 ${sha256}`, 'sent')
  say(`${receipt.files.length} of ${files.length} sent.`)
}

/** `reason` names the clause; an error verdict carries what to do instead. */
function refusal({ reason, error }: Verdict): string {
  return error ? `not sent: ${error.message} ${error.hint}` : `not sent: ${reason}`
}

function show(name: string, words: string, outcome: 'sent' | 'refused'): void {
  const item = document.createElement('li')
  item.dataset.outcome = outcome
  item.append(`${name}: ${words}`)
  results.append(item)
}

function say(words: string): void {
  state.textContent = words
}

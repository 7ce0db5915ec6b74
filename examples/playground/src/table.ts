import type { Action } from '@lookfirst/policy'
import { ACTIONS } from '@lookfirst/policy'
import { ACTION_WORDS } from './actions'
import type { Announce } from './announcer'
import { type Card, createCard } from './card'
import { byId } from './element'
import { errorInWords, wasGivenUp } from './failure'
import type { Judge } from './judge'
import type { KeptSettings } from './look-settings'
import { createPicture, type Picture } from './picture'
import { counted, durationInWords } from './quantities'
import type { RulesInForce } from './rules-in-force'

/** The pictures that are judged. */
export interface Table {
  add(files: File[]): void
  /** What the pictures on it are called. */
  names(): string[]
  /** Judges everything again, as the policy or the backend changed. Answers what it took, or `null` when overtaken. */
  judgeAgain(): Promise<JudgedAgain | null>
  clear(): void
}

/** What judging the table again took. */
export interface JudgedAgain {
  pictures: number
  /** Of them, those that had to be decoded and encoded; the others were judged by their kept features. */
  encoded: number
  milliseconds: number
}

/** What the table needs from the page. */
export interface TableParts {
  judge: Judge
  announce: Announce
  inForce: RulesInForce
  settings: KeptSettings
  /** Opens the explanation; `revealed` is called when the person covers or reveals the picture there. */
  explain(picture: Picture, revealed: () => void): void
  /** Called with the number of pictures after each change. */
  changed(count: number): void
}

/** Takes over the list of pictures. It owns the pictures' object URLs. */
export function createTable({ judge, announce, inForce, settings, explain, changed }: TableParts): Table {
  const list = byId('table', HTMLUListElement)
  const tally = byId('tally', HTMLElement)
  const cards = new Map<Picture, Card>()
  let round = new AbortController()

  async function judgePicture(picture: Picture, { signal }: AbortController): Promise<void> {
    const card = cards.get(picture)
    card?.wait()
    try {
      const guard = await judge.guard()
      const asked = settings.call()
      const verdict = await guard.classify(picture.blob, { signal, ...asked })
      if (signal.aborted || !cards.has(picture)) return
      const before = picture.verdict
      picture.verdict = verdict
      picture.language = asked.language ?? 'en'
      if (before?.action !== verdict.action) {
        picture.isRevealed = false
        announce(`${picture.name}: ${ACTION_WORDS[verdict.action].past}. ${verdict.reason}`)
      }
    } catch (error) {
      if (signal.aborted || wasGivenUp(error)) return
      announce(`${picture.name}: ${errorInWords(error)}`)
    }
    card?.show()
    count()
  }

  function count(): void {
    const words = tallyOf([...cards.keys()])
    // Shown with every picture, read out once all are judged.
    if (cards.size > 1 && words !== tally.textContent && !isLooking()) announce(words)
    tally.textContent = words
    list.hidden = cards.size === 0
    changed(cards.size)
  }

  function isLooking(): boolean {
    return [...cards.keys()].some(({ verdict }) => verdict === null)
  }

  function remove(picture: Picture): void {
    const card = cards.get(picture)
    const neighbour = card?.element.nextElementSibling ?? card?.element.previousElementSibling
    card?.element.remove()
    cards.delete(picture)
    URL.revokeObjectURL(picture.url)
    count()
    announce(`${picture.name} removed.`)
    // The focus would fall back to the document: the neighbour is where the person was.
    const target = neighbour?.querySelector<HTMLElement>('.button-square') ?? byId('pictures', HTMLElement)
    target.focus()
  }

  return {
    add(files) {
      for (const file of files) {
        const picture = createPicture(file)
        const card = createCard(picture, inForce, { explain: () => explain(picture, () => card.show()), remove })
        cards.set(picture, card)
        list.append(card.element)
        void judgePicture(picture, round)
      }
      count()
    },
    names: () => [...cards.keys()].map(({ name }) => name),
    async judgeAgain() {
      round.abort()
      round = new AbortController()
      const own = round
      const started = performance.now()
      await Promise.all([...cards.keys()].map((picture) => judgePicture(picture, own)))
      const encoded = [...cards.keys()].filter((picture) => picture.verdict?.timing.encodeMs).length
      return own === round ? { pictures: cards.size, encoded, milliseconds: performance.now() - started } : null
    },
    clear() {
      for (const [picture, card] of cards) {
        card.element.remove()
        URL.revokeObjectURL(picture.url)
      }
      cards.clear()
      count()
      announce('The table is empty.')
    },
  }
}

/** `3 pictures: 2 allowed, 1 blocked`, strictest last; what is still looked at is counted too. */
function tallyOf(pictures: Picture[]): string {
  if (pictures.length === 0) return ''
  const of = (action: Action) => pictures.filter((picture) => picture.verdict?.action === action).length
  const waiting = pictures.filter((picture) => picture.verdict === null).length
  const counts = ACTIONS.map((action) => ({ words: ACTION_WORDS[action].counted, count: of(action) }))
  const said = [...counts, { words: 'being looked at', count: waiting }]
    .filter(({ count }) => count > 0)
    .map(({ count, words }) => `${count} ${words}`)
  return `${counted(pictures.length, 'picture')}: ${said.join(', ')}`
}

/** What judging again took, as a sentence. */
export function judgedAgainInWords({ pictures, encoded, milliseconds }: JudgedAgain): string {
  const kept = encoded === 0 ? 'None was decoded again.' : `${encoded} had to be decoded.`
  return `${counted(pictures, 'picture')} judged again in ${durationInWords(milliseconds)}. ${kept}`
}

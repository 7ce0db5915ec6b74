import type { PromptAvailability, PromptMessage, PromptModel, PromptSession } from '../src/describer/prompt-api-types'

/** How the browser's built-in model behaves in a test. */
export interface PromptModelScript {
  /** @defaultValue 'available' */
  availability?: PromptAvailability
  /** What `prompt` answers, in turn; the last again and again. An error is what it rejects with. */
  answers?: (string | Error)[]
  /** Pieces that `promptStreaming` gives. */
  pieces?: string[]
  /** Whether `prompt` waits until its signal aborts. */
  hangs?: boolean
  /** How often `clone` finds its session gone. */
  losses?: number
  /** What `create` rejects with. */
  createError?: Error
}

/** The browser's API in the place of a browser that has a model, and what was asked of it. */
export interface ScriptedPromptModel extends PromptModel {
  log: { created: number; cloned: number; destroyed: number; options: unknown[]; prompts: PromptMessage[][] }
}

/** Makes `LanguageModel` as the draft describes it: states, download, clones, aborts and errors by the names that browsers give them. */
export function scriptedPromptModel(script: PromptModelScript): ScriptedPromptModel {
  const log: ScriptedPromptModel['log'] = { created: 0, cloned: 0, destroyed: 0, options: [], prompts: [] }
  const answers = [...(script.answers ?? ['{"text":"a cat","tags":["cat"]}'])]
  let availability = script.availability ?? 'available'
  let losses = script.losses ?? 0

  function session(): PromptSession {
    const destroyed = new AbortController()
    const gone = () => new DOMException('The session was destroyed.', 'InvalidStateError')
    return {
      async prompt(input, options = {}) {
        if (destroyed.signal.aborted) throw gone()
        log.prompts.push(input)
        log.options.push(options.responseConstraint)
        const { signal } = options
        signal?.throwIfAborted()
        if (script.hangs) {
          await new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)))
        }
        const answer = answers.length > 1 ? answers.shift()! : answers[0]!
        if (answer instanceof Error) throw answer
        return answer
      },
      promptStreaming(input, { signal } = {}) {
        log.prompts.push(input)
        const pieces = [...(script.pieces ?? [])]
        return new ReadableStream<string>({
          async pull(controller) {
            if (signal?.aborted) return controller.error(signal.reason)
            if (script.hangs && pieces.length < script.pieces!.length) {
              return new Promise((resolve) =>
                signal?.addEventListener('abort', () => resolve(controller.error(signal.reason))),
              )
            }
            const piece = pieces.shift()
            if (piece === undefined) controller.close()
            else controller.enqueue(piece)
          },
        })
      },
      async clone({ signal } = {}) {
        signal?.throwIfAborted()
        if (destroyed.signal.aborted || losses-- > 0) throw gone()
        log.cloned++
        return session()
      },
      destroy() {
        log.destroyed++
        destroyed.abort()
      },
    }
  }

  return {
    log,
    availability: async () => availability,
    async create({ signal, monitor }) {
      signal?.throwIfAborted()
      if (script.createError) throw script.createError
      if (availability === 'unavailable') throw new DOMException('No model.', 'NotSupportedError')
      if (availability !== 'available') {
        const target = new EventTarget()
        monitor?.(target)
        for (const loaded of [0, 0.5, 1]) {
          target.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded, total: 1 }))
        }
        availability = 'available'
      }
      log.created++
      return session()
    },
  }
}

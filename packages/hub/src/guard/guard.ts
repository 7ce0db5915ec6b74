import { GuardError, toErrorData } from '@lookfirst/errors'
import { openModel } from '../open-model'
import type { HubErrorVerdict, HubImage, HubModel, HubOptions } from '../types'
import { guardPrompt } from './guard-prompt'
import { parseAnswer } from './parse-answer'

/** How a guard is opened. */
export interface HubGuardOptions extends HubOptions {
  /** What it shall judge by: text, in any form that the model reads. */
  policy: string
  /**
   * Makes the question from the policy. Use the words that the model was trained with.
   * @defaultValue a question of our own, that asks for the JSON which is read
   */
  prompt?: (policy: string) => string
  /**
   * Takes `Safe` beside a category as an exception of that category, as LlavaGuard was trained to answer. Of any other model it is a
   * contradiction, and an error.
   * @defaultValue false
   */
  mayExcuse?: boolean
  /**
   * What an unsafe image leads to.
   * @defaultValue 'block'
   */
  action?: 'blur' | 'review' | 'block'
  /**
   * What an image leads to that the guard could not judge.
   * @defaultValue 'review'
   */
  onError?: 'review' | 'block' | 'allow'
  /**
   * Most tokens of an answer.
   * @defaultValue 256
   */
  maxTokens?: number
}

/** What a guard found. */
export interface HubGuardVerdict {
  status: 'decided'
  action: 'allow' | 'blur' | 'review' | 'block'
  rating: 'Safe' | 'Unsafe'
  /** As the model wrote it: data, not a name to look up. */
  category: string
  /** The model's own words. Unlike a reason of lookfirst, nothing has checked them: show them as the model's. */
  rationale: { source: 'model'; text: string }
  /** Geometric mean of the tokens' probabilities, in (0, 1]. */
  confidence: number
}

/** A model that follows a written policy and says why. */
export interface HubGuard extends HubModel {
  /**
   * @param options.onText told all text so far, as it is written: no verdict yet
   * @returns an error verdict for every failure, among them an answer that is not exactly what was asked for; it never allows by mistake
   * @throws the signal's reason; GuardError `DISPOSED`
   */
  judge(
    image: HubImage,
    options?: { signal?: AbortSignal; onText?: (text: string) => void },
  ): Promise<HubGuardVerdict | HubErrorVerdict>
}

/**
 * Opens an image-text-to-text model as a guard. The caller closes it.
 *
 * @throws GuardError as {@link openModel}
 */
export async function openHubGuard(options: HubGuardOptions): Promise<HubGuard> {
  const { policy, prompt = guardPrompt, mayExcuse, action = 'block', onError = 'review', maxTokens = 256 } = options
  const question = prompt(policy)
  const model = await openModel('generate', options)
  return {
    get info() {
      return model.info
    },
    async judge(image, { signal, onText } = {}) {
      try {
        const { text, confidence, isTruncated } = await model.call('generate', [image, question, maxTokens], {
          signal,
          onText,
        })
        const { rating, category, rationale } = parseAnswer(text, isTruncated, mayExcuse)
        return {
          status: 'decided',
          action: rating === 'Safe' ? 'allow' : action,
          rating,
          category,
          rationale: { source: 'model', text: rationale },
          confidence,
        }
      } catch (thrown) {
        if (signal?.aborted) throw thrown
        const error = GuardError.from(toErrorData(thrown))
        if (error.code === 'DISPOSED') throw error
        return { status: 'error', action: onError, error }
      }
    },
    close: model.close,
    [Symbol.dispose]: model.close,
  }
}

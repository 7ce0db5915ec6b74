// The part of the browser's Prompt API that is used here (https://webmachinelearning.github.io/prompt-api/, draft of 2026): TypeScript does not
// know it yet.

/** Whether the browser has a model for what is asked. */
export type PromptAvailability = 'unavailable' | 'downloadable' | 'downloading' | 'available'

/** What goes in and comes out. */
export interface PromptExpectations {
  expectedInputs: { type: 'text' | 'image'; languages?: string[] }[]
  expectedOutputs: { type: 'text'; languages?: string[] }[]
}

/** A message to the model. */
export interface PromptMessage {
  role: 'system' | 'user' | 'assistant'
  content: string | ({ type: 'text'; value: string } | { type: 'image'; value: Blob })[]
}

/** A conversation with the model. */
export interface PromptSession {
  prompt(input: PromptMessage[], options?: { responseConstraint?: object; signal?: AbortSignal }): Promise<string>
  promptStreaming(input: PromptMessage[], options?: { signal?: AbortSignal }): ReadableStream<string>
  clone(options?: { signal?: AbortSignal }): Promise<PromptSession>
  destroy(): void
}

/** `LanguageModel` of the page. */
export interface PromptModel {
  availability(options: PromptExpectations): Promise<PromptAvailability>
  create(
    options: PromptExpectations & {
      signal?: AbortSignal
      monitor?: (monitor: EventTarget) => void
      initialPrompts?: PromptMessage[]
    },
  ): Promise<PromptSession>
}

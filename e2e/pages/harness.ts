import * as lookfirst from 'lookfirst'
import * as core from 'lookfirst/core'
import * as promptApi from 'lookfirst/prompt-api'
import { scriptedPromptModel } from '../../packages/lookfirst/testing/prompt-model'

/** Makes a guard for the time of a call. Without a model of its own it has the embedded one. */
async function withGuard<T>(options: lookfirst.GuardOptions, use: (guard: lookfirst.Guard) => Promise<T>): Promise<T> {
  const guard = await lookfirst.createGuard({ backend: 'wasm', ...options })
  try {
    return await use(guard)
  } finally {
    guard.dispose()
  }
}

/** What tests drive from outside. */
const harness = { lookfirst, core, promptApi, scriptedPromptModel, withGuard }

export type Harness = typeof harness

Object.assign(globalThis, harness)

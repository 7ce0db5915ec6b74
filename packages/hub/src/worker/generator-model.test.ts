import { describe, expect, test } from 'vitest'
import { loadGenerator } from './generator-model'
import type { LoadContext } from './host'

/** As much of transformers.js as a captioner takes to open; preparing a picture ends when it is told. */
function captioner() {
  let prepare!: (inputs: { pixel_values: null }) => void
  const prepared = new Promise((resolve) => {
    prepare = resolve
  })
  let runs = 0
  const library = {
    AutoModelForVision2Seq: { from_pretrained: async () => ({ generate: async () => void runs++ }) },
    AutoTokenizer: { from_pretrained: async () => ({}) },
    AutoImageProcessor: { from_pretrained: async () => () => prepared },
  }
  const context = { library, request: {}, config: { model_type: 'vision-encoder-decoder' } } as unknown as LoadContext
  return { context, prepare, runs: () => runs }
}

describe('loadGenerator', () => {
  test('writes no token for a caller who left while the picture was prepared', async () => {
    const { context, prepare, runs } = captioner()
    const { generate } = await loadGenerator(context)
    const controller = new AbortController()

    const written = generate({} as never, null, 64, controller.signal, () => {})
    controller.abort('left')
    prepare({ pixel_values: null })

    await expect(written).rejects.toBe('left')
    expect(runs()).toBe(0)
  })
})

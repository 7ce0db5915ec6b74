import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import * as ours from 'lookfirst/nsfwjs'
import { load } from 'nsfwjs/core'
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2'
import { DRAWINGS } from './drawings'

/** What both said of one picture. */
export interface BothAnswers {
  name: string
  /** Probabilities by class, of nsfwjs. */
  theirs: Record<string, number>
  /** Of lookfirst. */
  ours: Record<string, number>
}

/** What the page does for the measurement. */
export type ClassifyBoth = typeof classifyBoth

async function openTheirs() {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  })
  tf.enableProdMode()
  await tf.setBackend('wasm')
  await tf.ready()
  return load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] })
}

type Predictions = { className: string; probability: number }[]

function byClass(predictions: Predictions): Record<string, number> {
  return Object.fromEntries(predictions.map(({ className, probability }) => [className, probability]))
}

async function photo(url: string): Promise<ImageData> {
  const bitmap = await createImageBitmap(await (await fetch(url)).blob())
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  const context = canvas.getContext('2d')!
  context.drawImage(bitmap, 0, 0)
  bitmap.close()
  return context.getImageData(0, 0, canvas.width, canvas.height)
}

/** Classifies photos and drawings by nsfwjs and by lookfirst, over the same pixels. */
async function classifyBoth(urls: readonly string[]): Promise<BothAnswers[]> {
  const [theirs, mine] = await Promise.all([openTheirs(), ours.load()])
  const answers: BothAnswers[] = []
  const ask = async (name: string, pixels: ImageData) => {
    answers.push({ name, theirs: byClass(await theirs.classify(pixels)), ours: byClass(await mine.classify(pixels)) })
  }
  for (const url of urls) await ask(url, await photo(url))
  for (const { name, width, height, draw } of DRAWINGS) {
    const context = new OffscreenCanvas(width, height).getContext('2d')!
    draw(context, width, height)
    await ask(name, context.getImageData(0, 0, width, height))
  }
  theirs.dispose()
  mine.dispose()
  return answers
}

Object.assign(globalThis, { classifyBoth, nsfwjs: ours })

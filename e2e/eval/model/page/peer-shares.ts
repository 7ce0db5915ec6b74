import * as tf from '@tensorflow/tfjs'
import { setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { load } from 'nsfwjs/core'
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2'

/** Classes of nsfwjs that stand for nudity. */
const NUDE = ['Porn', 'Hentai', 'Sexy']

/** What nsfwjs (MobileNetV2, tfjs-wasm) gives nudity, in [0, 1], for each picture: the sum of its three classes. */
export async function peerShares(urls: readonly string[]): Promise<number[]> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  })
  tf.enableProdMode()
  await tf.setBackend('wasm')
  await tf.ready()
  const model = await load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] })
  const shares: number[] = []
  for (const url of urls) {
    const bitmap = await createImageBitmap(await (await fetch(url)).blob())
    const pixels = tf.browser.fromPixels(bitmap)
    const classes = await model.classify(pixels)
    pixels.dispose()
    bitmap.close()
    shares.push(
      classes.reduce((sum, { className, probability }) => sum + (NUDE.includes(className) ? probability : 0), 0),
    )
  }
  return shares
}

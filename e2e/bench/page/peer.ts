import * as tf from '@tensorflow/tfjs'
import { getThreadsCount, setThreadsCount, setWasmPaths } from '@tensorflow/tfjs-backend-wasm'
import plain from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm.wasm?url'
import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url'
import threaded from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-threaded-simd.wasm?url'
import { load } from 'nsfwjs/core'
import { MobileNetV2Model } from 'nsfwjs/models/mobilenet_v2'

/** One image through nsfwjs. */
export interface PeerTiming {
  /** `createImageBitmap`. */
  decodeMs: number
  /** `tf.browser.fromPixels`. */
  pixelsMs: number
  /** `classify`: resize, inference and reading the answer. */
  classifyMs: number
  /** From Blob to answer. */
  totalMs: number
}

/** nsfwjs with MobileNetV2 on tfjs-wasm, set up as its manual says for production. */
export interface Peer {
  backend: string
  threads: number
  /** @param bitmapOptions of `createImageBitmap`; none is how nsfwjs's manual passes images */
  classify(image: Blob, bitmapOptions: ImageBitmapOptions): Promise<PeerTiming>
}

/**
 * Loads it.
 *
 * @param threads more than one works on a cross-origin isolated page only
 */
export async function openPeer(threads: number): Promise<Peer> {
  setWasmPaths({
    'tfjs-backend-wasm.wasm': plain,
    'tfjs-backend-wasm-simd.wasm': simd,
    'tfjs-backend-wasm-threaded-simd.wasm': threaded,
  })
  if (threads > 1) setThreadsCount(threads)
  tf.enableProdMode()
  await tf.setBackend('wasm')
  await tf.ready()
  const model = await load('MobileNetV2', { modelDefinitions: [MobileNetV2Model] })
  return {
    backend: `${tf.getBackend()}, SIMD ${await tf.env().getAsync('WASM_HAS_SIMD_SUPPORT')}`,
    threads: threads > 1 ? getThreadsCount() : 1,
    async classify(image, bitmapOptions) {
      const began = performance.now()
      const bitmap = await createImageBitmap(image, bitmapOptions)
      const decoded = performance.now()
      const pixels = tf.browser.fromPixels(bitmap)
      const read = performance.now()
      await model.classify(pixels)
      const done = performance.now()
      pixels.dispose()
      bitmap.close()
      return {
        decodeMs: decoded - began,
        pixelsMs: read - decoded,
        classifyMs: done - read,
        totalMs: done - began,
      }
    },
  }
}

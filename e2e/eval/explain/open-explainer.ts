import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type NodeExplainer, openNodeExplainer, type Pixels } from '@lookfirst/engine/node'
import { readCompileParts } from '@lookfirst/engine/text'
import { type CompiledPolicy, compilePolicy } from '@lookfirst/policy'
import { manifestHash } from '@lookfirst/store'
import { createCanvas, loadImage } from '@napi-rs/canvas'
import * as ort from 'onnxruntime-web'
import { readPackedModel } from '../model/packed-model'
import { policyFor } from '../model/rule-scores'
import type { Pack } from '../pack'
import { RULES } from '../rules'

/** The pack, ready to be looked at in Node. */
export interface OpenedPack {
  explainer: NodeExplainer
  /** The twelve common rules. */
  compiled: CompiledPolicy
  /** Space that maps are made in, as an index. */
  mapSpace: number
  /** @param picture index in the pack */
  pixelsOf(picture: number): Promise<Pixels>
}

/**
 * Opens a model and compiles the twelve rules. The caller closes the explainer.
 *
 * @param folder of the packed model
 * @param options.threads of the runtime
 */
export async function openPackInNode(
  folder: string,
  pack: Pack,
  { threads }: { threads: number },
): Promise<OpenedPack> {
  const { manifest, files } = readPackedModel(folder)
  const model = { manifest, modelHash: await manifestHash(manifest), files: async () => files }
  const explainer = await openNodeExplainer({ ort, model, threads })
  const { compiled } = await compilePolicy(policyFor(RULES), await readCompileParts(manifest, files))
  if (!compiled) throw new Error('The twelve rules do not compile.')
  return {
    explainer,
    compiled,
    mapSpace: manifest.spaces.findIndex(({ name }) => name === manifest.encoder.grid.space),
    pixelsOf: async (picture) => decode(await readFile(join(pack.folder, pack.pictures[picture]!.file))),
  }
}

/** The pack's pictures are JPEG files without colour profile or orientation. */
async function decode(bytes: Uint8Array): Promise<Pixels> {
  const image = await loadImage(Buffer.from(bytes))
  const { width, height } = image
  const context = createCanvas(width, height).getContext('2d')
  context.drawImage(image, 0, 0)
  return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray<ArrayBuffer> }
}

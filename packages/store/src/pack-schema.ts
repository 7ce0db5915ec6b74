import * as v from 'valibot'
import { count, engine, head, name, text } from './manifest-schema'

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1))
const perChannel = v.array(v.number())

const network = {
  graph: name,
  weights: name,
  externalData: text,
  input: v.object({
    name: text,
    layout: v.picklist(['nchw', 'nhwc']),
    channels: v.picklist(['rgb', 'bgr']),
    mean: perChannel,
    deviation: perChannel,
  }),
  output: text,
}

/** The shape of a pack's manifest; what fields say of one another is checked by `parsePack`. Unknown fields are dropped. */
export const PackSchema = v.object({
  ...head(['read', 'detect']),
  reader: v.exactOptional(
    v.object({
      detector: v.object({
        ...network,
        maxSide: count,
        multiple: count,
        pixelThreshold: share,
        lineThreshold: share,
        growth: v.number(),
      }),
      recogniser: v.object({ ...network, height: count, maxWidth: count, alphabet: text, lineThreshold: share }),
    }),
  ),
  detector: v.exactOptional(
    v.object({
      ...network,
      width: count,
      height: count,
      fit: v.picklist(['squeeze', 'crop']),
      resample: v.picklist(['bilinear', 'bilinear-corners', 'bicubic']),
      activation: v.picklist(['none', 'softmax', 'sigmoid']),
      labels: v.array(v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/))),
    }),
  ),
  golden: v.object({ input: v.picklist(['ramp']), output: v.array(v.number()), tolerance: v.number() }),
  engine,
})
